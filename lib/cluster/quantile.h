/* quantile.h - exact order statistics of a column without sorting it.
 *
 * A radix selection over the bits of the doubles, in six passes of 11 bits:
 * memory of 16 kB for each rank asked for, whatever the length, and the answer
 * is that of a sort.  Values are finite; -0 and 0 are the same.
 */
#ifndef CLUSTER_QUANTILE_H
#define CLUSTER_QUANTILE_H

#include <stddef.h>

/* VALUE[i] becomes the RANK[i]-th smallest, from 0, of the N values of X, for
 * each of M ranks, rising and below N. */
void quantile_ranks(double *value, const size_t *rank, unsigned m,
	const double *x, size_t n);

/* VALUE[i] becomes the PROBABILITY[i] quantile of the N values of X, for each
 * of M probabilities, rising and in [0, 1]: type 7 of Hyndman and Fan (1996),
 * which is what R, numpy and spreadsheets give; between the ranks around
 * p (n - 1) by straight line, with R's guard against rounding.  N = 0: NAN. */
void quantile_at(double *value, const double *probability, unsigned m,
	const double *x, size_t n);

/* The PARTS - 1 quantiles 1/PARTS, 2/PARTS, ... of X: deciles for 10. */
void quantile_edges(double *edge, unsigned parts, const double *x, size_t n);

/* How many of the M rising EDGEs lie below X: the bin of X where a bin is
 * closed above. */
unsigned quantile_bin(const double *edge, unsigned m, double x);

#endif
