/* exposed.h - who was exposed to which arm, and when.
 *
 *	struct exposed_list l;
 *	exposed_init(&l);
 *	uint32_t cell = exposed_cell(&l, name, propensity);	// cellname.h
 *	exposed_add(&l, customer, cell, ms);
 *	for (uint32_t i = exposed_first(&l, customer); i; i = l.at[i - 1].next)
 *		... l.at[i - 1] is his exposure in one experiment
 *
 * Of two exposures to one cell the earlier counts; a customer of two cells of
 * an experiment is in none of them, as which is right cannot be known.
 */
#ifndef GRAY_EXPOSED_H
#define GRAY_EXPOSED_H

#include "base/number.h"
#include "base/table.h"
#include "gray/cellname.h"
#include "gray/metrics.h"

/* A customer in one experiment. */
struct exposed {
	uint32_t cell; /* of the list's cells */
	uint32_t next; /* of the same customer, 1 more; 0: none */
	int64_t ms;
	bool several; /* cells: left out */
};

struct exposed_list {
	struct table cells;	/* of struct cellname_range, by name */
	struct table customers; /* of uint32_t: the first, 1 more */
	struct exposed *at;	/* owned */
	size_t n, cap;
};

void exposed_init(struct exposed_list *l);
void exposed_release(struct exposed_list *l);

/* The cell NAME, in which one more was drawn with PROPENSITY; NAN or 0: it is
 * not known. */
uint32_t exposed_cell(
	struct exposed_list *l, struct text name, double propensity);

/* CUSTOMER was exposed to CELL at MS; false: to that cell he was before. */
bool exposed_add(struct exposed_list *l, struct text customer, uint32_t cell,
	int64_t ms);

/* The first exposure of CUSTOMER, 1 more, or 0; the one in EXPERIMENT, or
 * NULL; and the experiment of E. */
uint32_t exposed_first(const struct exposed_list *l, struct text customer);
struct exposed *exposed_find(const struct exposed_list *l, struct text customer,
	struct text experiment);
struct text exposed_experiment(
	const struct exposed_list *l, const struct exposed *e);

/* When what a customer does counts: until WITHIN after the exposure, which may
 * be 0 for no end, and from BEFORE before it on; milliseconds. */
struct exposed_window {
	int64_t within, before;
};

/* Of the amounts ALL of a row at MS, a slot each, those that count for E; the
 * others are 0.  A row whose time is a day has it from MS to END, and comes at
 * the end of it: of the day of the exposure it is after that.  Else END is MS.
 * False: none does. */
bool exposed_takes(amount *to, const struct exposed *e,
	const struct exposed_window *w, int64_t ms, int64_t end,
	const amount *all, const struct metrics *m);

#endif
