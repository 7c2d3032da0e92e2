/* drift.h - whether today's customers are still those a model was made from.
 *
 * The population stability index over bins: sum of (p - q) ln(p / q), p the
 * share of a bin now and q its share at training.  Below 0.1 is usually read
 * as steady, above 0.25 as moved (Siddiqi 2006; it is the symmetric
 * Kullback-Leibler divergence, Kullback and Leibler 1951).
 */
#ifndef CLUSTER_DRIFT_H
#define CLUSTER_DRIFT_H

#include <stddef.h>
#include <stdint.h>

enum { DRIFT_BINS = 10 }; /* deciles */

/* The index between the counts NOW and THEN of the same BINS bins.  A bin
 * empty on one side counts 0.5 there, on both sides nothing; shares are of the
 * counts so smoothed.  NAN where either side has no count at all. */
double drift_psi(const uint64_t *now, const uint64_t *then, unsigned bins);

/* "steady", "shifting" above 0.1, "moved" above 0.25; "" of NAN. */
const char *drift_level(double psi);

/* How many of the N values of X fall into each of DRIFT_BINS bins between the
 * DRIFT_BINS - 1 rising EDGEs, closed above (x <= edge).  Edges come from
 * quantile_edges() at training and are frozen into the model with the counts
 * of that day: with ties a decile is not a tenth. */
void drift_count(
	uint64_t *count, const double *edge, const double *x, size_t n);

/* The EDGEs of the deciles of N values X, and the COUNT of each: what a model
 * keeps of the data that it was made from. */
void drift_learn(uint64_t *count, double *edge, const double *x, size_t n);

/* The index of the N values X against the COUNTs between EDGEs then. */
double drift_of(
	const uint64_t *count, const double *edge, const double *x, size_t n);

/* How many of the DRIFT_BINS bins have a value: fewer than all where deciles
 * are equal, so that the bins between them stay empty. */
unsigned drift_filled(const uint64_t *count);

#endif
