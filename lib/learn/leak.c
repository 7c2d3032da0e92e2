/* leak.c - columns one by one: what they tell alone, and what was made of them.
 */
#include "learn/leak.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

enum {
	LEAST = 20,	   /* rows of either label */
	LEAST_OF_WORD = 5, /* rows of a word, on the average */
	STEPS = 4096	   /* of numbers that have no bins */
};

/* Rows with a code, and of label 1 among them. */
struct leak_code {
	uint64_t rows, hits;
};

static struct leak_code *count(const struct fitted *f, unsigned column)
{
	struct leak_code *c =
		mem_zero((size_t)f->bins[column].n + 1, sizeof(*c));

	for (size_t i = 0; i < f->learned; i++) {
		struct leak_code *at = &c[matrix_code(&f->matrix, i, column)];
		at->rows++;
		at->hits += f->y[i] > 0;
	}
	return c;
}

/* The share of pairs that are in order, codes rising; a tie counts half. */
static double auc(const struct leak_code *c, size_t n)
{
	uint64_t hits = 0, misses = 0, below = 0;
	amount twice = 0;

	for (size_t i = 0; i < n; i++) {
		uint64_t miss = c[i].rows - c[i].hits;
		twice += (amount)c[i].hits * (2 * below + miss);
		below += miss;
		hits += c[i].hits;
		misses += miss;
	}
	if (hits < LEAST || misses < LEAST)
		return 0.5;
	return (double)twice / 2 / ((double)hits * (double)misses);
}

static double either_way(const struct leak_code *c, size_t n)
{
	double a = auc(c, n);

	return a < 0.5 ? 1 - a : a;
}

static int by_rate(const void *a, const void *b, void *arg)
{
	const struct leak_code *x = a, *y = b;
	amount left = (amount)x->hits * y->rows,
	       right = (amount)y->hits * x->rows;

	(void)arg;
	return (left > right) - (left < right);
}

static double of_words(struct leak_code *c, size_t n, size_t learned)
{
	size_t met = 0;

	for (size_t i = 0; i < n; i++) /* a rate needs rows */
		if (c[i].rows)
			c[met++] = c[i];
	n = met;
	if (learned < n * LEAST_OF_WORD)
		return 0.5;
	sort_with(c, n, sizeof(*c), by_rate, NULL);
	return auc(c, n);
}

/* Rows without a value, which come last, once before all others. */
static double of_numbers(struct leak_code *c, size_t n)
{
	double behind = either_way(c, n);
	struct leak_code none = c[n - 1];

	memmove(c + 1, c, (n - 1) * sizeof(*c));
	c[0] = none;
	double before = either_way(c, n);
	return before > behind ? before : behind;
}

double leak_auc(const struct fitted *f, unsigned column)
{
	const struct bins *b = &f->bins[column];
	struct leak_code *c = count(f, column);
	double a = b->words ? of_words(c, (size_t)b->n + 1, f->learned)
			    : of_numbers(c, (size_t)b->n + 1);

	free(c);
	return a;
}

static void count_one(struct leak_code *c, double y)
{
	c->rows++;
	c->hits += y > 0;
}

double leak_auc_words(
	const struct leak_rows *r, const uint32_t *level, uint32_t levels)
{
	struct leak_code *c = mem_zero((size_t)levels + 1, sizeof(*c));

	for (size_t i = 0; i < r->n; i++)
		count_one(&c[level[i * r->stride]], r->y[i]);
	double a = of_words(c, levels, r->n);
	free(c);
	return a;
}

double leak_auc_numbers(const struct leak_rows *r, const float *x)
{
	struct leak_code *c = mem_zero(STEPS, sizeof(*c));

	for (size_t i = 0; i < r->n; i++) {
		double at = ((double)x[i * r->stride] + 8) * 256;
		at = at > 0 ? at : 0;
		count_one(&c[at < STEPS ? (size_t)at : STEPS - 1], r->y[i]);
	}
	double a = either_way(c, STEPS);
	free(c);
	return a;
}

static int by_gain(const void *a, const void *b, void *arg)
{
	const struct leak_use *x = a, *y = b;

	(void)arg;
	if (x->gain != y->gain)
		return x->gain > y->gain ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

struct leak_use *leak_uses(const struct fitted *f)
{
	unsigned n = f->data->columns;
	struct leak_use *use = mem_zero((size_t)n + 1, sizeof(*use));

	for (unsigned c = 0; c < n; c++)
		use[c].column = c;
	for (unsigned t = 0; t < f->boost.rounds * f->boost.classes; t++)
		for (unsigned i = 0; i + 1 < f->boost.tree[t].leaves; i++) {
			const struct grown_node *node =
				&f->boost.tree[t].node[i];
			use[node->column].splits++;
			use[node->column].gain += node->gain;
		}
	sort_with(use, n, sizeof(*use), by_gain, NULL);
	return use;
}
