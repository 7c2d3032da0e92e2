/* t_trees.c - models in memory: what a question asks, what readers make of it,
 * and which trees are none. */
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "model/float_log.h"
#include "model/lightgbm.h"
#include "model/margin.h"
#include "model/stability.h"
#include "unit.h"

/* One node that asks for one feature, with two leaves. */
static struct ensemble *stump(struct ensemble_node node)
{
	struct ensemble *e = ensemble_new();

	ensemble_features(e, 1);
	e->feature[0].name = strdup("a");
	e->outputs = 1;
	e->base = calloc(1, sizeof(double));
	ensemble_tree_add(e, 1, 2);
	e->node[0] = node;
	e->leaf[0] = 10;
	e->leaf[1] = 20;
	ensemble_rounds(e, 1);
	return e;
}

static double ask(const struct ensemble *e, double a)
{
	double x[2] = {a, 0}, raw;

	margin_zeros(e, x);
	struct margin *m = margin_new(e, e->trees);
	margin_of(m, x, 1, &raw);
	margin_free(m);
	return raw;
}

START_TEST(numbers)
{
	struct ensemble *e = stump((struct ensemble_node){
		.threshold = 1.5, .child = {~0, ~1}, .lost = 1});

	ck_assert_ptr_null(ensemble_check(e));
	ck_assert_uint_eq(e->tree[0].depth, 1);
	ck_assert(e->feature[0].asked && !e->feature[0].sets);
	ck_assert_double_eq(ask(e, 1.5), 10);
	ck_assert_double_eq(ask(e, nextafter(1.5, 2)), 20);
	ck_assert_double_eq(ask(e, NAN), 20);
	e->node[0].lost = 0;
	ck_assert_double_eq(ask(e, NAN), 10);
	ensemble_free(e);
}
END_TEST

START_TEST(sets)
{
	struct ensemble *e = stump((struct ensemble_node){
		.child = {~0, ~1}, .words = 2, .in = 1, .lost = 0});

	e->word = malloc(2 * sizeof(*e->word));
	e->word[0] = 1U << 31 | 1;
	e->word[1] = 1U << 31;
	e->words = 2;
	ck_assert_ptr_null(ensemble_check(e));
	ck_assert(e->feature[0].sets);
	ck_assert_double_eq(ask(e, 0), 20);
	ck_assert_double_eq(ask(e, -0.9), 20);
	ck_assert_double_eq(ask(e, -1), 10);
	ck_assert_double_eq(ask(e, 1), 10);
	ck_assert_double_eq(ask(e, 31.9), 20);
	ck_assert_double_eq(ask(e, 32), 10);
	ck_assert_double_eq(ask(e, 63), 20);
	ck_assert_double_eq(ask(e, 64), 10);
	ck_assert_double_eq(ask(e, 1e300), 10);
	ck_assert_double_eq(ask(e, -1e300), 10);
	ck_assert_double_eq(ask(e, NAN), 10);
	e->node[0].in = 0;
	ck_assert_double_eq(ask(e, 31), 10);
	ck_assert_double_eq(ask(e, 30), 20);
	ensemble_free(e);
}
END_TEST

START_TEST(zeros_that_are_missing)
{
	struct ensemble *e = stump((struct ensemble_node){
		.threshold = -1, .child = {~0, ~1}, .lost = 0});

	e->node[0].column = ensemble_zero(e, 0);
	ck_assert_uint_eq(e->node[0].column, 1);
	ck_assert_uint_eq(ensemble_zero(e, 0), 1);
	ck_assert_uint_eq(ensemble_feature_of(e, 1), 0);
	ck_assert_ptr_null(ensemble_check(e));
	ck_assert_double_eq(ask(e, 0), 10);
	ck_assert_double_eq(ask(e, -0.0), 10);
	ck_assert_double_eq(ask(e, CELLS_ZERO), 10);
	ck_assert_double_eq(ask(e, nextafter(CELLS_ZERO, 1)), 20);
	ck_assert_double_eq(ask(e, NAN), 10);
	ensemble_free(e);
}
END_TEST

START_TEST(sums_are_floats_or_doubles)
{
	struct ensemble *e = stump(
		(struct ensemble_node){.threshold = 0, .child = {~0, ~1}});

	ck_assert_ptr_null(ensemble_check(e));
	e->base[0] = 16777216;
	e->leaf[1] = 1;
	ck_assert_double_eq(ask(e, 1), 16777217);
	e->single = true;
	ck_assert_double_eq(ask(e, 1), 16777216);
	ensemble_free(e);
}
END_TEST

START_TEST(categories)
{
	struct ensemble_feature words = {0}, values = {0};

	ck_assert(ensemble_category(&words, text_of("a"), 0));
	ck_assert(ensemble_category(&words, text_of("上海"), 1));
	ck_assert(!ensemble_category(&words, text_of("a"), 2));
	ck_assert_double_eq(ensemble_code(&words, text_of("上海")), 1);
	ck_assert(isnan(ensemble_code(&words, text_of("A"))));
	ck_assert(ensemble_category_value(&values, 0, 0));
	ck_assert(ensemble_category_value(&values, -2.5, 7));
	ck_assert(!ensemble_category_value(&values, -0.0, 1));
	ck_assert_double_eq(ensemble_code_value(&values, -2.5), 7);
	ck_assert_double_eq(ensemble_code_value(&values, -0.0), 0);
	ck_assert(isnan(ensemble_code_value(&values, 2.5)));
	table_release(&words.words);
	table_release(&values.words);
}
END_TEST

/* What is wrong with a tree of one node. */
static const char *fault(struct ensemble_node node)
{
	struct ensemble *e = stump(node);
	const char *why = ensemble_check(e);

	ensemble_free(e);
	return why ? why : "";
}

START_TEST(trees_that_are_none)
{
	ck_assert_str_eq(fault((struct ensemble_node){.child = {0, ~1}}),
		"tree 0: node 0 has two parents, or is its own");
	ck_assert_str_eq(fault((struct ensemble_node){.child = {~0, ~0}}),
		"tree 0: leaf 0 has two parents");
	ck_assert_str_eq(fault((struct ensemble_node){.child = {~0, ~2}}),
		"tree 0: node 0 has leaf 2 as a child, of 2");
	ck_assert_str_eq(fault((struct ensemble_node){.child = {1, ~1}}),
		"tree 0: node 0 has node 1 as a child, of 1");
	ck_assert_str_eq(
		fault((struct ensemble_node){.child = {~0, ~1}, .column = 1}),
		"tree 0: node 0 asks for feature 1, of 1");
	ck_assert_str_eq(fault((struct ensemble_node){
				 .child = {~0, ~1}, .threshold = NAN}),
		"tree 0: the threshold of node 0 is no number");
}
END_TEST

START_TEST(unreached_nodes)
{
	struct ensemble *e = ensemble_new();

	ensemble_features(e, 1);
	e->feature[0].name = strdup("a");
	e->outputs = 1;
	e->base = calloc(1, sizeof(double));
	ensemble_tree_add(e, 2, 3);
	e->node[0].child[0] = ~0;
	e->node[0].child[1] = ~1;
	e->node[1].child[0] = ~2;
	e->node[1].child[1] = ~2;
	ck_assert_str_eq(ensemble_check(e), "tree 0: no way leads to node 1");
	e->tree[0].output = 1;
	ck_assert_str_eq(ensemble_check(e),
		"tree 0: it is of an output that is not there");
	ensemble_free(e);
}
END_TEST

/* A tree of 100,000 questions, one below another: nothing recurses. */
START_TEST(deep_trees)
{
	enum { DEPTH = 100000 };
	struct ensemble *e = ensemble_new();

	ensemble_features(e, 1);
	e->feature[0].name = strdup("a");
	e->outputs = 1;
	e->base = calloc(1, sizeof(double));
	ensemble_tree_add(e, DEPTH, DEPTH + 1);
	for (int32_t i = 0; i < DEPTH; i++) {
		e->node[i].threshold = i;
		e->node[i].child[0] = ~i;
		e->node[i].child[1] = i + 1 < DEPTH ? i + 1 : ~DEPTH;
		e->leaf[i] = i;
	}
	e->leaf[DEPTH] = DEPTH;
	ck_assert_ptr_null(ensemble_check(e));
	ck_assert_uint_eq(e->tree[0].depth, DEPTH);
	ck_assert_double_eq(ask(e, 1e9), DEPTH);
	ck_assert_double_eq(ask(e, DEPTH - 1), DEPTH - 1);
	ensemble_free(e);
}
END_TEST

/* One output by OBJECTIVE of LightGBM. */
static double predicted(const char *objective, double raw)
{
	struct objective o;
	double to;

	ck_assert_ptr_null(objective_lightgbm(&o, text_of(objective)));
	objective_apply(&o, &to, &raw, 1);
	return to;
}

START_TEST(objectives)
{
	static const double raw[] = {1, 3, 2};
	struct objective o;
	double to[3];

	ck_assert_double_eq_tol(
		predicted("binary sigmoid:2", 0.5), 0.7310585786300049, 1e-15);
	ck_assert_double_eq(predicted("regression", -3), -3);
	ck_assert_double_eq(predicted("regression sqrt", -3), -9);
	ck_assert_double_eq_tol(
		predicted("poisson", 1), 2.718281828459045, 1e-15);
	ck_assert_double_eq_tol(predicted("cross_entropy_lambda", 0),
		0.6931471805599453, 1e-15);
	ck_assert_double_eq(predicted("cross_entropy_lambda", 1000), 1000);
	ck_assert_ptr_nonnull(
		objective_lightgbm(&o, text_of("binary sigmoid:-1")));
	objective_xgboost(&o, text_of("multi:softmax"));
	ck_assert_uint_eq(objective_width(&o, 3), 1);
	objective_apply(&o, to, raw, 3);
	ck_assert_double_eq(to[0], 1);
	objective_xgboost(&o, text_of("multi:softprob"));
	objective_apply(&o, to, raw, 3);
	ck_assert_double_eq_tol(to[0], 0.0900305731703805, 1e-15);
	ck_assert_double_eq_tol(to[1], 0.665240955774822, 1e-15);
	objective_xgboost(&o, text_of("binary:hinge"));
	objective_apply(&o, to, (double[]){0}, 1);
	ck_assert_double_eq(to[0], 0);
	objective_xgboost(&o, text_of("no such"));
	ck_assert_int_eq(o.link, OBJECTIVE_UNKNOWN);
}
END_TEST

/* Rows side by side, full and lopsided trees, are what each is alone. */
START_TEST(rows_together)
{
	enum { ROWS = 150, DEEP = 14 };
	struct ensemble *e = stump((struct ensemble_node){
		.threshold = 3, .child = {~0, ~1}, .lost = 1});
	double x[ROWS], raw[ROWS], alone;

	ensemble_tree_add(e, DEEP, DEEP + 1);
	for (int32_t i = 0; i < DEEP; i++) {
		e->node[1 + i] = (struct ensemble_node){.threshold = 10 * i,
			.child = {~i, i + 1 < DEEP ? i + 1 : ~DEEP}};
		e->leaf[2 + i] = i;
	}
	ensemble_tree_add(e, 2, 3);
	e->node[1 + DEEP] = (struct ensemble_node){
		.threshold = -INFINITY, .child = {~0, 1}, .lost = 0};
	e->node[2 + DEEP] = (struct ensemble_node){
		.threshold = INFINITY, .child = {~1, ~2}, .lost = 0};
	for (uint32_t i = 0; i < 3; i++)
		e->leaf[e->tree[2].leaf + i] = 100 * (i + 1);
	ck_assert_ptr_null(ensemble_check(e));
	struct margin *m = margin_new(e, e->trees);
	for (int i = 0; i < ROWS; i++)
		x[i] = i % 11 == 5 ? (double)NAN : (double)i;
	margin_of(m, x, ROWS, raw);
	for (int i = 0; i < ROWS; i++) {
		double want = 0;
		for (size_t k = 0; k < e->trees; k++)
			want += e->leaf[e->tree[k].leaf +
					margin_leaf(e, &e->tree[k], &x[i])];
		margin_of(m, &x[i], 1, &alone);
		ck_assert_double_eq(raw[i], want);
		ck_assert_double_eq(alone, want);
	}
	margin_free(m);
	ensemble_free(e);
}
END_TEST

/* Where the C library that XGBoost takes has another float than the nearest. */
START_TEST(logarithms_of_floats)
{
	static const struct {
		float of, is;
	} known[] = {{1, 0}, {2, 0x1.62e43p-1F},
		{0x1.2a569cp+1F, 0x1.b140d8p-1F},
		{0x1.291fdep+1F, 0x1.af2a78p-1F},
		{0x1.274ba6p+1F, 0x1.ac0126p-1F}, {1e-38F, -0x1.5dfe3p+6F},
		{FLT_MAX, 0x1.62e43p+6F}, {0.69921875F, -0x1.6e60eep-2F},
		{0.7F, -0x1.6d3c34p-2F}};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		ck_assert_float_eq(float_log(known[i].of), known[i].is);
	ck_assert(isinf(float_log(0)) && isinf(float_log(INFINITY)));
	ck_assert(isnan(float_log(NAN)) && isnan(float_log(-1)));
	for (int k = -120; k < 120; k++)
		for (float z = 1; z < 2; z += 0.0107F) {
			float x = ldexpf(z, k);
			double want = log((double)x);
			ck_assert_double_eq_tol((double)float_log(x), want,
				fabs(want) * 0x1p-23 + 0x1p-40);
		}
}
END_TEST

START_TEST(bins_of_training)
{
	double bound[] = {-1, 2.5};
	uint64_t count[5] = {0};
	struct ensemble_drift d = {.form = DRIFT_NUMBER,
		.bound = bound,
		.count = count,
		.bounds = 2,
		.counts = 4};

	ck_assert_uint_eq(stability_bin(&d, -7, false), 0);
	ck_assert_uint_eq(stability_bin(&d, -1, false), 0);
	ck_assert_uint_eq(stability_bin(&d, 0, false), 1);
	ck_assert_uint_eq(stability_bin(&d, 2.5, false), 1);
	ck_assert_uint_eq(stability_bin(&d, 2.6, false), 2);
	ck_assert_uint_eq(stability_bin(&d, NAN, false), 3);
	d = (struct ensemble_drift){
		.form = DRIFT_CODES, .count = count, .counts = 5};
	ck_assert_uint_eq(stability_bin(&d, 2, false), 2);
	ck_assert_uint_eq(stability_bin(&d, 3, false), 3);
	ck_assert_uint_eq(stability_bin(&d, 77, false), 3);
	ck_assert_uint_eq(stability_bin(&d, NAN, true), 3);
	ck_assert_uint_eq(stability_bin(&d, NAN, false), 4);
}
END_TEST

UNIT_MAIN("trees", numbers, sets, zeros_that_are_missing,
	sums_are_floats_or_doubles, categories, trees_that_are_none,
	unreached_nodes, deep_trees, objectives, rows_together,
	bins_of_training, logarithms_of_floats)
