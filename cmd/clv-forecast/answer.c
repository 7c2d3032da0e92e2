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

/* Fit PART; without a spend model it has no money. */
static const char *fit_part(struct answer *a, struct parting_part *p)
{
	unsigned threads = setup_threads(a->setup);
	struct gammagamma_facts money = {p->n, p->x, p->zbar};

	TRY(fit_purchases(
		&p->fit, (enum nbd_model)a->model, &p->census, threads));
	notices_fit(a, p);
	const char *why =
		a->money ? fit_spend(&p->spend, &money, threads) : NULL;
	if (why) {
		p->spend = a->parting.part[PARTING_ALL].spend;
		if (p->group == BELONGING_NONE)
			a->money = false;
		notices_spendless(a, p, why);
	}
	notices_spend(a, p);
	return NULL;
}

/* Whether customers are looked at, and not the parameters alone. */
static bool foresees(const struct answer *a)
{
	return a->config->summary != BY_MODEL || a->config->test.given;
}

static const char *fit_all(struct answer *a)
{
	struct forecast_plan plan = answer_plan(a);

	a->money = !a->config->moneyless && !a->state->moneyless;
	for (size_t i = 0; i < a->parting.n; i++) {
		struct parting_part *p = &a->parting.part[i];
		const char *why = NULL;
		if (a->config->apply) {
			parting_take(p, &a->config->kept,
				people_group(a, p->group), a->money);
			if (i == PARTING_ALL)
				a->money = p->spend.n > 0;
		} else {
			why = fit_part(a, p);
		}
		if (why && i > 0) { /* a group that decides nothing */
			p->fit = a->parting.part[PARTING_ALL].fit;
			why = NULL;
		}
		if (why)
			return why;
		if (foresees(a))
			forecast_make(&p->forecast, (enum nbd_model)a->model,
				p->fit.q, &p->census.facts, &plan,
				setup_threads(a->setup));
	}
	return NULL;
}

/* Fit the model that is asked for, or all, and keep that whose error behind
 * the day is the smallest. */
static const char *choose(struct answer *a, struct out *out)
{
	const struct config *c = a->config;
	bool all = c->model == MODEL_AUTO && !c->apply,
	     table = c->test.given && c->summary == NO_SUMMARY;
	double least = INFINITY;
	int best = 0;

	for (int m = 0; m < NBD_MODELS; m++) {
		if (all && m == NBD_BGBB) /* of other facts */
			continue;
		if (!all && m != (c->apply ? (int)c->kept.model : c->model))
			continue;
		a->model = m;
		a->trying = all;
		parting_refit(&a->parting);
		TRY(fit_all(a));
		if (table)
			TRY(judging_print(a, out));
		if (!all)
			return NULL;
		if (fabs(judging_error(a)) < least) {
			least = fabs(judging_error(a));
			best = m;
		}
	}
	a->model = best;
	a->trying = false;
	parting_refit(&a->parting);
	return fit_all(a);
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
	TRY(choose(a, out));
	if (a->config->test.given)
		judging_check(a);
	if (a->config->save)
		models_save(a);
	if (a->config->apply)
		models_drift(a);
	outlook_doubt(&a->doubts, &a->buyers, &a->parting, a->money);
	if (foresees(a))
		a->outlook = outlook_make(
			&a->buyers, &a->parting, c->margin, a->money);
	notices_people(a);
	if (a->config->summary == BY_CUSTOMER ||
		(a->config->summary == NO_SUMMARY && !a->config->test.given))
		return print_people(a, out);
	return a->config->summary == NO_SUMMARY ? NULL : sums_print(a, out);
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
