/* elasticity.c - arc elasticities of neighbouring prices. */
#include "stat/elasticity.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "stat/dist.h"

double elasticity_arc(double ratio, double low_price, double high_price)
{
	return (ratio - 1) / (ratio + 1) * (high_price + low_price) /
	       (high_price - low_price);
}

/* The response of an arm; its interval is Wilson's, or Student's. */
static void respond(
	struct elasticity *to, const struct trial_row *row, double alpha)
{
	double half = row->n > 1 ? dist_t_quantile(alpha / 2, row->n - 1) *
					   row->sd / sqrt(row->n)
				 : (double)NAN;

	to->n = row->n;
	to->response = row->plain.mean;
	to->response_low = row->is_rate ? row->rate.low : to->response - half;
	to->response_high = row->is_rate ? row->rate.high : to->response + half;
}

/* From the price of BEFORE to that of arm I. */
static void step(struct elasticity *to, struct trial_row *row,
	const struct trial_arms *t, const struct trial_metric *m,
	const double *price, unsigned before, unsigned i,
	const struct compare_how *how)
{
	struct trial_arms pair = *t;
	const struct compared *c = &row->plain.of;

	pair.control = before;
	trial_row(row, &pair, m, i, how);
	respond(to, row, how->alpha);
	to->value = elasticity_arc(1 + c->lift, price[before], price[i]);
	to->low = elasticity_arc(1 + c->lift_low, price[before], price[i]);
	to->high = elasticity_arc(1 + c->lift_high, price[before], price[i]);
	to->p = c->p;
}

void elasticity_all(struct elasticity *to, const struct trial_arms *t,
	const double *price, unsigned y, const struct compare_how *how,
	enum adjust by, double least_n)
{
	const double none = (double)NAN;
	struct trial_metric m = {.of = {.y = y}};
	struct trial_row *row = mem_zero(t->arms + 1, sizeof(*row));
	double *p = mem_array(t->arms + 1, sizeof(*p));
	unsigned before = t->arms;

	for (unsigned i = 0; i < t->arms; i++) {
		to[i] = (struct elasticity){
			0, none, none, none, none, none, none, none, TRIAL_FEW};
		p[i] = none;
		if (trial_units(t, i) == 0)
			continue;
		if (before == t->arms) {
			struct trial_arms alone = *t;
			alone.control = i;
			trial_row(&row[i], &alone, &m, i, how);
			respond(&to[i], &row[i], how->alpha);
		} else {
			step(&to[i], &row[i], t, &m, price, before, i, how);
		}
		p[i] = to[i].p;
		before = i;
	}
	adjust(p, t->arms, by);
	for (unsigned i = 0; i < t->arms; i++) {
		to[i].p = p[i];
		to[i].verdict =
			trial_verdict(&row[i], p[i], how->alpha, least_n);
	}
	free(p);
	free(row);
}
