/* permutation.c - shuffles, and the interval that deals fall into. */
#include "offer/permutation.h"

#include <stdlib.h>

/* On each side, beyond the interval.  A book has many checks, an attribute and
 * a product each; at 0.025 one in ten fair books would fail. */
#define TAIL 0.0005

/* Fisher and Yates. */
void permutation_shuffle(struct random *r, double *value, size_t n)
{
	for (size_t i = n; i > 1; i--) {
		size_t j = random_below(r, i);
		double x = value[i - 1];
		value[i - 1] = value[j];
		value[j] = x;
	}
}

void permutation_deal(struct random *r, uint32_t *value, size_t n)
{
	for (size_t i = n; i > 1; i--) {
		size_t j = random_below(r, i);
		uint32_t x = value[i - 1];
		value[i - 1] = value[j];
		value[j] = x;
	}
}

static int rising(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

void permutation_sum_up(struct permutation *p, double *value, size_t n)
{
	p->low = p->high = p->mean = 0;
	if (n == 0)
		return;
	qsort(value, n, sizeof(*value), rising);
	for (size_t i = 0; i < n; i++)
		p->mean += value[i];
	p->mean /= (double)n;
	p->low = value[(size_t)(TAIL * (double)(n - 1))];
	p->high = value[n - 1 - (size_t)(TAIL * (double)(n - 1))];
}
