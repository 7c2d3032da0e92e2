/* t_chain.c - chains between all nodes, against the fewest links that do not
 * join by trying all. */
#include "base/random.h"
#include "identity/chain.h"
#include "unit.h"

enum { EACH = 5, NODES = 2 * EACH, FAR = 1000 };

/* Floyd and Warshall: how many links that do not join lie between all. */
static void distances(int of[NODES][NODES], struct linking *l)
{
	for (int i = 0; i < NODES; i++)
		for (int j = 0; j < NODES; j++)
			of[i][j] = i == j ? 0 : FAR;
	for (size_t i = 0; i < l->links[0][1].n; i++) {
		const struct link *e = &l->links[0][1].at[i];
		of[e->a][e->b] = of[e->b][e->a] =
			chain_verdict(l, e) != CHAIN_JOINS;
	}
	for (int k = 0; k < NODES; k++)
		for (int i = 0; i < NODES; i++)
			for (int j = 0; j < NODES; j++)
				if (of[i][k] + of[k][j] < of[i][j])
					of[i][j] = of[i][k] + of[k][j];
}

static void check(struct linking *l, uint32_t a, uint32_t b, int want)
{
	struct chain_path c = {0};
	bool found = chain_find(&c, l, a, b);
	int apart = 0;
	uint32_t at = a;

	ck_assert_int_eq(found, want < FAR);
	for (size_t i = 0; i < c.n; i++) {
		ck_assert_uint_eq(c.link[i].a, at);
		at = c.link[i].b;
		apart += chain_verdict(l, &c.link[i]) != CHAIN_JOINS;
	}
	if (found) {
		ck_assert_uint_eq(at, b);
		ck_assert_int_eq(apart, want);
	}
	chain_release(&c);
}

START_TEST(fewest_apart)
{
	struct random r;

	random_seed(&r, 5);
	for (int round = 0; round < 100; round++) {
		struct links links[2][SEEN_KINDS] = {{{0}}};
		int of[NODES][NODES];
		struct linking l = {.kinds = 2,
			.base = {0, EACH, NODES},
			.value_base = {0, EACH, NODES},
			.links = links,
			.degree = {(uint32_t)random_below(&r, 4)},
			.cap = {(uint32_t)random_below(&r, 3)},
			.min_seen = 1 + (uint32_t)random_below(&r, 2)};
		for (int i = 0; i < 12; i++)
			links_add(&links[0][1],
				(uint32_t)random_below(&r, EACH),
				EACH + (uint32_t)random_below(&r, EACH), 1);
		linking_run(&l);
		links_squeeze(&links[0][1]);
		distances(of, &l);
		for (uint32_t a = 0; a < NODES; a++)
			for (uint32_t b = 0; b < NODES; b++)
				check(&l, a, b, of[a][b]);
		linking_release(&l);
		links_release(&links[0][1]);
	}
}
END_TEST

UNIT_MAIN("chain", fewest_apart)
