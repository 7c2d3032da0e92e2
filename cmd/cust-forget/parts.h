/* parts.h - what the parts of cust-forget share.
 *
 * asked.c says who is to be forgotten, rewrite.c takes files apart, audit.c
 * keeps the record and the list of --forget.
 */
#ifndef CUST_FORGET_PARTS_H
#define CUST_FORGET_PARTS_H

#include "filter/common.h"
#include "filter/holdings.h"
#include "filter/seldom.h"
#include "filter/without.h"
#include "identity/erasures.h"
#include "identity/sought.h"

struct config {
	struct opt_list id;
	const char *list, *request, *ground, *audit, *add_to, *key;
	bool dry_run, verify;
	int64_t expect_lines; /* of the record, at least */
	struct opt_time as_of;

	/* worked out */
	struct setup *setup;
	char *const *file;
	size_t files;
	struct keyed *keyed;
	struct sought_people people;
	struct erasure_request *asked;
	size_t n_asked, cap_asked;
	struct buf log, tokens; /* as they are to be */
	size_t refused, rebuild;
	struct without without;
	uint64_t linked; /* files with other names, which keep what was */
	struct buf first_linked;
};

/* asked.c */
const char *asked_open(struct config *c);
void asked_close(struct config *c);

/* rewrite.c: look at a file, and unless it is a dry run replace it. */
const char *rewrite_file(struct config *c, const char *path, struct erasure *o);

/* audit.c */
const char *audit_open(struct config *c);
void audit_note(struct config *c, const struct erasure *o);
const char *audit_write(struct config *c);
const char *audit_verify(struct config *c, struct out *out);

#endif
