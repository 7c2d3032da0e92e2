/* standing.c - deciles by selection, cohorts by the calendar. */
#include "clv/standing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"
#include "base/when.h"

enum { TENTHS = 10, FEW = 16 };

/* How the largest come first. */
static int by_worth(const void *x, const void *y, void *unused)
{
	double p = *(const double *)x, q = *(const double *)y;

	(void)unused;
	return (p < q) - (p > q);
}

static double middle(double a, double b, double c)
{
	return a < b ? (b < c	       ? b
			       : a < c ? c
				       : a)
		     : (a < c	       ? a
			       : b < c ? c
				       : b);
}

/* Part AT: above PIVOT, the same, and below; where the last two begin. */
static void part(double *at, size_t n, double pivot, size_t *same, size_t *less)
{
	size_t high = 0, low = n;

	for (size_t i = 0; i < low;) {
		double x = at[i];
		if (x > pivot) {
			at[i++] = at[high];
			at[high++] = x;
		} else if (x < pivot) {
			at[i] = at[--low];
			at[low] = x;
		} else {
			i++;
		}
	}
	*same = high;
	*less = low;
}

/* Put those of RANK[0..ranks), which is ascending and of positions from AT on,
 * where they are in descending order.  DEPTH: how often to part before it is
 * better sorted. */
static void select_ranks(double *at, size_t n, const size_t *rank,
	unsigned ranks, size_t before, unsigned depth)
{
	size_t same, less;
	unsigned left = 0, right;

	if (ranks == 0)
		return;
	if (n <= FEW || depth == 0) {
		sort_with(at, n, sizeof(*at), by_worth, NULL);
		return;
	}
	part(at, n, middle(at[0], at[n / 2], at[n - 1]), &same, &less);
	while (left < ranks && rank[left] < before + same)
		left++;
	for (right = left; right < ranks && rank[right] < before + less;)
		right++;
	select_ranks(at, same, rank, left, before, depth - 1);
	select_ranks(at + less, n - less, rank + right, ranks - right,
		before + less, depth - 1);
}

/* BOUND[k]: who is worth less has (k + 1) tenths before him. */
static void find_bounds(double *bound, double *worth, size_t n)
{
	size_t rank[TENTHS - 1];

	for (unsigned k = 0; k < TENTHS - 1; k++)
		rank[k] = ((k + 1) * n + TENTHS - 1) / TENTHS - 1;
	select_ranks(worth, n, rank, TENTHS - 1, 0, 64);
	for (unsigned k = 0; k < TENTHS - 1; k++)
		bound[k] = worth[rank[k]];
}

static double known(double worth)
{
	return isnan(worth) ? -INFINITY : worth;
}

void standing_deciles(unsigned *decile, const double *worth, size_t n)
{
	double *room = mem_array(n, sizeof(*room)), bound[TENTHS - 1] = {0};

	for (size_t i = 0; i < n; i++)
		room[i] = known(worth[i]);
	if (n > 0)
		find_bounds(bound, room, n);
	for (size_t i = 0; i < n; i++) {
		double x = known(worth[i]);
		decile[i] = 1;
		for (unsigned k = 0; k < TENTHS - 1; k++)
			decile[i] += x < bound[k];
	}
	free(room);
}

void standing_cohort(struct buf *to, enum standing_cohort cohort, int64_t first)
{
	struct buf day = {0};

	when_print_day(&day, first);
	size_t year = day.len - strlen("-12-31");
	unsigned month = (unsigned)(day.at[year + 1] - '0') * 10 +
			 (unsigned)(day.at[year + 2] - '0');
	if (cohort == COHORT_MONTH)
		buf_bytes(to, day.at, year + 3);
	else
		buf_bytes(to, day.at, year);
	if (cohort == COHORT_QUARTER)
		buf_printf(to, "Q%u", (month + 2) / 3);
	buf_release(&day);
}
