/* measure_times.c - measures of when: days ago, periods, gaps, trends. */
#include <math.h>

#include "profile/measure_parts.h"

static struct measure_result streaks(struct measure *m,
	const struct profile_feature *f, const uint32_t *at, size_t n)
{
	int64_t active = 0, run = 0, best = 0, last = 0;
	int64_t today = measure_rows_period(f->per, m->as_of.day);

	for (size_t i = 0; i < n; i++) {
		int64_t now = measure_rows_period(f->per, m->day[at[i]]);
		if (active && now == last)
			continue;
		run = active && now == last + 1 ? run + 1 : 1;
		best = run > best ? run : best;
		last = now;
		active++;
	}
	if (f->measure == MEASURE_ACTIVE)
		return result_int(active);
	if (f->measure == MEASURE_STREAK)
		return result_int(best);
	return result_int(active && last >= today - 1 ? run : 0);
}

/* The spread of the N gaps between N + 1 rows, of days; their sum is SUM. */
static double gap_spread(
	struct measure *m, const uint32_t *at, size_t n, int64_t sum)
{
	amount squares = 0;
	struct wide wide = {{0}};

	if (sum < (int64_t)1 << 40 && n < 1 << 20) { /* 34 years */
		for (size_t i = 0; i < n; i++) {
			int64_t gap = m->deed[at[i + 1]].ms - m->deed[at[i]].ms;
			squares += (amount)gap * gap;
		}
		return sqrt(
			numeral_variance_small(squares, sum, n, WHEN_DAY_MS));
	}
	for (size_t i = 0; i < n; i++) {
		int64_t gap = m->deed[at[i + 1]].ms - m->deed[at[i]].ms;
		wide_add_product(&wide, gap, gap);
	}
	return sqrt(numeral_variance(&wide, sum, n, WHEN_DAY_MS));
}

static struct measure_result gaps(struct measure *m,
	const struct profile_feature *f, const uint32_t *at, size_t n)
{
	int64_t most = 0;

	if (n < 2)
		return result_empty();
	int64_t sum = m->deed[at[n - 1]].ms - m->deed[at[0]].ms;
	n--;
	if (f->measure == MEASURE_GAP_MEAN)
		return result_real(
			numeral_quotient(sum, (amount)n * WHEN_DAY_MS));
	if (f->measure == MEASURE_GAP_SD)
		return n < 2 ? result_empty()
			     : result_real(gap_spread(m, at, n, sum));
	for (size_t i = 0; i < n; i++) {
		int64_t gap = m->deed[at[i + 1]].ms - m->deed[at[i]].ms;
		most = gap > most ? gap : most;
	}
	return result_real(numeral_quotient(most, WHEN_DAY_MS));
}

const char *measure_times_measure(struct measure *m, struct measure_result *to,
	const struct profile_feature *f, const uint32_t *at, size_t n)
{
	switch (f->measure) {
	case MEASURE_AGO:
	case MEASURE_AGE:
		*to = result_empty();
		if (n)
			*to = result_int(
				m->as_of.day -
				m->day[at[f->measure == MEASURE_AGO ? n - 1
								    : 0]]);
		break;
	case MEASURE_ACTIVE:
	case MEASURE_STREAK:
	case MEASURE_STREAK_NOW:
		*to = streaks(m, f, at, n);
		break;
	default:
		*to = gaps(m, f, at, n);
	}
	return NULL;
}

/* The first and the last period that lie wholly inside the window. */
static void whole_periods(const struct measure *m,
	const struct profile_feature *f, int64_t *low, int64_t *high)
{
	int64_t first = m->as_of.day - f->window.behind + 1,
		last = m->as_of.day - f->window.from;

	*low = measure_rows_period(f->per, first);
	*high = measure_rows_period(f->per, last);
	if (f->per == PER_DAY)
		return;
	if (measure_rows_period(f->per, first - 1) == *low)
		++*low;
	if (measure_rows_period(f->per, last + 1) == *high)
		--*high;
}

/* Least squares over n periods x = 0 .. n - 1: the slope is
 * 6 * (2 * sum x y - (n - 1) * sum y) / (n * (n * n - 1)). */
const char *measure_times_trend(struct measure *m, struct measure_result *to,
	const struct profile_feature *f, const uint32_t *at, size_t n)
{
	int64_t low, high;
	amount sum = 0, weighted = 0, top, unit = AMOUNT_UNIT;
	bool lost = false;

	*to = result_empty();
	whole_periods(m, f, &low, &high);
	amount periods = high - low + 1;
	if (periods < 2)
		return NULL;
	if (f->column >= 0) {
		measure_rows_values(m, f->column);
		unit = amount_ten[AMOUNT_DECIMALS -
				  m->d->tuples.decimals[f->column]];
	}
	for (size_t i = 0; i < n; i++) {
		size_t cell =
			(size_t)(f->column < 0 ? 0 : f->column) * m->stride +
			at[i];
		int64_t x = measure_rows_period(f->per, m->day[at[i]]) - low;
		if (x < 0 || x >= periods ||
			(f->column >= 0 && !m->is_value[cell]))
			continue;
		amount y = f->column < 0 ? 1 : m->value[cell] / unit, xy;
		lost |= __builtin_mul_overflow(y, (amount)(2 * x), &xy);
		lost |= !amount_add(&sum, y) || !amount_add(&weighted, xy);
	}
	lost |= __builtin_mul_overflow(sum, periods - 1, &sum);
	lost |= __builtin_sub_overflow(weighted, sum, &top);
	lost |= __builtin_mul_overflow(top, (amount)6, &top);
	if (lost)
		return fail_text("feature '%s': the sum of amounts is too "
				 "large",
			text_show(f->name));
	*to = result_real(numeral_quotient(
		top, periods * (periods * periods - 1) *
			     (f->column < 0 ? 1 : AMOUNT_UNIT / unit)));
	return NULL;
}
