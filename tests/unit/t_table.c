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

/* Parts of many blocks, of less than one, and of none; long keys too. */
START_TEST(joins_parts)
{
	enum { PARTS = 4, MANY = 300000, SLICE = TABLE_BLOCK / PARTS };
	struct table part[PARTS], *all[PARTS], t;
	struct table_move move[PARTS];
	static const size_t until[PARTS] = {
		2 * SLICE + 100, 2 * SLICE + 100, 4 * SLICE + 200, MANY};
	size_t n[PARTS];
	char key[40];

	for (size_t p = 0, i = 0; p < PARTS; p++) {
		all[p] = &part[p];
		table_init_part(&part[p], sizeof(uint64_t), 5, PARTS);
		for (; i < until[p]; i++) {
			struct text k = {key,
				(size_t)sprintf(key,
					i % 7 ? "%zu" : "long customer %zu",
					i)};
			size_t at = table_put(&part[p], k);
			*(uint64_t *)table_value(&part[p], at) = i;
		}
		n[p] = part[p].n;
	}
	table_join(&t, all, PARTS, move);
	ck_assert_uint_eq(t.n, MANY);
	for (size_t p = 0, i = 0; p < PARTS; p++)
		for (size_t k = 0; k < n[p]; k++, i++) {
			size_t at = table_moved(&move[p], k);
			struct text had = table_key(&t, at);
			int len = sprintf(
				key, i % 7 ? "%zu" : "long customer %zu", i);
			ck_assert_uint_eq(*(uint64_t *)table_value(&t, at), i);
			ck_assert_uint_eq(had.len, (size_t)len);
			ck_assert_mem_eq(had.at, key, had.len);
		}
	for (size_t p = 0; p < PARTS; p++)
		ck_assert_uint_eq(part[p].n, 0);
	table_release(&t);
}
END_TEST

/* Keys that share their first word, that are few, and that are none. */
START_TEST(sorts_by_threads)
{
	static const size_t many[] = {0, 1, 9999, 10001, 200000};
	char key[40];

	for (size_t m = 0; m < sizeof(many) / sizeof(*many); m++) {
		struct table t;
		table_init(&t, 0, 3);
		for (size_t i = 0; i < many[m]; i++) {
			size_t x = i * 2654435761 % 1000003;
			struct text k = {key,
				(size_t)sprintf(key,
					i % 2 ? "u%zu" : "u123456789-%zu", x)};
			table_put(&t, k);
		}
		uint32_t *one = table_sorted(&t);
		for (unsigned threads = 1; threads <= 5; threads += 2) {
			uint32_t *all = table_sorted_by(&t, threads);
			if (t.n)
				ck_assert_mem_eq(one, all, t.n * sizeof(*one));
			free(all);
		}
		free(one);
		table_release(&t);
	}
}
END_TEST

UNIT_MAIN("table", finds_what_was_put, grows_over_several_blocks,
	batches_equal_singles, sorts_by_bytes, joins_parts, sorts_by_threads)
