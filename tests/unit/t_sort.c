/* t_sort.c - sorting with a context, searching, a heap, sets, and division
 * that rounds down: what many modules need of base. */
#include <stdlib.h>

#include "base/floor.h"
#include "base/heap.h"
#include "base/mem.h"
#include "base/random.h"
#include "base/search.h"
#include "base/sets.h"
#include "base/sort.h"
#include "unit.h"

enum { MANY = 3000 };

struct pair {
	uint32_t key, at;
};

static int by_key(const void *a, const void *b, void *calls)
{
	const struct pair *p = a, *q = b;

	++*(size_t *)calls;
	return (p->key > q->key) - (p->key < q->key);
}

static void fill(struct pair *p, size_t n, uint32_t keys, struct random *r)
{
	for (size_t i = 0; i < n; i++)
		p[i] = (struct pair){
			(uint32_t)random_below(r, keys), (uint32_t)i};
}

static void check_sorted(const struct pair *p, size_t n, uint64_t sum)
{
	for (size_t i = 0; i < n; i++) {
		if (i) /* equal ones stay in order */
			ck_assert(p[i - 1].key < p[i].key ||
				  (p[i - 1].key == p[i].key &&
					  p[i - 1].at < p[i].at));
		sum -= p[i].key * (uint64_t)MANY + p[i].at;
	}
	ck_assert_uint_eq(sum, 0);
}

START_TEST(sorting_is_stable_and_loses_nothing)
{
	static struct pair p[MANY];
	struct random r;

	random_seed(&r, 5);
	for (size_t n = 0; n < MANY; n = n < 70 ? n + 1 : 2 * n + 1) {
		size_t calls = 0;
		uint64_t sum = 0;
		fill(p, n, (uint32_t)n / 2 + 1, &r);
		for (size_t i = 0; i < n; i++)
			sum += p[i].key * (uint64_t)MANY + p[i].at;
		sort_with(p, n, sizeof(*p), by_key, &calls);
		check_sorted(p, n, sum);
	}
}
END_TEST

START_TEST(sorting_compares_few)
{
	static struct pair p[2048];
	struct random r;
	size_t calls = 0;

	random_seed(&r, 6);
	fill(p, 2048, 1u << 30, &r);
	sort_with(p, 2048, sizeof(*p), by_key, &calls);
	ck_assert_uint_le(calls, 2048 * 12);
}
END_TEST

static bool is_less(const void *list, size_t i, const void *key)
{
	return ((const int *)list)[i] < *(const int *)key;
}

START_TEST(search_finds_the_first_place)
{
	int list[40];

	for (size_t n = 0; n < 40; n++) {
		for (size_t i = 0; i < n; i++)
			list[i] = (int)(i / 3);
		for (int key = -1; key < 15; key++) {
			size_t want = 0;
			while (want < n && list[want] < key)
				want++;
			ck_assert_uint_eq(
				search_first(n, is_less, list, &key), want);
		}
	}
}
END_TEST

static int by_number(const void *a, const void *b, void *context)
{
	int x = *(const int *)a, y = *(const int *)b;

	(void)context;
	return (x > y) - (x < y);
}

/* Against the multiset that a count of each number is. */
START_TEST(a_heap_gives_the_least)
{
	struct heap h = {.size = sizeof(int), .order = by_number};
	size_t count[50] = {0}, all = 0;
	struct random r;

	random_seed(&r, 7);
	for (int i = 0; i < 20000; i++) {
		int x = (int)random_below(&r, 50), least = 0;
		while (all && !count[least])
			least++;
		if (all)
			ck_assert_int_eq(*(const int *)heap_least(&h), least);
		switch (all ? random_below(&r, 4) : 0) {
		case 0:
		case 1:
			heap_add(&h, &x);
			count[x]++;
			all++;
			break;
		case 2:
			heap_drop(&h);
			count[least]--;
			all--;
			break;
		default:
			heap_replace(&h, &x);
			count[least]--;
			count[x]++;
		}
		ck_assert_uint_eq(h.n, all);
	}
	heap_release(&h);
	ck_assert_uint_eq(h.n, 0);
}
END_TEST

START_TEST(sets_have_their_least_member_for_root)
{
	enum { N = 60 };
	struct random r;

	random_seed(&r, 8);
	for (int round = 0; round < 50; round++) {
		struct sets s;
		uint32_t label[N]; /* by brute force */
		sets_init(&s, N / 2);
		for (uint32_t i = N / 2; i < N; i++)
			sets_add(&s);
		ck_assert_uint_eq(s.n, N);
		for (uint32_t i = 0; i < N; i++)
			label[i] = i;
		for (int k = 0; k < round; k++) {
			uint32_t a = (uint32_t)random_below(&r, N),
				 b = (uint32_t)random_below(&r, N);
			uint32_t x = label[a], y = label[b];
			ck_assert(sets_join(&s, a, b) == (x != y));
			for (uint32_t i = 0; i < N; i++)
				if (label[i] == x || label[i] == y)
					label[i] = x < y ? x : y;
		}
		for (uint32_t i = 0; i < N; i++)
			ck_assert_uint_eq(sets_root(&s, i), label[i]);
		sets_release(&s);
	}
}
END_TEST

START_TEST(division_rounds_down)
{
	for (int64_t a = -50; a <= 50; a++)
		for (int64_t b = 1; b <= 9; b++) {
			int64_t q = floor_div(a, b), m = floor_mod(a, b);
			ck_assert_int_eq(q * b + m, a);
			ck_assert(m >= 0 && m < b);
		}
	ck_assert_int_eq(floor_div(INT64_MIN, 1), INT64_MIN);
	ck_assert_int_eq(floor_mod(INT64_MIN, INT64_MAX), INT64_MAX - 1);
}
END_TEST

UNIT_MAIN("sort", sorting_is_stable_and_loses_nothing, sorting_compares_few,
	search_finds_the_first_place, a_heap_gives_the_least,
	sets_have_their_least_member_for_root, division_rounds_down)
