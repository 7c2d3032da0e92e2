/* t_linking.c - which links join, against taking all of them in order. */
#include <stdlib.h>

#include "base/random.h"
#include "identity/linking.h"
#include "unit.h"

enum { KINDS = 3, EACH = 6, NODES = KINDS * EACH };

/* The same, one link after another, over all pairs of nodes. */
struct plain {
	uint32_t seen[NODES][NODES];
	int of[NODES]; /* the customer; -1: shared */
	size_t refused;
};

static int degree(const struct plain *p, int x, int kind)
{
	int n = 0;

	for (int y = kind * EACH; y < (kind + 1) * EACH; y++)
		n += p->seen[x][y] > 0;
	return n;
}

static bool fits(const struct plain *p, const struct linking *l, int a, int b)
{
	int n[KINDS] = {0};

	for (int i = 0; i < NODES; i++)
		n[i / EACH] += p->of[i] == a || p->of[i] == b;
	for (int k = 0; k < KINDS; k++)
		if (l->cap[k] && n[k] > (int)l->cap[k])
			return false;
	return true;
}

static void take(struct plain *p, const struct linking *l, int x, int y)
{
	int a = p->of[x], b = p->of[y];

	if (a < 0 || b < 0 || a == b)
		return;
	if (!fits(p, l, a, b)) {
		p->refused++;
		return;
	}
	for (int i = 0; i < NODES; i++)
		if (p->of[i] == a || p->of[i] == b)
			p->of[i] = a < b ? a : b;
}

static void plainly(struct plain *p, const struct linking *l)
{
	for (int x = 0; x < NODES; x++) {
		uint32_t most = l->degree[x / EACH];
		p->of[x] = x;
		for (int k = 0; k < KINDS; k++)
			if (most && degree(p, x, k) > (int)most)
				p->of[x] = -1;
	}
	for (int weak = 1; weak < KINDS; weak++)
		for (int strong = 0; strong < weak; strong++)
			for (uint32_t n = 9; n >= 1 && n >= l->min_seen; n--)
				for (int x = 0; x < EACH; x++)
					for (int y = 0; y < EACH; y++) {
						int a = strong * EACH + x,
						    b = weak * EACH + y;
						if (p->seen[a][b] == n)
							take(p, l, a, b);
					}
}

static uint32_t below(struct random *r, uint64_t n)
{
	return (uint32_t)random_below(r, n);
}

START_TEST(in_order)
{
	struct random r;

	random_seed(&r, 11);
	for (int round = 0; round < 400; round++) {
		struct links links[KINDS][SEEN_KINDS] = {{{0}}};
		struct plain p = {.refused = 0};
		struct linking l = {.kinds = KINDS,
			.base = {0, EACH, 2 * EACH, NODES},
			.value_base = {0, EACH, 2 * EACH, NODES},
			.links = links,
			.min_seen = 1 + below(&r, 2)};
		for (int k = 0; k < KINDS; k++) {
			l.degree[k] = below(&r, 2) * (1 + below(&r, 4));
			l.cap[k] = below(&r, 2) * (1 + below(&r, 2));
		}
		for (uint32_t i = 0; i < 4 + below(&r, 40); i++) {
			uint32_t weak = 1 + below(&r, KINDS - 1),
				 strong = below(&r, weak),
				 a = strong * EACH + below(&r, EACH),
				 b = weak * EACH + below(&r, EACH);
			if (p.seen[a][b] == 9)
				continue;
			p.seen[a][b] = ++p.seen[b][a];
			links_add(&links[strong][weak], a, b, 1);
		}
		linking_run(&l);
		plainly(&p, &l);
		ck_assert_uint_eq(l.refusals, p.refused);
		for (uint32_t i = 0; i < NODES; i++) {
			ck_assert_int_eq(l.shared[i], p.of[i] < 0);
			if (p.of[i] >= 0)
				ck_assert_int_eq(
					(int)sets_root(&l.sets, i), p.of[i]);
		}
		linking_release(&l);
		for (int i = 0; i < KINDS; i++)
			for (int j = i + 1; j < KINDS; j++)
				links_release(&links[i][j]);
	}
}
END_TEST

UNIT_MAIN("linking", in_order)
