/* t_armgroups.c - from names of cells and units to arms, and comparisons. */
#include "gray/armgroups.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "gray/comparisons.h"
#include "gray/priced.h"
#include "unit.h"

#define UNIT(n) ((amount)(n)*AMOUNT_UNIT)

static struct text item[2];

static void read_metrics(struct metrics *m, const char *name, bool before)
{
	struct metrics_asked asked = {
		.metric = {item, 1}, .before = before, .log = before};

	item[0] = text_of(name);
	*m = (struct metrics){0};
	ck_assert_ptr_null(metrics_read(m, &asked));
}

/* The name of a cell with one column that divides it. */
static struct text name_of(struct buf *b, const char *experiment,
	const char *by, const char *stratum, const char *arm)
{
	cellname_begin(b, text_of(experiment));
	cellname_part(b, text_of(by));
	cellname_part(b, text_of(stratum));
	cellname_part(b, text_of(arm));
	return buf_view(b);
}

START_TEST(names)
{
	struct buf b = {0};
	struct text t = name_of(&b, "e", "north", "", "b");

	ck_assert(cellname_whole(t, 1));
	ck_assert(!cellname_whole(t, 0) && !cellname_whole(t, 2));
	struct cellname n = cellname_split(t, 1);
	ck_assert(text_is(n.experiment, "e") && text_is(n.by, "north"));
	ck_assert(n.stratum.len == 0 && text_is(n.arm, "b"));
	ck_assert(text_is(cellname_head(t), "e"));
	ck_assert(text_is(cellname_tail(text_of("plain")), ""));
	/* two columns are one text, with the byte between */
	cellname_begin(&b, text_of(""));
	for (const char *p = "xysb"; *p; p++)
		cellname_part(&b, (struct text){p, 1});
	n = cellname_split(buf_view(&b), 2);
	ck_assert(n.by.len == 3 && text_is(cellname_head(n.by), "x") &&
		  text_is(cellname_tail(n.by), "y"));
	buf_release(&b);
}
END_TEST

START_TEST(ranges)
{
	struct cellname_range r = {0, 0};

	cellname_propensity(&r, (double)NAN);
	cellname_propensity(&r, 0);
	ck_assert(r.low == 0 && r.high == 0);
	cellname_propensity(&r, 0.5);
	cellname_propensity(&r, 0.25);
	cellname_propensity(&r, 0.75);
	ck_assert(r.low == 0.25 && r.high == 0.75);
}
END_TEST

/* Which arm somebody was in, and from when on. */
START_TEST(exposures)
{
	struct exposed_list l;
	struct buf b = {0};
	struct text ann = text_of("ann");

	exposed_init(&l);
	uint32_t a = exposed_cell(&l, name_of(&b, "e", "", "", "a"), 0.5);
	uint32_t c = exposed_cell(&l, name_of(&b, "e", "", "", "c"), 0.5);
	uint32_t f = exposed_cell(&l, name_of(&b, "f", "", "", "a"), 0.5);
	ck_assert(exposed_add(&l, ann, a, 50));
	ck_assert(!exposed_add(&l, ann, a, 40));
	ck_assert(!exposed_add(&l, ann, a, 60));
	ck_assert(exposed_add(&l, ann, f, 70));
	struct exposed *e = exposed_find(&l, ann, text_of("e"));
	ck_assert(e && e->ms == 40 && !e->several);
	ck_assert(exposed_add(&l, ann, c, 10));
	ck_assert(e->several && e->ms == 40);
	ck_assert_ptr_null(exposed_find(&l, ann, text_of("g")));
	ck_assert_uint_eq(exposed_first(&l, text_of("bob")), 0);
	ck_assert_uint_eq(l.n, 2);
	ck_assert(text_is(exposed_experiment(&l, e), "e"));
	exposed_release(&l);
	buf_release(&b);
}
END_TEST

/* Both ends of what comes after belong to it; the exposure itself is after. */
START_TEST(windows)
{
	static const struct {
		int64_t ms;
		amount after, before;
	} at[] = {{89, 0, 0}, {90, 0, 5}, {99, 0, 5}, {100, 5, 0}, {120, 5, 0},
		{121, 0, 0}};
	const struct exposed e = {.ms = 100};
	const struct exposed_window w = {20, 10}, endless = {0, 0};
	const amount all[] = {5, 5};
	struct metrics m;
	amount to[2];

	read_metrics(&m, "paid", true);
	for (size_t i = 0; i < sizeof(at) / sizeof(*at); i++) {
		bool any =
			exposed_takes(to, &e, &w, at[i].ms, at[i].ms, all, &m);
		ck_assert(any == (at[i].after || at[i].before));
		ck_assert(to[m.metric->y] == at[i].after);
		ck_assert(to[m.metric->x] == at[i].before);
	}
	ck_assert(
		exposed_takes(to, &e, &endless, INT64_MAX, INT64_MAX, all, &m));
	ck_assert(!exposed_takes(to, &e, &endless, 99, 99, all, &m));
	metrics_release(&m);
}
END_TEST

/* A row of a day is at the end of it, and its window begins with it. */
START_TEST(days)
{
	static const struct {
		int64_t ms, end;
		amount after, before;
	} at[] = {{76, 99, 0, 0}, {77, 100, 5, 0}, {90, 99, 0, 5},
		{100, 123, 5, 0}, {120, 143, 5, 0}, {121, 144, 0, 0}};
	const struct exposed e = {.ms = 100};
	const struct exposed_window w = {20, 10};
	const amount all[] = {5, 5};
	struct metrics m;
	amount to[2];

	read_metrics(&m, "paid", true);
	for (size_t i = 0; i < sizeof(at) / sizeof(*at); i++) {
		exposed_takes(to, &e, &w, at[i].ms, at[i].end, all, &m);
		ck_assert(to[m.metric->y] == at[i].after);
		ck_assert(to[m.metric->x] == at[i].before);
	}
	metrics_release(&m);
}
END_TEST

/* A unit of rows in cell NAME. */
static void take(struct units *u, const char *customer, const char *experiment,
	struct text name, amount y, double score)
{
	struct unit_row row = {.scored = !isnan(score), .score = score};

	ck_assert(units_cell(&row.cell, u, name));
	units_next(u)[0] = y;
	units_take(u, text_of(customer), text_of(experiment), &row);
}

/* Two experiments, one of them in two parts; ann is in two arms. */
static void fill(struct units *u)
{
	struct buf b = {0};
	double none = (double)NAN;

	take(u, "ann", "e", name_of(&b, "e", "n", "", "b"), UNIT(1), none);
	take(u, "ann", "e", name_of(&b, "e", "n", "", "ctrl"), UNIT(2), none);
	take(u, "bob", "e", name_of(&b, "e", "n", "", "b"), UNIT(3), 0.1);
	take(u, "bob", "e", name_of(&b, "e", "n", "", "b"), UNIT(4), 0.7);
	take(u, "cid", "e", name_of(&b, "e", "n", "", ""), UNIT(9), 0.4);
	take(u, "dan", "e", name_of(&b, "e", "s", "", "a"), UNIT(5), none);
	take(u, "ann", "f", name_of(&b, "f", "n", "", "ctrl"), UNIT(6), none);
	take(u, "bob", "f", name_of(&b, "f", "n", "", "z"), UNIT(8), none);
	units_settle(u);
	buf_release(&b);
}

START_TEST(groups)
{
	struct metrics m;
	struct units u;
	struct armgroups g;

	read_metrics(&m, "y", false);
	units_init(&u, &m, 1, false, 7);
	fill(&u);
	struct armgroups_of of = {.metrics = &m, .units = &u, .scored = true};
	ck_assert_ptr_null(armgroups_make(&g, &of));
	ck_assert_uint_eq(g.n, 3);
	ck_assert_uint_eq(g.several, 1);
	ck_assert(text_is(cellname_head(buf_view(&g.first_several)), "ann"));
	const struct armgroup *n = &g.group[0], *s = &g.group[1];
	/* the arms of the experiment stand in all its groups */
	ck_assert(n->arms == 3 && s->arms == 3 && g.group[2].arms == 2);
	ck_assert(text_is(n->arm[0], "ctrl") && text_is(n->arm[1], "a") &&
		  text_is(n->arm[2], "b"));
	ck_assert(text_is(n->by, "n") && text_is(s->by, "s"));
	/* an arm without a name is the control's; ann is in none */
	ck_assert_uint_eq(n->cell[0]->n, 1);
	ck_assert_double_eq(moments_mean(n->cell[0], 0), 9);
	ck_assert_double_eq(moments_mean(n->cell[2], 0), 7);
	ck_assert_ptr_null(n->cell[1]);
	ck_assert_ptr_null(s->cell[0]);
	ck_assert_double_eq(moments_mean(s->cell[1], 0), 5);
	/* the largest score of a unit; by falling score */
	size_t k;
	struct qini_unit *q = armgroups_scored(&k, n, 0, 2);
	ck_assert(k == 2 && q[0].score == 0.7 && q[0].treated &&
		  q[0].y == UNIT(7) && !q[1].treated);
	free(q);
	/* in a plan by position nobody is astray */
	struct armgroups_strays stray;
	struct metric_share *share = m.share;
	share[0] = (struct metric_share){text_of(""), 1};
	m.shares = 1;
	armgroups_strays(&stray, &g);
	ck_assert(stray.empty == 0 && stray.unplanned == 0);
	/* ctrl and a have units; b and z are not planned; c and d are nobody's,
	 * of which d is to have none */
	share[0] = (struct metric_share){text_of("a"), 1};
	share[1] = (struct metric_share){text_of("c"), 1};
	share[2] = (struct metric_share){text_of("d"), 0};
	share[3] = (struct metric_share){text_of("ctrl"), 1};
	m.shares = 4;
	armgroups_strays(&stray, &g);
	ck_assert(stray.empty == 1 && text_is(stray.first_empty, "c"));
	ck_assert(stray.unplanned == 2 && text_is(stray.first_unplanned, "b"));
	m.shares = 0;
	armgroups_release(&g);
	units_release(&u);
	metrics_release(&m);
}
END_TEST

/* Planned shares: as asked, else as drawn, else all alike. */
START_TEST(plans)
{
	struct text arm[] = {text_of("ctrl"), text_of("b")};
	double drawn[] = {0.2, 0.8}, unknown[] = {0.2, (double)NAN}, w[2];
	struct armgroup of = {.arm = arm, .arms = 2, .propensity = drawn};
	struct metrics m = {0};

	armgroups_plan(w, &m, &of);
	ck_assert(w[0] == 0.2 && w[1] == 0.8);
	of.propensity = unknown;
	armgroups_plan(w, &m, &of);
	ck_assert(w[0] == 1 && w[1] == 1);
	of.propensity = drawn;
	ck_assert_ptr_null(metrics_read(
		&m, &(struct metrics_asked){.split = "b:30,other:5"}));
	armgroups_plan(w, &m, &of);
	ck_assert(w[0] == 0 && w[1] == 30);
	metrics_release(&m);
	m = (struct metrics){0};
	ck_assert_ptr_null(
		metrics_read(&m, &(struct metrics_asked){.split = "3:7"}));
	armgroups_plan(w, &m, &of);
	ck_assert(w[0] == 3 && w[1] == 7);
	metrics_release(&m);
}
END_TEST

/* N units in ARM with the values 0 .. n - 1 times STEP. */
static void many(struct units *u, const char *arm, int n, int step)
{
	struct buf b = {0};
	char name[32];

	for (int i = 0; i < n; i++) {
		snprintf(name, sizeof(name), "%s%d", arm, i);
		take(u, name, "", name_of(&b, "", "", "", arm), UNIT(i * step),
			(double)NAN);
	}
	units_settle(u);
	buf_release(&b);
}

/* The cap is of all arms together: 99 of 0 .. 99 twice, by nearest rank. */
START_TEST(caps)
{
	struct metrics m;
	struct units u;
	struct armgroups g;

	read_metrics(&m, "y", false);
	units_init(&u, &m, 1, false, 7);
	many(&u, "ctrl", 100, 1);
	many(&u, "b", 100, 1);
	struct armgroups_of of = {.metrics = &m, .units = &u, .winsor = 95};
	ck_assert_ptr_null(armgroups_make(&g, &of));
	ck_assert(g.group->cap[g.metric_y[0]] == UNIT(94));
	ck_assert(moments_total(g.group->cell[0], g.metric_y[0]) ==
		  94 * 95 / 2 + 5 * 94);
	ck_assert(moments_total(g.group->cell[0], 0) == 99 * 100 / 2);
	armgroups_release(&g);
	units_release(&u);
	metrics_release(&m);
}
END_TEST

START_TEST(compared)
{
	struct metrics m;
	struct units u;
	struct armgroups g;
	struct comparison c[2];
	struct comparisons_found found = {0, 0};
	struct comparisons_how how = {{0.05, 0.8, false, 5000}, ADJUST_HOLM, 2};

	read_metrics(&m, "y", false);
	m.metric->guarded = true;
	m.metric->limit = 0.4;
	units_init(&u, &m, 1, false, 7);
	many(&u, "ctrl", 50, 3);
	many(&u, "b", 50, 1);
	struct armgroups_of of = {.metrics = &m, .units = &u};
	ck_assert_ptr_null(armgroups_make(&g, &of));
	comparisons_of(c, &found, &g, g.group, &how, false);
	ck_assert_int_eq(c[0].verdict, TRIAL_CONTROL);
	ck_assert_int_eq(c[1].verdict, TRIAL_DOWN);
	ck_assert_double_eq(c[1].row.plain.of.difference, 24.5 - 73.5);
	ck_assert(c[1].harms && !c[0].harms && isnan(c[0].p));
	m.metric->limit = 0.5; /* the interval ends at 0.49 of the mean */
	comparisons_of(c, &found, &g, g.group, &how, true);
	ck_assert(c[1].verdict == TRIAL_INVALID && !c[1].harms);
	m.metric->limit = 0.4;
	how.least_n = 51;
	comparisons_of(c, &found, &g, g.group, &how, false);
	ck_assert(c[1].verdict == TRIAL_FEW && !c[1].harms);
	struct trial_arms t = armgroups_trial(&g, g.group);
	ck_assert(isnan(comparisons_cost(&c[1], &t, 1, 0)));
	armgroups_release(&g);
	units_release(&u);
	metrics_release(&m);
}
END_TEST

static void refused(const char *arm, const char *control, const char *want)
{
	struct metrics m;
	struct units u;
	struct armgroups g;

	read_metrics(&m, "y", false);
	units_init(&u, &m, 1, false, 7);
	many(&u, arm, 3, 1);
	struct armgroups_of of = {
		.metrics = &m, .units = &u, .control = control};
	const char *why = armgroups_make(&g, &of);
	ck_assert(why && strstr(why, want));
	armgroups_release(&g);
	units_release(&u);
	metrics_release(&m);
}

START_TEST(alone)
{
	refused("b", NULL, "no arm 'ctrl' is the control (arms: b;");
	refused("b", "c", "no arm 'c' is the control");
	refused("control", NULL, "all units are in arm 'control'");
	refused("control", "ctrl", "no arm 'ctrl' is the control");
}
END_TEST

/* Arms that case or blanks part, each once in every experiment. */
START_TEST(alike)
{
	struct buf b = {0};
	struct metrics m;
	struct units u;
	struct armgroups g;
	struct text first = {"", 0};
	double none = (double)NAN;

	read_metrics(&m, "y", false);
	units_init(&u, &m, 1, false, 7);
	take(&u, "a", "e", name_of(&b, "e", "n", "", "ctrl"), 0, none);
	take(&u, "b", "e", name_of(&b, "e", "s", "", "t"), 0, none);
	take(&u, "a", "f", name_of(&b, "f", "", "", "ctrl"), 0, none);
	take(&u, "b", "f", name_of(&b, "f", "", "", "T "), 0, none);
	take(&u, "c", "f", name_of(&b, "f", "x", "", "t"), 0, none);
	units_settle(&u);
	struct armgroups_of of = {.metrics = &m, .units = &u};
	ck_assert_ptr_null(armgroups_make(&g, &of));
	ck_assert_uint_eq(armgroups_alike(&g, &first), 2);
	ck_assert(text_is(first, "T "));
	armgroups_release(&g);
	units_release(&u);
	metrics_release(&m);
	buf_release(&b);
}
END_TEST

START_TEST(prices)
{
	const struct number_style style = {.decimal = '.'};
	struct text arm[] = {text_of("10"), text_of("9.5"), text_of("100")};
	struct buf b = {0};

	ck_assert(priced_write(&b, text_of("19.900"), &style));
	ck_assert(text_is(buf_view(&b), "19.9"));
	ck_assert(priced_write(&b, text_of("100"), &style));
	ck_assert(text_is(buf_view(&b), "100"));
	ck_assert(!priced_write(&b, text_of("0"), &style));
	ck_assert(!priced_write(&b, text_of("-1"), &style));
	ck_assert(!priced_write(&b, text_of("x"), &style));
	priced_sort(arm, 3);
	ck_assert(text_is(arm[0], "9.5") && text_is(arm[2], "100"));
	ck_assert(priced_read(arm[1]) == UNIT(10));
	buf_release(&b);
}
END_TEST

UNIT_MAIN("armgroups", names, ranges, exposures, windows, days, groups, plans,
	caps, compared, alone, alike, prices)
