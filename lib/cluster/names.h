/* names.h - what a customer with the scores r, f, m is called.
 *
 * The names of the 11 segments that RFM tools share (first used by Putler), by
 * a table over all 125 codes of scores 1 to 5, or by rules of one's own.
 */
#ifndef CLUSTER_NAMES_H
#define CLUSTER_NAMES_H

#include <stddef.h>

#include "base/fail.h"
#include "base/text.h"

/* The standard name of the scores R, F, M, each 1 to 5; NULL outside. */
const char *names_standard(unsigned r, unsigned f, unsigned m);

/* One rule: each score within its bounds, both included. */
struct names_rule {
	const char *name; /* borrowed for as long as rules are asked */
	struct {
		unsigned least, most;
	} r, f, m;
};

/* Fill RULE with NAME and the bounds in CELL: least r, most r, least f, most
 * f, least m, most m.  An empty cell leaves that side open; others are whole
 * numbers from 1 to PARTS.  NULL, or what is wrong. */
MUST_USE const char *names_rule_read(struct names_rule *rule, const char *name,
	const struct text cell[6], unsigned parts);

/* The first of N rules that holds, or N. */
size_t names_find(const struct names_rule *rule, size_t n, unsigned r,
	unsigned f, unsigned m);

#define NAMES_OTHERS "Others"

/* Its name, or NAMES_OTHERS. */
const char *names_by_rule(const struct names_rule *rule, size_t n, unsigned r,
	unsigned f, unsigned m);

#endif
