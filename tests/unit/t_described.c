/* t_described.c - what models say of themselves, and what cannot be asked of
 * them. */
#include "model/described.h"

#include <string.h>

#include "base/mem.h"
#include "model/answerable.h"
#include "unit.h"

/* Facts as "what=value(how);". */
static void put_fact(
	void *arg, const char *what, struct text value, const char *how)
{
	struct buf *all = arg;

	buf_printf(all, "%s=%s(%s);", what, text_show(value), how);
}

static void expect(const struct described_from *from, const char *want)
{
	struct buf all = {0};

	described_model(from, &(struct described_to){put_fact, &all});
	buf_byte(&all, '\0');
	ck_assert_str_eq(all.at, want);
	buf_release(&all);
}

/* A number, and words a and b. */
static struct ensemble *make(void)
{
	struct ensemble *e = ensemble_new();

	ensemble_features(e, 2);
	e->form = "LightGBM text v4";
	e->outputs = 1;
	strcpy(e->objective.name, "binary");
	e->feature[0].name = strdup("age");
	e->feature[1].name = strdup("Column_1");
	e->feature[1].own = strdup("city");
	ck_assert(ensemble_category(&e->feature[1], text_of("a"), 0));
	ck_assert(ensemble_category(&e->feature[1], text_of("b"), 1));
	return e;
}

START_TEST(trees_described)
{
	struct ensemble *e = make();
	struct described_from from = {.e = e, .rounds = 7};

	e->trees = 9;
	expect(&from, "form=LightGBM text v4(-m);objective=binary();"
		      "outputs=1();trees=9();rounds asked=7(--trees);"
		      "numbers=age(no names in the model);"
		      "categories=city (2)(how many they have);");
	e->version[0] = 3;
	e->version[2] = 5;
	e->told.ours = true;
	e->named = true;
	e->best = 7;
	e->told.kind = strdup("trees");
	e->told.label = strdup("bought");
	e->told.positive = strdup("yes");
	e->told.rows = 100;
	e->feature[1].kind = ENSEMBLE_NUMBER;
	expect(&from, "form=LightGBM text v4, of 3.0.5, of model-fit(-m);"
		      "objective=binary();outputs=1();trees=9();"
		      "rounds asked=7(the best, as the model says);"
		      "numbers=age, city();kind=trees();label=bought();"
		      "positive=yes();rows of training=100();");
	e->trees = 0;
	e->feature[1].kind = ENSEMBLE_WORD;
	ensemble_free(e);
}
END_TEST

/* Of words the level that stands for all others is not counted. */
START_TEST(machines_described)
{
	struct ensemble *e = make();
	struct factor_field field[] = {{.number = true}, {.levels = 5}};
	struct machine f = {.fields = 2, .dim = 8, .field = field};
	struct described_from from = {.e = e, .machine = &f};

	e->form = "a machine";
	e->named = true;
	expect(&from, "form=a machine(-m);objective=binary();outputs=1();"
		      "floats of a vector=8();"
		      "units of layers=(no layers: a factorization machine);"
		      "numbers=age();categories=city (4)(how many they have);");
	f.layers = 2;
	f.hidden[0] = 128;
	f.hidden[1] = 64;
	e->feature[1].kind = ENSEMBLE_NUMBER;
	expect(&from, "form=a machine(-m);objective=binary();outputs=1();"
		      "floats of a vector=8();units of layers=128, 64();"
		      "numbers=age, city();");
	e->feature[1].kind = ENSEMBLE_WORD;
	ensemble_free(e);
}
END_TEST

static void refused(const struct answerable *w, const char *want)
{
	const char *why = answerable_check(w);

	ck_assert_ptr_nonnull(why);
	ck_assert_str_eq(why, want);
}

START_TEST(asked_of_trees)
{
	struct answerable w = {.name = "m",
		.leaf = true,
		.rounds = true,
		.categories = true,
		.golden = true,
		.explains = true};

	ck_assert_ptr_null(answerable_check(&w));
	w.pairs = true;
	refused(&w, "--pairs: m is of trees");
	w.parts = true;
	refused(&w, "--parts: m is of trees");
	w.export = true;
	refused(&w, "--export: m is of trees, which others read as it is");
	w.vocab = true;
	refused(&w, "--vocab is for weights of DeepCTR-Torch, which m has not");
}
END_TEST

START_TEST(asked_of_machines)
{
	struct machine f = {.layers = 1};
	struct answerable w = {.name = "m",
		.machine = &f,
		.parts = true,
		.explains = true,
		.golden = true};
	const char *no_rows = "--export has no rows (not with --parts, "
			      "--pairs, --contributions, --reasons, --global, "
			      "--golden)";

	ck_assert_ptr_null(answerable_check(&w));
	w.pairs = true;
	refused(&w, "--pairs: of the layers of m pairs have no part of their "
		    "own");
	f.layers = 0;
	ck_assert_ptr_null(answerable_check(&w));
	w.categories = true;
	refused(&w, "--categories: m has the names of its own");
	w.rounds = true;
	refused(&w, "--trees: m has no trees");
	w.leaf = true;
	refused(&w, "--leaf: m has no trees");
	w = (struct answerable){.name = "m", .machine = &f, .export = true};
	ck_assert_ptr_null(answerable_check(&w));
	w.explains = true;
	refused(&w, no_rows);
	w.explains = false;
	w.parts = true;
	refused(&w, no_rows);
	w.parts = false;
	w.golden = true;
	refused(&w, no_rows);
	w = (struct answerable){.name = "m", .machine = &f, .vocab = true};
	f.imported = true;
	refused(&w, "--vocab is for weights of DeepCTR-Torch, which m has not");
	f.words = 1;
	ck_assert_ptr_null(answerable_check(&w));
	f.imported = false;
	refused(&w, "--vocab is for weights of DeepCTR-Torch, which m has not");
}
END_TEST

START_TEST(tables_asked)
{
	struct ensemble e = {.trees = 2};
	struct answerable w = {.name = "m", .e = &e, .used = 2};

	ck_assert_ptr_null(answerable_tables(&w));
	w.stability = true;
	ck_assert_str_eq(answerable_tables(&w),
		"m: the model has no tables of training to compare with "
		"(model-fit keeps them)");
	e.told.drifts = 1;
	ck_assert_ptr_null(answerable_tables(&w));
	w.points = true;
	ck_assert_str_eq(answerable_tables(&w),
		"--scorecard: m is none (want a model of model-fit "
		"--kind=scorecard)");
	e.told.factor = 20;
	ck_assert_ptr_null(answerable_tables(&w));
	w.used = 1;
	ck_assert_str_eq(answerable_tables(&w),
		"--scorecard has the points of all trees (not with --trees)");
	w.global = true;
	ck_assert_str_eq(answerable_tables(&w),
		"--global has no rows (not with --scorecard)");
}
END_TEST

UNIT_MAIN("described", trees_described, machines_described, asked_of_trees,
	asked_of_machines, tables_asked)
