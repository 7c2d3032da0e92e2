/* kmeans_sample.h - a weighted sample that stands for a large table.
 *
 * A lightweight coreset (Bachem, Lucic and Krause 2018): a row is drawn with
 * probability half 1/n, half its share of the squared distances to the mean,
 * and weighs the inverse, so that rare far rows are there and count right.
 * Drawn in one pass, one row from each of DRAWS equal slices of the total
 * probability.
 */
#ifndef CLUSTER_KMEANS_SAMPLE_H
#define CLUSTER_KMEANS_SAMPLE_H

#include <stdint.h>

#include "cluster/kmeans_mass.h"

/* Rows of P drawn DRAWS times, equal rows joined, OUT owned by the caller;
 * P has two distinct rows or more. */
void kmeans_sample(struct kmeans_mass *out, const struct points *p,
	size_t draws, uint64_t seed, unsigned threads);

#endif
