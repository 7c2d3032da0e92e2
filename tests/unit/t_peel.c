/* t_peel.c - greedy peeling: half the best there is, a planted block, ties. */
#include "invite/peel.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

/* A graph small enough to try every set of its nodes. */
struct small {
	uint32_t rows, cols;
	uint64_t edge[64];
	size_t n;
};

static void draw(struct small *g, struct random *r)
{
	double share = 0.1 + 0.8 * random_unit(r);

	g->rows = 1 + (uint32_t)random_below(r, 8);
	g->cols = 1 + (uint32_t)random_below(r, 15 - g->rows);
	g->n = 0;
	for (uint32_t i = 0; i < g->rows; i++)
		for (uint32_t j = 0; j < g->cols; j++)
			if (random_unit(r) < share)
				g->edge[g->n++] = peel_edge(i, j);
}

/* The score of the nodes in SET, rows in the low bits. */
static double score(
	const struct small *g, enum peel_weight weight, unsigned set)
{
	size_t degree[16] = {0};
	double sum = 0;

	for (size_t i = 0; i < g->n; i++)
		degree[(uint32_t)g->edge[i]]++;
	for (size_t i = 0; i < g->n; i++) {
		uint32_t row = (uint32_t)(g->edge[i] >> 32);
		uint32_t col = (uint32_t)g->edge[i];
		if (set >> row & set >> (g->rows + col) & 1)
			sum += peel_weigh(weight, degree[col]);
	}
	return sum / __builtin_popcount(set);
}

/* More passes find no less, and their bound is above the best and comes near.
 */
static void check_passes(
	const struct small *g, enum peel_weight weight, double best)
{
	static const unsigned passes[] = {2, 8, 300};
	struct peel_block b;
	double before = 0;

	for (size_t i = 0; i < 3; i++) {
		peel_densest(
			&b, g->edge, g->n, g->rows, g->cols, weight, passes[i]);
		ck_assert(b.score <= best + 1e-12);
		ck_assert(b.score >= before - 1e-12);
		ck_assert(b.bound >= best - 1e-9);
		before = b.score;
		if (passes[i] == 300)
			ck_assert(b.bound <= best * 1.03 + 1e-9 &&
				  b.score >= best * .97);
		peel_release(&b);
	}
}

/* Never less than half of the best; what is said to be the score is. */
START_TEST(half)
{
	struct random r;
	struct small g;
	double worst = 1;

	random_seed(&r, 7);
	for (int round = 0; round < 600; round++) {
		enum peel_weight w = (enum peel_weight)(round % 3);
		struct peel_block b;
		double best = 0;
		unsigned set = 0;
		draw(&g, &r);
		for (unsigned s = 1; s < 1u << (g.rows + g.cols); s++)
			best = fmax(best, score(&g, w, s));
		peel_densest(&b, g.edge, g.n, g.rows, g.cols, w, 1);
		for (size_t i = 0; i < b.rows; i++)
			set |= 1u << b.row[i];
		for (size_t i = 0; i < b.cols; i++)
			set |= 1u << (g.rows + b.col[i]);
		if (g.n) {
			ck_assert_double_eq_tol(
				b.score, score(&g, w, set), 1e-12);
			ck_assert(b.score >= best / 2 - 1e-12);
			ck_assert(b.score <= best + 1e-12);
			worst = fmin(worst, b.score / best);
		} else {
			ck_assert_uint_eq(b.rows + b.cols, 0);
		}
		ck_assert(b.bound >= best - 1e-9);
		ck_assert(b.bound <= 2 * best + 1e-9);
		peel_release(&b);
		check_passes(&g, w, best);
	}
	ck_assert(worst < 1); /* it is greedy, or the test sees nothing */
}
END_TEST

/* The score of the densest part of SET, parts sharing no edge. */
static double part(const struct small *g, enum peel_weight weight, unsigned set)
{
	double best = 0;

	while (set) {
		unsigned joined = set & -set, before = 0;
		while (joined != before) {
			before = joined;
			for (size_t i = 0; i < g->n; i++) {
				unsigned both =
					1u << (g->edge[i] >> 32) |
					1u << (g->rows + (uint32_t)g->edge[i]);
				if ((both & set) == both && both & joined)
					joined |= both;
			}
		}
		best = fmax(best, score(g, weight, joined));
		set &= ~joined;
	}
	return best;
}

/* Greedy peeling as one would write it down: look at every node each time. */
static double slow(const struct small *g, enum peel_weight weight)
{
	double best = 0;
	unsigned left = 0, nodes = g->rows + g->cols, set = 0;

	for (size_t i = 0; i < g->n; i++)
		left |= 1u << (g->edge[i] >> 32) |
			1u << (g->rows + (uint32_t)g->edge[i]);
	while (left) {
		unsigned take = 0;
		double here = score(g, weight, left), loss = INFINITY;
		if (here > best + 1e-9) {
			best = here;
			set = left;
		}
		for (unsigned v = 0; v < nodes; v++) {
			unsigned rest = left & ~(1u << v);
			double weighs = here * __builtin_popcount(left);
			if (!(left >> v & 1))
				continue;
			if (rest)
				weighs -= score(g, weight, rest) *
					  __builtin_popcount(rest);
			if (weighs < loss - 1e-9) {
				loss = weighs;
				take = v;
			}
		}
		left &= ~(1u << take);
	}
	return part(g, weight, set);
}

START_TEST(as_written)
{
	struct random r;
	struct small g;

	random_seed(&r, 8);
	for (int round = 0; round < 600; round++) {
		enum peel_weight w = (enum peel_weight)(round % 3);
		struct peel_block b;
		draw(&g, &r);
		peel_densest(&b, g.edge, g.n, g.rows, g.cols, w, 1);
		ck_assert_double_eq_tol(b.score, slow(&g, w), 1e-9);
		peel_release(&b);
	}
}
END_TEST

/* 30 x 20 full among 20,000 random edges, then 12 x 12. */
START_TEST(planted)
{
	enum { ROWS = 5000, COLS = 4000, RANDOM = 20000 };
	uint64_t *edge = mem_array(RANDOM + 600 + 144, sizeof(*edge));
	size_t n = 0;
	struct peel_block b;
	struct random r;

	random_seed(&r, 9);
	while (n < RANDOM)
		edge[n++] = peel_edge((uint32_t)random_below(&r, ROWS),
			(uint32_t)random_below(&r, COLS));
	for (uint32_t i = 0; i < 600; i++)
		edge[n++] = peel_edge(100 + 7 * (i / 20), 11 * (i % 20));
	for (uint32_t i = 0; i < 144; i++)
		edge[n++] = peel_edge(4000 + i / 12, 3000 + i % 12);
	size_t distinct = peel_sort(edge, n, ROWS, COLS);
	peel_densest(&b, edge, distinct, ROWS, COLS, PEEL_LOG, 1);
	ck_assert_uint_eq(b.rows, 30);
	ck_assert_uint_eq(b.cols, 20);
	for (uint32_t i = 0; i < 30; i++)
		ck_assert_uint_eq(b.row[i], 100 + 7 * i);
	for (uint32_t i = 0; i < 20; i++)
		ck_assert_uint_eq(b.col[i], 11 * i);
	size_t left = peel_without(edge, distinct, &b);
	ck_assert_uint_eq(left, distinct - 600);
	peel_release(&b);
	peel_densest(&b, edge, left, ROWS, COLS, PEEL_LOG, 1);
	ck_assert_uint_eq(b.rows, 12);
	ck_assert_uint_eq(b.row[0], 4000);
	ck_assert_uint_eq(b.col[11], 3011);
	peel_release(&b);
	free(edge);
}
END_TEST

START_TEST(lists)
{
	uint64_t edge[40], n = 0;
	uint64_t want[] = {peel_edge(0, 5), peel_edge(1, 0), peel_edge(1, 5),
		peel_edge(3, 0), peel_edge(3, 7)};

	for (size_t i = 0; i < 40; i++)
		edge[n++] = want[i * 7 % 5];
	ck_assert_uint_eq(peel_sort(edge, n, 4, 8), 5);
	ck_assert(memcmp(edge, want, sizeof(want)) == 0);
	ck_assert_uint_eq(peel_shared(edge, 5, 8), 4);
	ck_assert(memcmp(edge, want, 4 * sizeof(*want)) == 0);
	ck_assert_uint_eq(peel_sort(edge, 0, 4, 8), 0);
	ck_assert_uint_eq(peel_sort(NULL, 0, 0, 0), 0);
	ck_assert_uint_eq(peel_shared(NULL, 0, 0), 0);
}
END_TEST

START_TEST(nothing)
{
	struct peel_block b;
	uint64_t edge[1] = {peel_edge(3, 2)};

	peel_densest(&b, edge, 0, 4, 3, PEEL_ONE, 1);
	ck_assert_uint_eq(b.rows + b.cols, 0);
	ck_assert(b.score == 0);
	peel_release(&b);
	peel_densest(&b, NULL, 0, 0, 0, PEEL_LOG, 1);
	ck_assert_uint_eq(b.rows + b.cols, 0);
	peel_release(&b);
	peel_densest(&b, edge, 1, 4, 3, PEEL_ONE, 1);
	ck_assert_uint_eq(b.rows, 1);
	ck_assert_uint_eq(b.row[0], 3);
	ck_assert_uint_eq(b.col[0], 2);
	ck_assert(b.score == 0.5);
	ck_assert_uint_eq(peel_without(edge, 1, &b), 0);
	peel_release(&b);
}
END_TEST

UNIT_MAIN("peel", half, as_written, planted, lists, nothing)
