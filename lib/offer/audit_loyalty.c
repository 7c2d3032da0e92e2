/* audit_loyalty.c - whether terms get worse the longer one has been here. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "offer/audit.h"

struct placed {
	double value;
	size_t at;
};

static int by_value(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

/* Replace the N VALUEs by their middle ranks, centred and as a part of N;
 * returns the sum of their squares. */
static double rank(double *value, size_t n, struct placed *scratch)
{
	double squares = 0;

	for (size_t i = 0; i < n; i++)
		scratch[i] = (struct placed){value[i], i};
	if (n)
		qsort(scratch, n, sizeof(*scratch), by_value);
	for (size_t i = 0; i < n;) {
		size_t j = i;
		while (j < n && scratch[j].value == scratch[i].value)
			j++;
		double middle =
			((double)(i + j - 1) / 2 - (double)(n - 1) / 2) /
			(double)n;
		for (; i < j; i++) {
			value[scratch[i].at] = middle;
			squares += middle * middle;
		}
	}
	return squares;
}

static double product(const double *x, const double *y, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += x[i] * y[i];
	return sum;
}

/* A correlation, which rounding may have put beyond 1. */
static double within(double r)
{
	return fmax(-1, fmin(1, r));
}

void audit_loyalty(struct permutation *p, const struct audit *a,
	const double *worse, const double *tenure)
{
	size_t rows = a->first[a->strata], n = 0, deals = 0;
	size_t *first = mem_array(a->strata + 1, sizeof(*first));
	double *x = mem_array(rows, sizeof(*x)),
	       *y = mem_array(rows, sizeof(*y));
	double *deal = mem_array(a->permutations, sizeof(*deal));
	struct placed *scratch = mem_array(rows, sizeof(*scratch));
	double xx = 0, yy = 0;
	struct random r;

	for (size_t s = 0; s < a->strata; s++) {
		first[s] = n;
		for (size_t i = a->first[s]; i < a->first[s + 1]; i++) {
			x[n] = tenure[i];
			y[n] = worse[i];
			n += isnan(tenure[i]) ? 0 : 1;
		}
		xx += rank(x + first[s], n - first[s], scratch);
		yy += rank(y + first[s], n - first[s], scratch);
	}
	first[a->strata] = n;
	/* All terms alike are no worse for anybody. */
	p->size = n < 2		     ? NAN
		  : xx > 0 && yy > 0 ? within(product(x, y, n) / sqrt(xx * yy))
				     : 0;
	random_seed(&r, a->seed);
	for (; deals < a->permutations && xx > 0 && yy > 0; deals++) {
		for (size_t s = 0; s < a->strata; s++)
			permutation_shuffle(
				&r, y + first[s], first[s + 1] - first[s]);
		deal[deals] = within(product(x, y, n) / sqrt(xx * yy));
	}
	permutation_sum_up(p, deal, deals);
	free(first);
	free(x);
	free(y);
	free(deal);
	free(scratch);
}
