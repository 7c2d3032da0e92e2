/* margin.c - rows walk down trees. */
#include "model/margin.h"

#include <math.h>

uint32_t margin_leaf(const struct ensemble *e, const struct ensemble_tree *t,
	const double *x)
{
	const struct ensemble_node *node = e->node + t->node;
	int32_t at = t->nodes ? 0 : ~0;

	while (at >= 0)
		at = node[at].child[ensemble_child(e, &node[at], x)];
	return (uint32_t)~at;
}

/* What leaf LEAF of a linear tree says; x[] of features alone is asked. */
static double line_value(
	const struct ensemble *e, uint32_t leaf, const double *x)
{
	const struct ensemble_line *l = &e->line[leaf];
	double sum = l->constant;

	for (uint32_t i = 0; i < l->terms; i++) {
		const struct ensemble_term *t = &e->term[l->term + i];
		if (x[t->feature] != x[t->feature])
			return e->leaf[leaf];
		sum += t->by * x[t->feature];
	}
	return sum;
}

static double leaf_value(const struct ensemble *e,
	const struct ensemble_tree *t, const double *x)
{
	uint32_t leaf = t->leaf + margin_leaf(e, t, x);

	return e->line ? line_value(e, leaf, x) : e->leaf[leaf];
}

void margin_of(
	const struct ensemble *e, size_t trees, const double *x, double *raw)
{
	for (unsigned k = 0; k < e->outputs; k++)
		raw[k] = e->base[k];
	for (size_t i = 0; i < trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		double value = leaf_value(e, t, x);
		if (e->single)
			raw[t->output] = (float)raw[t->output] + (float)value;
		else
			raw[t->output] += value;
	}
}

void margin_zeros(const struct ensemble *e, double *x)
{
	for (size_t i = 0; i < e->zeros; i++) {
		double v = x[e->zero[i]];
		x[e->features + i] = fabs(v) <= ENSEMBLE_ZERO ? NAN : v;
	}
}
