/* parts.h - what the parts of gray-split share.
 *
 * setup.c checks options and names columns, plan.c reads the plan or makes one
 * of the options, lists.c reads who has an arm already.  lines.c prints.
 */
#ifndef GRAY_SPLIT_PARTS_H
#define GRAY_SPLIT_PARTS_H

#include "filter/filter.h"
#include "filter/seldom.h"
#include "gray/listed.h"
#include "journey/doubt.h"

enum role { CUSTOMER, OTHERS };

struct config {
	const char *plan, *experiment, *arms, *layer, *holdout, *unit, *key,
		*period, *previous, *force;
	struct opt_time as_of;
	double ramp;
	int hash, hash_of;
	bool check;

	/* worked out */
	struct setup *setup;
	struct split_how how;
	struct keyed *keyed;	/* copied for each thread */
	struct side table;	/* the plan */
	struct planned planned; /* its columns have the numbers of roles */
	struct listed forced, kept;
};

struct state {
	struct draws draws;
	struct condition_view view;
	struct buf key;
	struct buf *tail;     /* cells behind a row, by entry, reason and arm */
	size_t tails, *first; /* of each entry the number of its first */
	uint64_t reason[SPLIT_REASONS];
	struct notice odd, almost, doubt[DOUBTS], unit_doubt[DOUBTS];
};

/* setup.c */
const char *setup_files(void *config, struct setup *s);
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* plan.c: the entries in force, in order. */
const char *plan_open(struct config *c, struct setup *s);
/* The place of entry I, before a message about it. */
const char *plan_fault(const struct config *c, size_t i, const char *why);

/* lists.c */
const char *lists_open(struct config *c);

/* lines.c */
void lines_init(struct state *s, const struct config *c);
void lines_release(struct state *s);
/* The row with what became of it in entry I; ARM may be ARMS_NONE. */
void lines_put(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t i, enum split_reason reason, int arm);
void lines_none(struct row *row, struct out *out);

#endif
