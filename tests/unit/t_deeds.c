/* t_deeds.c - events come back whole and in order, with their cells to the last
 * byte, however they came. */
#include "journey/deeds.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/random.h"
#include "unit.h"

enum { CUSTOMERS = 20, EVENTS = 8000, COLUMNS = 3 };

struct one {
	unsigned customer;
	struct deed_in in;
	struct text cell[COLUMNS];
	char text[COLUMNS][80];
	bool met;
};

static void make_cell(struct one *e, unsigned c, struct random *r)
{
	static const char *const cells[] = {"", "0", "-0", "007", "7", "7.0",
		"7.", ".5", "-12.50", "99999999999999999", "100000000000000000",
		"0.123456789", "0.1234567891", "1e5", "+3", "pay", "转账",
		"12345678901234567.8", "-", "--1", "1.2.3",
		"a text of more than sixty bytes, so that it is not looked up "
		"among the short"};
	char *t = e->text[c];

	if (c == 2 && random_below(r, 2)) /* very many different ones */
		snprintf(t, 80, "order-%u", (unsigned)random_below(r, 20000));
	else if (random_below(r, 5) == 0)
		snprintf(t, 80, "%d.%02d", (int)random_below(r, 5000),
			(int)random_below(r, 100));
	else
		snprintf(t, 80, "%s",
			cells[random_below(r, sizeof(cells) / sizeof(*cells))]);
	e->cell[c] = text_of(t);
}

static void make(struct one *e, struct random *r, unsigned i)
{
	static const int64_t step[] = {1000, 1, 86400000, 500};

	*e = (struct one){.customer = (unsigned)random_below(r, CUSTOMERS)};
	e->in.ms = 1700000000000 + (int64_t)random_below(r, 4000) * step[i % 4];
	if (i % 11 == 0)
		e->in.ms = -e->in.ms;
	e->in.has_known = i % 5 == 0;
	e->in.known = e->in.ms + (int64_t)random_below(r, 100000) - 5000;
	for (unsigned c = 0; c < COLUMNS; c++)
		make_cell(e, c, r);
	e->in.cell = e->cell;
}

static bool same(const struct one *x, struct deed_list *list,
	const struct deeds *d, const struct deed *e)
{
	struct buf room = {0};
	bool is = x->in.ms == e->ms &&
		  (x->in.has_known ? x->in.known : INT64_MIN) == e->known;

	for (unsigned c = 0; c < COLUMNS && is; c++)
		is = text_equal(x->cell[c], deeds_cell(&room, list, d, e, c));
	buf_release(&room);
	return is;
}

static void check_amounts(
	struct deed_list *list, const struct deeds *d, const struct deed *e)
{
	const struct number_style style = {'.', 0};
	struct buf room = {0};

	for (unsigned c = 0; c < COLUMNS; c++) {
		struct text t = deeds_cell(&room, list, d, e, c);
		amount a, b;
		unsigned decimals;
		bool odd = false, is = amount_parse(&a, &decimals, t, &style);
		ck_assert_int_eq(is, deeds_amount(&b, &odd, list, d, e, c));
		ck_assert_int_eq(odd, !is && t.len > 0);
		ck_assert_msg(!is || a == b, "%.*s", (int)t.len, t.at);
		ck_assert(!is || decimals <= d->tuples.decimals[c]);
	}
	buf_release(&room);
}

START_TEST(come_back)
{
	struct one *all = malloc(EVENTS * sizeof(*all));
	char key[CUSTOMERS][8];
	struct deeds d;
	struct deed_list list = {.at = NULL};
	struct random r;
	size_t n = 0;

	random_seed(&r, 3);
	deeds_init(&d, COLUMNS);
	for (unsigned i = 0; i < CUSTOMERS; i++)
		snprintf(key[i], 8, "c%u", i);
	for (unsigned i = 0; i < EVENTS; i++) {
		make(&all[i], &r, i);
		deeds_add(&d, text_of(key[all[i].customer]), &all[i].in);
	}
	deeds_settle(&d);
	ck_assert_uint_eq(deeds_customers(&d), CUSTOMERS);
	for (size_t c = 0; c < CUSTOMERS; c++) {
		deeds_list(&list, &d, c);
		for (size_t k = 0; k < list.n; k++) {
			ck_assert(k == 0 || list.at[k - 1].ms <= list.at[k].ms);
			check_amounts(&list, &d, &list.at[k]);
			size_t i = 0;
			while (i < EVENTS &&
				(all[i].met ||
					!text_is(table_key(&d.lists.table, c),
						key[all[i].customer]) ||
					!same(&all[i], &list, &d, &list.at[k])))
				i++;
			ck_assert_uint_lt(i, EVENTS);
			all[i].met = true;
			n++;
		}
	}
	ck_assert_uint_eq(n, EVENTS);
	ck_assert_uint_gt(deeds_size(&d), 0);
	deed_list_release(&list);
	deeds_release(&d);
	free(all);
}
END_TEST

/* Rows that say the same again are events as if they had been added whole; a
 * row with a cell of its own is not remembered. */
START_TEST(again)
{
	const struct text plain[] = {text_of("pay"), text_of(""), text_of("x")},
			  own[] = {text_of("pay"), text_of("7"), text_of("x")},
			  moved[] = {text_of("payx"), text_of(""), text_of("")};
	struct deeds d;
	struct deeds_seen seen = {.begun = false};
	struct deed_list list = {.at = NULL};
	uint32_t tuple;

	deeds_init(&d, 3);
	ck_assert(!deeds_seen_find(&seen, plain, 3, &tuple));
	deeds_seen_add(
		&seen, deeds_add(&d, text_of("a"),
			       &(struct deed_in){.ms = 7000, .cell = plain}));
	ck_assert(!deeds_seen_find(&seen, own, 3, &tuple));
	deeds_seen_add(
		&seen, deeds_add(&d, text_of("a"),
			       &(struct deed_in){.ms = 8000, .cell = own}));
	ck_assert(!deeds_seen_find(&seen, own, 3, &tuple));
	ck_assert(!deeds_seen_find(&seen, moved, 3, &tuple));
	ck_assert(deeds_seen_find(&seen, plain, 3, &tuple));
	deeds_add_again(&d, text_of("a"), 9001, tuple);
	deeds_add_again(&d, text_of("b"), 5, tuple);
	deeds_settle(&d);
	ck_assert(d.last_ms == 9001 && !d.knows);
	deeds_list(&list, &d, 0);
	ck_assert_uint_eq(list.n, 3);
	ck_assert(list.at[2].ms == 9001 && list.at[2].known == INT64_MIN);
	for (unsigned c = 0; c < 3; c++)
		ck_assert(text_equal(plain[c],
			deeds_cell(&list.text[0], &list, &d, &list.at[2], c)));
	deeds_list(&list, &d, 1);
	ck_assert(list.n == 1 && list.at[0].ms == 5);
	deed_list_release(&list);
	deeds_seen_release(&seen);
	deeds_release(&d);
}
END_TEST

/* The order of equal times does not depend on how they came. */
START_TEST(ties)
{
	static const char *const kind[] = {"b", "", "10", "9", "a"};
	char seen[2][40] = {"", ""};

	for (int turn = 0; turn < 2; turn++) {
		struct deeds d;
		struct deed_list list = {.at = NULL};
		struct buf room = {0};
		deeds_init(&d, 1);
		for (int i = 0; i < 5; i++) {
			struct text t = text_of(kind[turn ? 4 - i : i]);
			deeds_add(&d, text_of("c"),
				&(struct deed_in){.ms = 5, .cell = &t});
		}
		deeds_settle(&d);
		deeds_list(&list, &d, 0);
		for (size_t i = 0; i < list.n; i++) {
			struct text t =
				deeds_cell(&room, &list, &d, &list.at[i], 0);
			snprintf(seen[turn] + strlen(seen[turn]), 8, "%.*s,",
				(int)t.len, t.at);
		}
		buf_release(&room);
		deed_list_release(&list);
		deeds_release(&d);
	}
	ck_assert_str_eq(seen[0], ",10,9,a,b,");
	ck_assert_str_eq(seen[1], seen[0]);
}
END_TEST

START_TEST(no_columns)
{
	struct deeds d;
	struct deed_list list = {.at = NULL};

	deeds_init(&d, 0);
	deeds_add(&d, text_of("c"), &(struct deed_in){.ms = 7});
	deeds_settle(&d);
	deeds_list(&list, &d, 0);
	ck_assert_uint_eq(list.n, 1);
	ck_assert_int_eq(list.at[0].ms, 7);
	deed_list_release(&list);
	deeds_release(&d);
}
END_TEST

enum { THREADS = 3, SHARED = 3000 };

/* The events BEFORE by one thread, the rest by turns. */
static void share_and_add(struct deeds *d, const struct one *all,
	char key[CUSTOMERS][8], unsigned before)
{
	struct deeds *each[THREADS] = {&d[0], &d[1], &d[2]};

	for (unsigned i = 0; i < before; i++)
		deeds_add(&d[0], text_of(key[all[i].customer]), &all[i].in);
	deeds_share(each, THREADS);
	for (unsigned i = before; i < SHARED; i++) {
		struct deeds *to = each[i / 7 % THREADS];
		deeds_add(to, text_of(key[all[i].customer]), &all[i].in);
		if (i % 50 == 0)
			deeds_settle(to);
	}
	for (unsigned i = 0; i < THREADS; i++)
		deeds_settle(each[i]);
	deeds_unite(each, THREADS);
}

static void expect_same(const struct deeds *x, const struct deeds *y)
{
	struct deed_list a = {.at = NULL}, b = {.at = NULL};
	struct buf one = {0}, other = {0};

	ck_assert_uint_eq(deeds_customers(x), deeds_customers(y));
	ck_assert_int_eq(x->last_ms, y->last_ms);
	ck_assert_int_eq(x->knows, y->knows);
	for (unsigned c = 0; c < COLUMNS; c++)
		ck_assert_uint_eq(x->tuples.decimals[c], y->tuples.decimals[c]);
	for (size_t i = 0; i < deeds_customers(x); i++) {
		size_t at = 0;
		while (!text_equal(table_key(&x->lists.table, i),
			table_key(&y->lists.table, at)))
			at++;
		deeds_list(&a, x, i);
		deeds_list(&b, y, at);
		ck_assert_uint_eq(a.n, b.n);
		for (size_t k = 0; k < a.n; k++) {
			ck_assert_int_eq(a.at[k].ms, b.at[k].ms);
			ck_assert_int_eq(a.at[k].known, b.at[k].known);
			for (unsigned c = 0; c < COLUMNS; c++)
				ck_assert(text_equal(
					deeds_cell(&one, &a, x, &a.at[k], c),
					deeds_cell(
						&other, &b, y, &b.at[k], c)));
			check_amounts(&b, y, &b.at[k]);
		}
	}
	buf_release(&one);
	buf_release(&other);
	deed_list_release(&a);
	deed_list_release(&b);
}

START_TEST(threads_add_what_one_adds)
{
	struct one *all = malloc(SHARED * sizeof(*all));
	char key[CUSTOMERS][8];
	struct deeds one, d[THREADS];
	struct random r;

	random_seed(&r, 5);
	deeds_init(&one, COLUMNS);
	for (unsigned i = 0; i < CUSTOMERS; i++)
		snprintf(key[i], 8, "c%u", i);
	for (unsigned i = 0; i < SHARED; i++) {
		make(&all[i], &r, i);
		deeds_add(&one, text_of(key[all[i].customer]), &all[i].in);
	}
	deeds_settle(&one);
	for (unsigned before = 0; before <= SHARED; before += SHARED / 3) {
		for (unsigned i = 0; i < THREADS; i++)
			deeds_init(&d[i], COLUMNS);
		share_and_add(d, all, key, before);
		expect_same(&one, &d[0]);
		for (unsigned i = 0; i < THREADS; i++)
			deeds_release(&d[i]);
	}
	deeds_release(&one);
	free(all);
}
END_TEST

/* No event at all; and an end while it is shared. */
START_TEST(nothing_stays_nothing)
{
	const struct text cell = text_of("x");
	struct deeds d[2], *all[2] = {&d[0], &d[1]};

	deeds_init(&d[0], 1);
	deeds_share(all, 1);
	deeds_unite(all, 1);
	ck_assert_uint_eq(deeds_customers(&d[0]), 0);
	ck_assert_int_eq(d[0].last_ms, INT64_MIN);
	deeds_release(&d[0]);
	deeds_init(&d[0], 1);
	deeds_init(&d[1], 1);
	deeds_share(all, 2);
	deeds_add(&d[1], text_of("a"), &(struct deed_in){.cell = &cell});
	deeds_release(&d[1]);
	deeds_release(&d[0]);
}
END_TEST

UNIT_MAIN("deeds", come_back, again, ties, no_columns,
	threads_add_what_one_adds, nothing_stays_nothing)
