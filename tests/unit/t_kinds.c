/* t_kinds.c - customers by segment; and what models are compared by. */
#include "cluster/kinds.h"

#include <math.h>
#include <string.h>

#include "cluster/clustering.h"
#include "cluster/drift.h"
#include "unit.h"

/* A ready table of recency, frequency and monetary: customer "a" has money
 * MONEY[0], and so on. */
static void fill(
	struct table *t, struct cluster_book *b, const double *money, size_t n)
{
	table_init(t, 3 * sizeof(double), 1);
	for (size_t i = 0; i < n; i++) {
		char name = (char)('a' + i);
		double row[3] = {1, 2, money[i]};
		memcpy(table_value(t, table_put(t, (struct text){&name, 1})),
			row, sizeof(row));
	}
	book_of_table(b, t, 3, false);
}

static void is(const struct kinds *k, size_t i, const char *name,
	const char *action, uint64_t n, double money)
{
	ck_assert_str_eq(k->item[i].segment.name, name);
	ck_assert_str_eq(k->item[i].segment.action, action);
	ck_assert_uint_eq(k->item[i].profile.n, n);
	ck_assert_double_eq(k->item[i].profile.sum[BOOK_MONETARY], money);
}

START_TEST(sorted_by_mean_money)
{
	static const double money[] = {10, 1, 30, 2, 4, 3, 3};
	static const struct segment segment[] = {{"low", "x"}, {"small", ""},
		{"high", "y"}, {"small", ""}, {"low", "x"}, {"small", "z"},
		{"again", "a"}};
	struct kinds k = {0};
	struct table t;
	struct cluster_book b;

	fill(&t, &b, money, 7);
	for (size_t i = 0; i < 7; i++)
		kinds_add(&k, i, segment[i]);
	kinds_sum(&k, &b);
	ck_assert_uint_eq(k.n, 5);
	is(&k, 0, "high", "y", 1, 30);
	is(&k, 1, "low", "x", 2, 14); /* the mean, not the sum */
	is(&k, 2, "again", "a", 1, 3);
	is(&k, 3, "small", "z", 1, 3); /* a name with two actions is two */
	is(&k, 4, "small", "", 2, 3);
	kinds_release(&k);
	table_release(&t);
}
END_TEST

START_TEST(equal_money_goes_by_names)
{
	static const double money[] = {5, 5, 5};
	struct kinds k = {0};
	struct table t;
	struct cluster_book b;

	fill(&t, &b, money, 3);
	kinds_add(&k, 0, (struct segment){"b", "x"});
	kinds_add(&k, 1, (struct segment){"b", "a"});
	kinds_add(&k, 2, (struct segment){"a", "z"});
	kinds_sum(&k, &b);
	is(&k, 0, "a", "z", 1, 5);
	is(&k, 1, "b", "a", 1, 5);
	is(&k, 2, "b", "x", 1, 5);
	kinds_release(&k);
	table_release(&t);
}
END_TEST

START_TEST(levels_of_drift)
{
	ck_assert_str_eq(drift_level(0), "steady");
	ck_assert_str_eq(drift_level(0.1), "steady");
	ck_assert_str_eq(drift_level(0.11), "shifting");
	ck_assert_str_eq(drift_level(0.25), "shifting");
	ck_assert_str_eq(drift_level(0.26), "moved");
	ck_assert_str_eq(drift_level(INFINITY), "moved");
	ck_assert_str_eq(drift_level(NAN), "");
}
END_TEST

START_TEST(means_and_shares)
{
	double centroid[] = {1, 10, 4, 20}, mean[] = {9, 9};
	size_t now[] = {30, 10};
	uint64_t size[] = {1, 2}, same[] = {3, 1}, none[] = {0, 0};
	struct model m = {.k = 2, .size = same};
	struct clustering c = {.d = 2,
		.scale = {.transform = SCALE_RAW, .d = 2},
		.fit = {.k = 2, .d = 2, .centroid = centroid, .size = now}};

	clustering_mean(mean, &c, size);
	ck_assert_double_eq(mean[0], 3);
	ck_assert_double_eq_tol(mean[1], 50 / 3., 1e-15);
	c.scale.transform = SCALE_LOG;
	clustering_mean(mean, &c, size);
	ck_assert(mean[0] == 0 && mean[1] == 0);

	ck_assert_double_eq(clustering_drift(&c, &m), 0);
	m.size = size;
	ck_assert_double_eq_tol(clustering_drift(&c, &m),
		(0.75 - 1 / 3.) * log(0.75 * 3) +
			(0.25 - 2 / 3.) * log(0.25 * 1.5),
		1e-15);
	m.size = none;
	ck_assert(isnan(clustering_drift(&c, &m)));
}
END_TEST

UNIT_MAIN("kinds", sorted_by_mean_money, equal_money_goes_by_names,
	levels_of_drift, means_and_shares)
