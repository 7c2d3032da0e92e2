/* kmeans_refine.h - Lloyd's fixpoint on all rows of a large table.
 *
 * Lloyd's iteration, exact, that soon visits few rows.  While no centroid is
 * farther than DELTA from where it was, a row whose second nearest centroid
 * was farther than its nearest by 2 DELTA stays with its cluster (Hamerly
 * 2010, from Elkan 2003).  So a pass keeps the rows near a border as a smaller
 * table and adds up the rest once; that table is narrowed again when the
 * centroids have slowed down:
 *
 *	all rows  >  rows within 2 DELTA_1 of a border  >  within 2 DELTA_2 ...
 *
 * A level and all that came of it are left when a centroid has moved by its
 * DELTA.
 */
#ifndef CLUSTER_KMEANS_REFINE_H
#define CLUSTER_KMEANS_REFINE_H

#include "cluster/kmeans.h"

/* M with arrays for K centroids of P's coordinates, not set, or the errors of
 * kmeans_fit(). */
MUST_USE const char *kmeans_init(
	struct kmeans *m, const struct points *p, unsigned k);

/* Move M->centroid to the fixpoint on P and fill M->size and M->inertia;
 * M->iterations goes up by those run.  M has k, d and its arrays.  REACH is
 * how far from the fixpoint the centroids are thought to be (0: unknown); it
 * changes the time taken, not the answer. */
void kmeans_refine(struct kmeans *m, const struct points *p, double reach,
	unsigned threads);

#endif
