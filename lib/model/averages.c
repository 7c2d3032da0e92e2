/* averages.c - contributions added up as integers. */
#include "model/averages.h"

#include <math.h>

/* 2^40, and what is small enough to be summed 2^40 times. */
#define UNIT 0x1p40
#define MOST 0x1p46

void averages_add(struct average *a, size_t n, const double *phi, size_t stride)
{
	for (size_t i = 0; i < n; i++) {
		double x = fmax(-MOST, fmin(MOST, phi[i * stride]));
		amount units = (amount)rint(x * UNIT);
		a[i].sum += units;
		a[i].size += units < 0 ? -units : units;
	}
}

void averages_join(struct average *to, const struct average *from, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		to[i].sum += from[i].sum;
		to[i].size += from[i].size;
	}
}

double averages_mean(amount sum, uint64_t rows)
{
	return rows ? (double)sum / UNIT / (double)rows : NAN;
}

double averages_share(const struct average *of, amount all, uint64_t rows)
{
	if (rows == 0)
		return NAN;
	return all ? (double)of->size / (double)all : 0;
}

amount averages_rank(unsigned *rank, const struct average *a, size_t n)
{
	amount all = 0;

	for (size_t i = 0; i < n; i++) {
		size_t to = i;
		for (; to && a[i].size > a[rank[to - 1]].size; to--)
			rank[to] = rank[to - 1];
		rank[to] = (unsigned)i;
		all += a[i].size;
	}
	return all;
}
