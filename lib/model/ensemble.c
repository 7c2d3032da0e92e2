/* ensemble.c - room for trees, categories by name, and whether trees are trees.
 */
#include "model/ensemble.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

struct ensemble *ensemble_new(void)
{
	return mem_zero(1, sizeof(struct ensemble));
}

static void release_told(struct ensemble_told *t, size_t outputs)
{
	for (size_t i = 0; i < t->drifts; i++) {
		free(t->drift[i].bound);
		free(t->drift[i].count);
	}
	for (size_t i = 0; t->class_name && i < outputs; i++)
		free(t->class_name[i]);
	free(t->class_name);
	free(t->drift);
	free(t->kind);
	free(t->label);
	free(t->positive);
}

void ensemble_free(struct ensemble *e)
{
	if (!e)
		return;
	for (size_t i = 0; i < e->features; i++) {
		free(e->feature[i].name);
		free(e->feature[i].own);
		if (e->feature[i].kind != ENSEMBLE_NUMBER)
			table_release(&e->feature[i].words);
	}
	release_told(&e->told, e->outputs);
	free(e->feature);
	free(e->zero);
	free(e->node);
	free(e->cover);
	free(e->tree);
	free(e->round);
	free(e->leaf);
	free(e->leaf_cover);
	free(e->leaf_name);
	free(e->word);
	free(e->line);
	free(e->term);
	free(e->base);
	free(e);
}

void ensemble_features(struct ensemble *e, size_t n)
{
	e->feature = mem_zero(n, sizeof(*e->feature));
	e->features = n;
}

struct ensemble_tree *ensemble_tree_add(
	struct ensemble *e, uint32_t nodes, uint32_t leaves)
{
	size_t n = e->nodes + nodes, l = e->leaves + leaves;

	mem_within(n > l ? n : l, INT32_MAX, "the model has too many nodes");
	mem_grow(&e->node, &e->node_cap, n, sizeof(*e->node));
	mem_grow(&e->cover, &e->cover_cap, n, sizeof(*e->cover));
	mem_grow(&e->leaf, &e->leaf_cap, l, sizeof(*e->leaf));
	mem_grow(&e->leaf_cover, &e->leaf_cover_cap, l, sizeof(*e->leaf_cover));
	mem_grow(&e->leaf_name, &e->leaf_name_cap, l, sizeof(*e->leaf_name));
	mem_grow(&e->tree, &e->tree_cap, e->trees + 1, sizeof(*e->tree));
	for (size_t i = e->nodes; i < n; i++) {
		e->node[i] = (struct ensemble_node){0};
		e->cover[i] = 0;
	}
	for (size_t i = e->leaves; i < l; i++) {
		e->leaf[i] = e->leaf_cover[i] = 0;
		e->leaf_name[i] = 0;
	}
	struct ensemble_tree *t = &e->tree[e->trees++];
	*t = (struct ensemble_tree){.node = (uint32_t)e->nodes,
		.nodes = nodes,
		.leaf = (uint32_t)e->leaves,
		.leaves = leaves};
	e->nodes = n;
	e->leaves = l;
	return t;
}

uint32_t ensemble_zero(struct ensemble *e, uint32_t feature)
{
	for (size_t i = 0; i < e->zeros; i++)
		if (e->zero[i] == feature)
			return (uint32_t)(e->features + i);
	e->zero = mem_resize(e->zero, e->zeros + 1, sizeof(*e->zero));
	e->zero[e->zeros++] = feature;
	return (uint32_t)(e->features + e->zeros - 1);
}

void ensemble_rounds(struct ensemble *e, size_t per)
{
	e->rounds = e->trees / per;
	e->round = mem_array(e->rounds, sizeof(*e->round));
	for (size_t i = 0; i < e->rounds; i++)
		e->round[i] = (uint32_t)((i + 1) * per);
}

/* The bytes of a number, of which equal ones have equal bytes. */
static struct text number_key(double *value)
{
	if (*value == 0)
		*value = 0;
	return (struct text){(const char *)value, sizeof(*value)};
}

static bool put(struct ensemble_feature *f, enum ensemble_kind kind,
	struct text key, uint32_t code)
{
	if (f->kind == ENSEMBLE_NUMBER) {
		table_init(&f->words, sizeof(uint32_t), 1);
		f->kind = kind;
	}
	size_t before = f->words.n;
	uint32_t *to = table_value(&f->words, table_put(&f->words, key));
	if (f->words.n == before)
		return false;
	*to = code;
	return true;
}

static double get(const struct ensemble_feature *f, struct text key)
{
	size_t i = table_find(&f->words, key);
	uint32_t code;

	if (i == (size_t)TABLE_NONE)
		return NAN;
	memcpy(&code, table_value(&f->words, i), sizeof(code));
	return code;
}

bool ensemble_category(
	struct ensemble_feature *feature, struct text name, uint32_t code)
{
	return put(feature, ENSEMBLE_WORD, name, code);
}

bool ensemble_category_value(
	struct ensemble_feature *feature, double value, uint32_t code)
{
	return put(feature, ENSEMBLE_VALUE, number_key(&value), code);
}

double ensemble_code(const struct ensemble_feature *feature, struct text name)
{
	return get(feature, name);
}

double ensemble_code_value(const struct ensemble_feature *feature, double value)
{
	return get(feature, number_key(&value));
}

/* What is found of one tree. */
struct walk {
	uint32_t *open; /* nodes whose children are to be looked at */
	uint32_t *depth;
	bool *seen, *leaf_seen;
	size_t n;
};

static const char *see_leaf(struct walk *w, const struct ensemble_tree *t,
	uint32_t leaf, uint32_t node)
{
	if (leaf >= t->leaves)
		return fail_text("node %u has leaf %u as a child, of %u", node,
			leaf, t->leaves);
	if (w->leaf_seen[leaf])
		return fail_text("leaf %u has two parents", leaf);
	w->leaf_seen[leaf] = true;
	return NULL;
}

static const char *see_node(struct walk *w, const struct ensemble_tree *t,
	uint32_t child, uint32_t node)
{
	if (child >= t->nodes)
		return fail_text("node %u has node %u as a child, of %u", node,
			child, t->nodes);
	if (w->seen[child])
		return fail_text(
			"node %u has two parents, or is its own", child);
	w->seen[child] = true;
	w->depth[child] = w->depth[node] + 1;
	w->open[w->n++] = child;
	return NULL;
}

static const char *see_children(
	struct walk *w, const struct ensemble *e, struct ensemble_tree *t)
{
	while (w->n) {
		uint32_t at = w->open[--w->n];
		const struct ensemble_node *node = &e->node[t->node + at];
		if (w->depth[at] + 1 > t->depth)
			t->depth = w->depth[at] + 1;
		for (int k = 0; k < 2; k++) {
			int32_t c = node->child[k];
			TRY(c < 0 ? see_leaf(w, t, (uint32_t)~c, at)
				  : see_node(w, t, (uint32_t)c, at));
		}
	}
	return NULL;
}

/* Whether all nodes and leaves were reached from the first node. */
static const char *all_seen(const struct walk *w, const struct ensemble_tree *t)
{
	for (uint32_t i = 0; i < t->nodes; i++)
		if (!w->seen[i])
			return fail_text("no way leads to node %u", i);
	for (uint32_t i = 0; i < t->leaves; i++)
		if (!w->leaf_seen[i])
			return fail_text("no way leads to leaf %u", i);
	return NULL;
}

static const char *check_tree(
	struct walk *w, const struct ensemble *e, struct ensemble_tree *t)
{
	t->depth = 0;
	if (t->nodes == 0)
		return t->leaves == 1 ? NULL : "more than one leaf, no node";
	memset(w->seen, 0, t->nodes * sizeof(*w->seen));
	memset(w->leaf_seen, 0, t->leaves * sizeof(*w->leaf_seen));
	w->n = 1;
	w->open[0] = 0;
	w->seen[0] = true;
	w->depth[0] = 0;
	TRY(see_children(w, e, t));
	return all_seen(w, t);
}

static const char *check_values(
	struct ensemble *e, const struct ensemble_tree *t)
{
	for (uint32_t i = 0; i < t->nodes; i++) {
		const struct ensemble_node *n = &e->node[t->node + i];
		if (n->column >= ensemble_columns(e))
			return fail_text("node %u asks for feature %u, of %zu",
				i, n->column, e->features);
		if (isnan(n->threshold))
			return fail_text(
				"the threshold of node %u is no number", i);
		struct ensemble_feature *f =
			&e->feature[ensemble_feature_of(e, n->column)];
		f->asked = true;
		f->sets |= n->words > 0;
		if (!n->words && f->kind != ENSEMBLE_NUMBER)
			return fail_text("node %u compares '%s' with a number, "
					 "but it has categories",
				i, f->name);
	}
	for (uint32_t i = 0; i < t->leaves; i++)
		if (!isfinite(e->leaf[t->leaf + i]))
			return fail_text(
				"the value of leaf %u is no number", i);
	return NULL;
}

static const char *check_names(const struct ensemble *e)
{
	struct table seen;
	const char *why = NULL;

	table_init(&seen, 1, 1);
	for (size_t i = 0; i < e->features && !why; i++) {
		table_put(&seen, text_of(e->feature[i].name));
		if (seen.n == i)
			why = fail_text("feature '%s' is there twice",
				text_show(text_of(e->feature[i].name)));
	}
	table_release(&seen);
	return why;
}

static const char *check_trees(struct ensemble *e, struct walk *w)
{
	for (size_t i = 0; i < e->trees; i++) {
		struct ensemble_tree *t = &e->tree[i];
		const char *why = t->output < e->outputs
					  ? check_tree(w, e, t)
					  : "it is of an output that is not "
					    "there";
		if (!why)
			why = check_values(e, t);
		if (why)
			return fail_text("tree %zu: %s", i, why);
	}
	return NULL;
}

const char *ensemble_check(struct ensemble *e)
{
	uint32_t nodes = 1, leaves = 1;

	TRY(check_names(e));
	for (size_t i = 0; i < e->trees; i++) {
		if (e->tree[i].nodes > nodes)
			nodes = e->tree[i].nodes;
		if (e->tree[i].leaves > leaves)
			leaves = e->tree[i].leaves;
	}
	struct walk w = {.open = mem_array(nodes, sizeof(*w.open)),
		.depth = mem_array(nodes, sizeof(*w.depth)),
		.seen = mem_array(nodes, sizeof(*w.seen)),
		.leaf_seen = mem_array(leaves, sizeof(*w.leaf_seen))};
	const char *why = check_trees(e, &w);
	free(w.open);
	free(w.depth);
	free(w.seen);
	free(w.leaf_seen);
	return why;
}
