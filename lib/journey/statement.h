/* statement.h - the lines of a report from a log that was walked through: its
 * cells by name, what was spent on each, and what each model credits it with.
 *
 *	struct statement s = {0};
 *	statement_order(&s, &walk);
 *	both = statement_costs(&s, &walk, &outlay);
 *	TRY(statement_lines(&s, &walk, margin, percent));
 *	... s.line[model * s.n + i] is of the cell s.order[i] ...
 *	statement_release(&s);
 */
#ifndef JOURNEY_STATEMENT_H
#define JOURNEY_STATEMENT_H

#include "journey/estimate.h"
#include "journey/outlay.h"
#include "journey/walk.h"

/* Owned. */
struct statement {
	uint32_t *rank; /* of each player, by name */
	size_t *order;	/* n cells of the tally, in the order of their names */
	size_t n;
	amount *cost;		    /* of each cell of the tally */
	bool *has_cost;		    /* whether it is known */
	struct estimate_line *line; /* of model and cell: n of each model */
};

/* The cells of W by name.  Names and cells may have been added since the last
 * time. */
void statement_order(struct statement *s, const struct walk_book *w);

/* What was spent on the cells that are in order, by the log and by the rows of
 * O, which may be NULL: cells that have both. */
struct outlay_both statement_costs(
	struct statement *s, const struct walk_book *w, struct outlay *o);

/* What the lines are estimated from; of the revenue MARGIN is earned, and
 * intervals are of PERCENT, or NAN.  Borrows S and W. */
struct estimate statement_estimate(const struct statement *s,
	struct walk_book *w, double margin, double percent);

/* A line of each cell for each model of W's rules.  NULL, or a message. */
MUST_USE const char *statement_lines(struct statement *s, struct walk_book *w,
	double margin, double percent);

void statement_release(struct statement *s);

#endif
