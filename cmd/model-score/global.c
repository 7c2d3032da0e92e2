/* global.c - --global: what each feature contributes on average.
 *
 * Contributions are rounded to units of 2^-40 and added as integers, so that no
 * order of rows and no number of threads shows in a sum.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model-score/parts.h"

/* 2^40, and what is small enough to be summed 2^40 times. */
#define UNIT 0x1p40
#define MOST 0x1p46

static size_t totals(const struct config *c)
{
	return (size_t)c->e->outputs * c->e->features;
}

void global_add(struct state *s, const struct config *c, size_t at)
{
	for (size_t i = 0; i < totals(c); i++) {
		double phi = block_phi(&s->block, c, 0, at)[i * SHAPLEY_ROWS];
		amount units =
			(amount)rint(fmax(-MOST, fmin(MOST, phi)) * UNIT);
		s->total[i].sum += units;
		s->total[i].size += units < 0 ? -units : units;
	}
}

void global_merge(
	struct state *to, const struct state *from, const struct config *c)
{
	for (size_t i = 0; c->global && i < totals(c); i++) {
		to->total[i].sum += from->total[i].sum;
		to->total[i].size += from->total[i].size;
	}
}

/* A mean over the rows. */
static double mean(const struct state *s, amount sum)
{
	return s->rows ? (double)sum / UNIT / (double)s->rows : 0;
}

/* The features of an output, the largest first, equal ones in their order. */
static void sort(unsigned *rank, const struct total *t, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t to = i;
		for (; to && t[i].size > t[rank[to - 1]].size; to--)
			rank[to] = rank[to - 1];
		rank[to] = (unsigned)i;
	}
}

static void print_output(const struct state *s, const struct config *c,
	unsigned output, struct out *out)
{
	const struct total *t = s->total + (size_t)output * c->e->features;
	char **class = c->e->told.class_name;
	amount all = 0;

	sort(s->rank, t, c->e->features);
	for (size_t i = 0; i < c->e->features; i++)
		all += t[i].size;
	for (size_t k = 0; k < c->e->features; k++) {
		const struct total *of = &t[s->rank[k]];
		if (class && class[output] && c->e->outputs > 1)
			out_string(out, class[output]);
		else if (c->e->outputs > 1)
			out_int(out, output);
		out_string(out, setup_feature(c, s->rank[k]));
		out_real(out, mean(s, of->size));
		out_real(out, all ? (double)of->size / (double)all : 0);
		out_real(out, mean(s, of->sum));
		out_end(out);
	}
}

void global_print(
	const struct state *s, const struct config *c, struct out *out)
{
	for (unsigned k = 0; k < c->e->outputs; k++)
		print_output(s, c, k, out);
}
