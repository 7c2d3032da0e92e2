/* distinct.c - is every value of a column there once? */
#include "learn/distinct.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"

enum { FIRST = 4096 }; /* values of most columns meet among so many */

#define EIGHT_DIGITS 1e7
/* N random values among R meet about N * N / 2R times: ten times is no chance.
 */
#define MEETINGS 10

static int by_value(const void *a, const void *b, void *arg)
{
	double x = *(const double *)a, y = *(const double *)b;

	(void)arg;
	return (x > y) - (x < y);
}

static bool differ(const double *x, size_t n)
{
	double *sorted = mem_array(n, sizeof(*sorted));
	size_t i = 1;

	memcpy(sorted, x, n * sizeof(*x));
	sort_with(sorted, n, sizeof(*sorted), by_value, NULL);
	while (i < n && sorted[i - 1] < sorted[i])
		i++;
	free(sorted);
	return i >= n;
}

/* Whole numbers of which chance does not explain that they all differ. */
static bool like_numbers_of_things(const double *x, size_t n)
{
	double low = INFINITY, high = -INFINITY;

	for (size_t i = 0; i < n; i++) {
		if (x[i] != floor(x[i]))
			return false;
		low = x[i] < low ? x[i] : low;
		high = x[i] > high ? x[i] : high;
	}
	double range = high - low + 1;
	return low >= EIGHT_DIGITS ||
	       (double)n * (double)n >= 2.0 * MEETINGS * range;
}

bool distinct_cells(const struct learn_cells *c)
{
	if (c->missing || c->n < DISTINCT_LEAST)
		return false;
	if (c->words)
		return c->texts.n == c->n;
	return like_numbers_of_things(c->number, c->n) &&
	       differ(c->number, c->n < FIRST ? c->n : FIRST) &&
	       differ(c->number, c->n);
}
