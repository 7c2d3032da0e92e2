/* t_grouped.c - figures of whole clusters, worked out by hand. */
#include "cluster/grouped.h"

#include <math.h>
#include <stdlib.h>

#include "unit.h"

/* Two columns, three clusters; the second has nobody. */
static double centroid[] = {1, 5, 2, 2, 40, 5.5};
static uint64_t size[] = {2, 0, 1};

static struct clustering three(unsigned short *label)
{
	struct clustering c = {.d = 2, .n = 3, .label = label};

	c.fit.k = 3;
	c.fit.centroid = centroid;
	c.fit.size = size;
	return c;
}

START_TEST(differ)
{
	unsigned short label[] = {0, 2, 0};
	struct clustering c = three(label);

	ck_assert_uint_eq(grouped_differ(&c, 0, 1), 1);
	ck_assert_uint_eq(grouped_differ(&c, 0, 2), 0);
	ck_assert_uint_eq(grouped_differ(&c, 2, 0), 0);
	ck_assert_uint_eq(grouped_differ(&c, 1, 1), 0); /* the first */
	c.d = 3; /* 1, 5, 2 and 2, 40, 5.5; 1, 5, 2 and 1, 5, 2 but for one */
	ck_assert_uint_eq(grouped_differ(&c, 0, 1), 1);
	centroid[4] = 5;
	ck_assert_uint_eq(grouped_differ(&c, 0, 1), 2);
	centroid[4] = 40;
}
END_TEST

static struct segments by_money(struct segment_rule rule[2])
{
	segment_rule_init(&rule[0], "rich", "call");
	ck_assert_ptr_null(
		segment_when_read(&rule[0], text_of("monetary>=10")));
	segment_rule_init(&rule[1], "third", "wait");
	ck_assert_ptr_null(segment_when_read(&rule[1], text_of("cluster>=3")));
	return (struct segments){.rule = rule, .n_rules = 2};
}

START_TEST(segments)
{
	struct segment_rule rule[2];
	struct segments s = by_money(rule);
	struct profile p[] = {{.n = 2, .sum = {4, 6, 20}}, {.n = 0},
		{.n = 4, .sum = {4, 6, 39.9}}, {.n = 1, .sum = {0, 0, 10}}};

	ck_assert_str_eq(grouped_segment(&s, &p[0], 1).name, "rich");
	ck_assert_str_eq(grouped_segment(&s, &p[2], 3).name, "third");
	ck_assert(segment_none(grouped_segment(&s, &p[2], 2)));
	ck_assert(grouped_shared(&s, p, 0, 3));
	ck_assert(!grouped_shared(&s, p, 0, 1)); /* nobody is there */
	ck_assert(!grouped_shared(&s, p, 1, 0));
	ck_assert(!grouped_shared(&s, p, 0, 2));
	p[0].sum[2] = p[3].sum[2] = 0;
	ck_assert(!grouped_shared(&s, p, 0, 1));
	p[1] = p[0];
	ck_assert(!grouped_shared(&s, p, 0, 1)); /* no rule takes them */
	p[3] = p[1]; /* of all that are poor, those from the third on */
	ck_assert(grouped_shared(&s, p, 2, 3) && grouped_shared(&s, p, 3, 2));
	ck_assert(!grouped_shared(&s, p, 1, 2) && !grouped_shared(&s, p, 2, 1));
}
END_TEST

START_TEST(scores)
{
	double x[] = {1, 10, 30, 31, 90}, threshold[SCORE_MAX];
	struct cutpoints none = {.n = {0}}, own = {.n = {0}};
	unsigned char score[5];

	ck_assert_ptr_null(cutpoints_read(&own, text_of("r=30:60")));
	grouped_score(score, threshold, &own, 0, SCORE_QUANTILE, 3, x, 5);
	for (int i = 0; i < 5; i++) /* few days are good */
		ck_assert_uint_eq(score[i], i < 3 ? 3 : i == 3 ? 2 : 1);
	ck_assert(threshold[0] == 30 && threshold[1] == 60);
	grouped_score(score, threshold, &own, 1, SCORE_QUANTILE, 2, x, 5);
	ck_assert(threshold[0] == 30);
	ck_assert_uint_eq(score[0], 1);
	ck_assert_uint_eq(score[4], 2);
	ck_assert_ptr_null(cutpoints_read(&own, text_of("m=80")));
	grouped_score(score, threshold, &own, 2, SCORE_QUANTILE, 2, x, 5);
	ck_assert(threshold[0] == 80 && score[3] == 1 && score[4] == 2);
	grouped_score(score, threshold, &none, 0, SCORE_QUANTILE, 2, x, 5);
	ck_assert_uint_eq(score[0], 2);
	ck_assert_uint_eq(score[4], 1);
}
END_TEST

START_TEST(means)
{
	unsigned short label[] = {0, 2, 0};
	struct clustering c = three(label);
	uint64_t then[] = {1, 0, 3};
	struct model m = {.size = then};
	double mean[2];

	c.scale.transform = SCALE_RAW;
	grouped_mean(mean, &c, NULL);
	ck_assert_double_eq_tol(mean[0], (1 + 1 + 40) / 3., 1e-15);
	grouped_mean(mean, &c, &m);
	ck_assert_double_eq_tol(mean[0], (1 + 3 * 40) / 4., 1e-15);
}
END_TEST

/* Days and orders are not below 0, money may be. */
START_TEST(low)
{
	double x[3][2] = {{1, 3}, {2, 4}, {5, 9}}, at[4] = {7, 7, 7, 7};
	struct clustering c = {.d = 3};

	scale_fit(&c.scale, SCALE_ZSCORE, (double *[]){x[0], x[1], x[2]}, 3, 2);
	grouped_low(at, &c, false);
	ck_assert_double_eq_tol(at[0], scale_forward(&c.scale, 0, 0), 1e-15);
	ck_assert_double_eq_tol(at[1], scale_forward(&c.scale, 1, 0), 1e-15);
	ck_assert(at[0] < 0 && isfinite(at[0]) && isfinite(at[1]));
	ck_assert(at[2] == -INFINITY && at[3] == 7);
	grouped_low(at, &c, true);
	ck_assert(at[0] == -INFINITY && at[1] == -INFINITY);
}
END_TEST

/* Quantiles of rules are resolved by the customers; cut points are fitted. */
START_TEST(chosen)
{
	static const double row[][3] = {{1, 2, 3}, {9, 8, 7}};
	double r[] = {1, 9}, f[] = {2, 8}, m[] = {3, 7}, *x[] = {r, f, m};
	struct segment_cuts cuts = {0};
	struct segments s = {.n_rules = 0}, fitted = {.n_rules = 0};
	struct segment_rule rule;
	struct cluster_book b;
	struct table t;

	table_init(&t, sizeof(row[0]), 1);
	for (int i = 0; i < 2; i++)
		memcpy(table_value(&t, table_put(&t, text_of(i ? "b" : "a"))),
			row[i], sizeof(row[i]));
	book_of_table(&b, &t, 3, false);
	segment_rule_init(&rule, "upper", "");
	ck_assert_ptr_null(segment_when_read(&rule, text_of("monetary>=50%")));
	grouped_segments(&s, &b, x, &cuts, NULL, 0);
	ck_assert(
		!s.rule && !s.met && memcmp(&s.cuts, &cuts, sizeof(cuts)) == 0);
	grouped_segments(&fitted, &b, x, NULL, &rule, 1);
	ck_assert(memcmp(&fitted.cuts, &cuts, sizeof(cuts)) != 0);
	ck_assert(segment_none(book_segment(&fitted, 1, 2, 4.9, 1)));
	ck_assert_str_eq(book_segment(&fitted, 1, 2, 5, 1).name, "upper");
	ck_assert(fitted.met[0]);
	free(fitted.met);
	table_release(&t);
}
END_TEST

START_TEST(difference)
{
	unsigned short label[] = {0, 2, 0};
	struct clustering c = three(label);
	const struct profile p[] = {{.n = 2, .sum = {24, 6}},
		{.n = 4, .sum = {8, 7}}, {.n = 1, .sum = {250, 3}}};
	char recency[] = "recency", money[] = "money";
	char *const name[] = {recency, money};
	struct buf b = {0};

	grouped_difference(&b, &c, p, name, 0, 2);
	ck_assert(text_is(buf_view(&b), "recency 12 and 250"));
	b.len = 0;
	grouped_difference(&b, &c, p, name, 1, 0);
	ck_assert(text_is(buf_view(&b), "money 1.75 and 3"));
	buf_release(&b);
}
END_TEST

UNIT_MAIN("grouped", differ, segments, scores, means, low, chosen, difference)
