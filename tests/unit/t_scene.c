/* t_scene.c - scenes: what is kept of customers, and what comes of rows. */
#include <stdio.h>

#include "scene/sent.h"
#include "scenes.h"
#include "unit.h"

static struct text t(const char *s)
{
	return text_of(s);
}

/* An engine with one rule, and what it has said. */
struct bench {
	struct scene_rules rules;
	struct scene_engine e;
	struct keyed *keyed;
	struct buf said;
};

static void line(void *arg, const struct scene_line *l)
{
	struct bench *b = arg;

	buf_text(&b->said, l->customer);
	buf_byte(&b->said, '@');
	int_print(&b->said, l->ms);
	buf_string(&b->said, scene_reason_names[l->reason]);
	buf_byte(&b->said, ' ');
}

static void begin_all(struct bench *b, const char *match, const char *within,
	const char *unless, const char *wait, const char *by, const char *rest,
	const char *cap)
{
	struct text cell[SCENE_COLUMNS];

	*b = (struct bench){0};
	scenes_rule(cell, match);
	cell[SCENE_WITHIN] = t(within);
	cell[SCENE_UNLESS] = t(unless);
	cell[SCENE_WAIT] = t(wait);
	cell[SCENE_BY] = t(by);
	cell[SCENE_REST] = t(rest);
	cell[SCENE_CAP] = t(cap);
	scenes_begin(
		&(struct scenes){&b->rules, &b->e, &b->keyed}, cell, line, b);
	ck_assert_ptr_null(scene_engine_rules(&b->e, &b->rules, b->keyed));
}

static void begin(struct bench *b, const char *match, const char *within,
	const char *unless, const char *wait, const char *by)
{
	begin_all(b, match, within, unless, wait, by, "", "");
}

static void end(struct bench *b)
{
	scenes_end(&(struct scenes){&b->rules, &b->e, &b->keyed});
	buf_release(&b->said);
}

static struct text cell(void *arg, unsigned column)
{
	(void)column;
	return text_of(arg);
}

static void row(struct bench *b, int64_t ms, const char *who, const char *kind,
	const char *by)
{
	char value[32];
	struct scene_row r = {.ms = ms,
		.customer = t(who),
		.kind = t(kind),
		.cell = cell,
		.arg = strcpy(value, by)};

	scene_event_now(&b->e, &r);
}

static void said(struct bench *b, const char *want)
{
	ck_assert_msg(text_is(buf_view(&b->said), want), "%.*s, not %s",
		(int)b->said.len, b->said.at, want);
	b->said.len = 0;
}

START_TEST(keeps_one_run_a_step)
{
	struct bench b;

	begin(&b, "a then b then c", "1h", "", "", "");
	for (int i = 0; i < 1000; i++)
		row(&b, i, "ann", "a", "");
	for (int i = 0; i < 1000; i++)
		row(&b, 1000 + i, "ann", "b", "");
	row(&b, 2000, "ann", "a", "");
	/* A run at each of two steps, whatever has come. */
	ck_assert_uint_eq(b.e.form[0].open, 2);
	row(&b, 3000, "ann", "c", "");
	said(&b, "ann@3000 ");
	ck_assert_uint_eq(b.e.form[0].open, 0);
	end(&b);
}
END_TEST

/* Customers who never come again are forgotten, whatever is kept of them: the
 * pool does not grow.  Names are of one cell, or of two. */
static void stays_small(struct bench *b, const char *name, int64_t gap)
{
	enum { ROWS = 100000, STEADY = ROWS / 5 };
	uint32_t before = 0;

	for (int i = 0; i < ROWS; i++) {
		char who[64];
		snprintf(who, sizeof(who), "%s%d", name, i);
		row(b, (int64_t)i * gap, who, "a", "");
		scene_advance(&b->e, (int64_t)i * gap);
		b->said.len = 0;
		if (i == STEADY)
			before = b->e.store.cells;
	}
	ck_assert_uint_lt(b->e.store.cells, 2 * before);
	ck_assert_uint_lt(b->e.store.n, STEADY);
	ck_assert_uint_lt(b->e.timers.n, STEADY);
	end(b);
}

START_TEST(forgets_who_never_comes_again)
{
	struct bench b;

	begin(&b, "a then b", "10s", "", "", "");
	stays_small(&b, "a customer with a long name ", 10);
	begin(&b, "a", "", "", "10s", "");
	stays_small(&b, "c", 10);
	begin(&b, "a", "", "z", "10s", "");
	stays_small(&b, "a customer with a long name ", 10);
	begin_all(&b, "a", "", "", "", "", "10s", "");
	stays_small(&b, "c", 10);
	begin_all(&b, "a", "", "", "", "", "", "2/10s");
	stays_small(&b, "c", 10);
	begin_all(&b, "a", "", "", "5s", "", "10s", "2/10s");
	stays_small(&b, "c", 10);
}
END_TEST

/* Waits that begin anew leave no timers behind. */
START_TEST(leaves_no_timers_behind)
{
	struct bench b;

	begin(&b, "a", "", "a", "21d", "");
	for (int i = 0; i < 100000; i++)
		row(&b, i, "ann", "a", "");
	ck_assert_uint_eq(b.e.waits, 1);
	ck_assert_uint_eq(b.e.timers.n, 1);
	scene_advance(&b.e, INT64_C(99999) + 21 * (int64_t)WHEN_DAY_MS);
	said(&b, "");
	scene_advance(&b.e, INT64_C(100000) + 21 * (int64_t)WHEN_DAY_MS);
	said(&b, "ann@1814499999 ");
	end(&b);
}
END_TEST

/* A run is a cell, and so is a wait, beside its timer, if it has no text. */
START_TEST(has_small_waits)
{
	struct bench b;

	begin(&b, "a then b", "1h", "", "21d", "");
	row(&b, 1, "ann", "a", "");
	uint32_t cells = b.e.store.cells;
	row(&b, 2, "ann", "b", "");
	ck_assert_uint_eq(b.e.waits, 1);
	ck_assert_uint_eq(b.e.store.cells - b.e.store.n_free, cells);
	ck_assert_uint_eq(
		sizeof(struct scene_cell) + sizeof(struct scene_timer), 64);
	end(&b);
}
END_TEST

/* Times are kept as they are from the first year to the last. */
START_TEST(keeps_all_times)
{
	const int64_t first = when_day(WHEN_FIRST_YEAR, 1, 1) * WHEN_DAY_MS,
		      last = when_day(WHEN_LAST_YEAR, 12, 31) * WHEN_DAY_MS;
	struct bench b;

	begin(&b, "a then b", "3000000d", "", "1d", "");
	row(&b, first, "ann", "a", "");
	row(&b, last, "bob", "a", "");
	row(&b, last + 1, "ann", "b", "");
	row(&b, last + 2, "bob", "b", "");
	scene_advance(&b.e, INT64_MAX);
	said(&b, "ann@253402300800001 bob@253402300800002 ");
	end(&b);
}
END_TEST

START_TEST(bounds_values_of_by)
{
	struct bench b;
	char by[16];

	begin(&b, "a then b", "1h", "", "", "x");
	for (int i = 0; i < 65; i++) {
		snprintf(by, sizeof(by), "v%d", i);
		row(&b, i, "ann", "a", by);
	}
	ck_assert_uint_eq(b.e.crowded, 1);
	ck_assert_uint_eq(b.e.form[0].open, 64);
	row(&b, 100, "ann", "b", "v0");
	said(&b, "");
	row(&b, 101, "ann", "b", "v1");
	said(&b, "ann@101 ");
	row(&b, 102, "bob", "a", "v1");
	row(&b, 103, "bob", "b", "");
	said(&b, "");
	end(&b);
}
END_TEST

/* What is written of a customer is read again. */
START_TEST(reads_what_it_writes)
{
	struct bench b, c;
	struct buf bytes = {0};

	begin(&b, "a then b", "1h", "", "10s", "x");
	row(&b, 1, "ann", "a", "v");
	row(&b, 2, "ann", "b", "v");
	row(&b, 3, "ann", "a", "w");
	scene_customer_write(&b.e, store_find(&b.e.store, t("ann")), &bytes);
	begin(&c, "a then b", "1h", "", "10s", "x");
	scene_kind(&c.e, t("a"));
	ck_assert(scene_customer_read(&c.e, t("ann"), buf_view(&bytes)));
	ck_assert_uint_eq(c.e.waits, 1);
	row(&c, 4, "ann", "b", "w");
	scene_advance(&c.e, 20000);
	said(&c, "ann@10002 ann@10004 ");
	/* A byte less is damage. */
	for (size_t n = 1; n < bytes.len; n++) {
		struct text less = {bytes.at, n};
		(void)scene_customer_read(&c.e, t("ann"), less);
	}
	ck_assert(!scene_customer_read(
		&c.e, t("ann"), (struct text){bytes.at, bytes.len - 1}));
	buf_release(&bytes);
	end(&b);
	end(&c);
}
END_TEST

static void again(void *arg, char which, struct text cells)
{
	struct buf *to = arg;

	buf_byte(to, which);
	buf_text(to, record_take_text(&cells));
	buf_byte(to, ' ');
}

/* What was handed on before the last time has arrived. */
START_TEST(knows_what_has_arrived)
{
	struct sent s = {0};
	struct buf got = {0};
	struct text cell[] = {t("1"), t("2"), t("3")};

	sent_add(&s, 'p', 10, &cell[0], 1);
	sent_hand(&s);
	sent_add(&s, 's', 20, &cell[1], 1);
	sent_hand(&s);
	sent_add(&s, 'p', 30, &cell[2], 1);
	sent_again(&s, SCENE_OPEN, again, &got);
	ck_assert(text_is(buf_view(&got), "s2 p3 "));
	got.len = 0;
	sent_again(&s, 10, again, &got);
	ck_assert(text_is(buf_view(&got), "p1 s2 p3 "));
	got.len = 0;
	sent_begin(&s);
	sent_hand(&s);
	sent_again(&s, SCENE_OPEN, again, &got);
	ck_assert(text_is(buf_view(&got), "s2 p3 "));
	got.len = 0;
	sent_arrive(&s);
	sent_trim(&s, 20);
	sent_again(&s, 0, again, &got);
	ck_assert(text_is(buf_view(&got), "p1 s2 p3 ")); /* too few to move */
	got.len = 0;
	sent_trim(&s, SCENE_OPEN);
	sent_again(&s, 0, again, &got);
	ck_assert_uint_eq(got.len, 0);
	buf_release(&got);
	buf_release(&s.bytes);
}
END_TEST

/* Who is forgotten has no rows any more when they have arrived; what he is sent
 * later is his. */
START_TEST(forgets_rows_that_have_arrived)
{
	struct sent s = {0};
	struct buf got = {0}, saved = {0};
	struct text old[] = {t("1"), t("ann")}, other[] = {t("2"), t("bob")},
		    new[] = {t("3"), t("ann")}, late[] = {t("4"), t("ann")};

	sent_add(&s, 'p', 10, old, 2);
	sent_add(&s, 's', 20, other, 2);
	sent_add(&s, 'l', 20, late, 2);
	sent_save(&s, &saved);
	sent_hand(&s);
	sent_forget(&s, t("ann"));
	sent_add(&s, 'p', 30, new, 2);
	sent_each(&s, again, &got);
	ck_assert(text_is(buf_view(&got), "s2 p3 "));
	got.len = 0;
	sent_again(&s, SCENE_OPEN, again, &got); /* it may not have arrived */
	ck_assert(text_is(buf_view(&got), "p1 s2 l4 p3 "));
	got.len = 0;
	sent_save(&s, &saved);
	sent_trim(&s, 0);
	ck_assert_uint_eq(s.forgotten, 1);
	sent_hand(&s);
	sent_again(&s, 0, again, &got); /* the first ones have */
	ck_assert(text_is(buf_view(&got), "s2 p3 "));
	got.len = 0;
	sent_arrive(&s);
	sent_trim(&s, 0);
	ck_assert_uint_eq(s.forgotten, 0);
	ck_assert_uint_eq(s.sure, s.bytes.len);
	ck_assert_uint_eq(s.handed, s.bytes.len);
	ck_assert_uint_eq(s.saved, s.bytes.len);
	sent_again(&s, 0, again, &got);
	ck_assert(text_is(buf_view(&got), "s2 p3 "));
	buf_release(&got);
	buf_release(&saved);
	buf_release(&s.bytes);
}
END_TEST

/* Short kinds are found by their bytes and length, among many others. */
START_TEST(finds_kinds)
{
	struct bench b;
	char kind[16];
	int ms = 0;

	begin(&b, "a|abcdefgh then abcdefghi|aa", "1h", "", "", "");
	for (int i = 0; i < 1000; i++) {
		snprintf(kind, sizeof(kind), "x%d", i);
		row(&b, ++ms, "ann", kind, "");
	}
	row(&b, ++ms, "ann", "abcdefgh", "");
	row(&b, ++ms, "ann", "abcdefg", "");
	row(&b, ++ms, "ann", "abcdefghj", "");
	said(&b, "");
	row(&b, ++ms, "ann", "abcdefghi", "");
	said(&b, "ann@1004 ");
	row(&b, ++ms, "bob", "a", "");
	row(&b, ++ms, "bob", "a", "");
	row(&b, ++ms, "bob", "x1", "");
	said(&b, "");
	row(&b, ++ms, "bob", "aa", "");
	said(&b, "bob@1008 ");
	end(&b);
}
END_TEST

UNIT_MAIN("scene", keeps_one_run_a_step, forgets_who_never_comes_again,
	leaves_no_timers_behind, has_small_waits, keeps_all_times,
	bounds_values_of_by, reads_what_it_writes, knows_what_has_arrived,
	forgets_rows_that_have_arrived, finds_kinds)
