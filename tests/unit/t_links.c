/* t_links.c - pairs with counts, against counting each of them. */
#include "base/random.h"
#include "identity/links.h"
#include "unit.h"

enum { SIDE = 40, MOST = 5000 };

START_TEST(as_counted)
{
	static const uint32_t apart[] = {1, 700, 100000000};
	struct random r;

	random_seed(&r, 3);
	for (unsigned k = 0; k < 3; k++) {
		uint32_t want[SIDE][SIDE] = {{0}};
		struct links l = {0};
		for (int i = 0; i < MOST; i++) {
			uint32_t a = (uint32_t)random_below(&r, SIDE),
				 b = (uint32_t)random_below(&r, SIDE) / 2,
				 n = 1 + (uint32_t)random_below(&r, 3);
			want[a][b] += n;
			links_add(&l, a * apart[k], b * apart[k], n);
			if (i == MOST / 2)
				links_squeeze(&l);
		}
		links_squeeze(&l);
		size_t at = 0;
		for (uint32_t a = 0; a < SIDE; a++)
			for (uint32_t b = 0; b < SIDE; b++) {
				if (!want[a][b])
					continue;
				ck_assert_uint_eq(l.at[at].a, a * apart[k]);
				ck_assert_uint_eq(l.at[at].b, b * apart[k]);
				ck_assert_uint_eq(l.at[at++].seen, want[a][b]);
			}
		ck_assert_uint_eq(l.n, at);
		links_release(&l);
	}
}
END_TEST

/* A count stays at the highest there is, whatever it is made of. */
START_TEST(full)
{
	struct links l = {0};

	links_add(&l, 1, 2, UINT32_MAX - 1);
	links_add(&l, 1, 2, 1);
	links_squeeze(&l);
	ck_assert_uint_eq(l.at[0].seen, UINT32_MAX);
	links_add(&l, 1, 2, 7);
	links_squeeze(&l);
	ck_assert_uint_eq(l.n, 1);
	ck_assert_uint_eq(l.at[0].seen, UINT32_MAX);
	links_release(&l);
	links_squeeze(&l);
	ck_assert_uint_eq(l.n, 0);
}
END_TEST

/* Ten million of one pair and its neighbour: memory holds few of them. */
START_TEST(again_and_again)
{
	struct links l = {0};

	for (uint32_t i = 0; i < 10000000; i++)
		links_add(&l, i & 1, UINT32_MAX, 1);
	ck_assert_uint_le(l.cap, 8000000);
	links_squeeze(&l);
	ck_assert_uint_eq(l.n, 2);
	ck_assert_uint_eq(l.at[0].seen, 5000000);
	ck_assert_uint_eq(l.at[1].b, UINT32_MAX);
	links_release(&l);
}
END_TEST

START_TEST(renumbered)
{
	static const uint32_t of_a[] = {5, 3, 4}, of_b[] = {1, 0};
	struct links l = {0};

	links_add(&l, 0, 0, 1);
	links_add(&l, 2, 1, 2);
	links_add(&l, 1, 1, 3);
	links_squeeze(&l);
	links_renumber(&l, of_a, 10, of_b, 20);
	links_squeeze(&l);
	ck_assert_uint_eq(l.n, 3);
	ck_assert_uint_eq(l.at[0].a, 13);
	ck_assert_uint_eq(l.at[0].b, 20);
	ck_assert_uint_eq(l.at[0].seen, 3);
	ck_assert_uint_eq(l.at[2].a, 15);
	ck_assert_uint_eq(l.at[2].b, 21);
	links_release(&l);
}
END_TEST

UNIT_MAIN("links", as_counted, full, again_and_again, renumbered)
