/* t_ages.c - ages of facts with equal x, each once. */
#include "clv/ages.h"

#include "unit.h"

enum { N = 6000 };

START_TEST(groups)
{
	static uint32_t x[N];
	static double tx[N], T[N], count[N];
	struct nbd_facts f = {.n = N, .x = x, .tx = tx, .T = T, .count = count};
	struct ages a;

	for (unsigned i = 0; i < N; i++) {
		x[i] = i < 4000 ? 0 : i < 5999 ? 1 : 9;
		T[i] = i < 4000 ? i % 1500 * 0.5 : 3 + i % 7;
		tx[i] = i < 4000 ? 0 : i % 3;
	}
	ages_make(&a, &f);
	ck_assert_uint_eq(a.groups, 3);
	/* 0, 0.5, ..., 749.5; 0, 1, 2 and 3, ..., 9; of 5999 two. */
	ck_assert_uint_eq(a.group[0].n, 1500);
	ck_assert_uint_eq(a.group[1].n, 10);
	ck_assert_uint_eq(a.group[2].n, 2);
	ck_assert_uint_eq(a.n, 1512);
	for (size_t g = 0; g < a.groups; g++) {
		const struct ages_group *at = &a.group[g];
		const double *age = a.age + at->first;
		for (size_t k = 1; k < at->n; k++)
			ck_assert(age[k - 1] < age[k]);
		for (size_t i = at->from; i < at->end; i++) {
			ck_assert(x[i] == x[at->from]);
			ck_assert(age[a.tx[i]] == tx[i]);
			ck_assert(age[a.T[i]] == T[i]);
		}
	}
	ck_assert_uint_eq(a.group[2].end, N);
	ages_release(&a);
}
END_TEST

UNIT_MAIN("ages", groups)
