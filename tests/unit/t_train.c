/* t_train.c - a first step goes down the slope that differences of the loss
 * show: Adagrad's and Adam's first steps are as long as the rate, whatever the
 * slope. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/vmath.h"
#include "factor/pass.h"
#include "factor/train_parts.h"
#include "unit.h"

enum { ROWS = 24, WORDS = 2, LEVELS = 3, DIM = 4 };

static uint32_t level[ROWS * WORDS];
static float number[ROWS];
static double y[ROWS];
static uint32_t weight[ROWS];
static uint64_t hash[ROWS];

static struct machine *machine(void)
{
	struct machine *f = mem_zero(1, sizeof(*f));

	f->fields = WORDS + 1;
	f->field = mem_zero(f->fields, sizeof(*f->field));
	for (unsigned i = 0; i < f->fields; i++) {
		f->field[i].number = i == 1;
		f->field[i].levels = i == 1 ? 1 : LEVELS;
		f->field[i].by = 1;
	}
	ck_assert_ptr_null(factor_lay_out(f));
	for (unsigned i = 0; i < ROWS; i++) {
		level[i * 2] = i % LEVELS;
		level[i * 2 + 1] = i * 7 / 3 % LEVELS;
		number[i] = (float)(i % 5) - 2;
		y[i] = i * 11 % 7 < 3;
		weight[i] = 1 + i % 3;
		hash[i] = i * UINT64_C(0x9e3779b97f4a7c15);
	}
	return f;
}

static double loss(const struct machine *f)
{
	double *raw = pass_all(f, level, number, NULL, ROWS), sum = 0;

	for (size_t i = 0; i < ROWS; i++)
		sum += weight[i] *
		       vmath_log(1 + vmath_exp(y[i] > 0 ? -raw[i] : raw[i]));
	free(raw);
	return sum;
}

static double slope(const struct machine *f, float *at)
{
	float was = *at, h = 0.004F;

	*at = was + h;
	double up = loss(f);
	*at = was - h;
	double down = loss(f);
	*at = was;
	return (up - down) / (2 * (double)h);
}

/* N floats that were at FROM are at AT now: they went against the slope, each
 * by SIZE where ALONE, or in all by its root of the mean square. */
static void went_down(const struct machine *before, float *from,
	const float *at, size_t n, double size, bool alone)
{
	double squares = 0, g[DIM] = {0};

	for (size_t k = 0; k < n; k++) {
		g[k] = slope(before, from + k);
		squares += g[k] * g[k];
	}
	double root = sqrt(squares / (double)n);
	for (size_t k = 0; k < n; k++) {
		double step = (double)at[k] - (double)from[k];
		if (alone && fabs(g[k]) > 0.1)
			ck_assert_double_eq_tol(
				step, g[k] > 0 ? -size : size, size / 50);
		else if (root > 1e-2 && !alone)
			ck_assert_double_eq_tol(
				step, -size * g[k] / root, size / 8);
	}
}

static void try(unsigned layers)
{
	const struct train_how how = {.dim = DIM,
		.layers = layers,
		.hidden = {5, 3},
		.batch = ROWS,
		.epochs = 1,
		.rate = 1e-3,
		.step = 1e-3,
		.first = 0.5,
		.seed = 3};
	const struct train_rows rows = {
		level, number, y, weight, hash, ROWS, 0};
	struct machine *a = machine(), *b = machine();
	struct train_found found;

	train_start(a, &rows, &how);
	ck_assert_ptr_null(train_run(b, &rows, &how, SIZE_MAX, &found));
	ck_assert(found.epochs == 1 && found.loss < loss(a) / 48);
	for (size_t r = 0; r < a->rows; r++) {
		float *from = a->table + r * a->stride,
		      *at = b->table + r * b->stride;
		if (r != a->field[1].row)
			went_down(a, from, at, DIM, 1e-3, false);
		went_down(a, from + DIM, at + DIM, 1, 1e-3, true);
	}
	for (size_t i = 0; i < factor_net_size(a); i++)
		went_down(a, a->net + i, b->net + i, 1, 1e-3, true);
	ck_assert_double_eq_tol(fabs(b->bias - a->bias), 1e-3, 1e-6);
	factor_free(a);
	factor_free(b);
}

START_TEST(pairs_alone)
{
	try(0);
}
END_TEST

START_TEST(with_layers)
{
	try(1);
	try(2);
}
END_TEST

/* Rows in another order give the same bytes. */
START_TEST(any_order)
{
	const struct train_how how = {.dim = DIM,
		.layers = 1,
		.hidden = {5},
		.batch = 8,
		.epochs = 5,
		.rate = 1e-2,
		.step = 0.1,
		.first = 0.1};
	struct train_rows rows = {level, number, y, weight, hash, ROWS - 4, 4};
	struct machine *a = machine(), *b = machine();
	struct train_found found[2];

	ck_assert_ptr_null(train_run(a, &rows, &how, SIZE_MAX, &found[0]));
	for (size_t i = 0; i < (ROWS - 4) / 2; i++) {
		size_t k = ROWS - 5 - i;
		for (size_t c = 0; c < 2; c++) {
			uint32_t l = level[i * 2 + c];
			level[i * 2 + c] = level[k * 2 + c];
			level[k * 2 + c] = l;
		}
		float x = number[i];
		number[i] = number[k];
		number[k] = x;
		double t = y[i];
		y[i] = y[k];
		y[k] = t;
		uint32_t w = weight[i];
		weight[i] = weight[k];
		weight[k] = w;
		uint64_t h = hash[i];
		hash[i] = hash[k];
		hash[k] = h;
	}
	ck_assert_ptr_null(train_run(b, &rows, &how, SIZE_MAX, &found[1]));
	ck_assert_double_eq(found[0].loss, found[1].loss);
	for (size_t i = 0; i < a->rows * a->stride; i++)
		ck_assert(a->table[i] == b->table[i]);
	for (size_t i = 0; i < factor_net_size(a); i++)
		ck_assert(a->net[i] == b->net[i]);
	factor_free(a);
	factor_free(b);
}
END_TEST

/* What was best at a look comes again from the rows alone, if it is said how
 * far it went; a part of an epoch is so many of its batches. */
START_TEST(until_there)
{
	struct train_how how = {.dim = DIM,
		.layers = 1,
		.hidden = {5},
		.batch = 8,
		.epochs = 9,
		.rate = 1e-2,
		.step = 0.1,
		.first = 0.1};
	struct train_rows rows = {level, number, y, weight, hash, ROWS - 4, 0};
	struct machine *a = machine(), *b = machine(), *c = machine();
	struct train_found found[3];

	ck_assert_ptr_null(train_run(a, &rows, &how, SIZE_MAX, &found[0]));
	ck_assert_double_gt(found[0].epochs, 0);
	how.until = found[0].epochs;
	how.epochs = 1;
	ck_assert_ptr_null(train_run(b, &rows, &how, SIZE_MAX, &found[1]));
	ck_assert_double_eq(found[1].epochs, found[0].epochs);
	for (size_t i = 0; i < a->rows * a->stride; i++)
		ck_assert(a->table[i] == b->table[i]);
	for (size_t i = 0; i < factor_net_size(a); i++)
		ck_assert(a->net[i] == b->net[i]);
	ck_assert(a->bias == b->bias);
	how.until -= 1. / 3;
	ck_assert_ptr_null(train_run(c, &rows, &how, SIZE_MAX, &found[2]));
	ck_assert(c->bias != a->bias);
	ck_assert_double_ne(found[2].loss, found[1].loss);
	factor_free(a);
	factor_free(b);
	factor_free(c);
}
END_TEST

/* Scores of some rows are those that all rows have there. */
START_TEST(some_rows)
{
	static const uint32_t row[] = {7, 3, 3};
	const struct train_how how = {
		.dim = DIM, .batch = 8, .epochs = 1, .step = 0.1, .first = 0.1};
	struct train_rows rows = {level, number, y, weight, hash, ROWS, 0};
	struct machine *f = machine();
	struct train_found found;

	ck_assert_ptr_null(train_run(f, &rows, &how, SIZE_MAX, &found));
	double *all = pass_all(f, level, number, NULL, ROWS);
	double *some = pass_all(f, level, number, row, 3);
	ck_assert_double_ne(all[7], all[3]);
	for (size_t i = 0; i < 3; i++)
		ck_assert_double_eq(some[i], all[row[i]]);
	free(all);
	free(some);
	factor_free(f);
}
END_TEST

UNIT_MAIN("train", pairs_alone, with_layers, any_order, until_there, some_rows)
