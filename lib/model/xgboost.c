/* xgboost.c - a model of XGBoost key by key, and the ensemble that it is. */
#include "model/xgboost.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/xgboost_parts.h"

/* Keys that may be there once. */
enum {
	SEEN_LEARNER = 1,
	SEEN_BOOSTER = 2,
	SEEN_PARAM = 4,
	SEEN_OBJECTIVE = 8,
	SEEN_TREES = 16,
	SEEN_CATS = 32,
	SEEN_NAMES = 64,
	SEEN_TYPES = 128
};

bool xgboost_is(struct text file, bool *binary)
{
	size_t i = 0;

	*binary = file.len >= 3 && file.at[0] == '{' &&
		  (file.at[1] == 'L' || file.at[1] == '#' ||
			  file.at[1] == 'i' || file.at[1] == 'U');
	if (*binary)
		return true;
	if (file.len >= 3 && memcmp(file.at, "\xef\xbb\xbf", 3) == 0)
		i = 3;
	while (i < file.len &&
		(file.at[i] == ' ' || file.at[i] == '\t' ||
			file.at[i] == '\r' || file.at[i] == '\n'))
		i++;
	return i < file.len && file.at[i] == '{' &&
	       !(file.len - i > 6 && memcmp(file.at + i, "{\"name\"", 7) == 0);
}

static const char *once(struct xgboost_model *m, unsigned key)
{
	if (m->seen & key)
		return xgboost_fault(&m->events, "a key that is there twice");
	m->seen |= key;
	return NULL;
}

static const char *take_copy(struct xgboost_model *m, char **to)
{
	struct buf text = {0};

	const char *why = xgboost_scalar(&m->events, &text);
	if (!why) {
		free(*to);
		*to = mem_copy(buf_view(&text).at, text.len);
	}
	buf_release(&text);
	return why;
}

/* --- learner.attributes --- */

static const char *one_attribute(void *arg, struct text key)
{
	struct xgboost_model *m = arg;
	double best;

	if (!text_is(key, "best_iteration"))
		return xgboost_skip(&m->events, JSON_KEY);
	TRY(xgboost_number(&m->events, &best));
	if (!(best >= 0 && best < INT32_MAX) || best != floor(best))
		return xgboost_fault(&m->events, "best_iteration is not right");
	m->best = (long long)best;
	return NULL;
}

/* --- learner.feature_names, feature_types --- */

static const char *each_text(struct xgboost_model *m,
	void (*one)(struct xgboost_model *m, struct text t))
{
	struct xgboost_events *x = &m->events;
	enum json_event event;

	TRY(xgboost_next(x, &event));
	if (event != JSON_ARRAY)
		return xgboost_fault(x, "want a list");
	for (;;) {
		TRY(xgboost_next(x, &event));
		if (event == JSON_ARRAY_END)
			return NULL;
		if (event != JSON_TEXT)
			return xgboost_fault(x, "want a text");
		one(m, xgboost_text(x));
	}
}

static void one_name(struct xgboost_model *m, struct text t)
{
	mem_grow(&m->name, &m->name_cap, m->names + 1, sizeof(*m->name));
	m->name[m->names] = (struct buf){0};
	buf_text(&m->name[m->names++], t);
}

static void one_type(struct xgboost_model *m, struct text t)
{
	(void)t;
	m->types++;
}

/* --- learner.learner_model_param, learner.objective --- */

static const char *one_param(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	if (text_is(key, "base_score"))
		return xgboost_scalar(&m->events, &m->base);
	if (text_is(key, "num_class"))
		return xgboost_number(&m->events, &m->classes);
	if (text_is(key, "num_target"))
		return xgboost_number(&m->events, &m->targets);
	if (text_is(key, "num_feature"))
		return xgboost_number(&m->events, &m->features);
	return xgboost_skip(&m->events, JSON_KEY);
}

static const char *one_objective(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	return text_is(key, "name") ? take_copy(m, &m->objective)
				    : xgboost_skip(&m->events, JSON_KEY);
}

/* --- learner.gradient_booster --- */

static const char *one_cat(void *arg, struct text key)
{
	struct xgboost_model *m = arg;
	size_t i = m->encs - 1;

	if (text_is(key, "offsets"))
		return xgboost_list(&m->events, &m->offset[i]);
	if (text_is(key, "values"))
		return xgboost_list(&m->events, &m->value[i]);
	return xgboost_skip(&m->events, JSON_KEY);
}

static const char *each_cat(struct xgboost_model *m)
{
	mem_grow(&m->offset, &m->offset_cap, m->encs + 1, sizeof(*m->offset));
	mem_grow(&m->value, &m->value_cap, m->encs + 1, sizeof(*m->value));
	m->offset[m->encs] = m->value[m->encs] = (struct xgboost_list){0};
	m->encs++;
	return xgboost_fields(&m->events, one_cat, m);
}

static const char *one_of_cats(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	if (!text_is(key, "enc"))
		return xgboost_skip(&m->events, JSON_KEY);
	TRY(once(m, SEEN_CATS));
	return xgboost_objects(&m->events, each_cat, m);
}

static const char *one_of_gbtree_param(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	if (text_is(key, "num_trees"))
		return xgboost_number(&m->events, &m->trees);
	return text_is(key, "num_parallel_tree")
		       ? xgboost_number(&m->events, &m->parallel)
		       : xgboost_skip(&m->events, JSON_KEY);
}

static const char *one_of_model(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	if (text_is(key, "trees")) {
		TRY(once(m, SEEN_TREES));
		return xgboost_objects(&m->events, xgboost_tree, m);
	}
	if (text_is(key, "gbtree_model_param"))
		return xgboost_object(&m->events, one_of_gbtree_param, m);
	if (text_is(key, "tree_info"))
		return xgboost_list(&m->events, &m->output);
	if (text_is(key, "iteration_indptr"))
		return xgboost_list(&m->events, &m->rounds);
	if (text_is(key, "cats"))
		return xgboost_object(&m->events, one_of_cats, m);
	return xgboost_skip(&m->events, JSON_KEY);
}

static const char *one_of_gbtree(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	return text_is(key, "model")
		       ? xgboost_object(&m->events, one_of_model, m)
		       : xgboost_skip(&m->events, JSON_KEY);
}

static const char *one_of_booster(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	if (text_is(key, "name"))
		return take_copy(m, &m->booster);
	if (text_is(key, "weight_drop"))
		return xgboost_list(&m->events, &m->drop);
	if (text_is(key, "gbtree"))
		return xgboost_object(&m->events, one_of_gbtree, m);
	return one_of_gbtree(m, key);
}

/* --- the whole --- */

static const char *one_of_learner(void *arg, struct text key)
{
	static const struct {
		const char *key;
		unsigned seen;
		xgboost_key *one;
	} part[] = {{"attributes", 0, one_attribute},
		{"gradient_booster", SEEN_BOOSTER, one_of_booster},
		{"learner_model_param", SEEN_PARAM, one_param},
		{"objective", SEEN_OBJECTIVE, one_objective}};
	struct xgboost_model *m = arg;

	for (size_t i = 0; i < sizeof(part) / sizeof(*part); i++)
		if (text_is(key, part[i].key)) {
			TRY(once(m, part[i].seen));
			return xgboost_object(&m->events, part[i].one, m);
		}
	if (text_is(key, "feature_names")) {
		TRY(once(m, SEEN_NAMES));
		return each_text(m, one_name);
	}
	if (text_is(key, "feature_types")) {
		TRY(once(m, SEEN_TYPES));
		return each_text(m, one_type);
	}
	return xgboost_skip(&m->events, JSON_KEY);
}

static const char *one_of_all(void *arg, struct text key)
{
	struct xgboost_model *m = arg;

	if (text_is(key, "learner")) {
		TRY(once(m, SEEN_LEARNER));
		return xgboost_object(&m->events, one_of_learner, m);
	}
	if (text_is(key, "version"))
		return xgboost_list(&m->events, &m->version);
	return xgboost_skip(&m->events, JSON_KEY);
}

static void release(struct xgboost_model *m)
{
	struct xgboost_list *list[] = {
		&m->version, &m->drop, &m->output, &m->rounds};

	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++)
		free(list[i]->at);
	for (size_t i = 0; i < m->names; i++)
		buf_release(&m->name[i]);
	for (size_t i = 0; i < m->encs; i++) {
		free(m->offset[i].at);
		free(m->value[i].at);
	}
	free(m->name);
	free(m->offset);
	free(m->value);
	free(m->booster);
	free(m->objective);
	buf_release(&m->base);
	json_free(m->events.json);
	ubjson_free(m->events.ubjson);
}

static const char *read_all(struct xgboost_model *m)
{
	enum json_event event;

	TRY(xgboost_object(&m->events, one_of_all, m));
	TRY(xgboost_next(&m->events, &event));
	return xgboost_made(m);
}

const char *xgboost_read(struct ensemble **e, struct source from,
	const char *name, bool binary, bool words)
{
	static const struct json_limits limits = {.nan = true};
	struct xgboost_model m = {.words = words, .trees = NAN, .best = -1};

	if (binary)
		m.events.ubjson = ubjson_new(from, name, &limits);
	else
		m.events.json = json_new(from, name, &limits);
	*e = m.e = ensemble_new();
	const char *why = read_all(&m);
	release(&m);
	if (why) {
		ensemble_free(*e);
		*e = NULL;
	}
	return why;
}
