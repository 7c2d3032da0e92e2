/* tree_grow.c - the splits of a threshold tree.
 *
 * Every node owns the same range of each sorted index and, as centroids, a
 * range of "active".  A split packs the range of its left child, then that of
 * its right, and drops the points parted from their centroid, as IMM does:
 *
 *	order[j]	[ left | right | dropped ]	rising in x[j] in each
 */
#include "cluster/tree_grow.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { SAMPLE = 1 << 20 }; /* points that thresholds are found on, at most */

enum grow_side { LEFT, RIGHT, DROPPED };

/* A number and whose it is: of a point of the sample, or of a centroid. */
struct grow_value {
	double x;
	uint32_t who;
};

/* What a node of the growing tree owns. */
struct range {
	size_t from, to;       /* in order[j] */
	unsigned first, after; /* in active */
};

struct grow {
	const struct points *p;
	const unsigned short *label;
	const double *centroid;
	unsigned k;
	size_t stride, n;	       /* point i of n is i * stride of p */
	uint32_t *order[POINTS_MAX_D]; /* n each */
	uint32_t *spare;	       /* n */
	unsigned char *side;	       /* n: enum grow_side */
	unsigned *active;	       /* k centroids */
	struct range *range;	       /* one a node */
	struct grow_value *sorted;     /* k: the node's centroids by x */
	size_t *less, *more;	       /* k: its points below, above them */
	struct tree *t;
};

/* The best split so far: on feature j, x <= threshold goes left. */
struct split {
	bool found;
	unsigned feature;
	double threshold, beyond;
	size_t mistakes;
};

static int by_value(const void *a, const void *b)
{
	const struct grow_value *u = a, *v = b;

	if (u->x != v->x)
		return u->x < v->x ? -1 : 1;
	return (u->who > v->who) - (u->who < v->who);
}

static double point(const struct grow *g, unsigned j, uint32_t i)
{
	return g->p->x[j][i * g->stride];
}

static unsigned label_of(const struct grow *g, uint32_t i)
{
	return g->label[i * g->stride];
}

static double center(const struct grow *g, unsigned j, unsigned c)
{
	return g->centroid[(size_t)c * g->p->d + j];
}

static void sort_points(struct grow *g)
{
	struct grow_value *v = mem_array(g->n, sizeof(*v));

	for (unsigned j = 0; j < g->p->d; j++) {
		g->order[j] = mem_array(g->n, sizeof(*g->order[j]));
		for (uint32_t i = 0; i < g->n; i++)
			v[i] = (struct grow_value){point(g, j, i), i};
		if (g->n)
			qsort(v, g->n, sizeof(*v), by_value);
		for (size_t i = 0; i < g->n; i++)
			g->order[j][i] = v[i].who;
	}
	free(v);
}

/* Sort the node's centroids on feature J and count its points on either side
 * of the centroid they belong to. */
static unsigned sort_centers(struct grow *g, const struct range *r, unsigned j)
{
	unsigned m = r->after - r->first;

	for (unsigned a = 0; a < m; a++) {
		unsigned c = g->active[r->first + a];

		g->sorted[a] = (struct grow_value){center(g, j, c), c};
		g->less[c] = g->more[c] = 0;
	}
	qsort(g->sorted, m, sizeof(*g->sorted), by_value);
	for (size_t i = r->from; i < r->to; i++) {
		uint32_t who = g->order[j][i];
		unsigned c = label_of(g, who);
		double x = point(g, j, who), own = center(g, j, c);

		g->less[c] += x < own;
		g->more[c] += x > own;
	}
	return m;
}

static void offer(struct split *best, const struct split *s)
{
	double gap = s->beyond - s->threshold;

	if (!best->found || s->mistakes < best->mistakes ||
		(s->mistakes == best->mistakes &&
			gap > best->beyond - best->threshold))
		*best = *s;
}

/* Sweep a threshold over the values of the node's points and centroids on
 * feature J.  A point is parted from its centroid while the threshold is at or
 * above the lower of the two and below the higher. */
static void sweep(
	struct grow *g, struct split *best, const struct range *r, unsigned j)
{
	unsigned m = sort_centers(g, r, j), b = 0;
	double high = g->sorted[m - 1].x;
	struct split s = {.found = true, .feature = j};
	const uint32_t *order = g->order[j];

	for (size_t a = r->from; b < m;) {
		double at = g->sorted[b].x;

		if (a < r->to && point(g, j, order[a]) < at)
			at = point(g, j, order[a]);
		if (at >= high)
			return;
		for (; a < r->to && point(g, j, order[a]) == at; a++) {
			double own = center(g, j, label_of(g, order[a]));

			s.mistakes += at < own;
			s.mistakes -= at > own;
		}
		for (; b < m && g->sorted[b].x == at; b++) {
			s.mistakes += g->more[g->sorted[b].who];
			s.mistakes -= g->less[g->sorted[b].who];
		}
		if (b == 0)
			continue; /* below the lowest centroid */
		s.threshold = at;
		s.beyond = g->sorted[b].x;
		if (a < r->to && point(g, j, order[a]) < s.beyond)
			s.beyond = point(g, j, order[a]);
		offer(best, &s);
	}
}

/* Move the points of R into the ranges of the children, order kept. */
static void part_points(struct grow *g, const struct split *s,
	const struct range *r, struct range *left, struct range *right)
{
	size_t count[3] = {0};

	for (size_t i = r->from; i < r->to; i++) {
		uint32_t who = g->order[0][i];
		bool here = point(g, s->feature, who) <= s->threshold;
		bool own =
			center(g, s->feature, label_of(g, who)) <= s->threshold;
		enum grow_side side = here != own ? DROPPED
				      : here	  ? LEFT
						  : RIGHT;

		g->side[who] = (unsigned char)side;
		count[side]++;
	}
	left->from = r->from;
	left->to = right->from = r->from + count[LEFT];
	right->to = right->from + count[RIGHT];
	for (unsigned j = 0; j < g->p->d; j++) {
		size_t at[3] = {left->from, right->from, right->to};

		for (size_t i = r->from; i < r->to; i++) {
			uint32_t who = g->order[j][i];

			g->spare[at[g->side[who]]++] = who;
		}
		memcpy(g->order[j] + r->from, g->spare + r->from,
			(r->to - r->from) * sizeof(*g->spare));
	}
}

/* Likewise its centroids. */
static void part_centers(struct grow *g, const struct split *s,
	const struct range *r, struct range *left, struct range *right)
{
	unsigned n = r->first;

	for (unsigned a = r->first; a < r->after; a++) {
		unsigned c = g->active[a];

		if (center(g, s->feature, c) > s->threshold)
			continue;
		memmove(g->active + n + 1, g->active + n,
			(a - n) * sizeof(*g->active));
		g->active[n++] = c;
	}
	left->first = r->first;
	left->after = right->first = n;
	right->after = r->after;
}

/* Split node AT where two of its centroids differ, else make it a leaf. */
static void grow_node(struct grow *g, unsigned at)
{
	struct range *r = &g->range[at];
	struct cluster_tree_node *node = &g->t->node[at];
	struct split best = {0};

	if (r->after - r->first > 1)
		for (unsigned j = 0; j < g->p->d; j++)
			sweep(g, &best, r, j);
	if (!best.found) {
		*node = (struct cluster_tree_node){
			.cluster = g->active[r->first]};
		return;
	}
	struct range *left = &g->range[g->t->nodes], *right = left + 1;
	part_points(g, &best, r, left, right);
	part_centers(g, &best, r, left, right);
	*node = (struct cluster_tree_node){.feature = best.feature,
		.threshold = best.threshold,
		.beyond = best.beyond,
		.left = g->t->nodes,
		.right = g->t->nodes + 1};
	g->t->nodes += 2;
}

void tree_grow(struct tree *t, const struct points *p,
	const unsigned short *label, const double *centroid, unsigned k)
{
	size_t stride = p->n / SAMPLE + (p->n % SAMPLE > 0);
	size_t most = 2 * (size_t)k - 1;
	struct grow g = {.p = p, .label = label, .centroid = centroid, .k = k};

	g.stride = stride ? stride : 1;
	g.n = p->n / g.stride + (p->n % g.stride > 0);
	g.t = t;
	t->seen = g.n;
	sort_points(&g);
	g.spare = mem_array(g.n, sizeof(*g.spare));
	g.side = mem_array(g.n, sizeof(*g.side));
	g.active = mem_array(k, sizeof(*g.active));
	g.range = mem_array(most, sizeof(*g.range));
	g.sorted = mem_array(k, sizeof(*g.sorted));
	g.less = mem_array(k, sizeof(*g.less));
	g.more = mem_array(k, sizeof(*g.more));
	t->node = mem_zero(most, sizeof(*t->node));
	t->nodes = 1;
	g.range[0] = (struct range){0, g.n, 0, k};
	for (unsigned c = 0; c < k; c++)
		g.active[c] = c;
	for (unsigned at = 0; at < t->nodes; at++)
		grow_node(&g, at);
	for (unsigned j = 0; j < p->d; j++)
		free(g.order[j]);
	free(g.spare);
	free(g.side);
	free(g.active);
	free(g.range);
	free(g.sorted);
	free(g.less);
	free(g.more);
}
