/* parts.h - what the parts of cust-report share.
 *
 * decisions.c has --decisions: what was decided about the person, and why.
 */
#ifndef CUST_REPORT_PARTS_H
#define CUST_REPORT_PARTS_H

#include "filter/common.h"
#include "filter/decided.h"
#include "filter/holdings.h"
#include "filter/seldom.h"
#include "identity/erasures.h"
#include "identity/sought.h"

struct config {
	struct opt_list id;
	const char *key, *approvers;
	bool expect_none;
	int decisions; /* 0: no, then enum decisions_language + 1 */

	/* worked out */
	struct setup *setup;
	char *const *file;
	size_t files;
	struct keyed *keyed;
	struct sought_people people;
	struct decided decided;
	struct out *out;
	struct buf value;
	uint64_t lines, found, in_files;
	uint64_t near; /* cells that are a name but for case or blanks */
	struct buf first_near;
	struct erasure_request *asked; /* of each --id; no strings in it */
	struct erasures_doubt doubt;
};

const char *decisions_open(struct config *c);
/* All that the row L of the table H decides. */
void decisions_row(struct config *c, const struct holdings *h, const char *how,
	const struct holdings_line *l);
void decisions_print(struct config *c);

#endif
