/* t_people.c - teams and rings against counting by hand. */
#include "invite/people.h"

#include "base/random.h"
#include "unit.h"

enum { N = 600 };

struct plain {
	int parent[N], ring[N];
};

static int climb(const struct plain *p, int i, uint32_t *depth)
{
	*depth = 0;
	for (; p->parent[i] >= 0; i = p->parent[i])
		++*depth;
	return i;
}

static void compare(struct people *p, const struct plain *plain)
{
	static uint32_t depth[N];
	uint32_t people[N] = {0}, levels[N] = {0}, ring[N] = {0};
	int root[N], first[N];

	for (int i = 0; i < N; i++)
		first[i] = -1;
	for (int i = 0; i < N; i++) {
		root[i] = climb(plain, i, &depth[i]);
		people[root[i]]++;
		if (depth[i] > levels[root[i]])
			levels[root[i]] = depth[i];
		ring[plain->ring[i]]++;
		if (first[plain->ring[i]] < 0)
			first[plain->ring[i]] = i;
	}
	for (int i = 0; i < N; i++) {
		uint32_t deep, top = team_root(p, (uint32_t)i, &deep);
		ck_assert_uint_eq(top, (uint32_t)root[i]);
		ck_assert_uint_eq(deep, depth[i]);
		ck_assert_uint_eq(team_size(p, top), people[top]);
		ck_assert_uint_eq(team_levels(p, top), levels[top]);
		top = ring_root(p, (uint32_t)i);
		ck_assert_uint_eq(top, (uint32_t)first[plain->ring[i]]);
		ck_assert_uint_eq(ring_size(p, top), ring[plain->ring[i]]);
	}
}

START_TEST(teams_and_rings)
{
	struct random r;

	for (uint64_t seed = 0; seed < 20; seed++) {
		struct people p;
		struct plain plain;
		people_init(&p, seed);
		random_seed(&r, seed);
		for (uint32_t i = 0; i < N; i++) {
			people_add(&p, random_next(&r), 0);
			plain.parent[i] = -1;
			plain.ring[i] = (int)i;
		}
		for (int k = 0; k < 2 * N; k++) {
			int a = (int)random_below(&r, N),
			    b = (int)random_below(&r, N);
			/* Long chains with even seeds. */
			if (seed % 2 == 0 && k < N - 1) {
				a = k;
				b = k + 1;
			}
			uint32_t deep;
			if (plain.parent[b] < 0 &&
				climb(&plain, a, &deep) != b) {
				team_link(&p, (uint32_t)a, (uint32_t)b);
				plain.parent[b] = a;
			}
			a = (int)random_below(&r, N);
			if (k % 3 == 0) {
				ring_join(&p, (uint32_t)a, (uint32_t)b);
				int from = plain.ring[b], to = plain.ring[a];
				for (int i = 0; i < N; i++)
					if (plain.ring[i] == from)
						plain.ring[i] = to;
			}
			if (k % 200 == 0)
				compare(&p, &plain);
		}
		compare(&p, &plain);
		area_release(&p.account);
		slots_release(&p.by_name);
		slots_release(&p.by_device);
		slots_release(&p.by_phone);
	}
}
END_TEST

START_TEST(gaps_are_counted)
{
	struct fan f = {0};

	fan_count(&f, 0, true, 1000);
	fan_count(&f, 10, false, 1000);
	fan_count(&f, -5, true, 1000);
	ck_assert_uint_eq(f.n, 3);
	ck_assert_uint_eq(f.run, 3);
	ck_assert_uint_eq(f.nights, 2);
	ck_assert_uint_eq(f.sum, 10);
	ck_assert_uint_eq(fan_wide(f.squares), 100);
	fan_count(&f, 1001, false, 1000);
	ck_assert_uint_eq(f.n, 4);
	ck_assert_uint_eq(f.run, 1);
	ck_assert_uint_eq(f.nights, 0);
	ck_assert_uint_eq(f.sum, 0);
	for (int i = 0; i < 400; i++)
		fan_count(&f, INT64_MAX, false, INT64_MAX);
	ck_assert_uint_eq(f.sum, UINT32_MAX);
	ck_assert_uint_eq(fan_wide(f.squares), (uint64_t)400 << 48);
}
END_TEST

UNIT_MAIN("people", teams_and_rings, gaps_are_counted)
