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

static bool prints_test(const struct config *c)
{
	return c->test.given && c->summary == NO_SUMMARY;
}

/* A model is fitted, and forecasts are made. */
static const char *judge(void *at, enum nbd_model model)
{
	struct answer *a = at;

	a->model = model;
	return prints_test(a->config) ? judging_print(a, a->out) : NULL;
}

/* Fit, or take, the model that is asked for, and look ahead; unless parameters
 * alone are asked for. */
static const char *fit_one(struct answer *a)
{
	const struct config *c = a->config;
	const struct forecast_plan plan = answer_plan(a);
	unsigned threads = setup_threads(a->setup);
	enum nbd_model model =
		c->apply ? c->kept.model : (enum nbd_model)c->model;

	if (c->apply)
		a->money = fitting_take(
			&a->parting, &c->kept, &a->state->belonging, a->money);
	else
		TRY(fitting_purchases(&a->parting, model, threads));
	if (c->summary != BY_MODEL || c->test.given)
		fitting_forecasts(&a->parting, model, &plan, threads);
	return judge(a, model);
}

/* The model that is least off. */
static const char *fit_best(struct answer *a)
{
	const struct fitting_how how = {
		answer_plan(a), setup_threads(a->setup), judge, a};
	enum nbd_model best = NBD_BG;

	TRY(fitting_best(&a->parting, &best, &a->buyers, &how));
	a->model = best;
	return NULL;
}

/* Fit what is spent, and tell of all fits. */
static void fit_spends(struct answer *a)
{
	for (size_t i = 0; i < a->parting.n; i++) {
		struct parting_part *p = &a->parting.part[i];
		notices_fit(a, p);
		const char *why = a->money ? fitting_spend(&a->parting, i,
						     setup_threads(a->setup))
					   : NULL;
		if (why)
			notices_spendless(a, p, why);
		if (why && i == PARTING_ALL)
			a->money = false;
		notices_spend(a, p);
	}
}

static const char *fit(struct answer *a)
{
	const struct config *c = a->config;

	a->money = !c->moneyless && !a->state->moneyless;
	TRY(!c->apply && c->model == MODEL_AUTO ? fit_best(a) : fit_one(a));
	if (!c->apply)
		fit_spends(a);
	return NULL;
}

/* Rows of customers, or of sums. */
static const char *print(struct answer *a)
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
		       ? print_people(a, a->out)
		       : sums_print(a, a->out);
}

static const char *answer(struct answer *a)
{
	const struct config *c = a->config;

	TRY(people_find(a));
	setup_note(a->setup, "customers", (double)a->buyers.n);
	if (a->buyers.n == 0) {
		notices_people(a);
		judging_nobody(a);
		return a->config->save ? "no customers to fit a model from"
				       : NULL;
	}
	parting_make(&a->parting, &a->buyers, people_groups(a),
		&(struct parting_how){
			c->min_group, c->apply ? &c->kept : NULL});
	TRY(fit(a));
	if (a->config->test.given)
		judging_check(a);
	if (a->config->save)
		models_save(a);
	if (a->config->apply)
		models_drift(a);
	outlook_doubt(&a->doubts, &a->buyers, &a->parting, a->money);
	notices_people(a);
	return print(a);
}

const char *answer_finish(
	void *state, void *config, struct setup *s, struct out *out)
{
	struct answer a = {
		.config = config, .state = state, .setup = s, .out = out};

	purchases_settle(&a.state->purchases);
	notices_rows(state, config);
	const char *why = answer(&a);
	parting_release(&a.parting);
	buyers_release(&a.buyers);
	free(a.outlook);
	return why ? why : out->failed;
}
