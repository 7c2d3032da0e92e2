/* shapley_edges.c - the constants of edges; shapley_parts.h has their order. */
#include <stdlib.h>

#include "base/mem.h"
#include "model/shapley_build.h"

static void add(struct shapley_builder *b, double x)
{
	struct shapley *s = b->s;

	mem_grow(&s->constant, &s->constant_cap, s->constants + 1,
		sizeof(*s->constant));
	s->constant[s->constants++] = x;
}

void shapley_point_constants(struct shapley_builder *b)
{
	uint32_t n = b->to->points;

	if (n != b->points) {
		b->point = mem_resize(b->point, n, sizeof(*b->point));
		b->weight = mem_resize(b->weight, n, sizeof(*b->weight));
		shapley_points(b->point, b->weight, n);
		b->points = n;
	}
	b->to->weight = b->s->constants;
	for (uint32_t k = 0; k < n; k++)
		add(b, b->weight[k]);
}

/* The factor of a feature at point T, with share Z, if it is met (O) or not. */
static double factor(double t, double z, bool o)
{
	return (1 - t) * z + (o ? t : 0);
}

/* (o - z) / factor; where it is not met the share goes out. */
static double coefficient(double t, double z, bool o)
{
	return o ? (1 - z) / factor(t, z, true) : -1 / (1 - t);
}

/* Of an edge whose feature was not asked above. */
static void first_constants(struct shapley_builder *b, double z, double value)
{
	for (int met = 1; met >= 0; met--)
		for (uint32_t k = 0; k < b->points; k++)
			add(b, value * factor(b->point[k], z, met));
	for (int met = 1; met >= 0; met--)
		add(b, value * (met - z));
}

/* What the factor of an edge that was met above is multiplied by. */
static double again(double t, double z, double was, bool o)
{
	return factor(t, z, o) / factor(t, was, true);
}

/* Of an edge that takes the place of one above, whose share is WAS. */
static void next_constants(
	struct shapley_builder *b, double z, double was, double value)
{
	for (int met = 1; met >= 0; met--)
		for (uint32_t k = 0; k < b->points; k++)
			add(b, value * again(b->point[k], z, was, met));
	add(b, was > 0 ? value * (z / was) : 0);
	for (int met = 1; met >= 0; met--)
		for (uint32_t k = 0; k < b->points; k++) {
			double t = b->point[k];
			add(b, value * again(t, z, was, met) *
					(coefficient(t, z, met) -
						coefficient(t, was, true)));
		}
}

void shapley_edge_constants(
	struct shapley_builder *b, const struct shapley_edge *e, double value)
{
	if (e->before)
		next_constants(b, e->z, b->edge[e->before].z, value);
	else
		first_constants(b, e->z, value);
}

void shapley_pair_constants(struct shapley_builder *b, double left_z,
	double left, double right_z, double right)
{
	for (int met = 1; met >= 0; met--)
		for (uint32_t k = 0; k < b->points; k++) {
			double t = b->point[k];
			add(b, factor(t, left_z, met) * left +
					factor(t, right_z, !met) * right);
		}
	add(b, (1 - left_z) * left - right_z * right);
	add(b, (1 - right_z) * right - left_z * left);
}
