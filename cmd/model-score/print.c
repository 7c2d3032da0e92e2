/* print.c - the cells behind a row: scores, leaves. */
#include <math.h>

#include "model-score/parts.h"

/* Of a float, the double that is nearest to the shortest decimal of up to 9
 * digits that is read as that float: so that 0.1 is printed, and not what the
 * float is to 17 digits. */
static double short_float(double x)
{
	static const double ten[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
	double size = fabs(x);
	int behind = 0; /* digits behind the point of a number with six */

	if (!(size >= 1e-9 && size < 1e5))
		return x;
	while (behind < 15 && size * ten[behind] < 1e5)
		behind++;
	for (int more = 0; more < 4 && behind + more <= 18; more++) {
		double by = ten[behind + more];
		double near = round(x * by) / by;
		if ((float)near == (float)x)
			return near;
	}
	return x;
}

static void print_real(const struct config *c, struct out *out, double x)
{
	out_real(out, c->e->single ? short_float((float)x) : x);
}

static void print_leaves(
	const struct state *s, const struct config *c, struct out *out)
{
	for (size_t i = 0; i < c->used; i++) {
		const struct ensemble_tree *t = &c->e->tree[i];
		uint32_t leaf = margin_leaf(c->e, t, s->x);
		out_int(out, c->e->leaf_name[t->leaf + leaf]);
	}
}

/* The raw scores as the objective takes them. */
static void predict(struct state *s, const struct config *c)
{
	const struct ensemble *e = c->e;

	if (e->averaged)
		for (unsigned k = 0; k < e->outputs; k++)
			s->raw[k] /= (double)c->rounds;
	objective_apply(&e->objective, s->score, s->raw, e->outputs);
}

void print_score(struct state *s, const struct config *c, struct out *out)
{
	const double *score = c->raw ? s->raw : s->score;

	margin_of(c->e, c->used, s->x, s->raw);
	if (!c->raw)
		predict(s, c);
	for (size_t i = 0; i < c->width; i++)
		print_real(c, out, score[i]);
	if (c->leaf)
		print_leaves(s, c, out);
}
