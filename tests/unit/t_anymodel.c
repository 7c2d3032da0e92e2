/* t_anymodel.c - models by what they begin with, from sources that give few
 * bytes at a time; and their categories named anew. */
#include "model/anymodel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/renamed.h"
#include "unit.h"

/* Bytes that come so many at a time, and fail at the end if WHY. */
struct bytes {
	struct text rest;
	size_t most;
	const char *why;
};

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct bytes *b = self;
	size_t n = b->rest.len < b->most ? b->rest.len : b->most;

	*got = n < room ? n : room;
	memcpy(to, b->rest.at, *got);
	b->rest.at += *got;
	b->rest.len -= *got;
	return *got ? NULL : b->why;
}

static const char *read_by(
	struct anymodel *m, const char *file, size_t most, const char *why)
{
	struct bytes b = {text_of(file), most, why};

	*m = (struct anymodel){NULL, NULL};
	return anymodel_read(m, (struct source){give, &b},
		&(struct anymodel_how){.name = "m"});
}

static void end(struct anymodel *m)
{
	ensemble_free(m->e);
	factor_free(m->machine);
}

static const char lines[] = "tree\nversion=v4\nnum_class=1\n"
			    "num_tree_per_iteration=1\nlabel_index=0\n"
			    "max_feature_idx=0\nobjective=regression\n"
			    "feature_names=x\nfeature_infos=[0:9]\n\n"
			    "Tree=0\nnum_leaves=2\nnum_cat=0\n"
			    "split_feature=0\nsplit_gain=1\nthreshold=2.5\n"
			    "decision_type=2\nleft_child=-1\nright_child=-2\n"
			    "leaf_value=1 5\nleaf_weight=2 2\nleaf_count=2 2\n"
			    "internal_value=3\ninternal_weight=4\n"
			    "internal_count=4\nis_linear=0\nshrinkage=1\n\n\n"
			    "end of trees\n";

START_TEST(by_any_pieces)
{
	static const size_t most[] = {1, 7, 63, 64, 65, 100000};

	for (size_t i = 0; i < sizeof(most) / sizeof(*most); i++) {
		struct anymodel m;
		const char *why = read_by(&m, lines, most[i], NULL);
		ck_assert_msg(!why, "%s", why);
		ck_assert_ptr_null(m.machine);
		ck_assert_uint_eq(m.e->trees, 1);
		ck_assert_double_eq(m.e->leaf[1], 5);
		end(&m);
	}
}
END_TEST

/* xLearn's text: a machine, with an ensemble of no trees that has its columns.
 */
START_TEST(machines)
{
	struct anymodel m;
	const char *why = read_by(&m,
		"bias: 0.5\ni_0: 1\ni_1: 2\nv_0: 1 0\nv_1: 0.5 2\n", 5, NULL);

	ck_assert_msg(!why, "%s", why);
	ck_assert_ptr_nonnull(m.machine);
	ck_assert_uint_eq(m.e->trees, 0);
	ck_assert_uint_eq(m.e->features, m.machine->fields);
	ck_assert_str_eq(m.e->form, "xLearn text");
	end(&m);
}
END_TEST

START_TEST(refused)
{
	static const struct {
		const char *file, *why;
	} row[] = {{"", "m: it is empty (want the text of LightGBM"},
		{"tree\nversion=v4\n", "m: "},
		{"{\"learner\": 1}", "m:1: want an object"},
		{"age,income\n1,2\n", "m: "},
		{"out.bias\t0\n", "m: it has weights, and no categories"}};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct anymodel m;
		const char *why = read_by(&m, row[i].file, 3, NULL);
		ck_assert_msg(why && strncmp(why, row[i].why,
					     strlen(row[i].why)) == 0,
			"%zu: %s", i, why ? why : "taken");
		end(&m);
	}
}
END_TEST

/* A source's own message, at the head and behind it. */
START_TEST(failing)
{
	struct anymodel m;

	ck_assert_str_eq(read_by(&m, "tr", 9, "disk: gone"), "disk: gone");
	end(&m);
	ck_assert_str_eq(read_by(&m, lines, 9, "disk: gone"), "disk: gone");
	end(&m);
}
END_TEST

START_TEST(names_anew)
{
	struct ensemble *e = ensemble_new();
	struct renamed r;

	ensemble_features(e, 2);
	e->feature[0].name = strdup("town");
	e->feature[0].own = strdup("city");
	e->feature[1].name = strdup("age");
	e->feature[1].asked = true;
	ensemble_category(&e->feature[0], text_of("old"), 0);
	renamed_init(&r, e);
	ck_assert_ptr_null(renamed_add(&r, text_of("town"), text_of("a")));
	ck_assert_ptr_null(renamed_add(&r, text_of("city"), text_of("b")));
	ck_assert_double_eq(ensemble_code(&e->feature[0], text_of("a")), 0);
	ck_assert_double_eq(ensemble_code(&e->feature[0], text_of("b")), 1);
	ck_assert(isnan(ensemble_code(&e->feature[0], text_of("old"))));
	ck_assert_str_eq(renamed_add(&r, text_of("town"), text_of("a")),
		"category 'a' of 'town' is there twice");
	ck_assert_str_eq(renamed_add(&r, text_of("age"), text_of("a")),
		"feature 'age' has no categories");
	ck_assert_str_eq(renamed_add(&r, text_of("sex"), text_of("a")),
		"the model has no feature 'sex'");
	renamed_release(&r);
	ensemble_free(e);
}
END_TEST

UNIT_MAIN("anymodel", by_any_pieces, machines, refused, failing, names_anew)
