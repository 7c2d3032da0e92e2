/* t_exits.c - the leaves that are found from below are those of a walk. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "model/exits_parts.h"
#include "model/margin.h"
#include "unit.h"

enum { FEATURES = 5 };

/* A threshold of few or many that there are; now and then an infinite one. */
static double threshold(struct random *r, uint32_t many)
{
	uint32_t k = (uint32_t)random_below(r, many);

	return k == 0 ? -INFINITY : k == 1 ? INFINITY : (double)k - many / 2;
}

/* A tree of LEAVES, of which one after another is split by chance. */
static void add_tree(
	struct ensemble *e, struct random *r, uint32_t leaves, uint32_t many)
{
	struct ensemble_tree *t = ensemble_tree_add(e, leaves - 1, leaves);
	struct ensemble_node *node = e->node + t->node;
	int32_t *place[300]; /* of each leaf, behind the first node */

	for (uint32_t i = 0; i + 1 < leaves; i++) {
		uint32_t at = (uint32_t)random_below(r, i + 1);
		node[i] = (struct ensemble_node){
			.threshold = threshold(r, many),
			.column = (uint32_t)random_below(r, 2)
					  ? 0
					  : (uint32_t)random_below(r, FEATURES),
			.lost = random_below(r, 2) != 0,
			.child = {~(int32_t)at, ~(int32_t)(i + 1)}};
		if (i)
			*place[at] = (int32_t)i;
		place[at] = &node[i].child[0];
		place[i + 1] = &node[i].child[1];
	}
	for (uint32_t i = 0; i < leaves; i++)
		e->leaf[t->leaf + i] = random_unit(r);
}

static struct ensemble *empty(void)
{
	struct ensemble *e = ensemble_new();

	ensemble_features(e, FEATURES);
	for (int i = 0; i < FEATURES; i++) {
		e->feature[i].name = mem_zero(2, 1);
		e->feature[i].name[0] = (char)('a' + i);
	}
	e->outputs = 1;
	e->base = mem_zero(1, sizeof(*e->base));
	return e;
}

static struct ensemble *forest(struct random *r, uint32_t many, bool large)
{
	struct ensemble *e = empty();

	for (int i = 0; i < 8; i++)
		add_tree(e, r, 2 + (uint32_t)random_below(r, i % 2 ? 255 : 12),
			many);
	add_tree(e, r, 256, many);
	if (large)
		add_tree(e, r, 257, many);
	ck_assert_ptr_null(ensemble_check(e));
	return e;
}

/* Cells around the thresholds, missing or infinite now and then. */
static void fill(double *x, struct random *r, uint32_t many)
{
	for (int i = 0; i < EXITS_ROWS * FEATURES; i++) {
		uint64_t k = random_below(r, 2 * many);
		x[i] = random_below(r, 9) == 0 ? (double)NAN
		       : k == 0		       ? INFINITY
		       : k == 1		       ? -INFINITY
					       : (double)k / 2 - many / 2;
	}
}

static void compare(
	const struct ensemble *e, struct exits *x, const double *row, size_t n)
{
	struct exits_room *room = exits_room_new(x);
	uint16_t leaf[EXITS_ROWS];
	uint8_t right[EXITS_LEAVES * EXITS_ROWS];

	exits_take(x, room, row, n);
	for (size_t i = 0; i < e->trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		ck_assert_int_eq(exits_has(x, i), t->leaves <= 256);
		if (!exits_has(x, i))
			continue;
		exits_of(x, room, i, leaf);
		for (size_t r = 0; r < n; r++)
			ck_assert_uint_eq(
				leaf[r], margin_leaf(e, t, row + r * FEATURES));
		exits_asks(x, room, i, right);
		for (size_t k = 0; k < t->nodes * n; k++) {
			size_t at = k / n, r = k % n;
			ck_assert_uint_eq(right[at * EXITS_ROWS + r],
				0xff * ensemble_child(e, &e->node[t->node + at],
					       row + r * FEATURES));
		}
	}
	exits_room_free(room);
}

/* By each kernel of this machine. */
static void compare_all(
	const struct ensemble *e, struct exits *x, const double *row)
{
	for (unsigned k = 0; exits_kernel_nth(x->wide, k); k++) {
		x->kernel = exits_kernel_nth(x->wide, k);
		compare(e, x, row, EXITS_ROWS);
		compare(e, x, row, 1 + k * 31);
	}
}

/* Of bytes and of pairs of them. */
START_TEST(leaves_of_a_walk)
{
	static const uint32_t many[] = {3, 40, 256, 257, 3000};
	double row[EXITS_ROWS * FEATURES];
	struct random r;
	bool seen[2] = {false, false};

	random_seed(&r, 11);
	for (size_t i = 0; i < sizeof(many) / sizeof(*many); i++) {
		struct ensemble *e = forest(&r, many[i], i % 2);
		struct exits *x = exits_new(e, e->trees);
		ck_assert(exits_any(x));
		seen[x->wide] = true;
		fill(row, &r, many[i]);
		compare_all(e, x, row);
		exits_free(x);
		ensemble_free(e);
	}
	ck_assert(seen[0] && seen[1]);
}
END_TEST

/* A tree of one column that asks for FIRST, FIRST + 1, ... */
static void add_chain(
	struct ensemble *e, uint32_t first, uint32_t nodes, unsigned lost)
{
	struct ensemble_tree *t = ensemble_tree_add(e, nodes, nodes + 1);

	for (uint32_t i = 0; i < nodes; i++)
		e->node[t->node + i] =
			(struct ensemble_node){.threshold = first + i,
				.lost = (uint8_t)lost,
				.child = {~(int32_t)i,
					i + 1 < nodes ? (int32_t)i + 1
						      : ~(int32_t)nodes}};
}

/* A column of as many thresholds as a byte can tell apart, and of one more. */
START_TEST(as_many_as_bytes)
{
	double row[EXITS_ROWS * FEATURES] = {0};

	for (uint32_t n = 254; n <= 256; n++) {
		struct ensemble *e = empty();
		add_chain(e, 0, 128, 0);
		add_chain(e, 128, n - 128, 1);
		ck_assert_ptr_null(ensemble_check(e));
		struct exits *x = exits_new(e, e->trees);
		ck_assert_int_eq(x->wide, n > 255);
		for (int i = 0; i < 5; i++) {
			for (int r = 0; r < EXITS_ROWS; r++)
				row[r * FEATURES] =
					r == 3 ? (double)NAN
					       : i * EXITS_ROWS + r -
							 (r % 2) * 0.5;
			compare_all(e, x, row);
		}
		exits_free(x);
		ensemble_free(e);
	}
}
END_TEST

UNIT_MAIN("exits", leaves_of_a_walk, as_many_as_bytes)
