/* ensemble.h - decision trees in memory, whichever program has trained them.
 *
 *	struct ensemble *e = ensemble_new();
 *	... a reader fills it (lightgbm.h, xgboost.h) ...
 *	TRY(ensemble_check(e));
 *	margin_of(e, x, raw);		// margin.h
 *	ensemble_free(e);
 *
 * Every question of every tree has one form, so that who walks them need not
 * know where they come from:
 *
 *	x is missing (NaN)     to the child "lost"
 *	x <= threshold         to child 0, else to child 1
 *	or, if words > 0:      to the child "in" where x, cut to a whole number,
 *	                       is in the set, else to the other one
 *
 * The readers see to it: XGBoost's x < t of floats is x <= the float below t,
 * and where LightGBM takes zeros for missing the node asks a column in which
 * they are.  A child is a node, counted from the tree's first, or ~leaf.
 */
#ifndef MODEL_ENSEMBLE_H
#define MODEL_ENSEMBLE_H

#include "base/table.h"
#include "learn/cells.h"
#include "model/objective.h"

struct ensemble_node {
	double threshold; /* no NaN; infinite where all numbers go one way */
	uint32_t column;
	int32_t child[2];
	uint32_t set, words; /* of ensemble.word: bit i is category i */
	uint8_t lost, in;
};

struct ensemble_tree {
	uint32_t node, nodes; /* the first, and how many */
	uint32_t leaf, leaves;
	uint32_t output;
	uint32_t depth; /* questions on the longest way */
};

/* What the cells of a feature are. */
enum ensemble_kind {
	ENSEMBLE_NUMBER, /* numbers; for a set, the number of the category */
	ENSEMBLE_VALUE,	 /* numbers, each of which is a category */
	ENSEMBLE_WORD	 /* texts, each of which is a category */
};

struct ensemble_feature {
	char *name; /* owned */
	char *own;  /* what its column is called in truth, or NULL; owned */
	enum ensemble_kind kind;
	bool sets;	    /* some tree asks for a set of its categories */
	bool asked;	    /* some tree asks for it */
	struct table words; /* of a VALUE or WORD: to uint32_t, the category */
};

/* A leaf of a linear tree: constant + the sum of its terms, unless any of their
 * features is missing. */
struct ensemble_line {
	double constant;
	uint32_t term, terms; /* the first, and how many */
};
struct ensemble_term {
	double by;
	uint32_t feature;
};

/* How the rows of training were distributed over one column. */
struct ensemble_drift {
	enum { DRIFT_NUMBER, DRIFT_CODES, DRIFT_RAW } form;
	uint32_t feature;
	double *bound;	 /* ascending; bin i ends with bound i; owned */
	uint64_t *count; /* owned */
	size_t bounds, counts;
};

/* What model-fit has written beside the trees. */
struct ensemble_told {
	bool ours; /* the model has such lines, and their sum was right */
	char *kind, *label, *positive; /* or NULL; owned */
	char **class_name;	       /* one an output, or NULL; owned */
	uint64_t rows;
	/* Of a scorecard: a leaf has OFFSET / trees - FACTOR * its value
	 * points, rounded; FACTOR 0: it is none. */
	double offset, factor;
	struct ensemble_drift *drift; /* owned */
	size_t drifts, cap;
};

struct ensemble {
	/* Sums are floats, added in the order of the trees, as XGBoost does;
	 * else doubles. */
	bool single;
	bool named;	  /* features have names of their own */
	const char *form; /* "LightGBM text v4", for people; a literal */
	unsigned version[3];
	struct ensemble_feature *feature;
	size_t features;
	/* Columns are features; behind them stand those features again in which
	 * zeros are missing, so many. */
	uint32_t *zero;
	size_t zeros;
	struct ensemble_node *node;
	double *cover; /* of a node: the weight of the rows that came there */
	size_t nodes, node_cap, cover_cap;
	struct ensemble_tree *tree;
	size_t trees, tree_cap;
	size_t best; /* so many rounds are the best; 0: the model does not say
		      */
	uint32_t *round; /* trees up to the end of each round; owned */
	size_t rounds;
	double *leaf, *leaf_cover;
	uint32_t *leaf_name; /* as the program that trained it calls it */
	size_t leaves, leaf_cap, leaf_cover_cap, leaf_name_cap;
	uint32_t *word;
	size_t words, word_cap;
	struct ensemble_line *line; /* one a leaf, or NULL; owned */
	size_t lines, line_cap;
	struct ensemble_term *term;
	size_t terms, term_cap;
	unsigned outputs;
	double *base; /* one an output */
	struct objective objective;
	bool averaged; /* the answer is the mean of the rounds, not their sum */
	struct ensemble_told told;
};

struct ensemble *ensemble_new(void);
void ensemble_free(struct ensemble *e);

/* Make N features without names. */
void ensemble_features(struct ensemble *e, size_t n);

/* Room for a tree of NODES and LEAVES behind those there are, all zero; the
 * tree, until the next one. */
struct ensemble_tree *ensemble_tree_add(
	struct ensemble *e, uint32_t nodes, uint32_t leaves);

/* The column in which zeros of FEATURE are missing. */
uint32_t ensemble_zero(struct ensemble *e, uint32_t feature);

/* The feature that COLUMN holds. */
static inline uint32_t ensemble_feature_of(
	const struct ensemble *e, uint32_t column)
{
	return column < e->features ? column : e->zero[column - e->features];
}

/* What the column of feature I is called in truth. */
static inline const char *ensemble_called(const struct ensemble *e, size_t i)
{
	return e->feature[i].own ? e->feature[i].own : e->feature[i].name;
}

static inline size_t ensemble_columns(const struct ensemble *e)
{
	return e->features + e->zeros;
}

/* Rounds of so many trees each; PER divides them. */
void ensemble_rounds(struct ensemble *e, size_t per);

/* Category CODE of FEATURE is called NAME; false: it has that name already. */
bool ensemble_category(
	struct ensemble_feature *feature, struct text name, uint32_t code);
bool ensemble_category_value(
	struct ensemble_feature *feature, double value, uint32_t code);

/* The category, or NaN where there is none of that name. */
double ensemble_code(const struct ensemble_feature *feature, struct text name);
double ensemble_code_value(
	const struct ensemble_feature *feature, double value);

/* Whether set NODE has CATEGORY, a number that is not NaN. */
static inline bool ensemble_has(const struct ensemble *e,
	const struct ensemble_node *node, double category)
{
	if (!(category > -1 && category < 32.0 * node->words))
		return false;
	uint32_t i = (uint32_t)(int32_t)category;
	return e->word[node->set + i / 32] >> i % 32 & 1;
}

/* Which child of NODE the row with columns X goes to. */
static inline unsigned ensemble_child(const struct ensemble *e,
	const struct ensemble_node *node, const double *x)
{
	double v = x[node->column];

	if (v != v)
		return node->lost;
	if (node->words)
		return ensemble_has(e, node, v) ? node->in : !node->in;
	return v <= node->threshold ? 0 : 1;
}

/* Whether every tree is one: each node and leaf has one parent, thresholds are
 * numbers, names are there once.  Finds depths, and which features are asked.
 * NULL, or what is wrong. */
MUST_USE const char *ensemble_check(struct ensemble *e);

#endif
