/* t_shapley.c - contributions: the quadrature, two trees by hand, and that the
 * kernels of all machines give the same bits. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "model/margin.h"
#include "model/shapley_groups_parts.h"
#include "model/shapley_parts.h"
#include "unit.h"

START_TEST(points)
{
	double t[40], w[40];

	for (size_t n = 1; n <= 40; n++) {
		shapley_points(t, w, n);
		for (int power = 0; power < 2 * (int)n; power++) {
			double sum = 0;
			for (size_t i = 0; i < n; i++)
				sum += w[i] * pow(t[i], power);
			ck_assert_double_eq_tol(sum, 1.0 / (power + 1), 2e-15);
		}
		for (size_t i = 0; i < n; i++)
			ck_assert(t[i] > 0 && t[i] < 1 && w[i] > 0 &&
				  (i == 0 || t[i] > t[i - 1]));
	}
}
END_TEST

static struct ensemble *make(size_t features, bool is_single)
{
	struct ensemble *e = ensemble_new();

	ensemble_features(e, features);
	for (size_t i = 0; i < features; i++) {
		char name[2] = {(char)('a' + (int)i), 0};
		e->feature[i].name = strdup(name);
	}
	e->outputs = 1;
	e->base = calloc(1, sizeof(double));
	e->single = is_single;
	return e;
}

/* Columns of rows FROM, the last row first. */
static void turn(double *to, const double *from, size_t columns)
{
	for (size_t i = 0; i < columns; i++)
		for (size_t r = 0; r < SHAPLEY_ROWS; r++)
			to[i * SHAPLEY_ROWS + r] =
				from[(i + 1) * SHAPLEY_ROWS - 1 - r];
}

/* Rows around X, column by column, and the same from the last to the first. */
static double *rows_around(const struct ensemble *e, const double *x)
{
	size_t cells = e->features * SHAPLEY_ROWS;
	double *all = mem_aligned(2 * cells, sizeof(*all));

	for (size_t i = 0; i < e->features; i++)
		for (size_t r = 0; r < SHAPLEY_ROWS; r++)
			all[i * SHAPLEY_ROWS + r] =
				x[i] + (double)(r * (i + 1)) / 3;
	turn(all + cells, all, e->features);
	return all;
}

/* S says the same by this kernel and this lookup, of each of two slices. */
static void compare(struct shapley *s, const double *all, const double *want)
{
	size_t cells = s->e->features * SHAPLEY_ROWS;
	double *got = mem_aligned(2 * cells, sizeof(*got));
	struct shapley_room *room = shapley_room_new(s);

	double *other = mem_aligned(cells, sizeof(*other));

	turn(other, want, s->e->features);
	shapley_of(s, room, all, got, 2);
	ck_assert_mem_eq(got, want, cells * sizeof(*got));
	ck_assert_mem_eq(got + cells, other, cells * sizeof(*got));
	shapley_room_free(room);
	free(got);
	free(other);
}

/* Contributions of rows, by all kernels but the chosen one too: the same bits.
 * MOST: numbers of tables. */
static double *by_all_kernels(
	const struct ensemble *e, const double *all, size_t most)
{
	double *got = mem_aligned(e->features * SHAPLEY_ROWS, sizeof(*got));
	struct shapley *s;

	ck_assert_ptr_null(shapley_make(&s, e, e->trees, most));
	struct shapley_room *room = shapley_room_new(s);
	shapley_of(s, room, all, got, 1);
	for (unsigned k = 0; shapley_kernel_nth(e->single, k); k++) {
		s->kernel = shapley_kernel_nth(e->single, k);
		compare(s, all, got);
	}
	for (unsigned k = 0; shapley_lookup_nth(k); k++) {
		s->groups->lookup = shapley_lookup_nth(k);
		compare(s, all, got);
	}
	for (size_t r = 0; r < SHAPLEY_ROWS; r++) {
		double row[12], raw, sum = shapley_base(s, 0);
		for (size_t i = 0; i < e->features; i++) {
			row[i] = all[i * SHAPLEY_ROWS + r];
			sum += got[i * SHAPLEY_ROWS + r];
		}
		struct margin *m = margin_new(e, e->trees);
		margin_of(m, row, 1, &raw);
		margin_free(m);
		ck_assert_double_eq_tol(sum, raw, e->single ? 2e-6 : 1e-12);
	}
	shapley_room_free(room);
	shapley_free(s);
	return got;
}

/* Of one row; a walk and tables say the same but for the last digits. */
static void contributions(
	const struct ensemble *e, const double *x, double *phi)
{
	double *all = rows_around(e, x);
	double *walk = by_all_kernels(e, all, 0);
	double *table = by_all_kernels(e, all, SHAPLEY_NUMBERS);

	for (size_t i = 0; i < e->features * SHAPLEY_ROWS; i++)
		ck_assert_double_eq_tol(
			walk[i], table[i], e->single ? 2e-6 : 1e-13);
	for (size_t i = 0; i < e->features; i++)
		phi[i] = walk[i * SHAPLEY_ROWS];
	free(all);
	free(walk);
	free(table);
}

static void node(struct ensemble *e, size_t i, uint32_t column,
	double threshold, int32_t left, int32_t right, double cover)
{
	e->node[i] = (struct ensemble_node){.threshold = threshold,
		.column = column,
		.child = {left, right}};
	e->cover[i] = cover;
}

/* a <= 1, then b <= 1 if so; 40 rows, 30 and 10, of the 30 20 and 10. */
START_TEST(two_features)
{
	struct ensemble *e = make(2, false);
	double phi[2];

	ensemble_tree_add(e, 2, 3);
	node(e, 0, 0, 1, 1, ~2, 40);
	node(e, 1, 1, 1, ~0, ~1, 30);
	for (int i = 0; i < 3; i++) {
		e->leaf[i] = (double[]){1, 5, 9}[i];
		e->leaf_cover[i] = (double[]){20, 10, 10}[i];
	}
	ck_assert_ptr_null(ensemble_check(e));
	/* Nobody: (20 + 50 + 90) / 40 = 4; a: 1 2/3 + ... = 7/3; b: 3; both 1.
	 */
	contributions(e, (double[]){0, 0}, phi);
	ck_assert_double_eq_tol(phi[0], ((7 / 3.0 - 4) + (1 - 3)) / 2, 1e-14);
	ck_assert_double_eq_tol(phi[1], ((3 - 4) + (1 - 7 / 3.0)) / 2, 1e-14);
	ensemble_free(e);
}
END_TEST

/* One feature asked twice, as one that is asked once. */
START_TEST(asked_twice)
{
	struct ensemble *e = make(1, false);
	double phi;

	ensemble_tree_add(e, 2, 3);
	node(e, 0, 0, 5, 1, ~2, 40);
	node(e, 1, 0, 1, ~0, ~1, 30);
	for (int i = 0; i < 3; i++) {
		e->leaf[i] = (double[]){1, 5, 9}[i];
		e->leaf_cover[i] = (double[]){20, 10, 10}[i];
	}
	ck_assert_ptr_null(ensemble_check(e));
	contributions(e, (double[]){0}, &phi);
	ck_assert_double_eq_tol(phi, 1 - 4, 1e-14);
	contributions(e, (double[]){2}, &phi);
	ck_assert_double_eq_tol(phi, 5 - 4, 1e-14);
	contributions(e, (double[]){6}, &phi);
	ck_assert_double_eq_tol(phi, 9 - 4, 1e-14);
	ensemble_free(e);
}
END_TEST

/* Full trees of a depth, of features at random. */
static void random_tree(
	struct ensemble *e, unsigned depth, bool sets, struct random *random)
{
	uint32_t nodes = (UINT32_C(1) << depth) - 1;
	struct ensemble_tree *t = ensemble_tree_add(e, nodes, nodes + 1);
	double cover[512] = {1000};

	for (uint32_t i = 0; i < nodes; i++) {
		double part = (double)(1 + random_below(random, 9)) / 10;
		int32_t left = (int32_t)(2 * i + 1), right = left + 1;
		cover[left] = cover[i] * part;
		cover[right] = cover[i] - cover[left];
		if (left >= (int32_t)nodes) {
			left = ~(left - (int32_t)nodes);
			right = ~(right - (int32_t)nodes);
		}
		node(e, t->node + i,
			(uint32_t)random_below(random, e->features),
			(double)random_below(random, 40), left, right,
			cover[i]);
		e->node[t->node + i].lost = random_below(random, 2) != 0;
		if (sets && random_below(random, 3) == 0) {
			e->node[t->node + i].words = 1;
			e->node[t->node + i].in = random_below(random, 2) != 0;
		}
	}
	for (uint32_t i = 0; i <= nodes; i++) {
		e->leaf[t->leaf + i] =
			(double)random_below(random, 1000) / 1024 - .5;
		e->leaf_cover[t->leaf + i] = cover[nodes + i];
	}
}

START_TEST(all_machines)
{
	struct random random;
	double phi[8];

	random_seed(&random, 7);
	for (unsigned depth = 0; depth <= 8; depth++)
		for (int single = 0; single < 2; single++) {
			struct ensemble *e = make(7, single);
			mem_grow(&e->word, &e->word_cap, 1, sizeof(*e->word));
			e->word[e->words++] = 0x9a6;
			for (int k = 0; k < 3; k++)
				random_tree(e, depth, k == 2, &random);
			ck_assert_ptr_null(ensemble_check(e));
			contributions(
				e, (double[]){0, NAN, 1, 2, 3, 40, -1}, phi);
			ensemble_free(e);
		}
}
END_TEST

/* A way of N features, one after another, with a leaf beside each. */
static void add_way(struct ensemble *e, int n)
{
	struct ensemble_tree *t =
		ensemble_tree_add(e, (uint32_t)n, (uint32_t)n + 1);

	for (int i = 0; i < n; i++) {
		node(e, t->node + (size_t)i, (uint32_t)i, 5, ~i,
			i + 1 < n ? i + 1 : ~n, 1 << (n - i));
		e->leaf[t->leaf + (size_t)i] = i * i % 7;
		e->leaf_cover[t->leaf + (size_t)i] = 1 << (n - i - 1);
	}
	e->leaf[t->leaf + (size_t)n] = -3;
	e->leaf_cover[t->leaf + (size_t)n] = 1;
}

/* Tables whose lines have more bits than a byte, and more features than a
 * register. */
START_TEST(long_ways)
{
	struct ensemble *e = make(9, false);
	double phi[9];

	add_way(e, 9);
	ck_assert_ptr_null(ensemble_check(e));
	struct shapley_groups *g = shapley_groups_new(e, 1, SHAPLEY_NUMBERS);
	ck_assert(shapley_groups_has(g, 0));
	shapley_groups_free(g);
	contributions(e, (double[]){9, 8, 7, 6, 5.5, 4.9, 0, 4, 3}, phi);
	contributions(e, (double[]){9, 8, 7, 6, 6, 6, 6, 6, 4}, phi);
	ensemble_free(e);
}
END_TEST

/* Which trees have tables: as long as there is room, and a way to a leaf asks
 * for few features. */
START_TEST(trees_with_tables)
{
	struct ensemble *e = make(12, false);
	struct random random;

	random_seed(&random, 3);
	random_tree(e, 6, false, &random);
	random_tree(e, 6, false, &random);
	add_way(e, 11);
	ck_assert_ptr_null(ensemble_check(e));
	struct shapley_groups *g = shapley_groups_new(e, 3, SHAPLEY_NUMBERS);
	ck_assert(shapley_groups_has(g, 0) && shapley_groups_has(g, 1));
	ck_assert(!shapley_groups_has(g, 2));
	size_t first = g->group[g->first[1]].table;
	shapley_groups_free(g);
	g = shapley_groups_new(e, 2, first);
	ck_assert(shapley_groups_has(g, 0) && !shapley_groups_has(g, 1));
	shapley_groups_free(g);
	g = shapley_groups_new(e, 2, first - 1);
	ck_assert(!shapley_groups_has(g, 0));
	shapley_groups_free(g);
	ensemble_free(e);
}
END_TEST

START_TEST(refused)
{
	struct ensemble *e = make(1, false);
	struct shapley *s;

	ensemble_tree_add(e, 1, 2);
	node(e, 0, 0, 5, ~0, ~1, 0);
	ck_assert_ptr_null(ensemble_check(e));
	ck_assert_str_eq(shapley_new(&s, e, 1),
		"tree 0: the model does not say that rows came to node 0, so "
		"that contributions are not defined");
	ck_assert_ptr_null(s);
	e->line = calloc(2, sizeof(*e->line));
	ck_assert_ptr_nonnull(shapley_new(&s, e, 1));
	ensemble_free(e);
	ensemble_free(NULL);
}
END_TEST

UNIT_MAIN("shapley", points, two_features, asked_twice, all_machines, long_ways,
	trees_with_tables, refused)
