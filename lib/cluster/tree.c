/* tree.c - clusters told in words: what the tree says, and what it loses. */
#include "cluster/tree.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/tree_grow.h"

/* The cost of the leaves around their means, from sums around the centroid
 * each keeps: squares less n times the centroid's distance to the mean. */
static double leaf_cost(const struct tree *t, const double *sum,
	const double *square, unsigned d)
{
	double cost = 0;

	for (unsigned at = 0; at < t->nodes; at++) {
		const struct cluster_tree_node *node = &t->node[at];

		if (node->left || node->n == 0)
			continue;
		cost += square[at];
		for (unsigned j = 0; j < d; j++) {
			double s = sum[(size_t)at * d + j];

			cost -= s * s / (double)node->n;
		}
	}
	return cost;
}

/* Send all points through the tree: counts, ratio and agreement. */
static void judge(struct tree *t, const struct points *p,
	const unsigned short *label, const double *centroid)
{
	unsigned d = p->d;
	double *sum = mem_zero((size_t)t->nodes * d, sizeof(*sum));
	double *square = mem_zero(t->nodes, sizeof(*square));
	double inertia = 0;
	size_t agree = 0;

	for (size_t i = 0; i < p->n; i++) {
		unsigned at = 0;

		while (t->node[at].left) {
			const struct cluster_tree_node *node = &t->node[at];
			bool low = p->x[node->feature][i] <= node->threshold;

			t->node[at].n++;
			at = low ? node->left : node->right;
		}
		const double *leaf = centroid + (size_t)t->node[at].cluster * d;
		const double *own = centroid + (size_t)label[i] * d;
		t->node[at].n++;
		agree += t->node[at].cluster == label[i];
		for (unsigned j = 0; j < d; j++) {
			double x = p->x[j][i], u = x - leaf[j], v = x - own[j];

			sum[(size_t)at * d + j] += u;
			square[at] += u * u;
			inertia += v * v;
		}
	}
	t->ratio = inertia > 0 ? leaf_cost(t, sum, square, d) / inertia : NAN;
	t->agreement = p->n ? (double)agree / (double)p->n : NAN;
	free(sum);
	free(square);
}

void tree_fit(struct tree *t, const struct points *p,
	const unsigned short *label, const double *centroid, unsigned k)
{
	tree_grow(t, p, label, centroid, k);
	judge(t, p, label, centroid);
}

void tree_release(struct tree *t)
{
	free(t->node);
	*t = (struct tree){0};
}

unsigned tree_label(const struct tree *t, const double *x)
{
	const struct cluster_tree_node *node = t->node;

	while (node->left)
		node = t->node + (x[node->feature] <= node->threshold
						 ? node->left
						 : node->right);
	return node->cluster;
}

double tree_cut(double low, double high)
{
	/* Values that were mapped there and back are off by some roundings. */
	double slack = 1e-13 * fmax(fabs(low), fabs(high));
	double from = low - slack, to = high - slack;

	if (!(from < to))
		return low;
	for (int e = 18; e >= -18; e--) {
		double unit = pow(10, abs(e));
		double cut = e > 0 ? ceil(from / unit) * unit
				   : ceil(from * unit) / unit;

		if (cut >= from && cut < to)
			return cut;
	}
	return low;
}
