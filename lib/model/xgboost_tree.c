/* xgboost_tree.c - one tree of XGBoost: lists by node, made nodes and leaves.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/xgboost_parts.h"

/* The lists of a tree. */
enum {
	LEFT,
	RIGHT,
	FEATURE,
	CONDITION, /* of a leaf: its value */
	LOST_LEFT,
	COVER,
	IS_SET,
	CATEGORY,
	SET_NODE,
	SET_FROM,
	SET_SIZE,
	LISTS
};
static const char *const list_name[LISTS] = {"left_children", "right_children",
	"split_indices", "split_conditions", "default_left", "sum_hessian",
	"split_type", "categories", "categories_nodes", "categories_segments",
	"categories_sizes"};

struct parts {
	struct xgboost_model *m;
	struct xgboost_list list[LISTS];
	double nodes, vector;
	uint32_t *place; /* of a node: its number among nodes or leaves */
	uint32_t *order; /* the nodes that are reached, the first before its
			  * children */
	size_t reached;
	uint32_t inner, leaves;
	uint32_t *set; /* of a node: 1 + its number among the sets, or 0 */
};

static const char *one_param(void *arg, struct text key)
{
	struct parts *p = arg;

	if (text_is(key, "num_nodes"))
		return xgboost_number(&p->m->events, &p->nodes);
	if (text_is(key, "size_leaf_vector"))
		return xgboost_number(&p->m->events, &p->vector);
	return xgboost_skip(&p->m->events, JSON_KEY);
}

static const char *one_key(void *arg, struct text key)
{
	struct parts *p = arg;

	if (text_is(key, "tree_param"))
		return xgboost_object(&p->m->events, one_param, p);
	if (text_is(key, "leaf_weights"))
		p->vector = 2;
	for (int i = 0; i < LISTS; i++)
		if (text_is(key, list_name[i]))
			return xgboost_list(&p->m->events, &p->list[i]);
	return xgboost_skip(&p->m->events, JSON_KEY);
}

static const char *check_lists(const struct parts *p)
{
	const struct xgboost_list *left = &p->list[LEFT];

	for (int i = LEFT; i <= CONDITION; i++)
		if (!p->list[i].there)
			return fail_text("it has no %s", list_name[i]);
	if (left->n == 0 || left->n > INT32_MAX ||
		(p->nodes > 0 && p->nodes != (double)left->n))
		return fail_text(
			"%g nodes, but %zu left_children", p->nodes, left->n);
	for (int i = LEFT; i <= IS_SET; i++)
		if (p->list[i].there && p->list[i].n != left->n &&
			(i <= LOST_LEFT || p->list[i].n))
			return fail_text("%s has %zu numbers, not %zu",
				list_name[i], p->list[i].n, left->n);
	return NULL;
}

/* Number I of list K as a count below LIMIT, or -1. */
static int64_t index_at(const struct parts *p, int k, size_t i, double limit)
{
	double x = p->list[k].at[i];

	return x >= 0 && x < limit && x == floor(x) ? (int64_t)x : -1;
}

static bool is_leaf(const struct parts *p, uint32_t node)
{
	return p->list[LEFT].at[node] == -1;
}

/* A child that was found: it may be found once. */
static const char *reach(struct parts *p, int64_t child, uint32_t from)
{
	if (child <= 0 || p->place[child] != UINT32_MAX)
		return fail_text("node %u has a child that is not there, or is "
				 "that of another node",
			from);
	uint32_t at = (uint32_t)child;
	p->place[at] = is_leaf(p, at) ? p->leaves++ : p->inner++;
	p->order[p->reached++] = at;
	return NULL;
}

/* Number the nodes that are reached from the first; others were pruned. */
static const char *number_nodes(struct parts *p)
{
	size_t n = p->list[LEFT].n;

	p->place = mem_array(n, sizeof(*p->place));
	p->order = mem_array(n, sizeof(*p->order));
	memset(p->place, 0xff, n * sizeof(*p->place));
	p->place[0] = is_leaf(p, 0) ? p->leaves++ : p->inner++;
	p->order[p->reached++] = 0;
	for (size_t i = 0; i < p->reached; i++) {
		uint32_t at = p->order[i];
		if (is_leaf(p, at))
			continue;
		TRY(reach(p, index_at(p, LEFT, at, (double)n), at));
		TRY(reach(p, index_at(p, RIGHT, at, (double)n), at));
	}
	return NULL;
}

/* Which nodes have sets, by categories_nodes. */
static const char *number_sets(struct parts *p)
{
	size_t n = p->list[LEFT].n, sets = p->list[SET_NODE].n;

	p->set = mem_zero(n, sizeof(*p->set));
	if (p->list[SET_FROM].n != sets || p->list[SET_SIZE].n != sets)
		return "categories_segments and categories_sizes have not as "
		       "many numbers as categories_nodes";
	for (size_t i = 0; i < sets; i++) {
		int64_t at = index_at(p, SET_NODE, i, (double)n);
		if (at < 0)
			return "categories_nodes has a node that is not there";
		p->set[at] = (uint32_t)i + 1;
	}
	return NULL;
}

/* The categories of set I as words of bits. */
static const char *take_set(struct parts *p, struct ensemble_node *to, size_t i)
{
	struct ensemble *e = p->m->e;
	size_t all = p->list[CATEGORY].n;
	int64_t from = index_at(p, SET_FROM, i, (double)all + 1);
	int64_t size = index_at(p, SET_SIZE, i, (double)all + 1);

	if (from < 0 || size < 0 || (size_t)from + (size_t)size > all)
		return "a set of categories that is not there";
	int64_t most = 0;
	for (int64_t k = from; k < from + size; k++) {
		int64_t c = index_at(p, CATEGORY, (size_t)k, 1 << 24);
		if (c < 0)
			return "categories has a number that is no category";
		most = c > most ? c : most;
	}
	to->words = (uint32_t)(most / 32 + 1);
	to->set = (uint32_t)e->words;
	mem_within(e->words + to->words, UINT32_MAX, "too many categories");
	mem_grow(
		&e->word, &e->word_cap, e->words + to->words, sizeof(*e->word));
	memset(e->word + e->words, 0, to->words * sizeof(*e->word));
	for (int64_t k = from; k < from + size; k++) {
		uint32_t c = (uint32_t)p->list[CATEGORY].at[k];
		e->word[e->words + c / 32] |= UINT32_C(1) << c % 32;
	}
	e->words += to->words;
	return NULL;
}

/* The float below T, as x < t is asked as x <= the one below. */
static double below(double t)
{
	return (double)nextafterf((float)t, -INFINITY);
}

static const char *take_condition(
	struct parts *p, struct ensemble_node *to, uint32_t at)
{
	double t = p->list[CONDITION].at[at];

	if (p->list[IS_SET].n && p->list[IS_SET].at[at] != 0) {
		if (p->set[at] == 0)
			return fail_text("node %u has no categories", at);
		to->in = 1;
		return take_set(p, to, p->set[at] - 1);
	}
	to->threshold = below(t);
	return isnan(t) ? fail_text("the threshold of node %u is no number", at)
			: NULL;
}

static int32_t child(const struct parts *p, double at)
{
	uint32_t node = (uint32_t)at;

	return is_leaf(p, node) ? ~(int32_t)p->place[node]
				: (int32_t)p->place[node];
}

/* The weight of the rows that came to a node, a float. */
static double cover(const struct parts *p, uint32_t at)
{
	return p->list[COVER].n ? (double)(float)p->list[COVER].at[at] : 0;
}

static const char *take_node(
	struct parts *p, const struct ensemble_tree *t, uint32_t at)
{
	struct ensemble *e = p->m->e;
	uint32_t i = t->node + p->place[at];
	struct ensemble_node *to = &e->node[i];
	int64_t feature = index_at(p, FEATURE, at, INT32_MAX);

	if (feature < 0)
		return fail_text("node %u asks for feature %g", at,
			p->list[FEATURE].at[at]);
	to->column = (uint32_t)feature;
	to->child[0] = child(p, p->list[LEFT].at[at]);
	to->child[1] = child(p, p->list[RIGHT].at[at]);
	to->lost = p->list[LOST_LEFT].n ? p->list[LOST_LEFT].at[at] == 0 : 1;
	e->cover[i] = cover(p, at);
	return take_condition(p, to, at);
}

static const char *take_leaf(
	struct parts *p, const struct ensemble_tree *t, uint32_t at)
{
	struct ensemble *e = p->m->e;
	uint32_t i = t->leaf + p->place[at];

	e->leaf[i] = (float)p->list[CONDITION].at[at];
	e->leaf_name[i] = at;
	e->leaf_cover[i] = cover(p, at);
	return NULL;
}

static const char *take_tree(struct parts *p)
{
	if (p->vector > 1)
		return "its leaves have several numbers (vector leaf), which "
		       "are not supported: train with "
		       "multi_strategy=one_output_per_tree";
	TRY(check_lists(p));
	TRY(number_nodes(p));
	TRY(number_sets(p));
	const struct ensemble_tree *t =
		ensemble_tree_add(p->m->e, p->inner, p->leaves);
	for (size_t i = 0; i < p->reached; i++) {
		uint32_t at = p->order[i];
		TRY(is_leaf(p, at) ? take_leaf(p, t, at) : take_node(p, t, at));
	}
	return NULL;
}

const char *xgboost_tree(struct xgboost_model *m)
{
	struct parts p = {.m = m};
	size_t i = m->e->trees;

	const char *why = xgboost_fields(&m->events, one_key, &p);
	if (!why) {
		why = take_tree(&p);
		if (why)
			why = fail_text("tree %zu: %s", i, why);
	}
	for (int k = 0; k < LISTS; k++)
		free(p.list[k].at);
	free(p.place);
	free(p.order);
	free(p.set);
	return why;
}
