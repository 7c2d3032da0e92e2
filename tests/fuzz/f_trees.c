/* f_trees.c - any bytes at all, read as a model of LightGBM, or of XGBoost in
 * either form: it is refused, or rows can walk down its trees. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "fuzz.h"
#include "model/lightgbm.h"
#include "model/margin.h"
#include "model/xgboost.h"

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct text *rest = self;

	*got = rest->len < room ? rest->len : room;
	if (*got)
		memcpy(to, rest->at, *got);
	rest->at += *got;
	rest->len -= *got;
	return NULL;
}

static void must(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

/* A row of one value, or of values that differ. */
static void walk(const struct ensemble *e, double value, double step)
{
	double *x = mem_array(ensemble_columns(e), sizeof(*x)),
	       *raw = mem_array(e->outputs, sizeof(*raw)),
	       *score = mem_array(e->outputs, sizeof(*score));

	for (size_t i = 0; i < e->features; i++)
		x[i] = value + step * (double)i;
	margin_zeros(e, x);
	struct margin *m = margin_new(e, e->trees);
	margin_of(m, x, 1, raw);
	margin_free(m);
	objective_apply(&e->objective, score, raw, e->outputs);
	for (size_t i = 0; i < e->trees; i++)
		must(margin_leaf(e, &e->tree[i], x) < e->tree[i].leaves,
			"a leaf that is not there");
	free(x);
	free(raw);
	free(score);
}

static void use(struct ensemble *e, const char *why)
{
	must((e == NULL) == (why != NULL), "a model and a message, or neither");
	/* What a few bytes claim is small enough to be walked. */
	if (e && e->outputs < 1000 && e->trees * e->outputs < 100000) {
		must(e->trees > 0 && e->rounds > 0, "a model without trees");
		walk(e, NAN, 0);
		walk(e, 0, 0);
		walk(e, -3, 1);
		walk(e, 1e300, 1e290);
	}
	ensemble_free(e);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text in = {size ? (const char *)data : "", size};
	struct ensemble *e;
	bool binary;

	if (lightgbm_is(in)) {
		const char *why = lightgbm_read(&e, in, size % 2);
		use(e, why);
	} else if (xgboost_is(in, &binary)) {
		struct text rest = in;
		const char *why = xgboost_read(&e, (struct source){give, &rest},
			"f", binary, size % 2);
		use(e, why);
	}
	return 0;
}

/* A model with some of its numbers changed. */
static const char text[] =
	"tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\n"
	"max_feature_idx=2\nobjective=binary sigmoid:1\n"
	"feature_names=a b c\nfeature_infos=[0:1] 0:1:2 none\n\n"
	"Tree=0\nnum_leaves=3\nnum_cat=1\nsplit_feature=0 1\n"
	"threshold=0.5 0\ndecision_type=4 1\nleft_child=1 -1\n"
	"right_child=-2 -3\nleaf_value=1 2 3\nleaf_count=1 2 3\n"
	"internal_count=6 4\ncat_boundaries=0 2\ncat_threshold=5 7\n"
	"is_linear=1\nleaf_const=1 2 3\nnum_features=1 0 2\n"
	"leaf_features=0 1 2\nleaf_coeff=1 2 3\nshrinkage=1\n\n\n"
	"end of trees\n\nparameters:\n[crmutils_x: 1]\nend of parameters\n"
	"pandas_categorical:[[\"x\",\"y\"]]\n";
static const char json[] =
	"{\"learner\":{\"attributes\":{\"best_iteration\":\"0\"},"
	"\"feature_names\":[\"a\",\"b\"],\"feature_types\":[\"float\",\"c\"],"
	"\"gradient_booster\":{\"model\":{\"cats\":{\"enc\":[{\"offsets\":[],"
	"\"values\":[]},{\"offsets\":[0,1,2],\"values\":[97,98]}]},"
	"\"iteration_indptr\":[0,2],\"tree_info\":[0,1],\"trees\":["
	"{\"left_children\":[1,-1,3,-1,-1],\"right_children\":[2,-1,4,-1,-1],"
	"\"split_indices\":[0,0,1,0,0],\"split_conditions\":[1.5,1,0,2,3],"
	"\"split_type\":[0,0,1,0,0],\"default_left\":[1,0,0,0,0],"
	"\"sum_hessian\":[5,1,4,2,2],\"categories\":[0,1],"
	"\"categories_nodes\":[2],\"categories_segments\":[0],"
	"\"categories_sizes\":[2],\"tree_param\":{\"num_nodes\":\"5\"}},"
	"{\"left_children\":[-1],\"right_children\":[-1],"
	"\"split_indices\":[0],\"split_conditions\":[0.5],"
	"\"default_left\":[0],\"sum_hessian\":[5]}]},\"name\":\"gbtree\"},"
	"\"learner_model_param\":{\"base_score\":\"[1E-1,2E0]\","
	"\"num_class\":\"2\",\"num_feature\":\"2\"},"
	"\"objective\":{\"name\":\"multi:softprob\"}},\"version\":[3,3,0]}";

size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	const char *from = random_below(random, 2) ? text : json;
	size_t n = strlen(from);

	n = n < room ? n : room;
	memcpy(to, from, n);
	for (uint64_t k = random_below(random, 4); k && n; k--) {
		size_t at = random_below(random, n);
		for (size_t i = 0; i < n; i++) /* the next digit behind it */
			if (to[(at + i) % n] >= '0' &&
				to[(at + i) % n] <= '9') {
				to[(at + i) % n] =
					(uint8_t) "0123459-"[random_below(
						random, 8)];
				break;
			}
	}
	return n;
}
