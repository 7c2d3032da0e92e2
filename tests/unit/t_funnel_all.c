/* t_funnel_all.c - the attempts of all units, by one thread and by several. */
#include "journey/funnel_all.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/random.h"
#include "journey/steps.h"
#include "unit.h"

enum { UNITS = 20000, STEPS = 3, DAY = 86400000 };

static struct zone zone;

static struct funnel_steps three_steps(void)
{
	struct funnel_steps s = {.n = STEPS, .within = 5 * (int64_t)DAY};

	for (int k = 0; k < STEPS; k++)
		s.step_within[k] = FUNNEL_NO_LIMIT;
	return s;
}

static void add(struct deeds *d, const char *unit, int64_t ms, const char *id,
	uint64_t steps, const char *by)
{
	struct buf mask = {0};

	funnel_mask_print(&mask, steps);
	const struct text cell[] = {
		text_of("e"), text_of(id), buf_view(&mask), text_of(by)};
	deeds_add(d, text_of(unit), &(struct deed_in){.ms = ms, .cell = cell});
	deeds_settle(d);
	buf_release(&mask);
}

/* Some events of each unit in January 1970. */
static void fill(struct deeds *d)
{
	struct random r;
	char unit[16];

	deeds_init(d, FUNNEL_BY + 1);
	random_seed(&r, 5);
	for (int i = 0; i < UNITS; i++) {
		snprintf(unit, sizeof(unit), "u%d", i);
		for (int k = 0; k < STEPS; k++)
			if (k == 0 || random_below(&r, 3))
				add(d, unit,
					(int64_t)random_below(&r, 31) * DAY,
					i % 10 ? "" : "id", (uint64_t)1 << k,
					i % 7 < 3 ? "app" : "sms");
	}
}

static struct funnel_all_how all_of(
	const struct deeds *d, const struct funnel_steps *s)
{
	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	return (struct funnel_all_how){.deeds = d,
		.steps = s,
		.by = 1,
		.period = PERIOD_WEEK,
		.zone = &zone,
		.end = 28 * (int64_t)DAY};
}

static void compare_step(struct funnel_tally *a, size_t i,
	struct funnel_tally *b, size_t k, unsigned step)
{
	struct funnel_figures f, g;

	funnel_tally_step(&f, a, i, step, 2);
	funnel_tally_step(&g, b, k, step, 2);
	ck_assert_uint_eq(f.units, g.units);
	ck_assert_uint_eq(f.before, g.before);
	ck_assert_int_eq(f.median, g.median);
	ck_assert_int_eq(f.p90, g.p90);
	ck_assert_int_eq(f.first_median, g.first_median);
	ck_assert_int_eq(f.first_p90, g.first_p90);
}

static void compare(struct funnel_all *a, struct funnel_all *b)
{
	uint32_t *x = table_sorted(&a->tally.groups),
		 *y = table_sorted(&b->tally.groups);

	ck_assert_uint_eq(a->attempts, b->attempts);
	ck_assert_uint_eq(a->open, b->open);
	ck_assert_uint_eq(a->left_open, b->left_open);
	ck_assert_uint_eq(a->repeated, b->repeated);
	ck_assert_uint_eq(a->tally.groups.n, b->tally.groups.n);
	for (size_t i = 0; i < a->tally.groups.n; i++) {
		ck_assert(text_equal(table_key(&a->tally.groups, x[i]),
			table_key(&b->tally.groups, y[i])));
		for (unsigned k = 0; k < STEPS; k++)
			compare_step(&a->tally, x[i], &b->tally, y[i], k);
	}
	free(x);
	free(y);
}

START_TEST(threads_count_alike)
{
	struct funnel_steps s = three_steps();
	struct funnel_all one, many;
	struct deeds d;

	fill(&d);
	for (int mature = 0; mature < 2; mature++) {
		struct funnel_all_how how = all_of(&d, &s);
		how.mature = mature;
		funnel_all_count(&one, &how, 1);
		funnel_all_count(&many, &how, 3);
		ck_assert(one.attempts > UNITS * 9 / 10);
		ck_assert(one.open > 0 && one.repeated > 0);
		ck_assert_uint_eq(one.left_open, mature ? one.open : 0);
		ck_assert(one.tally.groups.n >= 8); /* two of five weeks */
		compare(&one, &many);
		funnel_all_release(&one);
		funnel_all_release(&many);
	}
	deeds_release(&d);
}
END_TEST

/* By cells with NUL behind each, then the Monday of the entry. */
START_TEST(keys)
{
	struct funnel_steps s = three_steps();
	struct funnel_all all;
	struct deeds d;

	deeds_init(&d, FUNNEL_BY + 1);
	add(&d, "u", 4 * (int64_t)DAY, "", 1, "app");
	struct funnel_all_how how = all_of(&d, &s);
	funnel_all_count(&all, &how, 2);
	ck_assert(text_equal(
		table_key(&all.tally.groups, 0), (struct text){"app\0"
							       "1970-01-05",
							 14}));
	funnel_all_release(&all);
	how.period = PERIOD_NONE;
	how.end = 4 * (int64_t)DAY + s.within;
	funnel_all_count(&all, &how, 2);
	ck_assert(text_equal(
		table_key(&all.tally.groups, 0), (struct text){"app\0", 4}));
	ck_assert_uint_eq(all.open, 0);
	funnel_all_release(&all);
	deeds_release(&d);
}
END_TEST

struct heard {
	char units[40];
	size_t n, most;
	unsigned open;
};

static bool hear(void *arg, const struct funnel_all_one *one)
{
	struct heard *h = arg;

	memcpy(h->units + 2 * h->n, one->unit.at, 2);
	ck_assert(text_equal(one->key, (struct text){"app\0", 4}));
	h->open += one->open;
	return ++h->n < h->most;
}

/* Attempts one by one, in the order of units, until no more are wanted. */
START_TEST(one_by_one)
{
	struct funnel_steps s = three_steps();
	struct heard h = {.most = 9}, two = {.most = 2};
	struct funnel_all all;
	struct deeds d;

	deeds_init(&d, FUNNEL_BY + 1);
	add(&d, "uc", 27 * (int64_t)DAY, "", 1, "app");
	add(&d, "ua", 0, "", 1, "app");
	add(&d, "ub", 5, "", 1, "app");
	struct funnel_all_how how = all_of(&d, &s);
	how.period = PERIOD_NONE;
	funnel_all_each(&all, &how, hear, &h);
	ck_assert_str_eq(h.units, "uaubuc");
	ck_assert_uint_eq(h.open, 1);
	ck_assert(all.attempts == 3 && all.open == 1);
	funnel_all_release(&all);
	how.mature = true;
	h = (struct heard){.most = 9};
	funnel_all_each(&all, &how, hear, &h);
	ck_assert_str_eq(h.units, "uaub");
	ck_assert_uint_eq(all.left_open, 1);
	funnel_all_release(&all);
	how.mature = false;
	funnel_all_each(&all, &how, hear, &two);
	ck_assert_str_eq(two.units, "uaub");
	funnel_all_release(&all);
	deeds_release(&d);
}
END_TEST

/* Group by group, and as one; times of both are there. */
START_TEST(tallies_join)
{
	struct funnel_steps s = three_steps();
	const struct funnel_attempt a = {.at = {0, 5, FUNNEL_NEVER}},
				    b = {.at = {0, 7, 9}},
				    c = {.at = {0, FUNNEL_NEVER, FUNNEL_NEVER}};
	struct funnel_tally x, y, one;
	struct funnel_figures f;

	funnel_tally_init(&x, &s);
	funnel_tally_init(&y, &s);
	funnel_tally_init(&one, &s);
	funnel_tally_add(&x, text_of("p"), &a, true);
	funnel_tally_add(&x, text_of("q"), &c, true);
	funnel_tally_add(&y, text_of("p"), &b, false);
	funnel_tally_add(&y, text_of("r"), &c, false);
	funnel_tally_join(&x, &y, false);
	ck_assert_uint_eq(x.groups.n, 3);
	funnel_tally_step(&f, &x, 0, 1, 2);
	ck_assert_uint_eq(f.units, 2);
	ck_assert(f.median == 5 && f.p90 == 7);
	funnel_tally_step(&f, &x, 0, 2, 2);
	ck_assert(f.units == 1 && f.median == 2 && f.first_median == 9);
	funnel_tally_join(&one, &x, true);
	ck_assert_uint_eq(one.groups.n, 1);
	const struct funnel_group *g = table_value(&one.groups, 0);
	ck_assert_uint_eq(g->open, 2);
	funnel_tally_step(&f, &one, 0, 1, 2);
	ck_assert(f.units == 2 && f.before == 4 && f.p90 == 7);
	funnel_tally_release(&x);
	funnel_tally_release(&y);
	funnel_tally_release(&one);
}
END_TEST

static struct steps four_steps(void)
{
	const struct text word[] = {text_of("sent"), text_of("opened?"),
		text_of("a:b"), text_of("bought?")};
	struct steps s;

	steps_init(&s, &zone);
	ck_assert_ptr_null(steps_list(&s, word, 4));
	ck_assert_ptr_null(steps_close(&s));
	return s;
}

START_TEST(what_was_lost)
{
	struct steps s = four_steps();
	struct funnel_attempt a = {
		.at = {1, FUNNEL_NEVER, FUNNEL_NEVER, FUNNEL_NEVER}};
	unsigned last;

	ck_assert_uint_eq(steps_lost(&last, &s, &a), 2);
	ck_assert_uint_eq(last, 0);
	a.at[1] = 2; /* which is optional, so it is not the last */
	ck_assert_uint_eq(steps_lost(&last, &s, &a), 2);
	ck_assert_uint_eq(last, 0);
	a.at[2] = 3;
	ck_assert_uint_eq(steps_lost(&last, &s, &a), 4);
	ck_assert_uint_eq(last, 2);
	steps_release(&s);
}
END_TEST

START_TEST(what_is_needed)
{
	struct steps s = four_steps();
	struct text share;
	unsigned k;

	ck_assert_ptr_null(steps_need(&k, &share, &s, text_of("a:b:0.5")));
	ck_assert(k == 2 && text_is(share, "0.5"));
	ck_assert_ptr_null(steps_need(&k, &share, &s, text_of("opened:")));
	ck_assert(k == 1 && share.len == 0);
	ck_assert_ptr_nonnull(steps_need(&k, &share, &s, text_of("sent:1")));
	ck_assert_ptr_nonnull(steps_need(&k, &share, &s, text_of("opened")));
	ck_assert_ptr_nonnull(steps_need(&k, &share, &s, text_of("x:1")));
	ck_assert_ptr_nonnull(steps_need(&k, &share, &s, text_of(":1")));
	ck_assert_ptr_nonnull(steps_need(&k, &share, &s, text_of("")));
	steps_release(&s);
}
END_TEST

UNIT_MAIN("funnel_all", threads_count_alike, keys, one_by_one, tallies_join,
	what_was_lost, what_is_needed)
