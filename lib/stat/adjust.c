/* adjust.c - Holm's and Benjamini and Hochberg's procedures. */
#include "stat/adjust.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

static int by_p(const void *a, const void *b, void *p)
{
	const double *value = p;
	double x = value[*(const size_t *)a], y = value[*(const size_t *)b];

	return (x > y) - (x < y);
}

/* From the least p on, none below the one before. */
static void holm(double *p, const size_t *order, size_t tests)
{
	double least = 0;

	for (size_t i = 0; i < tests; i++) {
		double x = p[order[i]] * (double)(tests - i);
		least = fmax(least, fmin(x, 1));
		p[order[i]] = least;
	}
}

/* From the largest p on, none above the one before. */
static void benjamini(double *p, const size_t *order, size_t tests)
{
	double most = 1;

	for (size_t i = tests; i-- > 0;) {
		double x = p[order[i]] * (double)tests / (double)(i + 1);
		most = fmin(most, x);
		p[order[i]] = most;
	}
}

void adjust(double *p, size_t n, enum adjust how)
{
	size_t *order = mem_array(n + 1, sizeof(*order)), tests = 0;

	for (size_t i = 0; i < n; i++)
		if (!isnan(p[i]))
			order[tests++] = i;
	sort_with(order, tests, sizeof(*order), by_p, p);
	if (how == ADJUST_HOLM)
		holm(p, order, tests);
	else if (how == ADJUST_BH)
		benjamini(p, order, tests);
	free(order);
}
