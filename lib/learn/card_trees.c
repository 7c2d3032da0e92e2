/* card_trees.c - a scorecard as trees, one for each column that is in.
 *
 * A row without a value is asked for first, at a bound above all values; then
 * values are halved.  Words are halved by sets of levels, and what is in no set
 * ends at the last bin, where words that training has not met go, too.
 */
#include <float.h>
#include <stdlib.h>

#include "base/mem.h"
#include "learn/card.h"

struct planting {
	const struct card *k;
	const struct card_column *c;
	const struct bins *bins;
	struct grown *tree;
	unsigned *order; /* bins from left to right; owned */
	unsigned nodes, leaves;
};

static int plant_leaf(struct planting *p, unsigned bin)
{
	const struct card_bin *b = &p->c->bin[bin];
	struct grown_leaf *l = &p->tree->leaf[p->leaves];

	l->value = card_value(p->k, p->c, b);
	l->rows = b->n;
	l->weight = (double)b->rows / p->k->f->unit;
	return ~(int)p->leaves++;
}

/* Levels of the bins from FIRST to END, rising. */
static void take_levels(const struct planting *p, struct grown_node *n,
	unsigned first, unsigned end)
{
	const struct bins *b = p->bins;
	bool *is = mem_zero((size_t)p->c->bins + 1, sizeof(*is));

	for (unsigned i = first; i < end; i++)
		is[p->order[i]] = true;
	n->level = mem_array((size_t)b->levels + 1, sizeof(*n->level));
	for (uint32_t i = 0; i < b->levels; i++)
		if (b->code[i] < b->n && is[p->c->bin_of[b->code[i]]])
			n->level[n->levels++] = i;
	free(is);
}

/* Whether one of the bins from FIRST to END has what has no value. */
static bool has_none(const struct planting *p, unsigned first, unsigned end)
{
	for (unsigned i = first; i < end; i++)
		if (p->c->bin[p->order[i]].none)
			return true;
	return false;
}

/* What a node would answer if it were a leaf, and its rows. */
static void sum_up(const struct planting *p, struct grown_node *n,
	unsigned first, unsigned end)
{
	double sum = 0;

	for (unsigned i = first; i < end; i++) {
		const struct card_bin *b = &p->c->bin[p->order[i]];
		sum += card_value(p->k, p->c, b) * (double)b->n;
		n->rows += b->n;
		n->weight += (double)b->rows / p->k->f->unit;
	}
	n->value = n->rows ? sum / (double)n->rows : 0;
}

/* The bins from FIRST to END, at least one; a node, or ~leaf. */
static int plant(struct planting *p, unsigned first, unsigned end)
{
	if (end - first == 1)
		return plant_leaf(p, p->order[first]);
	unsigned at = p->nodes++, middle = first + (end - first) / 2;
	struct grown_node *n = &p->tree->node[at];
	/* No value is apart from all numbers. */
	bool apart = !p->bins->words &&
		     p->c->bin[p->order[end - 1]].kind == CARD_NONE;

	if (apart)
		middle = end - 1;
	*n = (struct grown_node){.column = p->c->column,
		.words = p->bins->words,
		.left_missing = !apart && has_none(p, first, middle)};
	sum_up(p, n, first, end);
	if (n->words) {
		take_levels(p, n, first, middle);
	} else {
		n->code = p->c->bin[p->order[middle - 1]].end - 1;
		n->threshold = p->bins->bound[n->code];
	}
	n->left = plant(p, first, middle);
	n->right = plant(p, middle, end);
	return (int)at;
}

/* Bins as they are; of words the one without a value last. */
static void order_bins(struct planting *p)
{
	unsigned n = 0, last = p->c->bins;

	p->order = mem_array((size_t)p->c->bins + 1, sizeof(*p->order));
	for (unsigned i = 0; i < p->c->bins; i++)
		if (p->bins->words && p->c->bin[i].none)
			last = i;
		else
			p->order[n++] = i;
	if (last < p->c->bins)
		p->order[n] = last;
}

static void plant_tree(struct card *k, struct grown *t, struct card_column *c)
{
	struct planting p = {
		.k = k, .c = c, .bins = &k->f->bins[c->column], .tree = t};

	t->leaves = c->bins;
	t->node = mem_zero(c->bins, sizeof(*t->node));
	t->leaf = mem_zero(c->bins, sizeof(*t->leaf));
	order_bins(&p);
	plant(&p, 0, c->bins);
	t->node[0].gain = c->iv;
	free(p.order);
}

/* No column tells anything. */
static void plant_intercept(struct card *k, struct grown *t)
{
	t->leaves = 1;
	t->node = mem_zero(1, sizeof(*t->node));
	t->leaf = mem_zero(1, sizeof(*t->leaf));
	t->leaf->value = k->intercept;
	t->leaf->rows = k->f->learned;
	t->leaf->weight = (double)k->rows / k->f->unit;
}

/* The sum of the leaves, in the order of the trees. */
static void score(struct boost *b, const struct matrix *m)
{
	for (size_t r = 0; r < b->rows; r++) {
		b->score[r] = 0;
		for (unsigned i = 0; i < b->rounds; i++) {
			const struct grown *t = &b->tree[i];
			b->score[r] += t->leaf[grown_leaf_of(t, m, r)].value;
		}
	}
}

void card_trees(struct card *k, struct fitted *f)
{
	struct boost *b = &f->boost;

	*b = (struct boost){.classes = 1, .rows = f->n, .rate = 1};
	b->tree = mem_zero((size_t)k->in + 1, sizeof(*b->tree));
	b->begin = mem_zero(1, sizeof(*b->begin));
	b->score = mem_array(f->n + 1, sizeof(*b->score));
	for (unsigned i = 0; i < k->columns; i++)
		if (k->column[i].in)
			plant_tree(k, &b->tree[b->rounds++], &k->column[i]);
	for (unsigned i = 0; i < b->rounds; i++)
		if (b->tree[i].leaves > b->leaves)
			b->leaves = b->tree[i].leaves;
	if (b->rounds == 0)
		plant_intercept(k, &b->tree[b->rounds++]);
	score(b, &f->matrix);
	f->kind = "scorecard";
}
