/* planned.h - a whole plan: its entries, and the columns of the input that they
 * look at.
 *
 *	struct planned p = {0};
 *	for (each row of the plan)
 *		TRY(planned_add(&p, &row, &how, zone));
 *	planned_choose(&p, true, day);		// those in force, by experiment
 *	... p.entry[i].match_at[j] is the number of a column
 *	planned_release(&p);
 *
 * Column 0 is the customer; the others are numbered as entries first name them.
 */
#ifndef GRAY_PLANNED_H
#define GRAY_PLANNED_H

#include "base/numbered.h"
#include "gray/plan.h"

enum { PLANNED_CUSTOMER };

struct planned {
	struct plan_entry *entry; /* owned; n of them */
	size_t n, cap;
	struct numbered column; /* names, from column 1 on */
	struct text *name;	/* of all experiments, in force or not; owned */
	size_t names;
};

/* A row of a plan: its own cells, and of N other columns the name, and the text
 * that the input's cell must be, "*" or nothing for any.  All are borrowed as
 * long as the plan. */
struct planned_row {
	const struct text *cell; /* PLAN_COLUMNS */
	const struct text *name, *match;
	size_t n;
	size_t number; /* what the caller calls it by */
};

struct planned_how {
	enum draw_hash hash;
	bool dated; /* the day is known that arms are given for */
};

/* One more entry.  NULL, or what is wrong with the row by itself. */
MUST_USE const char *planned_add(struct planned *p,
	const struct planned_row *row, const struct planned_how *how,
	struct zone *zone);

/* Leave those in force on DAY, or all if none is GIVEN, in the order of the
 * bytes of their names, and of one name in that of their rows. */
void planned_choose(struct planned *p, bool given, int64_t day);
void planned_release(struct planned *p);

/* Whether the plan has an experiment so called, on any day. */
bool planned_has(const struct planned *p, struct text experiment);

/* Whether CELL of the column of match J of E is no entry's there, and that
 * match but for the case of ASCII letters and blanks around it. */
bool planned_almost(const struct planned *p, const struct plan_entry *e,
	size_t j, struct text cell);

/* Whether some entry looks at COLUMN. */
bool planned_looks(const struct planned *p, unsigned column);

#endif
