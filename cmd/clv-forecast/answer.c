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
	double days = c->test.given ? (double)(a->end - a->as_of)
				    : (double)c->horizon / (double)WHEN_DAY_MS,
	       unit = calendar_unit_days(c->calendar.unit);

	return (struct forecast_plan){
		.horizon = calendar_ahead(&c->calendar, days),
		.step = days_of_step[c->step] / unit,
		.per_year = 365.25 / unit,
		.rate = c->discount,
		.middle = c->timing == 1};
}

/* What a model says of PART. */
static void take_part(struct answer *a, struct part *p)
{
	const struct clvmodel_fit *kept =
		p->group == NO_GROUP
			? &a->config->kept.fit[0]
			: models_find(a->config, people_group(a, p->group));

	p->fit = kept->fit;
	p->spend = a->money ? kept->spend : (struct clv_fit){.n = 0};
	if (p->group == NO_GROUP)
		a->money = p->spend.n > 0;
}

/* Fit PART; without a spend model it has no money. */
static const char *fit_part(struct answer *a, struct part *p)
{
	unsigned threads = setup_threads(a->setup);
	struct gammagamma_facts money = {p->n, p->x, p->zbar};

	TRY(fit_purchases(
		&p->fit, (enum nbd_model)a->model, &p->census, threads));
	notices_fit(a, p);
	const char *why =
		a->money ? fit_spend(&p->spend, &money, threads) : NULL;
	if (why) {
		p->spend = a->part[EVERYBODY].spend;
		if (p->group == NO_GROUP)
			a->money = false;
		notices_spendless(a, p, why);
	}
	notices_spend(a, p);
	return NULL;
}

/* What customer P spends on a purchase, on average; NAN: nothing is known. */
static double spend_of(const struct part *part, const struct person *p)
{
	bool known = p->x > 0 && p->zbar > 0;
	const double *q = part->spend.q;

	if (part->spend.n == 0 || (p->x > 0 && !known))
		return NAN;
	return gammagamma_mean(q, known ? p->x : 0, known ? p->zbar : 0);
}

static void look_ahead(struct answer *a)
{
	const struct config *c = a->config;

	a->outlook = mem_array(a->n, sizeof(*a->outlook));
	for (size_t i = 0; i < a->n; i++) {
		const struct person *p = &a->person[i];
		const struct part *part = &a->part[p->part];
		uint32_t fact = part->census.group[p->index];
		double spend = spend_of(part, p) * c->margin;
		a->outlook[i] =
			(struct outlook){.alive = part->forecast.alive[fact],
				.expected = part->forecast.expected[fact],
				.spend = spend_of(part, p),
				.value = part->forecast.expected[fact] * spend,
				.clv = part->forecast.discounted[fact] * spend};
	}
}

/* Count of whom nothing can be said of money. */
static void count_moneyless(struct answer *a)
{
	for (size_t i = 0; i < a->n; i++) {
		const struct person *p = &a->person[i];
		if (p->x > 0 && !(p->zbar > 0) && !isnan(p->zbar)) {
			if (a->moneyless++ == 0)
				a->first_moneyless = i;
		}
		a->nameless += a->money && p->x == 0 &&
			       isnan(spend_of(&a->part[p->part], p));
	}
}

/* Deciles are of worth, or of purchases where there is no money. */
static void make_deciles(struct answer *a)
{
	double *worth = mem_array(a->n, sizeof(*worth));
	unsigned *decile = mem_array(a->n, sizeof(*decile));

	for (size_t i = 0; i < a->n; i++)
		worth[i] =
			a->money ? a->outlook[i].clv : a->outlook[i].expected;
	standing_deciles(decile, worth, a->n);
	for (size_t i = 0; i < a->n; i++)
		a->outlook[i].decile = decile[i];
	free(worth);
	free(decile);
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
	for (size_t i = 0; i < a->parts; i++) {
		struct part *p = &a->part[i];
		const char *why = NULL;
		if (a->config->apply)
			take_part(a, p);
		else
			why = fit_part(a, p);
		if (why && i > 0) { /* a group that decides nothing */
			p->fit = a->part[EVERYBODY].fit;
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
		parting_refit(a);
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
	parting_refit(a);
	return fit_all(a);
}

static const char *answer(struct answer *a, struct out *out)
{
	TRY(people_find(a));
	setup_note(a->setup, "customers", (double)a->n);
	if (a->n == 0) {
		notices_people(a);
		return a->config->save ? "no customers to fit a model from"
				       : NULL;
	}
	parting_make(a);
	TRY(choose(a, out));
	if (a->config->test.given)
		judging_check(a);
	if (a->config->save)
		models_save(a);
	if (a->config->apply)
		models_drift(a);
	count_moneyless(a);
	if (foresees(a)) {
		look_ahead(a);
		make_deciles(a);
	}
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
	parting_release(&a);
	free(a.person);
	free(a.outlook);
	return why ? why : out->failed;
}
