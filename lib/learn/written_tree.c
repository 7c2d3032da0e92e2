/* written_tree.c - one tree as LightGBM writes it. */
#include <stdlib.h>

#include "base/mem.h"
#include "learn/written.h"

/* Decision types: bit 0 words, bit 1 left without a value, bits 2-3 what counts
 * as no value, of which 2 is an empty cell. */
enum { TYPE_WORDS = 1, TYPE_LEFT = 2, TYPE_EMPTY = 2 << 2 };

typedef void put_node(struct buf *to, const struct grown_node *n, void *arg);

static void nodes(struct buf *to, const char *key, const struct grown *t,
	put_node *put, void *arg)
{
	buf_printf(to, "%s=", key);
	for (unsigned i = 0; i + 1 < t->leaves; i++) {
		if (i)
			buf_byte(to, ' ');
		put(to, &t->node[i], arg);
	}
	buf_byte(to, '\n');
}

static void put_column(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	int_print(to, n->column);
}

static void put_gain(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	real_print(to, n->gain);
}

/* Of words: the number of the set. */
static void put_threshold(struct buf *to, const struct grown_node *n, void *arg)
{
	int *set = arg;

	if (n->words)
		int_print(to, (*set)++);
	else
		real_print(to, n->threshold);
}

static void put_type(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	int_print(to, n->words
			      ? TYPE_WORDS
			      : TYPE_EMPTY | (n->left_missing ? TYPE_LEFT : 0));
}

static void put_left(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	int_print(to, n->left);
}

static void put_right(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	int_print(to, n->right);
}

static void put_value(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	real_print(to, n->value);
}

static void put_weight(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	real_print(to, n->weight);
}

static void put_rows(struct buf *to, const struct grown_node *n, void *arg)
{
	(void)arg;
	int_print(to, (int64_t)n->rows);
}

enum leaf_figure { LEAF_VALUE, LEAF_WEIGHT, LEAF_ROWS };

static void leaves(struct buf *to, const char *key, const struct grown *t,
	enum leaf_figure figure)
{
	buf_printf(to, "%s=", key);
	for (unsigned k = 0; k < t->leaves; k++) {
		const struct grown_leaf *l = &t->leaf[k];
		if (k)
			buf_byte(to, ' ');
		if (figure == LEAF_ROWS)
			int_print(to, (int64_t)l->rows);
		else
			real_print(to,
				figure == LEAF_VALUE ? l->value : l->weight);
	}
	buf_byte(to, '\n');
}

static uint32_t set_words(const struct grown_node *n)
{
	return n->level[n->levels - 1] / 32 + 1;
}

/* The sets of levels that go left, as bits. */
static void sets(struct buf *to, const struct grown *t)
{
	uint32_t all = 0;
	const char *between = "";

	buf_string(to, "cat_boundaries=0");
	for (unsigned i = 0; i + 1 < t->leaves; i++)
		if (t->node[i].words) {
			all += set_words(&t->node[i]);
			buf_printf(to, " %u", all);
		}
	buf_string(to, "\ncat_threshold=");
	for (unsigned i = 0; i + 1 < t->leaves; i++) {
		const struct grown_node *n = &t->node[i];
		uint32_t words = n->words ? set_words(n) : 0;
		uint32_t *bits = mem_zero((size_t)words + 1, sizeof(*bits));
		for (uint32_t k = 0; k < n->levels; k++)
			bits[n->level[k] / 32] |= (uint32_t)1
						  << n->level[k] % 32;
		for (uint32_t w = 0; w < words; w++) {
			buf_printf(to, "%s%u", between, bits[w]);
			between = " ";
		}
		free(bits);
	}
	buf_byte(to, '\n');
}

void written_tree(struct buf *to, const struct fitted *f, unsigned number)
{
	const struct grown *t = &f->boost.tree[number];
	int words = 0, set = 0;

	for (unsigned i = 0; i + 1 < t->leaves; i++)
		words += t->node[i].words;
	unsigned before =
		(fitted_rounds(f) - f->boost.rounds) * f->boost.classes;

	buf_printf(to, "Tree=%u\nnum_leaves=%u\nnum_cat=%d\n", before + number,
		t->leaves, words);
	nodes(to, "split_feature", t, put_column, NULL);
	nodes(to, "split_gain", t, put_gain, NULL);
	nodes(to, "threshold", t, put_threshold, &set);
	nodes(to, "decision_type", t, put_type, NULL);
	nodes(to, "left_child", t, put_left, NULL);
	nodes(to, "right_child", t, put_right, NULL);
	leaves(to, "leaf_value", t, LEAF_VALUE);
	leaves(to, "leaf_weight", t, LEAF_WEIGHT);
	leaves(to, "leaf_count", t, LEAF_ROWS);
	nodes(to, "internal_value", t, put_value, NULL);
	nodes(to, "internal_weight", t, put_weight, NULL);
	nodes(to, "internal_count", t, put_rows, NULL);
	if (words)
		sets(to, t);
	buf_string(to, "is_linear=0\nshrinkage=");
	real_print(to, before + number < f->boost.classes ? 1 : f->boost.rate);
	buf_string(to, "\n\n\n");
}
