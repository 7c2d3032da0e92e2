/* xgboost_made.c - what the keys of a model of XGBoost come to together. */
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "model/float_log.h"
#include "model/xgboost_parts.h"

static const char *take_version(struct xgboost_model *m)
{
	const struct xgboost_list *v = &m->version;

	if (v->n != 3)
		return "it has no version: is it a model of XGBoost?";
	for (size_t i = 0; i < 3; i++) {
		if (!(v->at[i] >= 0 && v->at[i] < 1000))
			return "its version is not right";
		m->e->version[i] = (unsigned)v->at[i];
	}
	if (m->e->version[0] < 1 || m->e->version[0] > 3)
		return fail_text("it is of XGBoost %u.%u (want 1 to 3)",
			m->e->version[0], m->e->version[1]);
	m->e->form = m->events.json ? "XGBoost JSON" : "XGBoost UBJSON";
	return NULL;
}

static const char *take_booster(const struct xgboost_model *m)
{
	if (!m->booster)
		return "it has no gradient_booster";
	if (strcmp(m->booster, "gblinear") == 0)
		return "its booster is gblinear, which has weights and no "
		       "trees (train with booster=gbtree)";
	if (strcmp(m->booster, "gbtree") != 0 &&
		strcmp(m->booster, "dart") != 0)
		return fail_text("its booster is '%s' (want gbtree or dart)",
			text_show(text_of(m->booster)));
	return m->e->trees ? NULL : "it has no trees";
}

/* A count between LEAST and MOST. */
static bool is_count(double x, double least, double most)
{
	return x >= least && x <= most && x == floor(x);
}

static const char *take_features(struct xgboost_model *m)
{
	struct ensemble *e = m->e;
	size_t n = (size_t)m->features;

	if (!is_count(m->features, 1, 10e6))
		return "num_feature is not right";
	if ((m->names && m->names != n) || (m->types && m->types != n))
		return fail_text("%zu feature_names and %zu feature_types for "
				 "%zu features",
			m->names, m->types, n);
	ensemble_features(e, n);
	e->named = m->names > 0;
	for (size_t i = 0; i < n; i++) {
		char made[32];
		int len = snprintf(made, sizeof(made), "f%zu", i);
		struct text t = m->names ? buf_view(&m->name[i])
					 : (struct text){made, (size_t)len};
		e->feature[i].name = mem_copy(t.at, t.len);
	}
	return NULL;
}

/* A share that XGBoost has a logit of: since 3.2 all from 0 to 1, as where all
 * rows have one label, but those nearer than a millionth to either end count
 * as if they were at it. */
static float base_share(const struct ensemble *e, float p)
{
	static const float least = 1e-6F;

	if (e->version[0] < 3 || (e->version[0] == 3 && e->version[1] < 2) ||
		!(p >= 0 && p <= 1))
		return p;
	return fminf(fmaxf(p, least), 1.0F - least);
}

/* The raw score that all begin with, as XGBoost reckons it, in floats. */
static double base_margin(const struct ensemble *e, float p)
{
	const struct objective *o = &e->objective;

	if (o->base == BASE_LOGIT)
		return (double)-float_log(1.0F / base_share(e, p) - 1.0F);
	return o->base == BASE_LOG ? (double)float_log(p) : (double)p;
}

static const char *take_base(struct xgboost_model *m)
{
	static const struct number_style plain = {'.', 0};
	struct ensemble *e = m->e;
	struct text rest = text_trim(buf_view(&m->base));
	unsigned n = 0;
	double x;

	if (rest.len >= 2 && rest.at[0] == '[' && rest.at[rest.len - 1] == ']')
		rest = (struct text){rest.at + 1, rest.len - 2};
	while (rest.at && n < e->outputs) {
		struct text word = text_trim(text_split(&rest, ','));
		if (!real_parse(&x, word, &plain) || fabs(x) > FLT_MAX)
			break;
		e->base[n++] = base_margin(e, (float)x);
		if (!isfinite(e->base[n - 1]))
			break;
	}
	for (unsigned i = 1; n == 1 && !rest.at && i < e->outputs; i++)
		e->base[i] = e->base[0];
	if (rest.at || (n != 1 && n != e->outputs) || !isfinite(e->base[n - 1]))
		return fail_text("base_score '%s' is not right",
			text_show(buf_view(&m->base)));
	return NULL;
}

static const char *take_outputs(struct xgboost_model *m)
{
	struct ensemble *e = m->e;
	double n = m->classes > m->targets ? m->classes : m->targets;

	if (!is_count(n, 0, 100000) || m->classes < 0 || m->targets < 0)
		return "num_class or num_target is not right";
	e->outputs = n < 1 ? 1 : (unsigned)n;
	e->base = mem_zero(e->outputs, sizeof(*e->base));
	if (!isnan(m->trees) && m->trees != (double)e->trees)
		return fail_text("num_trees says %g, and there are %zu trees: "
				 "something is missing, or was changed",
			m->trees, e->trees);
	if (m->output.n != e->trees)
		return fail_text("tree_info is of %zu trees, of %zu",
			m->output.n, e->trees);
	for (size_t i = 0; i < e->trees; i++) {
		if (!is_count(m->output.at[i], 0, e->outputs - 1.0))
			return fail_text("tree %zu is of an output that is not "
					 "there",
				i);
		e->tree[i].output = (uint32_t)m->output.at[i];
	}
	return NULL;
}

/* Leaves times the weights of dart, in floats. */
static const char *take_drop(struct xgboost_model *m)
{
	struct ensemble *e = m->e;

	if (!m->drop.there && strcmp(m->booster, "dart") != 0)
		return NULL;
	if (m->drop.n != e->trees)
		return fail_text("weight_drop is of %zu trees, of %zu",
			m->drop.n, e->trees);
	for (size_t i = 0; i < e->trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		for (uint32_t k = 0; k < t->leaves; k++) {
			double *leaf = &e->leaf[t->leaf + k];
			*leaf = (float)*leaf * (float)m->drop.at[i];
		}
	}
	return NULL;
}

/* Rounds are said since 2.0; before, they have as many trees as there are
 * outputs, times num_parallel_tree. */
static const char *take_rounds(struct xgboost_model *m)
{
	const struct xgboost_list *r = &m->rounds;
	struct ensemble *e = m->e;

	if (r->n < 2) {
		double per = e->outputs * (m->parallel > 1 ? m->parallel : 1);
		if (!is_count(per, 1, (double)e->trees) ||
			e->trees % (size_t)per)
			return fail_text("%zu trees do not make rounds of %g",
				e->trees, per);
		ensemble_rounds(e, (size_t)per);
		return NULL;
	}
	e->rounds = r->n - 1;
	e->round = mem_array(e->rounds, sizeof(*e->round));
	for (size_t i = 1; i < r->n; i++) {
		if (!is_count(r->at[i], r->at[i - 1], (double)e->trees))
			return "iteration_indptr is not right";
		e->round[i - 1] = (uint32_t)r->at[i];
	}
	return e->round[e->rounds - 1] == e->trees
		       ? NULL
		       : "iteration_indptr is not of all trees";
}

static const char *take_best(struct xgboost_model *m)
{
	TRY(take_rounds(m));
	m->e->best = (size_t)(m->best + 1);
	return m->e->best <= m->e->rounds
		       ? NULL
		       : "best_iteration is of a round that is not there";
}

const char *xgboost_made(struct xgboost_model *m)
{
	TRY(take_version(m));
	TRY(take_booster(m));
	TRY(take_features(m));
	if (!m->objective)
		return "it has no objective";
	objective_xgboost(&m->e->objective, text_of(m->objective));
	m->e->single = true;
	TRY(take_outputs(m));
	TRY(take_base(m));
	TRY(take_drop(m));
	TRY(take_best(m));
	if (m->words)
		TRY(xgboost_categories(m));
	return ensemble_check(m->e);
}
