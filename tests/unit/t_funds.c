/* t_funds.c - funds beside what a slow look at their values finds. */
#include "chart/funds.h"

#include <math.h>
#include <stdio.h>

#include "base/random.h"
#include "base/when.h"
#include "unit.h"

enum { DAYS = 400, FUNDS = 3 };

static double nav[FUNDS][DAYS]; /* 0: lacks that day */
static int64_t first;

static void draw(struct random *r)
{
	for (int f = 0; f < FUNDS; f++) {
		double x = 1 + (double)random_below(r, 100) / 50;
		for (int d = 0; d < DAYS; d++) {
			x *= 1 + ((double)random_below(r, 201) - 100) / 4000;
			nav[f][d] = random_below(r, 20) == 0 ? 0 : x;
		}
	}
}

static void fill(struct sheet *s, struct random *r)
{
	const struct text name[] = {{"fund", 4}, {"time", 4}, {"nav", 3}};
	struct buf cell = {0};

	sheet_init(s, name, 3);
	for (int k = 0; k < FUNDS * DAYS; k++) {
		int f = k % FUNDS, d = DAYS - 1 - k / FUNDS; /* latest first */
		double x = nav[f][d];
		if (x == 0 && random_below(r, 2))
			continue; /* no row, or an empty cell */
		cell.len = 0;
		buf_printf(&cell, "f%d", f);
		sheet_cell(s, buf_view(&cell));
		cell.len = 0;
		when_print_day(&cell, first + d);
		sheet_cell(s, buf_view(&cell));
		cell.len = 0;
		if (x > 0)
			buf_printf(&cell, "%.17g", x);
		sheet_cell(s, buf_view(&cell));
	}
	buf_release(&cell);
}

static bool common(int d)
{
	for (int f = 0; f < FUNDS; f++)
		if (nav[f][d] == 0)
			return false;
	return true;
}

/* The largest fall, by trying all pairs of days. */
static double slow_fall(int f)
{
	double worst = 0;

	for (int i = 0; i < DAYS; i++)
		for (int k = i + 1; k < DAYS; k++)
			if (common(i) && common(k) &&
				nav[f][k] / nav[f][i] - 1 < worst)
				worst = nav[f][k] / nav[f][i] - 1;
	return worst;
}

static double slow_volatility(int f)
{
	double change[DAYS], before = 0, sum = 0, squares = 0;
	int n = 0;

	for (int d = 0; d < DAYS; d++) {
		if (!common(d))
			continue;
		if (before > 0)
			change[n++] = nav[f][d] / before - 1;
		before = nav[f][d];
	}
	for (int i = 0; i < n; i++)
		sum += change[i];
	for (int i = 0; i < n; i++)
		squares += (change[i] - sum / n) * (change[i] - sum / n);
	return sqrt(squares / (n - 1)) * sqrt(252);
}

static int last_common(int64_t at_most)
{
	for (int d = DAYS - 1; d >= 0; d--)
		if (common(d) && first + d <= at_most)
			return d;
	return -1;
}

static void check_fund(const struct funds *f, const struct fund *x)
{
	static const int months[] = {1, 3, 12};
	int own = x->name.at[1] - '0', last = last_common(INT64_MAX);

	ck_assert_double_eq_tol(x->fall, slow_fall(own), 1e-12);
	ck_assert_double_eq_tol(x->volatility, slow_volatility(own), 1e-12);
	for (int k = 0; k < 3; k++) {
		int from = last_common(
			funds_months_before(first + last, months[k]));
		ck_assert_int_ge(from, 0);
		ck_assert_double_eq_tol(
			x->gain[k], nav[own][last] / nav[own][from] - 1, 1e-12);
	}
	ck_assert(x->fall == 0 || x->back > x->peak + 1);
	for (size_t d = x->peak + 1; d < x->back; d++)
		ck_assert(x->nav[d] < x->nav[x->peak]);
	ck_assert(x->back == f->days || x->nav[x->back] >= x->nav[x->peak]);
}

START_TEST(slowly)
{
	struct random r;

	random_seed(&r, 11);
	first = when_day(2025, 1, 1);
	for (int round = 0; round < 20; round++) {
		struct sheet s;
		struct funds f;
		int days = 0;
		draw(&r);
		fill(&s, &r);
		ck_assert(funds_of(&f, &s, 0, 1, 2));
		for (int d = 0; d < DAYS; d++)
			days += common(d);
		ck_assert_uint_eq(f.n, FUNDS);
		ck_assert_uint_eq(f.days, (size_t)days);
		ck_assert_uint_le(f.lacking, (size_t)(DAYS - days));
		for (size_t i = 0; i < f.n; i++)
			check_fund(&f, &f.fund[i]);
		funds_release(&f);
		sheet_release(&s);
	}
}
END_TEST

START_TEST(months)
{
	ck_assert_int_eq(funds_months_before(when_day(2024, 3, 31), 1),
		when_day(2024, 2, 29));
	ck_assert_int_eq(funds_months_before(when_day(2026, 1, 31), 3),
		when_day(2025, 10, 31));
	ck_assert_int_eq(funds_months_before(when_day(2024, 2, 29), 12),
		when_day(2023, 2, 28));
	ck_assert_int_eq(funds_months_before(when_day(2026, 12, 5), 12),
		when_day(2025, 12, 5));
}
END_TEST

/* Three values so many days apart. */
static double a_year(int days)
{
	int64_t day[] = {0, days, 2 * days};

	return funds_a_year(&(struct funds){.day = day, .days = 3});
}

START_TEST(years)
{
	ck_assert_double_eq(a_year(1), 252);
	ck_assert_double_eq(a_year(3), 252);
	ck_assert_double_eq(a_year(7), 52);
	ck_assert_double_eq(a_year(14), 52);
	ck_assert_double_eq(a_year(30), 12);
}
END_TEST

START_TEST(few)
{
	const struct text name[] = {{"fund", 4}, {"time", 4}, {"nav", 3}};
	struct sheet s;
	struct funds f;

	sheet_init(&s, name, 3);
	for (const char *const *c = (const char *const[]){"a", "2026-01-05",
		     "1", "b", "2026-01-06", "1", "a", "2026-01-06", "-2",
		     NULL};
		*c; c++)
		sheet_cell(&s, text_of(*c));
	ck_assert(!funds_of(&f, &s, 0, 1, 2)); /* no day that both have */
	funds_release(&f);
	for (int i = 0; i < 7; i++) {
		char own[2] = {(char)('c' + i), 0};
		sheet_cell(&s, text_of(own));
		sheet_cell(&s, text_of("2026-01-05"));
		sheet_cell(&s, text_of("1"));
	}
	ck_assert(!funds_of(&f, &s, 0, 1, 2)); /* too many */
	funds_release(&f);
	sheet_release(&s);
}
END_TEST

UNIT_MAIN("funds", slowly, months, years, few)
