/* plan.h - the plan of a release: which experiments there are, who may come
 * into them, and how far they have been opened.
 *
 *	struct plan_entry e = {0};
 *	TRY(plan_read(&e, cell, zone));
 *	...
 *	TRY(plan_check(&fault, entry, n));
 *	plan_entry_release(&e);
 *
 * Parts of 100 become shares of 1.  Days are those of zone_day(); both ends
 * belong to the entry.
 */
#ifndef GRAY_PLAN_H
#define GRAY_PLAN_H

#include "base/condition.h"
#include "base/number.h"
#include "gray/arms.h"

/* The columns of a plan that are not conditions, and their names. */
enum plan_column {
	PLAN_EXPERIMENT,
	PLAN_ARMS,
	PLAN_ENABLED,
	PLAN_LAYER,
	PLAN_FROM,
	PLAN_TO,
	PLAN_RAMP,
	PLAN_HOLDOUT,
	PLAN_SHARE,
	PLAN_UNIT,
	PLAN_PHASE,
	PLAN_VALID_FROM,
	PLAN_VALID_TO,
	PLAN_WHEN,
	PLAN_COLUMNS
};
extern const char *const plan_column_name[PLAN_COLUMNS];

#define PLAN_ALWAYS INT64_MIN
#define PLAN_EVER INT64_MAX

struct plan_entry {
	struct text experiment, layer, holdout, unit, phase,
		when;	  /* borrowed */
	struct arms arms; /* owned */
	bool enabled;
	double from, to;     /* of the layer, of 1 */
	double ramp;	     /* of 1 */
	double share;	     /* that is held out, of 1 */
	int64_t first, last; /* days */
	/* Of each further column: what its cell must be; empty for any. */
	struct text *match;
	size_t n_match;
	struct condition *condition; /* what WHEN says; owned */
	/* Of a whole plan (planned.h): numbers of the columns that the unit,
	 * the matches and the condition are of, and of the row. */
	unsigned unit_at, *match_at, *when_at;
	size_t whens, row;
};

/* The figures of a row that are written in STYLE (--decimal), as plan_read()
 * reads them; their bytes are in ROOM. */
void plan_figures(struct text cell[PLAN_COLUMNS],
	const struct number_style *style, char room[PLAN_COLUMNS][64]);

/* Fill E, all but match and condition, from the cells of its row, which it
 * borrows.  NULL, or what is wrong with the row by itself. */
MUST_USE const char *plan_read(struct plan_entry *e,
	const struct text cell[PLAN_COLUMNS], struct zone *zone);
void plan_entry_release(struct plan_entry *e);

/* Whether the day is one of E's. */
static inline bool plan_in_force(const struct plan_entry *e, int64_t day)
{
	return e->first <= day && day <= e->last;
}

/* Two entries of one experiment that both hold for somebody, as far as their
 * cells tell: false, or the numbers of the first such pair. */
bool plan_overlap(size_t pair[2], const struct plan_entry *entry, size_t n);

/* What is no error of a row, but of a plan: two experiments whose parts of a
 * layer overlap, a holdout with two shares, names that case alone parts.  NULL,
 * or the message about entry *AT. */
MUST_USE const char *plan_check(
	size_t *at, const struct plan_entry *entry, size_t n);

/* What --OPTION=VALUE says: *NAME and, behind its last ':', *REST.  A message,
 * with what is wanted, if there is no such thing. */
MUST_USE const char *plan_named(struct text *name, struct text *rest,
	const char *option, const char *value, const char *want);

/* The column of a plan that NAME may be a slip of; NULL. */
const char *plan_slip(struct text name);

#endif
