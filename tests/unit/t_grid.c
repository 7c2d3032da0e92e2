/* t_grid.c - cells hold every row once, and their exact means. */
#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "cluster/grid.h"
#include "unit.h"

enum { N = 140000 };

static double column[GRID_MAX_D][N];

static struct points fill(unsigned d, double offset, double range)
{
	struct points p = {.n = N, .d = d};
	struct random r;

	random_seed(&r, d);
	for (unsigned j = 0; j < d; j++) {
		p.x[j] = column[j];
		for (size_t i = 0; i < N; i++) {
			double u = random_unit(&r);

			column[j][i] = offset + range * u * u * u * (j + 1);
		}
	}
	return p;
}

static void assert_totals(
	const struct kmeans_mass *m, const struct points *p, double offset)
{
	double rows = 0;

	for (size_t i = 0; i < m->at.n; i++)
		rows += m->w[i];
	ck_assert_double_eq(rows, (double)p->n);
	for (unsigned j = 0; j < p->d; j++) {
		double want = 0, got = 0;

		for (size_t i = 0; i < p->n; i++)
			want += p->x[j][i] - offset;
		for (size_t i = 0; i < m->at.n; i++)
			got += m->w[i] * (m->at.x[j][i] - offset);
		/* A mean cannot be right to more bits than it has. */
		ck_assert_double_eq_tol(
			got / N, want / N, 1e-9 + fabs(offset) * 0x1p-52);
	}
}

START_TEST(cells_hold_all_rows)
{
	static const double offset[] = {0, -1e3, 1.7e9};

	for (unsigned d = 1; d <= GRID_MAX_D; d++)
		for (unsigned i = 0; i < 3; i++) {
			struct points p = fill(d, offset[i], 10);
			struct kmeans_mass coarse;
			struct grid g;

			grid_init(&g, &p, 12, 1);
			ck_assert_uint_le(g.n, 4096);
			assert_totals(&g.mass, &p, offset[i]);
			grid_coarsen(&coarse, &g, 100);
			ck_assert_uint_le(coarse.at.n, 100);
			assert_totals(&coarse, &p, offset[i]);
			kmeans_mass_release(&coarse);
			grid_release(&g);
		}
}
END_TEST

START_TEST(threads_do_not_matter)
{
	struct points p = fill(3, 0, 1);
	struct grid one, seven;

	grid_init(&one, &p, 15, 1);
	grid_init(&seven, &p, 15, 7);
	ck_assert_uint_eq(one.n, seven.n);
	ck_assert_mem_eq(one.id, seven.id, one.n * sizeof(*one.id));
	ck_assert_mem_eq(
		one.mass.column, seven.mass.column, one.n * 4 * sizeof(double));
	grid_release(&one);
	grid_release(&seven);
}
END_TEST

/* All rows at one place, and a column that is constant. */
START_TEST(no_range)
{
	struct points p = fill(2, 5, 0);
	struct grid g;

	grid_init(&g, &p, 10, 1);
	ck_assert_uint_eq(g.n, 1);
	ck_assert_double_eq(g.mass.at.x[0][0], 5);
	ck_assert_double_eq(grid_diagonal(&g), 0);
	grid_release(&g);
	for (size_t i = 0; i < N; i++)
		column[1][i] = (double)(i % 16);
	grid_init(&g, &p, 10, 1);
	ck_assert_uint_eq(g.n, 16);
	assert_totals(&g.mass, &p, 0);
	grid_release(&g);
}
END_TEST

UNIT_MAIN("grid", cells_hold_all_rows, threads_do_not_matter, no_range)
