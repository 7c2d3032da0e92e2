/* t_kanon.c - measures of classes by hand. */
#include "identity/kanon.h"

#include <math.h>

#include "unit.h"

static void near(double got, double want)
{
	ck_assert_double_eq_tol(got, want, 1e-15);
}

/* Li et al. 2007, example 3: of nine salaries 3k to 11k, each once, a class of
 * 3k 4k 5k is at 0.375, one of 6k 8k 11k at 0.167. */
START_TEST(salaries_of_the_paper)
{
	const struct kanon_cell cell[] = {{0, 0, 1}, {0, 1, 1}, {0, 2, 1},
		{1, 3, 1}, {1, 5, 1}, {1, 8, 1}, {2, 4, 1}, {2, 6, 1},
		{2, 7, 1}};
	const uint64_t rows[] = {3, 3, 3};
	struct kanon_column c = {.cell = cell,
		.cells = 9,
		.rows = rows,
		.classes = 3,
		.values = 9,
		.ordered = true};
	struct kanon_class class[3], worst;

	kanon_measure(class, &c);
	near(class[0].t, 0.375);
	near(class[1].t, 1. / 6);
	ck_assert_uint_eq(class[0].l, 3);
	near(class[0].entropy, 3);
	near(class[0].alpha, 1. / 3);
	kanon_worst(&worst, class, 3);
	near(worst.t, 0.375);
	c.ordered = false;
	kanon_measure(class, &c);
	near(class[0].t, 2. / 3);
	near(class[1].t, 2. / 3);
}
END_TEST

/* Two values 3 to 1 in a class, 1 to 1 in the other; then the other is small
 * and left out, and with it the value that only it has. */
START_TEST(without_small_classes)
{
	const struct kanon_cell cell[] = {
		{0, 0, 3}, {0, 1, 1}, {1, 1, 1}, {1, 2, 1}};
	const uint64_t rows[] = {4, 2};
	struct kanon_column c = {cell, 4, rows, 2, 3, false, 0};
	struct kanon_class class[2], worst;

	kanon_measure(class, &c);
	near(class[0].alpha, 0.75);
	near(class[0].t, 0.25);
	near(class[1].t, 0.5);
	near(class[0].entropy, exp(-0.75 * log(0.75) - 0.25 * log(0.25)));
	kanon_worst(&worst, class, 2);
	ck_assert_uint_eq(worst.l, 2);
	near(worst.entropy, class[0].entropy);
	near(worst.alpha, 0.75);
	near(worst.t, 0.5);
	c.least = 3;
	kanon_measure(class, &c);
	ck_assert_uint_eq(class[1].l, 0);
	near(class[0].t, 0);
	kanon_worst(&worst, class, 2);
	near(worst.alpha, 0.75);
	near(worst.t, 0);
	c.ordered = true;
	kanon_measure(class, &c);
	near(class[0].t, 0);
	c.least = 5;
	kanon_measure(class, &c);
	kanon_worst(&worst, class, 2);
	ck_assert_uint_eq(worst.l, 0);
}
END_TEST

/* Distances of numbers by the definition, for many random tables. */
START_TEST(steps_one_by_one)
{
	uint64_t seed = 12345;

	for (int round = 0; round < 300; round++) {
		enum { CLASSES = 3, VALUES = 7 };
		uint64_t n[CLASSES][VALUES] = {{0}}, rows[CLASSES] = {0};
		uint64_t total[VALUES] = {0}, all = 0;
		struct kanon_cell cell[CLASSES * VALUES];
		struct kanon_class class[CLASSES];
		size_t cells = 0, values = 0;

		for (uint32_t k = 0; k < CLASSES; k++)
			for (uint32_t v = 0; v < VALUES; v++) {
				seed = seed * 6364136223846793005U + 1442695U;
				n[k][v] = seed >> 33 & 3;
				n[k][v] += k == 0 && v == 0;
				if (!n[k][v])
					continue;
				cell[cells++] =
					(struct kanon_cell){k, v, n[k][v]};
				rows[k] += n[k][v];
				total[v] += n[k][v];
				all += n[k][v];
			}
		for (unsigned v = 0; v < VALUES; v++)
			values += total[v] > 0;
		struct kanon_column c = {
			cell, cells, rows, CLASSES, VALUES, true, 0};
		kanon_measure(class, &c);
		for (unsigned k = 0; k < CLASSES; k++) {
			double work = 0, carried = 0;
			for (unsigned v = 0; v < VALUES && rows[k]; v++) {
				carried += (double)n[k][v] / (double)rows[k] -
					   (double)total[v] / (double)all;
				work += total[v] ? fabs(carried) : 0;
			}
			double want =
				values > 1 ? work / (double)(values - 1) : 0;
			ck_assert_double_eq_tol(class[k].t, want, 1e-12);
		}
	}
}
END_TEST

/* Counts near the bound: nothing overflows, and a share is exact. */
START_TEST(large)
{
	const uint64_t half = (uint64_t)1 << 39;
	const struct kanon_cell cell[] = {{0, 0, half}, {1, 1, half}};
	const uint64_t rows[] = {half, half};
	struct kanon_column c = {cell, 2, rows, 2, 2, true, 0};
	struct kanon_class class[2];

	kanon_measure(class, &c);
	near(class[0].t, 0.5);
	near(class[1].t, 0.5);
	c.ordered = false;
	kanon_measure(class, &c);
	near(class[1].t, 0.5);
	near(class[1].alpha, 1);
	ck_assert(class[1].entropy == 1);
}
END_TEST

UNIT_MAIN("kanon", salaries_of_the_paper, without_small_classes,
	steps_one_by_one, large)
