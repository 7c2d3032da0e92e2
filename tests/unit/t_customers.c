/* t_customers.c - transactions into exact figures, in any order and split. */
#include "cluster/customers.h"

#include <stdio.h>

#include "base/random.h"
#include "cluster/book.h"
#include "unit.h"

enum { ROWS = 20000 };

struct sale {
	char key[16];
	struct purchase p;
};

static struct sale sale[ROWS];

static void make_sales(void)
{
	struct random r;

	random_seed(&r, 5);
	for (int i = 0; i < ROWS; i++) {
		struct sale *s = &sale[i];
		snprintf(s->key, sizeof(s->key), "c%u",
			(unsigned)random_below(&r, 700));
		s->p.day = (int64_t)random_below(&r, 30) + 20000;
		s->p.ms = s->p.day * WHEN_DAY_MS +
			  (int64_t)random_below(&r, WHEN_DAY_MS);
		s->p.sum = (amount)random_below(&r, 100000) * 10000000 -
			   (amount)100000000000;
		s->p.decimals = (uint32_t)random_below(&r, 3);
	}
}

static void add_range(struct customers *c, int from, int to, int step)
{
	for (int i = from; i < to; i += step)
		ck_assert_ptr_null(
			customers_add(c, text_of(sale[i].key), &sale[i].p));
	ck_assert_ptr_null(customers_settle(c));
}

static void check_same(const struct customers *a, const struct customers *b)
{
	ck_assert_uint_eq(a->table.n, b->table.n);
	for (size_t i = 0; i < a->table.n; i++) {
		size_t j = table_find(&b->table, table_key(&a->table, i));
		const struct customer *x = customers_at(a, i),
				      *y = customers_at(b, j);
		ck_assert(x->sum == y->sum && x->last == y->last);
		ck_assert_uint_eq(x->orders, y->orders);
		ck_assert_uint_eq(x->decimals, y->decimals);
	}
}

/* All at once, and as three states merged, the last first. */
static void split_and_merge(bool per_day)
{
	struct customers whole, part, merged;

	make_sales();
	customers_init(&whole, per_day);
	customers_init(&merged, per_day);
	add_range(&whole, 0, ROWS, 1);
	for (int i = 2; i >= 0; i--) {
		struct buf days = {0};
		customers_init(&part, per_day);
		add_range(&part, i, ROWS, 3);
		size_t *at = per_day ? customers_days(&part, &days) : NULL;
		for (size_t j = 0; j < part.table.n; j++) {
			struct text list = {NULL, 0};
			if (per_day)
				list = (struct text){
					days.at + at[j], at[j + 1] - at[j]};
			ck_assert_ptr_null(customers_merge(&merged,
				table_key(&part.table, j),
				customers_at(&part, j), list));
		}
		free(at);
		buf_release(&days);
		customers_release(&part);
	}
	check_same(&whole, &merged);
	customers_release(&whole);
	customers_release(&merged);
}

START_TEST(splits_do_not_show)
{
	split_and_merge(false);
}
END_TEST

START_TEST(nor_do_they_per_day)
{
	split_and_merge(true);
}
END_TEST

START_TEST(overflow_is_seen)
{
	struct customers c;
	struct purchase p = {.sum = AMOUNT_MAX};

	customers_init(&c, false);
	ck_assert_ptr_null(customers_add(&c, text_of("a"), &p));
	ck_assert_ptr_null(customers_settle(&c));
	p.sum = 1;
	ck_assert_ptr_null(customers_add(&c, text_of("a"), &p));
	ck_assert_ptr_nonnull(customers_settle(&c));
	customers_release(&c);
}
END_TEST

START_TEST(book_is_in_order)
{
	struct customers c;
	struct zone utc = {0};
	struct cluster_book b;

	make_sales();
	customers_init(&c, false);
	add_range(&c, 0, ROWS, 1);
	book_of_customers(&b, &c, 20030, &utc);
	for (size_t i = 1; i < b.n; i++)
		ck_assert_int_lt(
			text_compare(book_key(&b, i - 1), book_key(&b, i)), 0);
	double orders = 0;
	for (size_t i = 0; i < b.n; i++) {
		orders += book_value(&b, i, BOOK_FREQUENCY);
		ck_assert(book_value(&b, i, BOOK_RECENCY) >= 1);
		ck_assert(book_value(&b, i, BOOK_RECENCY) <= 30);
	}
	ck_assert(orders == ROWS);
	ck_assert_uint_eq(b.decimals, 2);
	customers_release(&c);
}
END_TEST

UNIT_MAIN("customers", splits_do_not_show, nor_do_they_per_day,
	overflow_is_seen, book_is_in_order)
