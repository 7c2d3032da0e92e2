/* t_customers.c - transactions into exact figures, in any order and split. */
#include "cluster/customers.h"

#include <pthread.h>
#include <stdio.h>

#include "base/random.h"
#include "cluster/book.h"
#include "unit.h"

enum { ROWS = 20000 };

struct sale {
	char key[16], id[4];
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
		s->p.refund = random_below(&r, 9) == 0;
		snprintf(s->id, sizeof(s->id), "%.*s", (int)random_below(&r, 3),
			"AB");
		s->p.id = text_of(s->id);
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

/* What a state says of customer J of FROM. */
static void pass_on(struct customers *to, const struct customers *from,
	const struct customers_items *items, size_t j)
{
	struct customer one = *customers_at(from, j);
	size_t who, n = items->first[j + 1] - items->first[j];

	if (from->per != CUSTOMERS_ROWS)
		one.orders -= (uint32_t)n;
	ck_assert_ptr_null(customers_merge(to, &who, table_key(&from->table, j),
		&one, from->aged ? &from->first[j] : NULL));
	for (size_t k = items->first[j]; k < items->first[j + 1]; k++)
		ck_assert_ptr_null(
			from->per == CUSTOMERS_DAYS
				? customers_merge_day(to, who,
					  customers_day(from, items->order[k]))
				: customers_merge_id(to, who,
					  customers_id(from, items->order[k])));
}

/* All at once, and as three states merged, the last first. */
static void split_and_merge(enum customers_per per)
{
	struct customers whole, part, merged;

	make_sales();
	customers_init(&whole, per);
	customers_init(&merged, per);
	whole.aged = merged.aged = per == CUSTOMERS_DAYS;
	add_range(&whole, 0, ROWS, 1);
	for (int i = 2; i >= 0; i--) {
		struct customers_items items;
		customers_init(&part, per);
		part.aged = whole.aged;
		add_range(&part, i, ROWS, 3);
		customers_items(&items, &part);
		for (size_t j = 0; j < part.table.n; j++)
			pass_on(&merged, &part, &items, j);
		customers_items_release(&items);
		customers_release(&part);
	}
	check_same(&whole, &merged);
	for (size_t i = 0; i < whole.table.n && whole.aged; i++) {
		size_t j =
			table_find(&merged.table, table_key(&whole.table, i));
		ck_assert_int_eq(whole.first[i].day, merged.first[j].day);
		ck_assert(whole.first[i].sum == merged.first[j].sum);
	}
	customers_release(&whole);
	customers_release(&merged);
}

START_TEST(splits_do_not_show)
{
	split_and_merge(CUSTOMERS_ROWS);
	split_and_merge(CUSTOMERS_DAYS);
	split_and_merge(CUSTOMERS_IDS);
}
END_TEST

enum { SHARERS = 3 };

/* One of the threads that add sales FROM, FROM + SHARERS, ... */
struct sharer {
	struct customers *c;
	int from;
};

static void *share_sales(void *arg)
{
	const struct sharer *s = arg;

	add_range(s->c, s->from, ROWS, SHARERS);
	return NULL;
}

/* The first 1000 by one, and the rest by threads that share them. */
static void add_shared(struct customers *into, enum customers_per per)
{
	struct customers other[SHARERS - 1],
		*all[SHARERS] = {into, &other[0], &other[1]};
	struct sharer sharer[SHARERS];
	pthread_t thread[SHARERS];

	add_range(into, 0, 1000, 1);
	for (int i = 0; i < SHARERS - 1; i++) {
		customers_init(&other[i], per);
		other[i].aged = into->aged;
	}
	customers_share(all, SHARERS);
	for (int i = 0; i < SHARERS; i++) {
		sharer[i] = (struct sharer){all[i], 1000 + i};
		ck_assert_int_eq(pthread_create(&thread[i], NULL, share_sales,
					 &sharer[i]),
			0);
	}
	for (int i = 0; i < SHARERS; i++)
		pthread_join(thread[i], NULL);
	customers_unite(all, SHARERS);
	for (int i = 0; i < SHARERS - 1; i++) {
		ck_assert_uint_eq(other[i].table.n, 0);
		customers_release(&other[i]);
	}
}

/* Items of customer I of A are those of customer J of B. */
static void check_items(const struct customers *a, const struct customers *b)
{
	struct customers_items x, y;
	bool days = a->per == CUSTOMERS_DAYS;

	customers_items(&x, a);
	customers_items(&y, b);
	for (size_t i = 0; i < a->table.n; i++) {
		size_t j = table_find(&b->table, table_key(&a->table, i));
		size_t n = x.first[i + 1] - x.first[i];
		ck_assert_uint_eq(y.first[j + 1] - y.first[j], n);
		for (size_t k = 0; k < n; k++) {
			uint32_t p = x.order[x.first[i] + k],
				 q = y.order[y.first[j] + k];
			ck_assert(days ? customers_day(a, p) ==
						  customers_day(b, q)
				       : text_equal(customers_id(a, p),
						 customers_id(b, q)));
		}
	}
	customers_items_release(&x);
	customers_items_release(&y);
}

static void split_by_threads(enum customers_per per)
{
	struct customers whole, shared;

	customers_init(&whole, per);
	customers_init(&shared, per);
	whole.aged = shared.aged = per == CUSTOMERS_DAYS;
	add_range(&whole, 0, ROWS, 1);
	add_shared(&shared, per);
	check_same(&shared, &whole);
	if (per != CUSTOMERS_ROWS)
		check_items(&shared, &whole);
	for (size_t i = 0; i < shared.table.n && whole.aged; i++) {
		size_t j =
			table_find(&whole.table, table_key(&shared.table, i));
		ck_assert_int_eq(shared.first[i].day, whole.first[j].day);
		ck_assert(shared.first[i].sum == whole.first[j].sum);
	}
	customers_release(&whole);
	customers_release(&shared);
}

START_TEST(threads_do_not_show)
{
	make_sales();
	split_by_threads(CUSTOMERS_ROWS);
	split_by_threads(CUSTOMERS_DAYS);
	split_by_threads(CUSTOMERS_IDS);
}
END_TEST

static void buy(
	struct customers *c, int64_t day, int sum, const char *id, bool refund)
{
	struct purchase p = {.sum = sum,
		.ms = day * WHEN_DAY_MS,
		.day = day,
		.id = text_of(id),
		.refund = refund};

	ck_assert_ptr_null(customers_add(c, text_of("a"), &p));
	ck_assert_ptr_null(customers_settle(c));
}

/* Refunds subtract; only of who has bought nothing they tell a time. */
START_TEST(refunds_and_orders)
{
	struct customers c;

	customers_init(&c, CUSTOMERS_IDS);
	buy(&c, 9, -5, "R", true);
	buy(&c, 7, -5, "R", true);
	const struct customer *a = customers_at(&c, 0);
	ck_assert_int_eq(a->last, 9 * WHEN_DAY_MS);
	ck_assert_uint_eq(a->orders, 0);
	ck_assert_int_eq(a->known, CUSTOMERS_REFUNDED);
	buy(&c, 3, 10, "A", false);
	buy(&c, 4, 20, "A", false);
	buy(&c, 5, 1, "", false);
	buy(&c, 5, 1, "", false);
	buy(&c, 8, -3, "A", true);
	ck_assert_int_eq(a->last, 5 * WHEN_DAY_MS);
	ck_assert_uint_eq(a->orders, 3);
	ck_assert_int_eq((int)a->sum, 19);
	ck_assert_int_eq(a->known, CUSTOMERS_BOUGHT);
	ck_assert_uint_eq(c.set.n, 1);
	customers_release(&c);
}
END_TEST

START_TEST(first_days)
{
	struct customers c;

	customers_init(&c, CUSTOMERS_DAYS);
	c.aged = true;
	buy(&c, 6, 4, "", false);
	buy(&c, 5, 3, "", false);
	buy(&c, 5, 2, "", false);
	buy(&c, 5, -1, "", true);
	buy(&c, 2, -1, "", true);
	ck_assert_int_eq(c.first[0].day, 5);
	ck_assert_int_eq((int)c.first[0].sum, 5);
	ck_assert_uint_eq(customers_at(&c, 0)->orders, 2);
	customers_release(&c);
}
END_TEST

START_TEST(overflow_is_seen)
{
	struct customers c;
	struct purchase p = {.sum = AMOUNT_MAX};

	customers_init(&c, CUSTOMERS_ROWS);
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
	customers_init(&c, CUSTOMERS_ROWS);
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
	ck_assert(orders > ROWS * 7 / 9. && orders < ROWS);
	ck_assert_uint_eq(b.decimals, 2);
	customers_release(&c);
}
END_TEST

UNIT_MAIN("customers", splits_do_not_show, threads_do_not_show,
	refunds_and_orders, first_days, overflow_is_seen, book_is_in_order)
