/* t_slots.c - numbers by hash, many and few, and keys made to collide. */
#include "invite/slots.h"

#include <stdio.h>

#include "base/hash.h"
#include "base/random.h"
#include "unit.h"

/* How many slots are looked at for HASH, which is not there. */
static size_t cost(const struct slots *s, uint64_t hash)
{
	struct slots_walk w = slots_find(s, hash);
	size_t from = w.at;

	while (slots_next(s, &w))
		;
	return w.at - from + 1;
}

START_TEST(all_are_found)
{
	enum { N = 300000 };
	struct slots s;
	struct random r;

	slots_init(&s);
	random_seed(&r, 5);
	for (uint32_t i = 0; i < N; i++)
		slots_add(&s, random_next(&r), i);
	random_seed(&r, 5);
	for (uint32_t i = 0; i < N; i++) {
		struct slots_walk w = slots_find(&s, random_next(&r));
		bool found = false;
		while (slots_next(&s, &w))
			found |= w.number == i;
		ck_assert(found);
	}
	ck_assert_uint_eq(s.n, N);
	/* Between 68 and 85 % are taken. */
	ck_assert_uint_gt(s.size * 85, N * 100);
	ck_assert_uint_lt(s.size * 57, N * 101);
	slots_release(&s);
}
END_TEST

START_TEST(one_hash_has_many)
{
	struct slots s;
	const uint64_t hash[] = {0, 1, (uint64_t)1 << 63, UINT64_MAX};

	slots_init(&s);
	for (uint32_t i = 0; i < 400; i++)
		slots_add(&s, hash[i % 4], i);
	slots_change(&s, hash[1], 5, 1000);
	for (int k = 0; k < 4; k++) {
		struct slots_walk w = slots_find(&s, hash[k]);
		size_t n = 0, changed = 0;
		while (slots_next(&s, &w)) {
			n++;
			changed += w.number == 1000;
			ck_assert_uint_ne(w.number, 5);
		}
		/* 0 and 1 have the same high half */
		ck_assert_uint_eq(n, k < 2 ? 200 : 100);
		ck_assert_uint_eq(changed, k < 2);
	}
	slots_release(&s);
}
END_TEST

/* Names whose hashes lie in one place, for one who knows the seed; with
 * another seed they lie anywhere. */
START_TEST(crafted_names_do_not_flood)
{
	enum { N = 2000 };
	struct slots known, secret;
	char name[24];
	size_t n = 0, worst = 0;

	slots_init(&known);
	slots_init(&secret);
	for (uint32_t i = 0; n < N; i++) {
		struct text t = {
			name, (size_t)snprintf(name, sizeof(name), "u%u", i)};
		uint64_t hash = hash_bytes(t, 1);
		if (hash >> 53)
			continue;
		slots_add(&known, hash, i);
		slots_add(&secret, hash_bytes(t, 0x5eed), i);
		n++;
	}
	ck_assert_uint_gt(cost(&known, (uint64_t)1 << 53), N / 2);
	for (uint32_t i = 0; i < 100000; i++) {
		size_t c = cost(&secret, (uint64_t)i << 47);
		worst = c > worst ? c : worst;
	}
	ck_assert_uint_lt(worst, 64);
	slots_release(&known);
	slots_release(&secret);
}
END_TEST

UNIT_MAIN("slots", all_are_found, one_hash_has_many, crafted_names_do_not_flood)
