/* t_ladder.c - distinct numbers, and customers sorted by them. */
#include "clv/ladder.h"

#include "clv/census.h"
#include "unit.h"

START_TEST(places)
{
	static const double value[] = {3, -0.0, 7.5, 0, 3, -2, 1e300};
	static const uint32_t want[] = {2, 1, 3, 1, 2, 0, 4};
	uint32_t number[7];
	struct ladder l;

	ladder_init(&l);
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < 7; i++)
			number[i] = ladder_number(&l, value[i]);
		ck_assert_uint_eq(l.n, 5);
		uint32_t *place = ladder_places(&l);
		for (int i = 0; i < 7; i++) {
			ck_assert_uint_eq(place[number[i]], want[i]);
			ck_assert(l.rung[want[i]].value == value[i]);
		}
		free(place);
		ladder_clear(&l);
	}
	for (unsigned i = 0; i < 3000; i++)
		ck_assert_uint_eq(ladder_number(&l, i % 1500 * 0.1), i % 1500);
	ladder_release(&l);
}
END_TEST

/* Customers in the order of x, T, t_x, and of their numbers. */
START_TEST(census)
{
	static const double fact[][3] = {{2, 5, 9}, {0, 0, 9}, {2, 4, 9},
		{2, 5, 8}, {0, 0, 10}, {2, 4, 9}, {1, 9, 20}, {0, 0, 9}};
	static const uint32_t order[] = {1, 7, 4, 6, 3, 2, 5, 0};
	static const uint32_t group[] = {5, 0, 4, 3, 1, 4, 2, 0};
	static const double count[] = {2, 1, 1, 1, 2, 1};
	struct census c = {.n = 0};

	for (int i = 0; i < 8; i++)
		census_add(&c, (uint32_t)fact[i][0], fact[i][1], fact[i][2]);
	census_group(&c);
	ck_assert_uint_eq(c.facts.n, 6);
	for (int i = 0; i < 8; i++) {
		const double *of = fact[order[i]];
		ck_assert_uint_eq(c.entry[i].number, order[i]);
		ck_assert(c.entry[i].x == of[0] && c.entry[i].tx == of[1] &&
			  c.entry[i].T == of[2]);
		ck_assert_uint_eq(c.group[i], group[i]);
	}
	for (int k = 0; k < 6; k++)
		ck_assert(c.facts.count[k] == count[k]);
	ck_assert(c.facts.of_x[0] == 3 && c.facts.of_x[2] == 4);
	ck_assert(c.facts.most == 2 && c.repeats == 9 && c.ages == 83);
	census_release(&c);
}
END_TEST

UNIT_MAIN("ladder", places, census)
