/* t_hash.c - hashes of bytes, and the seeds that keep them unforeseen. */
#include "base/hash.h"
#include "unit.h"

START_TEST(seeds_differ)
{
	uint64_t last = hash_seed();

	for (int i = 0; i < 100; i++) {
		uint64_t seed = hash_seed();
		ck_assert_uint_ne(seed, last);
		last = seed;
	}
}
END_TEST

START_TEST(every_byte_and_the_length_count)
{
	char key[70];

	memset(key, 'x', sizeof(key));
	for (size_t n = 0; n + 1 < sizeof(key); n++) {
		uint64_t h = hash_bytes((struct text){key, n}, 7);
		ck_assert_uint_eq(h, hash_bytes((struct text){key, n}, 7));
		ck_assert_uint_ne(h, hash_bytes((struct text){key, n}, 8));
		ck_assert_uint_ne(h, hash_bytes((struct text){key, n + 1}, 7));
		for (size_t i = 0; i < n; i++) {
			key[i] = 'y';
			ck_assert_uint_ne(
				h, hash_bytes((struct text){key, n}, 7));
			key[i] = 'x';
		}
	}
}
END_TEST

START_TEST(zero_bytes_are_not_nothing)
{
	static const char zero[21];

	for (size_t n = 0; n + 1 < sizeof(zero); n++)
		ck_assert_uint_ne(hash_bytes((struct text){zero, n}, 1),
			hash_bytes((struct text){zero, n + 1}, 1));
}
END_TEST

UNIT_MAIN("hash", seeds_differ, every_byte_and_the_length_count,
	zero_bytes_are_not_nothing)
