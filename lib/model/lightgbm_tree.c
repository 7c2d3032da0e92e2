/* lightgbm_tree.c - a block of LightGBM's text: one tree. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/lightgbm_parts.h"

/* The lines of a block that are read. */
enum {
	LEAVES,
	CATEGORIES,
	FEATURE,
	THRESHOLD,
	DECISION,
	LEFT,
	RIGHT,
	LEAF_VALUE,
	LEAF_COUNT,
	NODE_COUNT,
	BOUNDARIES,
	SET,
	LINEAR,
	CONSTANT,
	TERMS,
	TERM_FEATURE,
	TERM_BY,
	KEYS
};
static const char *const key_name[KEYS] = {"num_leaves", "num_cat",
	"split_feature", "threshold", "decision_type", "left_child",
	"right_child", "leaf_value", "leaf_count", "internal_count",
	"cat_boundaries", "cat_threshold", "is_linear", "leaf_const",
	"num_features", "leaf_features", "leaf_coeff"};

/* Bits of decision_type. */
enum {
	IS_SET = 1,
	LOST_LEFT = 2,
	MISSING = 12,
	MISSING_ZERO = 4,
	MISSING_NAN = 8
};

/* A block, and what its nodes are made of. */
struct block {
	struct text value[KEYS];
	uint32_t leaves, nodes;
	int64_t *feature, *decision, *left, *right;
	double *threshold;
	int64_t *boundary; /* sets + 1 */
	size_t sets, first_word;
};

static const char *need(const struct block *b, int key)
{
	return b->value[key].at ? NULL
				: fail_text("no line %s=", key_name[key]);
}

/* How many leaves there are: as many as have a value. */
static const char *take_size(struct block *b)
{
	int64_t n;

	TRY(need(b, LEAVES));
	TRY(need(b, LEAF_VALUE));
	if (!int_parse(&n, b->value[LEAVES]) || n < 1 || n > INT32_MAX / 2)
		return fail_text("num_leaves=%s is not right",
			text_show(b->value[LEAVES]));
	if (lightgbm_count(b->value[LEAF_VALUE]) != (size_t)n)
		return fail_text("leaf_value has %zu numbers, not %lld",
			lightgbm_count(b->value[LEAF_VALUE]), (long long)n);
	b->leaves = (uint32_t)n;
	b->nodes = b->leaves - 1;
	return NULL;
}

static const char *take_list(
	const struct block *b, int key, size_t n, int64_t **to)
{
	TRY(need(b, key));
	*to = mem_zero(n, sizeof(**to));
	return lightgbm_whole(*to, n, b->value[key], key_name[key]);
}

/* The sets of the tree, into the words of E. */
static const char *take_sets(struct ensemble *e, struct block *b)
{
	int64_t n = 0, *word = NULL;

	if (b->value[CATEGORIES].at &&
		(!int_parse(&n, b->value[CATEGORIES]) || n < 0 || n > b->nodes))
		return fail_text("num_cat=%s is not right",
			text_show(b->value[CATEGORIES]));
	b->sets = (size_t)n;
	if (n == 0)
		return NULL;
	TRY(take_list(b, BOUNDARIES, b->sets + 1, &b->boundary));
	TRY(need(b, SET));
	size_t words = lightgbm_count(b->value[SET]);
	for (size_t i = 0; i < b->sets; i++)
		if (b->boundary[i] < 0 || b->boundary[i + 1] <= b->boundary[i])
			return "cat_boundaries do not rise";
	if (b->boundary[0] != 0 || (uint64_t)b->boundary[b->sets] != words)
		return fail_text("cat_boundaries end at %lld, and "
				 "cat_threshold has %zu numbers",
			(long long)b->boundary[b->sets], words);
	const char *why = take_list(b, SET, words, &word);
	b->first_word = e->words;
	mem_within(e->words + words, UINT32_MAX, "too many categories");
	mem_grow(&e->word, &e->word_cap, e->words + words, sizeof(*e->word));
	for (size_t i = 0; i < words && !why; i++) {
		if (word[i] < 0 || word[i] > UINT32_MAX)
			why = "a number of cat_threshold is no set of 32";
		e->word[e->words++] = (uint32_t)word[i];
	}
	free(word);
	return why;
}

static const char *set_node(
	struct ensemble_node *n, const struct block *b, uint32_t i)
{
	double t = b->threshold[i];

	if (!(t >= 0 && t < (double)b->sets) || t != floor(t))
		return fail_text(
			"node %u asks for set %g, of %zu", i, t, b->sets);
	size_t set = (size_t)t;
	n->set = (uint32_t)(b->first_word + (size_t)b->boundary[set]);
	n->words = (uint32_t)(b->boundary[set + 1] - b->boundary[set]);
	n->threshold = 0;
	n->in = 0;
	n->lost = 1;
	return NULL;
}

/* LightGBM asks of a 0 what it finds for a number as small as CELLS_ZERO: so
 * such thresholds lie at the ends of what is a zero. */
static double threshold_of(double t)
{
	if (fabs(t) > CELLS_ZERO)
		return t;
	return t < 0 ? nextafter(-CELLS_ZERO, -INFINITY) : CELLS_ZERO;
}

/* Zeros that are missing are so in a column of their own; where nothing is
 * missing, what has no value is a 0. */
static const char *number_node(struct ensemble *e, struct ensemble_node *n,
	const struct block *b, uint32_t i)
{
	int64_t missing = b->decision[i] & MISSING;

	n->threshold = threshold_of(b->threshold[i]);
	if (missing == MISSING)
		return fail_text("decision_type %lld of node %u",
			(long long)b->decision[i], i);
	if (missing == MISSING_ZERO)
		n->column = ensemble_zero(e, n->column);
	if (missing)
		n->lost = !(b->decision[i] & LOST_LEFT);
	else
		n->lost = !(0 <= n->threshold);
	return NULL;
}

static const char *take_node(struct ensemble *e, const struct block *b,
	const struct ensemble_tree *t, uint32_t i)
{
	struct ensemble_node *n = &e->node[t->node + i];

	if (b->feature[i] < 0 || (uint64_t)b->feature[i] >= e->features)
		return fail_text("node %u asks for feature %lld, of %zu", i,
			(long long)b->feature[i], e->features);
	if (b->decision[i] < 0 || b->decision[i] > 15)
		return fail_text("decision_type %lld of node %u",
			(long long)b->decision[i], i);
	n->column = (uint32_t)b->feature[i];
	if (b->left[i] < INT32_MIN || b->left[i] > INT32_MAX ||
		b->right[i] < INT32_MIN || b->right[i] > INT32_MAX)
		return fail_text("node %u has no such children", i);
	n->child[0] = (int32_t)b->left[i];
	n->child[1] = (int32_t)b->right[i];
	return b->decision[i] & IS_SET ? set_node(n, b, i)
				       : number_node(e, n, b, i);
}

static const char *take_nodes(
	struct ensemble *e, struct block *b, const struct ensemble_tree *t)
{
	size_t n = b->nodes;

	TRY(take_list(b, FEATURE, n, &b->feature));
	TRY(take_list(b, DECISION, n, &b->decision));
	TRY(take_list(b, LEFT, n, &b->left));
	TRY(take_list(b, RIGHT, n, &b->right));
	TRY(need(b, THRESHOLD));
	b->threshold = mem_zero(n, sizeof(*b->threshold));
	TRY(lightgbm_reals(b->threshold, n, b->value[THRESHOLD], "threshold"));
	for (uint32_t i = 0; i < b->nodes; i++)
		TRY(take_node(e, b, t, i));
	return NULL;
}

/* How many rows came to each node and leaf; a tree without them has zeros, and
 * cannot be explained. */
static const char *take_covers(struct ensemble *e, const struct block *b,
	const struct ensemble_tree *t)
{
	if (b->value[LEAF_COUNT].at && b->value[LEAF_COUNT].len)
		TRY(lightgbm_reals(e->leaf_cover + t->leaf, b->leaves,
			b->value[LEAF_COUNT], "leaf_count"));
	if (b->nodes && b->value[NODE_COUNT].at && b->value[NODE_COUNT].len)
		TRY(lightgbm_reals(e->cover + t->node, b->nodes,
			b->value[NODE_COUNT], "internal_count"));
	return NULL;
}

/* The constant of each leaf of a linear tree, and how many terms follow. */
static const char *take_constants(struct ensemble *e, const struct block *b,
	const struct ensemble_tree *t, const int64_t *terms, size_t *all)
{
	double *constant = mem_zero(b->leaves, sizeof(*constant));
	const char *why = lightgbm_reals(
		constant, b->leaves, b->value[CONSTANT], "leaf_const");

	*all = 0;
	for (uint32_t i = 0; i < b->leaves && !why; i++) {
		if (terms[i] < 0 || terms[i] > (int64_t)e->features)
			why = "num_features is not right";
		e->line[t->leaf + i] =
			(struct ensemble_line){.constant = constant[i],
				.term = (uint32_t)(e->terms + *all),
				.terms = (uint32_t)terms[i]};
		*all += (size_t)terms[i];
	}
	free(constant);
	return why;
}

static const char *take_terms(
	struct ensemble *e, const int64_t *feature, const double *by, size_t n)
{
	mem_grow(&e->term, &e->term_cap, e->terms + n, sizeof(*e->term));
	for (size_t i = 0; i < n; i++) {
		if (feature[i] < 0 || (uint64_t)feature[i] >= e->features)
			return "leaf_features has a feature that is not there";
		e->term[e->terms++] =
			(struct ensemble_term){by[i], (uint32_t)feature[i]};
	}
	return NULL;
}

/* The formula of each leaf of a linear tree. */
static const char *take_lines(struct ensemble *e, const struct block *b,
	const struct ensemble_tree *t)
{
	int64_t *terms = NULL, *feature = NULL;
	double *by = NULL;
	size_t all = 0;

	for (int k = CONSTANT; k <= TERM_BY; k++)
		TRY(need(b, k));
	const char *why = take_list(b, TERMS, b->leaves, &terms);
	if (!why)
		why = take_constants(e, b, t, terms, &all);
	if (!why && lightgbm_count(b->value[TERM_FEATURE]) != all)
		why = "leaf_features is not as long as num_features says";
	if (!why)
		why = take_list(b, TERM_FEATURE, all, &feature);
	if (!why) {
		by = mem_zero(all, sizeof(*by));
		why = lightgbm_reals(by, all, b->value[TERM_BY], "leaf_coeff");
	}
	if (!why)
		why = take_terms(e, feature, by, all);
	free(terms);
	free(feature);
	free(by);
	return why;
}

/* Where a linear tree is met, all trees get lines; those of others are their
 * values. */
static const char *take_linear(struct ensemble *e, const struct block *b,
	const struct ensemble_tree *t)
{
	bool linear = b->value[LINEAR].at && text_is(b->value[LINEAR], "1");

	if (!linear && !e->line)
		return NULL;
	mem_grow(&e->line, &e->line_cap, e->leaves, sizeof(*e->line));
	for (size_t i = e->lines; i < e->leaves; i++)
		e->line[i] = (struct ensemble_line){.constant = e->leaf[i]};
	e->lines = e->leaves;
	return linear ? take_lines(e, b, t) : NULL;
}

static const char *take_tree(
	struct ensemble *e, struct block *b, uint32_t output)
{
	TRY(take_size(b));
	struct ensemble_tree *t = ensemble_tree_add(e, b->nodes, b->leaves);
	t->output = output;
	TRY(lightgbm_reals(e->leaf + t->leaf, b->leaves, b->value[LEAF_VALUE],
		"leaf_value"));
	for (uint32_t i = 0; i < b->leaves; i++)
		e->leaf_name[t->leaf + i] = i;
	TRY(take_sets(e, b));
	if (b->nodes)
		TRY(take_nodes(e, b, t));
	TRY(take_covers(e, b, t));
	return take_linear(e, b, t);
}

const char *lightgbm_tree(
	struct lightgbm_file *f, struct ensemble *e, uint32_t output)
{
	struct block b = {0};
	size_t i = e->trees;

	const char *why = lightgbm_lines(
		f, b.value, key_name, KEYS, "it ends inside of a tree");
	if (!why)
		why = take_tree(e, &b, output);
	free(b.feature);
	free(b.decision);
	free(b.left);
	free(b.right);
	free(b.threshold);
	free(b.boundary);
	return why ? fail_text("tree %zu: %s", i, why) : NULL;
}
