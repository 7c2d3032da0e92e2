/* stability.h - in which bin of a table of training a value falls, and how many
 * do.
 *
 * model-fit keeps, for the raw score and each column that it used, how many of
 * the rows of training were in each bin (struct ensemble_drift).
 *
 *	struct stability s = {.now = NULL};
 *	stability_init(&s, &e->told);
 *	stability_add(&s, table, x, unseen);
 *	... s.now[table][bin] beside e->told.drift[table].count[bin]
 *	stability_release(&s);
 */
#ifndef MODEL_STABILITY_H
#define MODEL_STABILITY_H

#include "model/ensemble.h"

/* The number among D's counts of X: a number, the number of a category, or NaN
 * where it is missing, or, if UNSEEN, another category than those counted. */
size_t stability_bin(const struct ensemble_drift *d, double x, bool unseen);

/* How many rows of now are in each bin of each table of TOLD; one a thread. */
struct stability {
	const struct ensemble_told *told; /* borrowed; NULL: nobody counts */
	uint64_t **now;			  /* by table and bin; owned */
};

void stability_init(struct stability *s, const struct ensemble_told *told);
void stability_release(struct stability *s); /* zero is fine */

/* A row whose value in table I is X, as stability_bin() has it. */
void stability_add(struct stability *s, size_t i, double x, bool unseen);

/* All rows of FROM, too, which is of the same tables, or counts nothing. */
void stability_join(struct stability *to, const struct stability *from);

#endif
