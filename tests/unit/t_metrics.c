/* t_metrics.c - what is compared, from the texts of options. */
#include "gray/metrics.h"

#include <stdio.h>

#include "unit.h"

static struct text item[8];

static struct metrics_list list(size_t n, const char *a, const char *b)
{
	static unsigned used;
	struct text *at = &item[used++ % 4 * 2];

	at[0] = text_of(a);
	at[1] = text_of(b);
	return (struct metrics_list){at, n};
}

static const char *read_one(const struct metrics_asked *asked)
{
	struct metrics m = {0};
	const char *why = metrics_read(&m, asked);

	metrics_release(&m);
	return why;
}

START_TEST(slots)
{
	struct metrics m = {0};
	struct metrics_asked asked = {.metric = list(2, "paid", "rows"),
		.ratio = list(1, "paid/rows", ""),
		.pre = list(1, "paid:was", ""),
		.guard = list(2, "calls:up:0.5", "paid:down"),
		.cost = "cost"};

	ck_assert_ptr_null(metrics_read(&m, &asked));
	ck_assert_uint_eq(m.n, 4);
	ck_assert_str_eq(m.metric[2].name, "paid/rows");
	ck_assert_uint_eq(m.metric[2].y, m.metric[0].y);
	ck_assert_uint_eq(m.metric[2].d, m.metric[1].y);
	ck_assert(m.metric[0].adjusts && !m.metric[0].ratio_before);
	ck_assert(m.metric[0].guarded && !m.metric[0].guard_up);
	ck_assert_double_eq(m.metric[0].limit, 0);
	ck_assert(!m.metric[3].asked && m.metric[3].guard_up);
	ck_assert_double_eq(m.metric[3].limit, 0.5);
	ck_assert_uint_eq(m.slots, 5);
	ck_assert_str_eq(m.name[m.slot[m.cost_slot].column], "cost");
	ck_assert(m.slot[m.metric[1].y].rows);
	/* what was before, and only that, may be empty */
	for (unsigned i = 0; i < m.slots; i++)
		ck_assert(m.slot[i].optional == (i == m.metric[0].x));
	metrics_release(&m);
}
END_TEST

START_TEST(before)
{
	struct metrics m = {0};
	struct metrics_asked asked = {
		.ratio = list(1, "a/b/c", ""), .log = true, .before = true};

	ck_assert_ptr_null(metrics_read(&m, &asked));
	ck_assert_str_eq(m.name[m.slot[m.metric->y].column], "a/b");
	ck_assert_uint_eq(m.slots, 4);
	ck_assert(m.slot[m.metric->x].before && m.slot[m.metric->e].before);
	ck_assert_uint_eq(
		m.slot[m.metric->e].column, m.slot[m.metric->d].column);
	ck_assert(!m.slot[m.metric->x].optional && m.metric->ratio_before);
	metrics_release(&m);
}
END_TEST

START_TEST(shares)
{
	static const struct {
		const char *split;
		size_t n;
		const char *arm;
		double last;
	} of[] = {{"50:50", 2, "", 50}, {"ctrl:5,treat:95", 2, "treat", 95},
		{"a:1|b:0|c:2.5", 3, "c", 2.5}, {"treat:7", 1, "treat", 7},
		{"1:2:3", 3, "", 3}, {"a:b:1,c:2", 2, "c", 2},
		{"5%:95%", 2, "", 0.95}, {"a:5%,b:50%", 2, "b", 0.5}};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		struct metrics m = {0};
		struct metrics_asked asked = {.split = of[i].split};
		ck_assert_msg(!metrics_read(&m, &asked), "%s", of[i].split);
		ck_assert_uint_eq(m.shares, of[i].n);
		ck_assert(text_is(m.share[m.shares - 1].arm, of[i].arm));
		ck_assert_double_eq(m.share[m.shares - 1].weight, of[i].last);
		metrics_release(&m);
	}
}
END_TEST

START_TEST(wrong)
{
	const struct metrics_asked bad[] = {{.metric = list(2, "a", "a")},
		{.ratio = list(1, "a", "")}, {.ratio = list(1, "/a", "")},
		{.metric = list(1, "a", ""), .pre = list(1, "b:a", "")},
		{.split = "0:0"}, {.split = "a:x,b:1"}, {.split = "-1:2"},
		{.split = "a,b"}};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(read_one(&bad[i]) != NULL, "%zu", i);
}
END_TEST

START_TEST(guards)
{
	static const char *const bad[] = {
		"a", "a:left", "a:up:101", "a:up:-1", "a:up:x", "a:0.1"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct metrics_asked asked = {.guard = list(1, bad[i], "")};
		ck_assert_msg(read_one(&asked) != NULL, "%s", bad[i]);
	}
	struct metrics_asked twice = {.guard = list(2, "a:up", "a:down")};
	ck_assert_str_eq(read_one(&twice), "--guard: 'a' is guarded twice");
	struct metrics_asked sign = {.guard = list(1, "a:up:101%", "")};
	ck_assert_ptr_null(read_one(&sign));
	struct metrics_asked most = {.guard = list(1, "a:up:100", "")};
	ck_assert_ptr_null(read_one(&most));
}
END_TEST

/* 48 columns are room for 48 slots; of more it is told. */
START_TEST(many)
{
	char name[49][16];
	struct text all[49];

	for (int i = 0; i < 49; i++) {
		snprintf(name[i], sizeof(name[i]), "c%d", i);
		all[i] = text_of(name[i]);
	}
	ck_assert_ptr_null(
		read_one(&(struct metrics_asked){.metric = {all, 48}}));
	ck_assert_str_eq(read_one(&(struct metrics_asked){.metric = {all, 49}}),
		"--metric: more than 48 columns");
	ck_assert_str_eq(read_one(&(struct metrics_asked){
				 .metric = {all, 25}, .before = true}),
		"--before: more than 48 columns");
}
END_TEST

START_TEST(pairs)
{
	struct metrics m = {0};
	struct moments_shape s = {.columns = 4};
	const unsigned column[] = {0, 1, 2, 3};
	struct metrics_asked asked = {
		.ratio = list(1, "a/b", ""), .pre = list(1, "a/b:c/d", "")};

	ck_assert_ptr_null(metrics_read(&m, &asked));
	metrics_shape(&s, &m, column);
	ck_assert_uint_eq(s.pairs, 10); /* of four columns with themselves */
	metrics_release(&m);
}
END_TEST

UNIT_MAIN("metrics", slots, before, shares, wrong, guards, many, pairs)
