/* boost.c - rounds of gradients, trees and scores. */
#include "learn/boost.h"

#include <stdlib.h>
#include <string.h>

#include "base/chunks.h"
#include "base/mem.h"

enum { CHUNK = 16384, SHARED = 65536 };

struct round {
	struct boost *b;
	const struct matrix *m;
	const struct grower *grower;
	const struct grown *tree;
	double *score; /* of the class */
	size_t first;  /* row that is not learned from */
};

/* Add the answers of leaf K to its rows. */
static void score_leaf(void *arg, size_t k, unsigned worker)
{
	const struct round *r = arg;
	double value = r->tree->leaf[k].value;
	size_t n;
	const uint32_t *row = grower_rows(r->grower, (unsigned)k, &n);

	(void)worker;
	for (size_t i = 0; i < n; i++)
		r->score[row[i]] += value;
}

static void score_others(void *arg, size_t chunk, unsigned worker)
{
	const struct round *r = arg;
	size_t from = r->first + chunk * CHUNK, end = from + CHUNK;

	(void)worker;
	end = end < r->b->rows ? end : r->b->rows;
	for (size_t i = from; i < end; i++)
		r->score[i] +=
			r->tree->leaf[grown_leaf_of(r->tree, r->m, i)].value;
}

static void add_scores(struct round *r, unsigned threads)
{
	size_t others = r->b->rows - r->first;

	chunks_run(r->first < SHARED ? 1 : threads, r->tree->leaves, score_leaf,
		r);
	chunks_run(others < SHARED ? 1 : threads, (others + CHUNK - 1) / CHUNK,
		score_others, r);
}

/* What scores begin with goes into the leaves of the first trees, where
 * LightGBM has it, too. */
static void begin_scores(
	struct boost *b, const struct loss *o, const double *begin)
{
	if (begin) {
		memset(b->begin, 0, b->classes * sizeof(*b->begin));
		memcpy(b->score, begin,
			b->rows * b->classes * sizeof(*b->score));
		return;
	}
	loss_begin(o, b->begin);
	for (unsigned k = 0; k < b->classes; k++)
		for (size_t i = 0; i < b->rows; i++)
			b->score[k * b->rows + i] = b->begin[k];
}

static void shift(struct grown *t, double by)
{
	for (unsigned k = 0; k < t->leaves; k++)
		t->leaf[k].value += by;
	for (unsigned i = 0; i + 1 < t->leaves; i++)
		t->node[i].value += by;
}

/* One tree a class.  False: none of them has a node. */
static bool grow_round(struct boost *b, struct grower *g, const struct loss *o,
	int64_t *word, unsigned threads)
{
	struct grown *tree = &b->tree[(size_t)b->rounds * b->classes];
	bool any = false;

	for (unsigned k = 0; k < b->classes; k++) {
		struct division_scale scale;
		loss_words(o, word, &scale, b->score, b->rows, k);
		grower_tree(g, &tree[k], word, &scale);
		any |= tree[k].leaves > 1;
		if (tree[k].leaves == 1)
			tree[k].leaf->value = 0;
		/* A class is scored when all of them have their tree. */
		if (b->classes > 1)
			continue;
		struct round r = {
			b, g->m, g, &tree[k], b->score + k * b->rows, o->n};
		add_scores(&r, threads);
	}
	for (unsigned k = 0; k < b->classes && b->classes > 1; k++)
		for (size_t i = 0; i < b->rows; i++)
			b->score[k * b->rows + i] +=
				tree[k].leaf[grown_leaf_of(&tree[k], g->m, i)]
					.value;
	return any;
}

/* Drop the rounds from ROUNDS on; scores are added up anew, in order. */
static void cut(struct boost *b, const struct matrix *m, unsigned rounds,
	const double *begin)
{
	for (unsigned i = rounds * b->classes; i < b->rounds * b->classes; i++)
		grown_release(&b->tree[i]);
	b->rounds = rounds;
	for (unsigned k = 0; k < b->classes; k++)
		for (size_t r = 0; r < b->rows; r++) {
			double *score = &b->score[k * b->rows + r];
			*score = begin ? begin[k * b->rows + r] : b->begin[k];
			for (unsigned i = 0; i < rounds; i++) {
				const struct grown *t =
					&b->tree[i * b->classes + k];
				*score += t->leaf[grown_leaf_of(t, m, r)].value;
			}
		}
}

/* The round of the least loss so far. */
struct best {
	unsigned round;
	double loss;
};

/* Whether it is time to end. */
static bool stale(struct best *best, const struct boost *b,
	const struct loss *o, const struct boost_how *how)
{
	if (!how->stop_after || o->n == b->rows)
		return false;
	double loss =
		loss_mean(o, b->score, b->rows, how->weight, o->n, b->rows);
	if (best->round == 0 || loss < best->loss)
		*best = (struct best){b->rounds, loss};
	return b->rounds - best->round >= how->stop_after;
}

void boost_run(struct boost *b, const struct matrix *m, const struct loss *o,
	const struct boost_how *how)
{
	struct best best = {0};
	struct grow_how grow = how->grow;
	struct grower g;
	int64_t *word = mem_wide(m->rows + 1, sizeof(*word));

	*b = (struct boost){.classes = o->classes,
		.rows = m->rows,
		.leaves = how->grow.leaves,
		.rate = how->grow.rate};
	b->tree = mem_zero((size_t)how->trees * b->classes, sizeof(*b->tree));
	b->begin = mem_array(b->classes, sizeof(*b->begin));
	b->score = mem_wide(m->rows * b->classes + 1, sizeof(*b->score));
	begin_scores(b, o, how->begin);
	grow.split.least_gain = loss_least_gain(o);
	grower_init(&g, m, o->n, &grow, how->threads);
	while (b->rounds < how->trees) {
		bool any = grow_round(b, &g, o, word, how->threads);
		if (any || b->rounds == 0)
			b->rounds++;
		else
			for (unsigned k = 0; k < b->classes; k++)
				grown_release(&b->tree[(size_t)b->rounds *
							       b->classes +
						       k]);
		if (!any || stale(&best, b, o, how))
			break;
	}
	if (best.round && best.round < b->rounds)
		cut(b, m, best.round, how->begin);
	for (unsigned k = 0; k < b->classes; k++)
		shift(&b->tree[k], b->begin[k]);
	grower_release(&g);
	free(word);
}

void boost_release(struct boost *b)
{
	for (unsigned i = 0; i < b->rounds * b->classes; i++)
		grown_release(&b->tree[i]);
	free(b->tree);
	free(b->begin);
	free(b->score);
	*b = (struct boost){0};
}
