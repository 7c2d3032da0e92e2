/* t_pairs.c - pairs that come twice, against looking at all before them. */
#include "base/random.h"
#include "invite/pairs.h"
#include "unit.h"

enum { MOST = 3000 };

START_TEST(as_one_by_one)
{
	static uint64_t pair[MOST];
	struct random r;

	random_seed(&r, 5);
	for (uint64_t wide = 1; wide < UINT64_C(1) << 31; wide *= 32) {
		struct pairs p = {0};
		size_t distinct = 0;
		pairs_init(&p);
		for (size_t i = 0; i < MOST; i++) {
			bool new = true;
			pair[i] = random_below(&r, wide) << 32 |
				  random_below(&r, wide);
			for (size_t k = 0; k < i && new; k++)
				new = pair[k] != pair[i];
			ck_assert_int_eq(pairs_add(&p, pair[i]), new);
			distinct += new;
			ck_assert_uint_eq(p.n, distinct);
			ck_assert_uint_le(2 * p.n, (uint64_t)1 << p.bits);
		}
		pairs_release(&p);
		ck_assert_ptr_null(p.slot);
	}
}
END_TEST

/* The first pair and the last one; numbers in a row. */
START_TEST(edges)
{
	struct pairs p;

	pairs_init(&p);
	ck_assert(pairs_add(&p, 0));
	ck_assert(!pairs_add(&p, 0));
	ck_assert(pairs_add(&p, UINT64_MAX - 1));
	ck_assert(!pairs_add(&p, UINT64_MAX - 1));
	for (uint64_t i = 1; i < 100000; i++)
		ck_assert(pairs_add(&p, i << 32));
	ck_assert_uint_eq(p.n, 100001);
	pairs_release(&p);
	pairs_release(&p);
}
END_TEST

UNIT_MAIN("pairs", as_one_by_one, edges)
