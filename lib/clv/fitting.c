/* fitting.c - part after part, everybody first. */
#include "clv/fitting.h"

#include <math.h>

#include "clv/hindsight.h"

const char *fitting_purchases(
	struct partings *p, enum nbd_model model, unsigned threads)
{
	const char *why;

	for (size_t i = 0; i < p->n; i++) {
		struct parting_part *part = &p->part[i];
		why = fit_purchases(&part->fit, model, &part->census, threads);
		if (why && i == PARTING_ALL)
			return why;
		part->borrows = why;
		if (why)
			part->fit = p->part[PARTING_ALL].fit;
	}
	return NULL;
}

const char *fitting_spend(struct partings *p, size_t i, unsigned threads)
{
	struct parting_part *part = &p->part[i];
	struct gammagamma_facts money = {part->n, part->x, part->zbar};
	const char *why = fit_spend(&part->spend, &money, threads);

	if (why)
		part->spend = p->part[PARTING_ALL].spend;
	return why;
}

bool fitting_take(struct partings *p, const struct clvmodel *m,
	const struct belonging *groups, bool money)
{
	for (size_t i = 0; i < p->n; i++) {
		struct parting_part *part = &p->part[i];
		parting_take(
			part, m, belonging_word(groups, part->group), money);
		if (i == PARTING_ALL)
			money = part->spend.n > 0;
	}
	return money;
}

void fitting_forecasts(struct partings *p, enum nbd_model model,
	const struct forecast_plan *plan, unsigned threads)
{
	for (size_t i = 0; i < p->n; i++) {
		struct parting_part *part = &p->part[i];
		forecast_release(&part->forecast);
		forecast_make(&part->forecast, model, part->fit.q,
			&part->census.facts, plan, threads);
	}
}

const char *fitting_best(struct partings *p, enum nbd_model *best,
	const struct buyers *b, const struct fitting_how *how)
{
	double least = INFINITY;

	for (enum nbd_model m = NBD_BG; m < NBD_BGBB; m++) {
		TRY(fitting_purchases(p, m, how->threads));
		fitting_forecasts(p, m, &how->plan, how->threads);
		TRY(how->hear(how->arg, m));
		struct hindsight_cell sum = hindsight_total(b, p);
		double error = fabs(hindsight_error(sum.actual, sum.expected));
		if (m > NBD_BG && !(error < least))
			continue;
		least = isnan(error) ? INFINITY : error;
		*best = m;
		parting_keep(p);
	}
	parting_back(p);
	return NULL;
}
