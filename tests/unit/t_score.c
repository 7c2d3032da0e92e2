/* t_score.c - scores by quantiles, three ways. */
#include "cluster/score.h"

#include <math.h>
#include <string.h>

#include "base/random.h"
#include "unit.h"

#include "orders.h"

/* Scores that anybody has, and customers whose equals have another, by looking
 * at each pair. */
static void assert_told(const unsigned char *s, const double *t, unsigned parts,
	const double *x, size_t n)
{
	size_t split = 0, first = n, at;
	unsigned given = 0;

	for (unsigned score = 1; score <= parts; score++)
		given += memchr(s, (int)score, n) != NULL;
	for (size_t i = 0; i < n; i++) {
		bool other = false;
		for (size_t k = 0; k < n; k++)
			other |= x[k] == x[i] && s[k] != s[i];
		if (other && split++ == 0)
			first = i;
	}
	ck_assert_uint_eq(score_given(s, n, parts), given);
	ck_assert_uint_eq(score_split(&at, s, t, parts, x, n), split);
	ck_assert_uint_eq(at, first);
}

START_TEST(quantiles)
{
	double x[] = {1, 1, 1, 1, 2, 3, 4, 5, 6, 7}, t[4];
	unsigned char s[10], want[] = {1, 1, 1, 1, 3, 3, 4, 4, 5, 5},
			     back[] = {5, 5, 5, 5, 3, 3, 2, 2, 1, 1};

	score_column(s, t, SCORE_QUANTILE, 5, false, x, 10);
	ck_assert_mem_eq(s, want, 10);
	ck_assert(t[0] == 1);
	ck_assert_double_eq_tol(t[1], 1.6, 1e-15);
	ck_assert_double_eq_tol(t[2], 3.4, 1e-15);
	score_column(s, t, SCORE_QUANTILE, 5, true, x, 10);
	ck_assert_mem_eq(s, back, 10);
	assert_told(s, t, 5, x, 10); /* 2 is not given */
	ck_assert_uint_eq(score_given(s, 10, 5), 4);
	ck_assert_uint_eq(score_of(t, SCORE_QUANTILE, 5, false, 99), 5);
	score_column(s, t, SCORE_QUANTILE, 5, true, x, 0);
	ck_assert(isnan(t[0]) && isnan(t[3]));
}
END_TEST

START_TEST(spss)
{
	double x[] = {0, 10, 20, 30, 40}, t[1];
	unsigned char s[5], want[] = {1, 1, 1, 2, 2};

	score_column(s, t, SCORE_SPSS, 2, false, x, 5);
	ck_assert(t[0] == 21);
	ck_assert_mem_eq(s, want, 5);
	ck_assert_uint_eq(score_of(t, SCORE_SPSS, 2, false, 21), 2);
	ck_assert_uint_eq(score_of(t, SCORE_SPSS, 2, true, 20.9), 2);
}
END_TEST

/* What sqlite and PostgreSQL print for NTILE(4) OVER (ORDER BY x), 10 rows. */
START_TEST(ntile)
{
	double x[] = {5, 5, 5, 5, 5, 1, 9, 5, 5, 5}, t[3];
	unsigned char s[10], want[] = {1, 1, 2, 2, 2, 1, 4, 3, 3, 4},
			     back[] = {1, 1, 2, 2, 2, 4, 1, 3, 3, 4};

	score_column(s, t, SCORE_NTILE, 4, false, x, 10);
	ck_assert_mem_eq(s, want, 10);
	ck_assert(t[0] == 5 && t[2] == 5);
	score_column(s, t, SCORE_NTILE, 4, true, x, 10);
	ck_assert_mem_eq(s, back, 10);

	/* Fewer rows than runs: the first runs get them. */
	unsigned char few[] = {2, 1};
	double y[] = {8, 3}, many[8];
	score_column(s, many, SCORE_NTILE, 9, false, y, 2);
	ck_assert_mem_eq(s, few, 2);
}
END_TEST

struct row {
	double x;
	size_t at;
};

static int by_value(const void *a, const void *b)
{
	const struct row *u = a, *v = b;

	if (u->x != v->x)
		return u->x < v->x ? -1 : 1;
	return u->at < v->at ? -1 : 1;
}

START_TEST(ntile_by_sorting)
{
	enum { N = 300 };
	double x[N], t[SCORE_MAX];
	unsigned char s[N];
	struct row row[N];
	struct random r;

	random_seed(&r, 8);
	for (unsigned round = 0; round < 400; round++) {
		size_t n = 1 + random_below(&r, N);
		unsigned parts = 2 + (unsigned)random_below(&r, SCORE_MAX - 1);
		bool reversed = random_below(&r, 2);

		for (size_t i = 0; i < n; i++) {
			x[i] = (double)random_below(&r, round % 50 + 1) - 9;
			row[i] = (struct row){reversed ? -x[i] : x[i], i};
		}
		qsort(row, n, sizeof(*row), by_value);
		score_column(s, t, SCORE_NTILE, parts, reversed, x, n);
		size_t longer = n % parts, each = n / parts;
		for (size_t i = 0; i < n; i++) {
			size_t want =
				i < longer * (each + 1)
					? i / (each + 1)
					: (i - longer) / (each ? each : 1);
			if (s[row[i].at] != want + 1)
				ck_abort_msg("%zu of %zu in %u: %d, want %zu",
					i, n, parts, s[row[i].at], want + 1);
		}
		assert_told(s, t, parts, x, n);
	}
}
END_TEST

/* The R package rfm's thresholds and Abbey O'Reilly's score. */
START_TEST(rfm_package)
{
	static const double want[3][4] = {
		{115, 181, 297.4, 482}, {4, 5, 6, 8}, {255.8, 382, 506.4, 666}};
	static const int abbey[] = {3, 4, 3};
	struct orders o;
	size_t at = 0;

	if (!orders_read(&o, "rfm_data_orders.csv", when_day(2006, 12, 31)))
		return;
	ck_assert_uint_eq(o.n, 995);
	while (at < o.n && strcmp(o.name[at], "Abbey O'Reilly") != 0)
		at++;
	ck_assert_uint_lt(at, o.n);
	ck_assert(o.x[0][at] == 205 && o.x[1][at] == 6 && o.x[2][at] == 472);
	for (int j = 0; j < 3; j++) {
		double t[4];
		unsigned char s[1000];

		score_column(s, t, SCORE_SPSS, 5, j == 0, o.x[j], o.n);
		for (int i = 0; i < 4; i++)
			ck_assert_double_eq_tol(t[i], want[j][i], 1e-9);
		ck_assert_int_eq(s[at], abbey[j]);
	}
	orders_release(&o);
}
END_TEST

UNIT_MAIN("score", quantiles, spss, ntile, ntile_by_sorting, rfm_package)
