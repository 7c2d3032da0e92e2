/* answer.c - from all rows to fits, forecasts and what is printed. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv-forecast/parts.h"

static const double days_of_step[] = {30.4375, 7, 1, 365.25};

/* How far to look ahead: with --test as far as there is something to compare
 * with. */
struct forecast_plan answer_plan(const struct answer *a)
{
	const struct config *c = a->config;
	double days = c->test.given ? (double)(a->buyers.end - a->buyers.as_of)
				    : (double)c->horizon / (double)WHEN_DAY_MS,
	       unit = calendar_unit_days(c->calendar.unit);

	return (struct forecast_plan){
		.horizon = calendar_ahead(&c->calendar, days),
		.step = days_of_step[c->step] / unit,
		.per_year = 365.25 / unit,
		.rate = c->discount,
		.middle = c->timing == 1};
}

/* Fit PART; a group that decides nothing takes the fit of all. */
static const char *fit_part(struct answer *a, struct parting_part *p)
{
	const char *why = fit_purchases(&p->fit, (enum nbd_model)a->model,
		&p->census, setup_threads(a->setup));

	p->borrows = p->group == BELONGING_NONE ? NULL : why;
	if (!p->borrows)
		return why;
	p->fit = a->parting.part[PARTING_ALL].fit;
	return NULL;
}

/* Fit what PART spends; where that cannot be, it is what all spend. */
static void fit_money(struct answer *a, struct parting_part *p)
{
	struct gammagamma_facts money = {p->n, p->x, p->zbar};
	const char *why = fit_spend(&p->spend, &money, setup_threads(a->setup));

	if (!why)
		return;
	p->spend = a->parting.part[PARTING_ALL].spend;
	if (p->group == BELONGING_NONE)
		a->money = false;
	notices_spendless(a, p, why);
}

static void fit_moneys(struct answer *a)
{
	a->money = !a->config->moneyless && !a->state->moneyless;
	for (size_t i = 0; i < a->parting.n; i++) {
		struct parting_part *p = &a->parting.part[i];
		notices_fit(a, p);
		if (a->money)
			fit_money(a, p);
		notices_spend(a, p);
	}
}

/* Take the fits that are applied. */
static void take_all(struct answer *a)
{
	a->money = !a->config->moneyless && !a->state->moneyless;
	for (size_t i = 0; i < a->parting.n; i++) {
		struct parting_part *p = &a->parting.part[i];
		parting_take(p, &a->config->kept, people_group(a, p->group),
			a->money);
		if (i == PARTING_ALL)
			a->money = p->spend.n > 0;
	}
}

static void foresee(struct answer *a)
{
	struct forecast_plan plan = answer_plan(a);

	for (size_t i = 0; i < a->parting.n; i++) {
		struct parting_part *p = &a->parting.part[i];
		forecast_make(&p->forecast, (enum nbd_model)a->model, p->fit.q,
			&p->census.facts, &plan, setup_threads(a->setup));
	}
}

/* Fit MODEL to all parts, or take what is applied; and look ahead, unless the
 * parameters alone are asked for. */
static const char *fit_all(struct answer *a, int model)
{
	parting_refit(&a->parting);
	a->model = model;
	if (a->config->apply)
		take_all(a);
	for (size_t i = 0; i < a->parting.n && !a->config->apply; i++)
		TRY(fit_part(a, &a->parting.part[i]));
	if (a->config->summary != BY_MODEL || a->config->test.given)
		foresee(a);
	return NULL;
}

static bool prints_test(const struct config *c)
{
	return c->test.given && c->summary == NO_SUMMARY;
}

/* Fit all models, and keep that whose error behind the day is the smallest. */
static const char *choose(struct answer *a, struct out *out)
{
	double least = INFINITY;
	int best = NBD_BG;

	for (int m = NBD_BG; m < NBD_BGBB; m++) { /* that is of other facts */
		TRY(fit_all(a, m));
		if (prints_test(a->config))
			TRY(judging_print(a, out));
		double error = fabs(judging_error(a));
		if (m > NBD_BG && !(error < least))
			continue;
		least = isnan(error) ? INFINITY : error;
		best = m;
		parting_keep(&a->parting);
	}
	a->model = best;
	parting_back(&a->parting);
	return NULL;
}

/* The fits that are asked for. */
static const char *fit(struct answer *a, struct out *out)
{
	const struct config *c = a->config;

	if (c->apply)
		return fit_all(a, (int)c->kept.model);
	if (c->model == MODEL_AUTO) {
		TRY(choose(a, out));
	} else {
		TRY(fit_all(a, c->model));
		if (prints_test(c))
			TRY(judging_print(a, out));
	}
	fit_moneys(a);
	return NULL;
}

/* Rows of customers, or of sums. */
static const char *print(struct answer *a, struct out *out)
{
	const struct config *c = a->config;

	if (prints_test(c))
		return NULL;
	if (c->summary != BY_MODEL)
		a->outlook = outlook_make(&a->buyers, &a->parting, c->margin);
	if (c->summary == NO_SUMMARY || c->summary == BY_CUSTOMER ||
		c->summary == BY_DECILE)
		outlook_deciles(a->outlook, a->buyers.n, a->money);
	return c->summary == NO_SUMMARY || c->summary == BY_CUSTOMER
		       ? print_people(a, out)
		       : sums_print(a, out);
}

static const char *answer(struct answer *a, struct out *out)
{
	const struct config *c = a->config;

	TRY(people_find(a));
	setup_note(a->setup, "customers", (double)a->buyers.n);
	if (a->buyers.n == 0) {
		notices_people(a);
		return a->config->save ? "no customers to fit a model from"
				       : NULL;
	}
	parting_make(&a->parting, &a->buyers, people_groups(a),
		&(struct parting_how){
			c->min_group, c->apply ? &c->kept : NULL});
	TRY(fit(a, out));
	if (a->config->test.given)
		judging_check(a);
	if (a->config->save)
		models_save(a);
	if (a->config->apply)
		models_drift(a);
	outlook_doubt(&a->doubts, &a->buyers, &a->parting, a->money);
	notices_people(a);
	return print(a, out);
}

const char *answer_finish(
	void *state, void *config, struct setup *s, struct out *out)
{
	struct answer a = {.config = config, .state = state, .setup = s};

	purchases_settle(&a.state->purchases);
	notices_rows(state, config);
	const char *why = answer(&a, out);
	parting_release(&a.parting);
	buyers_release(&a.buyers);
	free(a.outlook);
	return why ? why : out->failed;
}
