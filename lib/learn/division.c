/* division.c - every division of a leaf is tried, column by column. */
#include "learn/division.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

/* Of words, as in LightGBM: sums are drawn to 0 as if there were ten rows more,
 * levels of fewer rows are left out, and sides have at least a hundred. */
#define WORDS_L2 10.0
#define WORDS_SMOOTH 10.0
#define WORDS_GROUP 100.0
enum { FEW_LEVELS = 4 };

struct search {
	struct division *best;
	const struct division_how *how;
	const struct division_scale *scale;
	const struct division_leaf *leaf;
	double whole, per_h; /* gain of the leaf; rows for one of hessian */
	double l2;
	int monotone;
	bool bounded;
	int column;
};

static double clip(const struct division_leaf *leaf, double value)
{
	value = value < leaf->low ? leaf->low : value;
	return value > leaf->high ? leaf->high : value;
}

static double answer(double g, double h, double l2)
{
	return h + l2 > 0 ? -g / (h + l2) : 0;
}

double division_value(const struct division_how *how,
	const struct division_scale *scale, const struct division_leaf *leaf,
	int64_t sum)
{
	return clip(leaf, answer(division_gradient(scale, sum),
				  division_hessian(scale, sum), how->l2));
}

/* What a side gains whose answer is VALUE and not its best. */
static double gain_at(double g, double h, double l2, double value)
{
	return -(2 * g * value + (h + l2) * value * value);
}

/* Gain of dividing LEFT from the others, or -infinity if it may not be. */
static double gain_bounded(const struct search *s, int64_t left)
{
	int64_t right = s->leaf->sum - left;
	double g = division_gradient(s->scale, left),
	       h = division_hessian(s->scale, left),
	       g2 = division_gradient(s->scale, right),
	       h2 = division_hessian(s->scale, right);
	double v = clip(s->leaf, answer(g, h, s->l2)),
	       v2 = clip(s->leaf, answer(g2, h2, s->l2));

	if (h < s->leaf->least || h2 < s->leaf->least)
		return -INFINITY;
	if ((s->monotone > 0 && v > v2) || (s->monotone < 0 && v < v2))
		return -INFINITY;
	return gain_at(g, h, s->l2, v) + gain_at(g2, h2, s->l2, v2);
}

static double gain_free(const struct search *s, int64_t left)
{
	int64_t right = s->leaf->sum - left;
	double g = division_gradient(s->scale, left),
	       h = division_hessian(s->scale, left),
	       g2 = division_gradient(s->scale, right),
	       h2 = division_hessian(s->scale, right);
	double gain = g * g / (h + s->l2) + g2 * g2 / (h2 + s->l2);

	return h >= s->leaf->least && h2 >= s->leaf->least ? gain : -INFINITY;
}

static double gain_of(const struct search *s, int64_t left)
{
	return s->bounded ? gain_bounded(s, left) : gain_free(s, left);
}

static bool better(const struct search *s, double gain)
{
	return gain - s->whole > s->best->gain &&
	       gain - s->whole > s->how->least_gain;
}

/* Bounds 0 to N-1, with the rows without a value, whose sum is MISSING, to the
 * left or not. */
static void scan(struct search *s, const int64_t *h, unsigned n,
	int64_t missing, bool left_missing)
{
	int64_t left = left_missing ? missing : 0;

	for (unsigned b = 0; b < n; b++) {
		left += h[b];
		double gain = gain_of(s, left);
		if (!better(s, gain))
			continue;
		*s->best = (struct division){.gain = gain - s->whole,
			.column = s->column,
			.code = b,
			.left_missing = left_missing,
			.left = left};
	}
}

static void find_numbers(
	struct search *s, const int64_t *h, const struct bins *b)
{
	int64_t missing = h[b->n];

	/* All values to the left, and none to the right. */
	scan(s, h, missing ? b->n : b->n - 1, missing, false);
	if (missing)
		scan(s, h, b->n - 1, missing, true);
}

static void take_words(
	struct search *s, double gain, int64_t left, unsigned levels)
{
	*s->best = (struct division){.gain = gain - s->whole,
		.column = s->column,
		.words = true,
		.left = left,
		.levels = levels};
}

static void find_few(struct search *s, const int64_t *h, unsigned n)
{
	for (unsigned b = 0; b < n; b++) {
		double gain = gain_of(s, h[b]);
		if (!better(s, gain))
			continue;
		take_words(s, gain, h[b], 1);
		s->best->set[0] = (uint16_t)b;
	}
}

/* A level, by what its rows want. */
struct level {
	double want;
	uint16_t code;
};

/* The levels of enough rows, from the lowest want to the highest, up to 32 from
 * the end SIGN; how many, and *USED of them all. */
static unsigned rank(struct level *to, unsigned *used, const struct search *s,
	const int64_t *h, unsigned n, int sign)
{
	unsigned kept = 0;

	*used = 0;
	for (unsigned b = 0; b < n; b++) {
		double weight = division_hessian(s->scale, h[b]);
		if (weight * s->per_h < WORDS_SMOOTH)
			continue;
		++*used;
		double want = sign * division_gradient(s->scale, h[b]) /
			      (weight + WORDS_SMOOTH);
		if (kept == DIVISION_SET && want >= to[kept - 1].want)
			continue;
		unsigned i = kept < DIVISION_SET ? kept++ : DIVISION_SET - 1;
		for (; i && to[i - 1].want > want; i--)
			to[i] = to[i - 1];
		to[i] = (struct level){want, (uint16_t)b};
	}
	return kept;
}

static void find_many(struct search *s, const int64_t *h, unsigned n, int sign)
{
	struct level level[DIVISION_SET];
	unsigned used, kept = rank(level, &used, s, h, n, sign);
	unsigned most = (used + 1) / 2;
	int64_t left = 0;
	double group = 0;

	for (unsigned i = 0; i < kept && i < most; i++) {
		left += h[level[i].code];
		group +=
			division_hessian(s->scale, h[level[i].code]) * s->per_h;
		double others =
			division_hessian(s->scale, s->leaf->sum - left) *
			s->per_h;
		if (others < WORDS_GROUP)
			return;
		if (group < WORDS_GROUP)
			continue;
		double gain = gain_of(s, left);
		if (gain == -INFINITY)
			continue;
		group = 0;
		if (!better(s, gain))
			continue;
		take_words(s, gain, left, i + 1);
		for (unsigned k = 0; k <= i; k++)
			s->best->set[k] = level[k].code;
	}
}

static void find_words(struct search *s, const int64_t *h, unsigned n)
{
	if (n <= FEW_LEVELS) {
		find_few(s, h, n);
		return;
	}
	s->l2 += WORDS_L2;
	find_many(s, h, n, 1);
	find_many(s, h, n, -1);
	s->l2 -= WORDS_L2;
}

void division_find(struct division *best, const struct histograms *h,
	const struct division_how *how, const struct division_scale *scale,
	const struct division_leaf *leaf)
{
	double g = division_gradient(scale, leaf->sum),
	       weight = division_hessian(scale, leaf->sum);
	struct search s = {.best = best,
		.how = how,
		.scale = scale,
		.leaf = leaf,
		.l2 = how->l2,
		.bounded = how->monotone != NULL};

	*best = (struct division){.column = -1};
	if (weight <= 0 || leaf->rows < 2 * how->min_leaf)
		return;
	s.per_h = (double)leaf->rows / weight;
	s.whole = s.bounded
			  ? gain_at(g, weight, how->l2,
				    division_value(how, scale, leaf, leaf->sum))
			  : g * g / (weight + how->l2);
	for (unsigned c = 0; c < h->m->columns; c++) {
		const struct bins *b = &h->m->bins[c];
		if (leaf->allowed && !leaf->allowed[c])
			continue;
		s.column = (int)c;
		s.monotone = how->monotone ? how->monotone[c] : 0;
		if (b->words)
			find_words(&s, leaf->histogram + h->at[c], b->n);
		else
			find_numbers(&s, leaf->histogram + h->at[c], b);
	}
}
