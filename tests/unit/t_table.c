/* t_table.c - the group table and the order of its keys. */
#include "base/table.h"

#include <stdio.h>

#include "base/random.h"
#include "unit.h"

/* Keys of every length, with NULs and common beginnings. */
static struct text some_key(struct random *r, char *to)
{
	static const char *const begin[] = {
		"", "customer-", "u", "客户号客户号"};
	size_t n = (size_t)sprintf(to, "%s", begin[random_below(r, 4)]);

	for (size_t more = random_below(r, 24); more; more--)
		to[n++] = "ab\0z9"[random_below(r, 5)];
	return (struct text){to, n};
}

START_TEST(finds_what_was_put)
{
	struct table t;
	struct random r;
	char key[64];

	table_init(&t, sizeof(uint64_t), 1);
	random_seed(&r, 7);
	for (int i = 0; i < 50000; i++) {
		size_t at = table_put(&t, some_key(&r, key));
		++*(uint64_t *)table_value(&t, at);
	}
	uint64_t sum = 0;
	for (size_t i = 0; i < t.n; i++) {
		sum += *(uint64_t *)table_value(&t, i);
		ck_assert_uint_eq(table_find(&t, table_key(&t, i)), i);
	}
	ck_assert_uint_eq(sum, 50000);
	ck_assert_uint_eq(
		table_find(&t, text_of("never put")), (size_t)TABLE_NONE);
	table_release(&t);
}
END_TEST

START_TEST(grows_over_several_blocks)
{
	enum { MANY = 2 * TABLE_BLOCK + 1000 };
	struct table t;
	char key[24];

	table_init(&t, sizeof(uint64_t), 5);
	for (size_t i = 0; i < MANY; i++) {
		struct text k = {key, (size_t)sprintf(key, "%zu", i * 7919)};
		ck_assert_uint_eq(table_put(&t, k), i);
		*(uint64_t *)table_value(&t, i) = i;
	}
	for (size_t i = 0; i < MANY; i++) {
		struct text k = {key, (size_t)sprintf(key, "%zu", i * 7919)};
		ck_assert_uint_eq(table_find(&t, k), i);
		ck_assert_uint_eq(*(uint64_t *)table_value(&t, i), i);
	}
	table_release(&t);
}
END_TEST

START_TEST(batches_equal_singles)
{
	struct table a, b;
	struct random r;
	char key[TABLE_BATCH][64];
	struct table_want want[TABLE_BATCH];

	table_init(&a, 8, 1);
	table_init(&b, 8, 2);
	random_seed(&r, 9);
	for (int round = 0; round < 500; round++) {
		for (size_t i = 0; i < TABLE_BATCH; i++)
			table_ask(&a, &want[i], some_key(&r, key[i]));
		table_put_all(&a, want, TABLE_BATCH);
		for (size_t i = 0; i < TABLE_BATCH; i++)
			ck_assert_uint_eq(
				table_put(&b, want[i].key), want[i].at);
	}
	ck_assert_uint_eq(a.n, b.n);
	table_release(&a);
	table_release(&b);
}
END_TEST

START_TEST(sorts_by_bytes)
{
	struct table t;
	struct random r;
	char key[64];

	table_init(&t, 4, 3);
	random_seed(&r, 11);
	for (uint32_t i = 0; i < 30000; i++) {
		size_t at = table_put(&t, some_key(&r, key));
		memcpy(table_value(&t, at), &i, 4);
	}
	table_freeze(&t);
	uint32_t *order = table_sorted(&t);
	for (size_t i = 1; i < t.n; i++)
		ck_assert_int_lt(text_compare(table_key(&t, order[i - 1]),
					 table_key(&t, order[i])),
			0);
	uint32_t was = *(uint32_t *)table_value(&t, order[t.n / 2]);
	table_sort(&t);
	ck_assert_uint_eq(*(uint32_t *)table_value(&t, t.n / 2), was);
	for (size_t i = 1; i < t.n; i++)
		ck_assert_int_lt(
			text_compare(table_key(&t, i - 1), table_key(&t, i)),
			0);
	free(order);
	table_release(&t);
}
END_TEST

UNIT_MAIN("table", finds_what_was_put, grows_over_several_blocks,
	batches_equal_singles, sorts_by_bytes)
