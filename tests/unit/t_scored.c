/* t_scored.c - scores beside those that should be, contributions on average,
 * and what becomes of raw scores. */
#include "model/scored.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/averages.h"
#include "model/readout.h"
#include "model/stability.h"
#include "unit.h"

START_TEST(rows_by_their_places)
{
	struct scored a = {.width = 2}, b = {.width = 2};
	size_t row = 99;

	scored_add(&a, 1, 2, (double[]){7, 8}); /* the fourth */
	scored_add(&a, 0, 9, (double[]){3, 4}); /* the second */
	scored_add(&b, 1, 1, (double[]){5, 6});
	scored_add(&b, 0, 2, (double[]){1, 2});
	scored_join(&a, &b);
	ck_assert_uint_eq(a.n, 4);
	ck_assert_double_eq(
		scored_greatest(&a, (double[]){1, 2, 3, 4, 5, 6, 7, 8}, &row),
		0);
	ck_assert_uint_eq(row, 99);
	ck_assert_double_eq(
		scored_greatest(
			&a, (double[]){1, 2, 3, 4.5, 5, 5.5, 7.25, 8}, &row),
		.5);
	ck_assert_uint_eq(row, 1); /* of equal ones the first */
	ck_assert_double_eq(
		scored_greatest(&a, (double[]){1, 2, 3, 4, 5, 6, 7, 11}, &row),
		3);
	ck_assert_uint_eq(row, 3);
	scored_release(&a);
	scored_release(&b);
}
END_TEST

START_TEST(nothing_joined)
{
	struct scored a = {.width = 1}, b = {.width = 1};
	size_t row = 5;

	scored_join(&a, &b);
	ck_assert_uint_eq(a.n, 0);
	ck_assert_double_eq(scored_greatest(&a, NULL, &row), 0);
	scored_add(&b, 0, 1, (double[]){-2});
	scored_join(&a, &b);
	ck_assert_double_eq(scored_greatest(&a, (double[]){2}, &row), 4);
	ck_assert_uint_eq(row, 0);
	scored_release(&a);
	scored_release(&b);
}
END_TEST

START_TEST(on_average)
{
	struct average a[3] = {{0}}, b[3] = {{0}};
	unsigned rank[3];

	/* Two apart: 1, -2, .5; then -3, -2, .25 by another thread. */
	averages_add(a, 3, (double[]){1, 9, -2, 9, .5}, 2);
	averages_add(b, 3, (double[]){-3, 9, -2, 9, .25}, 2);
	averages_join(a, b, 3);
	ck_assert_double_eq(averages_mean(a[0].sum, 2), -1);
	ck_assert_double_eq(averages_mean(a[0].size, 2), 2);
	ck_assert_double_eq(averages_mean(a[1].sum, 2), -2);
	ck_assert_double_eq(averages_mean(a[2].sum, 2), .375);
	ck_assert_double_nan(averages_mean(a[2].sum, 0));
	/* The first two are as large, 4 in sum: in their order. */
	ck_assert(
		averages_rank(rank, a, 3) == a[0].size + a[1].size + a[2].size);
	ck_assert_uint_eq(rank[0], 0);
	ck_assert_uint_eq(rank[1], 1);
	ck_assert_uint_eq(rank[2], 2);
	a[2].size = 5 * a[0].size;
	averages_rank(rank, a, 3);
	ck_assert_uint_eq(rank[0], 2);
	ck_assert_uint_eq(rank[1], 0);
}
END_TEST

START_TEST(averages_have_a_bound)
{
	struct average a = {0, 0};

	averages_add(&a, 1, (double[]){1e300}, 1);
	ck_assert_double_eq(averages_mean(a.sum, 1), 0x1p46);
	averages_add(&a, 1, (double[]){-1e300}, 1);
	ck_assert_double_eq(averages_mean(a.sum, 1), 0);
	ck_assert_double_eq(averages_mean(a.size, 1), 0x1p47);
}
END_TEST

/* Two rounds of a tree each: x <= 1 of 1 and 2, and 10 and 20. */
static struct ensemble *make(void)
{
	struct ensemble *e = ensemble_new();

	ensemble_features(e, 1);
	e->feature[0].name = strdup("x");
	e->outputs = 1;
	e->base = mem_zero(1, sizeof(*e->base));
	for (int i = 0; i < 2; i++) {
		struct ensemble_tree *t = ensemble_tree_add(e, 1, 2);
		e->node[t->node] = (struct ensemble_node){
			.threshold = 1, .child = {~0, ~1}};
		e->cover[t->node] = 2;
		e->leaf[t->leaf] = i ? 10 : 1;
		e->leaf[t->leaf + 1] = i ? 20 : 2;
	}
	ensemble_rounds(e, 1);
	ck_assert_ptr_null(ensemble_check(e));
	return e;
}

START_TEST(read_out)
{
	struct ensemble *e = make();
	double mean[3], score[3];

	e->objective.link = OBJECTIVE_IDENTITY;
	readout_scores(e, 2, (double[]){11}, mean, score);
	ck_assert_double_eq(score[0], 11);
	e->averaged = true;
	readout_scores(e, 2, (double[]){11}, mean, score);
	ck_assert_double_eq(score[0], 5.5);
	/* 100 / 2 - 3 * leaf, each rounded. */
	e->told.offset = 101;
	e->told.factor = 3.1;
	ck_assert_double_eq(readout_points(e, 2, (double[]){0}),
		floor(50.5 - 3.1 + .5) + floor(50.5 - 31 + .5));
	ck_assert_double_eq(readout_points(e, 2, (double[]){5}),
		floor(50.5 - 6.2 + .5) + floor(50.5 - 62 + .5));
	e->outputs = 3;
	ck_assert_uint_eq(readout_highest(e, (double[]){1, 4, 4}), 1);
	ck_assert_uint_eq(readout_highest(e, (double[]){-1, -4, -3}), 0);
	ck_assert_uint_eq(readout_highest(e, (double[]){-1, -4, 3}), 2);
	e->outputs = 1;
	ensemble_free(e);
}
END_TEST

START_TEST(rounds_asked)
{
	struct ensemble *e = make();
	size_t rounds = 0, trees = 0;

	ck_assert_ptr_null(readout_rounds(&rounds, &trees, e, text_of("all")));
	ck_assert_uint_eq(rounds, 2);
	ck_assert_uint_eq(trees, 2);
	ck_assert_ptr_null(readout_rounds(&rounds, &trees, e, text_of("1")));
	ck_assert_uint_eq(trees, 1);
	ck_assert_ptr_null(readout_rounds(&rounds, &trees, e, text_of("best")));
	ck_assert_uint_eq(rounds, 2);
	e->best = 1;
	ck_assert_ptr_null(readout_rounds(&rounds, &trees, e, text_of("best")));
	ck_assert_uint_eq(rounds, 1);
	ck_assert_str_eq(readout_rounds(&rounds, &trees, e, text_of("3")),
		"--trees=3: the model has 2 rounds");
	ck_assert_str_eq(readout_rounds(&rounds, &trees, e, text_of("0")),
		"--trees: '0' is not right (want best, all, or a number of "
		"rounds)");
	ensemble_free(e);
}
END_TEST

/* Scores as they should be are plain numbers. */
START_TEST(wanted_of_cells)
{
	struct scored_want w = {.n = 0};

	ck_assert(scored_want_add(&w, text_of("0.25")));
	ck_assert(!scored_want_add(&w, text_of("0,5")));
	ck_assert(!scored_want_add(&w, text_of("")));
	ck_assert(scored_want_add(&w, text_of("-3")));
	ck_assert_uint_eq(w.n, 2);
	ck_assert_double_eq(w.score[0], .25);
	ck_assert_double_eq(w.score[1], -3);
	scored_want_release(&w);
}
END_TEST

static void called(const struct ensemble *e, size_t width, size_t i,
	const char *score, const char *phi)
{
	struct buf b = {0};

	readout_score_name(&b, e, width, i);
	ck_assert(text_is(buf_view(&b), score));
	b.len = 0;
	readout_phi_name(&b, e, (unsigned)i, "age");
	ck_assert(text_is(buf_view(&b), phi));
	buf_release(&b);
}

START_TEST(names_of_scores)
{
	char gold[] = "gold";
	char *class[] = {gold, NULL};
	struct ensemble e = {.outputs = 1};

	called(&e, 1, 0, "score", "phi_age");
	e.told.class_name = class;
	called(&e, 1, 0, "score", "phi_age");
	e.outputs = 2;
	called(&e, 2, 0, "score_gold", "phi_gold_age");
	called(&e, 2, 1, "score_1", "phi_1_age");
	called(&e, 1, 0, "score", "phi_gold_age");
	e.told.class_name = NULL;
	called(&e, 2, 0, "score_0", "phi_0_age");
}
END_TEST

/* Three rows of two tables, by two threads. */
START_TEST(rows_in_tables)
{
	double bound[] = {1, 2};
	struct ensemble_drift drift[] = {{.form = DRIFT_NUMBER,
						 .bound = bound,
						 .bounds = 2,
						 .counts = 4},
		{.form = DRIFT_CODES, .counts = 3}};
	struct ensemble_told told = {.drift = drift, .drifts = 2};
	struct stability a = {.now = NULL}, b = {.now = NULL},
			 none = {.now = NULL};

	stability_init(&a, &told);
	stability_init(&b, &told);
	stability_add(&a, 0, 1.5, false);
	stability_add(&a, 0, NAN, false);
	stability_add(&a, 1, 0, false);
	stability_add(&b, 0, 2, false);
	stability_add(&b, 1, NAN, true);
	stability_join(&a, &b);
	stability_join(&none, &none);
	ck_assert_uint_eq(a.now[0][0], 0);
	ck_assert_uint_eq(a.now[0][1], 2);
	ck_assert_uint_eq(a.now[0][2], 0);
	ck_assert_uint_eq(a.now[0][3], 1);
	ck_assert_uint_eq(a.now[1][0], 1);
	ck_assert_uint_eq(a.now[1][1], 1);
	ck_assert_uint_eq(a.now[1][2], 0);
	stability_release(&a);
	stability_release(&b);
	stability_release(&none);
}
END_TEST

UNIT_MAIN("scored", rows_by_their_places, nothing_joined, on_average,
	averages_have_a_bound, read_out, rounds_asked, wanted_of_cells,
	names_of_scores, rows_in_tables)
