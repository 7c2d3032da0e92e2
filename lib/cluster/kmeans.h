/* kmeans.h - k centroids that make the inertia as small as can be found.
 *
 * Inertia is the sum over all points of the squared Euclidean distance to the
 * nearest centroid, in the square of the features' unit.  A fit ends at a
 * fixpoint of Lloyd's iteration on all points (Lloyd 1982): every centroid is
 * the mean of the points that are nearest to it; there is no tolerance.  The
 * answer is the same bytes for any number of threads and any CPU.
 *
 *	struct kmeans_options o = KMEANS_DEFAULTS;
 *	struct kmeans model;
 *	TRY(kmeans_fit(&model, &points, &o));
 *	unsigned c = kmeans_nearest(model.centroid, model.k, model.d, x, NULL);
 *	kmeans_release(&model);
 */
#ifndef CLUSTER_KMEANS_H
#define CLUSTER_KMEANS_H

#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "cluster/points.h"

enum { KMEANS_MAX_K = 65535 };

struct kmeans_options {
	unsigned k; /* 1 ... KMEANS_MAX_K */
	uint64_t seed;
	unsigned starts;     /* of greedy k-means++; 0 counts as 1 */
	unsigned idle_swaps; /* in a row without gain that end the search */
	unsigned threads;    /* 0 counts as 1 */
};

/* 400 swaps: with 300 and no exchange of points, 2 seeds in 20 missed the
 * optimum of a set of 31 Gaussians by 2e-5. */
#define KMEANS_DEFAULTS                                                        \
	{                                                                      \
		.k = 4, .seed = 42, .starts = 10, .idle_swaps = 400,           \
		.threads = 1                                                   \
	}

struct kmeans {
	unsigned k, d;
	double *centroid; /* k * d, row by row; owned */
	size_t *size;	  /* k: points nearest to each; owned */
	double inertia;
	unsigned iterations; /* Lloyd's, starts and swaps included */
	unsigned start;	     /* the start it came from, from 1; 0: a refit */
	unsigned swaps;	     /* that improved that start */
	size_t searched;     /* points, or what stands for them: a sample's or a
			      * grid's; p->n where all were searched */
};

/* Cluster the points of P.  Returns NULL, or a message if K is out of range or
 * there are fewer distinct points than K.  The centroids' order says nothing.
 *
 * How: kmeans_fit.c; the search, its sources: kmeans_search.h. */
MUST_USE const char *kmeans_fit(struct kmeans *out, const struct points *p,
	const struct kmeans_options *o);

/* Lloyd's iteration from K centroids START (k * d) to the fixpoint.  Errors
 * as of kmeans_fit(). */
MUST_USE const char *kmeans_refit(struct kmeans *out, const struct points *p,
	const double *start, unsigned k, unsigned threads);

/* The centroid nearest to X (d coordinates), the lowest number where several
 * are as near: the one rule by which points belong to clusters.  NEAREST2,
 * unless NULL, gets the squared distance. */
unsigned kmeans_nearest(const double *centroid, unsigned k, unsigned d,
	const double *x, double *nearest2);

/* kmeans_nearest() of each point into LABEL (p->n) and the points of each
 * centroid into SIZE (k); either may be NULL.  Returns the inertia. */
double kmeans_assign(unsigned short *label, size_t *size,
	const struct points *p, const double *centroid, unsigned k,
	unsigned threads);

/* How many distinct points P has; counting stops at ENOUGH.  -0 is 0. */
size_t kmeans_distinct(const struct points *p, size_t enough);

void kmeans_release(struct kmeans *m);

#endif
