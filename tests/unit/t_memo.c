/* t_memo.c - what is remembered for a key, and forgotten. */
#include "base/memo.h"

#include <stdio.h>

#include "base/random.h"
#include "unit.h"

/* Key I, of many lengths, and what is remembered for it. */
static struct text key_of(char to[64], size_t i)
{
	return (struct text){
		to, (size_t)sprintf(to, "%zu%.*s", i, (int)(i % 40),
			    "########################################")};
}

static struct text value_of(char to[64], size_t i)
{
	return (struct text){to, (size_t)sprintf(to, "%zx", i * i) * (i % 2)};
}

START_TEST(remembers)
{
	enum { MANY = 50000 };
	struct memo m;
	struct text got;
	char key[64], value[64];

	memo_init(&m, 8 << 20);
	ck_assert(!memo_find(&m, text_of(""), &got));
	for (size_t i = 0; i < MANY; i++) {
		ck_assert(!memo_find(&m, key_of(key, i), &got));
		memo_add(&m, key_of(key, i), value_of(value, i));
	}
	for (size_t i = 0; i < MANY; i++) {
		ck_assert(memo_find(&m, key_of(key, i), &got));
		ck_assert(text_equal(got, value_of(value, i)));
	}
	memo_add(&m, text_of(""), text_of("none"));
	ck_assert(memo_find(&m, text_of(""), &got));
	ck_assert(text_is(got, "none"));
	memo_release(&m);
}
END_TEST

START_TEST(forgets)
{
	enum { LIMIT = 4096, MANY = 3000 };
	struct memo m;
	struct text got;
	char key[64], value[64];
	size_t kept = 0;

	memo_init(&m, LIMIT);
	for (size_t i = 0; i < MANY; i++) {
		memo_add(&m, key_of(key, i), value_of(value, i));
		ck_assert_uint_le(m.records.len, LIMIT);
		ck_assert(memo_find(&m, key_of(key, i), &got));
		ck_assert(text_equal(got, value_of(value, i)));
	}
	for (size_t i = 0; i < MANY; i++) {
		if (!memo_find(&m, key_of(key, i), &got))
			continue;
		ck_assert(text_equal(got, value_of(value, i)));
		kept++;
	}
	ck_assert_uint_gt(kept, 0);
	ck_assert_uint_lt(kept, MANY / 10);
	memo_release(&m);
}
END_TEST

/* What is longer than all it may hold changes nothing. */
START_TEST(too_long)
{
	static char value[5000];
	struct memo m;
	struct text got;

	memo_init(&m, 4096);
	memo_add(&m, text_of("a"), text_of("b"));
	memo_add(&m, text_of("c"), (struct text){value, sizeof(value)});
	ck_assert(memo_find(&m, text_of("a"), &got));
	ck_assert(text_is(got, "b"));
	ck_assert(!memo_find(&m, text_of("c"), &got));
	memo_release(&m);
}
END_TEST

UNIT_MAIN("memo", remembers, forgets, too_long)
