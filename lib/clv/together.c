/* together.c - sums over customers, with their errors by the delta method. */
#include "clv/together.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

void together_begin(struct together *t, const struct partings *p,
	enum nbd_model model, double horizon, unsigned threads)
{
	*t = (struct together){p, mem_array(p->n * NBD_Q, sizeof(*t->slope))};
	for (size_t k = 0; k < p->n; k++) {
		const struct parting_part *part = &p->part[k];
		size_t facts = part->census.facts.n;
		for (unsigned i = 0; i < NBD_Q; i++)
			t->slope[k * NBD_Q + i] =
				mem_array(facts, sizeof(**t->slope));
		forecast_slopes(&t->slope[k * NBD_Q], model, part->fit.q,
			&part->census.facts, horizon, threads);
	}
}

void together_release(struct together *t)
{
	for (size_t k = 0; k < t->parting->n * NBD_Q; k++)
		free(t->slope[k]);
	free(t->slope);
}

void together_add(const struct together *t, struct together_sum *to,
	const struct buyer *one, const struct outlook *o)
{
	const struct partings *p = t->parting;
	uint32_t fact = p->part[one->part].census.group[one->index];

	to->customers++;
	to->alive += o->alive;
	to->expected += o->expected;
	to->value += isnan(o->value) ? 0 : o->value;
	to->clv += isnan(o->clv) ? 0 : o->clv;
	if (!to->slope)
		to->slope = mem_zero(p->n * NBD_Q, sizeof(*to->slope));
	for (unsigned k = 0; k < NBD_Q; k++)
		to->slope[one->part * NBD_Q + k] +=
			t->slope[one->part * NBD_Q + k][fact];
}

double together_error(const struct together *t, const struct together_sum *s)
{
	double variance = s->expected;

	for (size_t k = 0; k < t->parting->n; k++)
		for (unsigned i = 0; i < NBD_Q; i++)
			for (unsigned j = 0; j < NBD_Q; j++)
				variance += s->slope[k * NBD_Q + i] *
					    t->parting->part[k].fit.cov[i][j] *
					    s->slope[k * NBD_Q + j];
	return sqrt(variance);
}
