/* standing.c - deciles by sorting, cohorts by the calendar. */
#include "clv/standing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"
#include "base/when.h"

static int by_worth(const void *x, const void *y, void *of)
{
	const double *worth = *(const double *const *)of;
	double p = worth[*(const uint32_t *)x], q = worth[*(const uint32_t *)y];

	p = isnan(p) ? -INFINITY : p;
	q = isnan(q) ? -INFINITY : q;
	return (p < q) - (p > q);
}

void standing_deciles(unsigned *decile, const double *worth, size_t n)
{
	uint32_t *order = mem_array(n, sizeof(*order));
	unsigned now = 1;

	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	sort_with(order, n, sizeof(*order), by_worth, &worth);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || by_worth(&order[i], &order[i - 1], &worth) != 0)
			now = 1 + (unsigned)(10 * i / n);
		decile[order[i]] = now;
	}
	free(order);
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
