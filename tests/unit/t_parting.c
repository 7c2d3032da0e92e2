/* t_parting.c - who shares a fit; what customers are worth by it; sums of them
 * with their errors, and what came. */
#include "clv/parting.h"

#include <math.h>
#include <stdlib.h>

#include "clv/hindsight.h"
#include "clv/together.h"
#include "unit.h"

enum { N = 6 };

/* Groups a (four, of whom three bought again) and b (two, of whom one did). */
struct scene {
	struct belonging groups;
	struct buyer one[N];
	struct buyers b;
	struct partings p;
};

static void begin(struct scene *s)
{
	static const struct buyer like[N] = {
		{.x = 1, .tx = 3, .T = 10, .zbar = 20, .later = 2},
		{.x = 0, .T = 10, .zbar = 0},
		{.x = 2, .tx = 6, .T = 10, .zbar = 40, .later = 1},
		{.x = 2, .tx = 6, .T = 10, .zbar = 40},
		{.x = 1, .tx = 4, .T = 10, .zbar = -5},
		{.x = 0, .T = 8, .zbar = 0}};

	*s = (struct scene){.b = {.n = N}};
	belonging_init(&s->groups);
	belonging_put(&s->groups, text_of("c1"), 1, text_of("b"));
	belonging_put(&s->groups, text_of("c2"), 1, text_of("a"));
	for (unsigned i = 0; i < N; i++) {
		s->one[i] = like[i];
		s->one[i].group = i % 3 != 1; /* 0 is b */
	}
	s->one[1].group = s->one[4].group = 0;
	s->b.at = s->one;
}

static void end(struct scene *s)
{
	parting_release(&s->p);
	belonging_release(&s->groups);
}

START_TEST(parts)
{
	struct scene s;

	begin(&s);
	parting_make(&s.p, &s.b, &s.groups, &(struct parting_how){2, NULL});
	ck_assert_uint_eq(s.p.n, 2); /* everybody, and a */
	ck_assert(s.p.part[0].group == BELONGING_NONE);
	ck_assert_uint_eq(s.p.part[1].group, 1);
	ck_assert_uint_eq(s.p.part[0].census.n, N);
	ck_assert_uint_eq(s.p.part[1].census.n, 4);
	ck_assert_uint_eq(s.p.part[1].census.facts.n, 3); /* two are alike */
	ck_assert_uint_eq(s.p.part[0].n, 3);		  /* who have money */
	ck_assert_double_eq(s.p.part[0].zbar[1], 40);
	ck_assert(s.one[0].part == 1 && s.one[2].index == 1);
	ck_assert(s.one[4].part == PARTING_ALL && s.one[4].index == 4);
	end(&s);
	begin(&s);
	parting_make(&s.p, &s.b, &s.groups, &(struct parting_how){1, NULL});
	ck_assert_uint_eq(s.p.n, 3); /* b has one who did, too */
	ck_assert(s.p.part[1].group == 1 && s.p.part[2].group == 0);
	end(&s);
	begin(&s);
	for (int i = 0; i < N; i++)
		s.one[i].group = BELONGING_NONE;
	parting_make(&s.p, &s.b, NULL, &(struct parting_how){1, NULL});
	ck_assert_uint_eq(s.p.n, 1);
	end(&s);
}
END_TEST

/* A group has the part that a kept model has a fit of. */
START_TEST(kept)
{
	char all[] = "", b[] = "b";
	struct clvmodel_fit fit[2] = {{.group = all, .spend = {.n = 3}},
		{.group = b, .spend = {.n = 2}}};
	struct clvmodel m = {.fit = fit, .fits = 2};
	struct scene s;

	begin(&s);
	parting_make(&s.p, &s.b, &s.groups, &(struct parting_how){1, &m});
	ck_assert_uint_eq(s.p.n, 2);
	ck_assert_uint_eq(s.p.part[1].group, 0);
	parting_take(&s.p.part[0], &m, text_of(""), true);
	ck_assert_uint_eq(s.p.part[0].spend.n, 3);
	parting_take(&s.p.part[1], &m, text_of("b"), true);
	ck_assert_uint_eq(s.p.part[1].spend.n, 2);
	parting_take(&s.p.part[1], &m, text_of("b"), false);
	ck_assert_uint_eq(s.p.part[1].spend.n, 0);
	ck_assert_ptr_null(clvmodel_find(&m, text_of("")));
	end(&s);
}
END_TEST

static const double q[NBD_Q] = {0.5, 4, 0.8, 2.4};

static void look_ahead(struct scene *s, bool money)
{
	const struct forecast_plan plan = {
		.horizon = 52, .step = 4, .per_year = 52, .rate = 0.1};
	struct parting_part *all = &s->p.part[0];

	all->fit.n = NBD_Q;
	for (unsigned i = 0; i < NBD_Q; i++)
		all->fit.q[i] = q[i];
	all->spend = (struct clv_fit){.n = money ? 3 : 0, .q = {6, 4, 15}};
	forecast_make(&all->forecast, NBD_BG, q, &all->census.facts, &plan, 1);
}

START_TEST(outlooks)
{
	struct scene s;

	begin(&s);
	parting_make(&s.p, &s.b, NULL, &(struct parting_how){1, NULL});
	for (int i = 0; i < N; i++)
		s.one[i].part = PARTING_ALL;
	look_ahead(&s, true);
	struct outlook *o = outlook_make(&s.b, &s.p, 0.5);
	outlook_deciles(o, s.b.n, true);
	for (int i = 0; i < N; i++)
		ck_assert_double_eq(
			o[i].expected, parting_expected(&s.p, &s.one[i]));
	ck_assert_double_eq(
		o[0].spend, gammagamma_mean(s.p.part[0].spend.q, 1, 20));
	ck_assert_double_eq(o[1].spend, 6 * 15.0 / 3); /* p gamma / (q - 1) */
	ck_assert_double_eq(o[0].value, o[0].expected * (o[0].spend * 0.5));
	ck_assert(o[0].clv < o[0].value && o[0].clv > 0.8 * o[0].value);
	ck_assert(isnan(o[4].spend) && isnan(o[4].clv)); /* -5 */
	ck_assert(o[2].decile == 1 && o[3].decile == 1 && o[4].decile > 8);
	struct outlook_doubts d = {0};
	outlook_doubt(&d, &s.b, &s.p, true);
	ck_assert(d.moneyless == 1 && d.first == 4 && d.spendless == 0);
	s.p.part[0].spend.q[1] = 1; /* no mean */
	d = (struct outlook_doubts){0};
	outlook_doubt(&d, &s.b, &s.p, true);
	ck_assert_uint_eq(d.spendless, 2);
	d = (struct outlook_doubts){0};
	outlook_doubt(&d, &s.b, &s.p, false);
	ck_assert_uint_eq(d.spendless, 0);
	free(o);
	s.p.part[0].spend.n = 0;
	o = outlook_make(&s.b, &s.p, 1);
	outlook_deciles(o, s.b.n, false);
	ck_assert(isnan(o[0].spend) && isnan(o[1].spend));
	ck_assert(o[2].decile == 1); /* by purchases */
	free(o);
	end(&s);
}
END_TEST

/* What was fitted to the best model is had back behind the others. */
START_TEST(best)
{
	struct scene s;

	begin(&s);
	parting_make(&s.p, &s.b, NULL, &(struct parting_how){1, NULL});
	for (unsigned k = 0; k < 3; k++) {
		parting_refit(&s.p);
		look_ahead(&s, true);
		s.p.part[0].fit.likelihood = -(double)k;
		s.p.part[0].borrows = k == 1 ? "it is the second" : NULL;
		s.p.part[0].forecast.alive[0] = k;
		if (k < 2)
			parting_keep(&s.p);
	}
	parting_back(&s.p);
	ck_assert_double_eq(s.p.part[0].fit.likelihood, -1);
	ck_assert_ptr_nonnull(s.p.part[0].borrows);
	ck_assert_double_eq(s.p.part[0].forecast.alive[0], 1);
	ck_assert_ptr_null(s.p.part[0].best.forecast.alive);
	end(&s);
}
END_TEST

START_TEST(sums)
{
	struct scene s;
	struct together t;
	struct together_sum sum = {.customers = 0};
	double variance = 0, grows[NBD_Q] = {0};

	begin(&s);
	parting_make(&s.p, &s.b, NULL, &(struct parting_how){1, NULL});
	for (int i = 0; i < N; i++)
		s.one[i].part = PARTING_ALL;
	look_ahead(&s, true);
	struct outlook *o = outlook_make(&s.b, &s.p, 1);
	outlook_deciles(o, s.b.n, true);
	together_begin(&t, &s.p, NBD_BG, 52, 1);
	s.p.part[0].fit.cov[0][0] = 0.04;
	s.p.part[0].fit.cov[0][2] = s.p.part[0].fit.cov[2][0] = 0.01;
	for (int i = 0; i < N; i++) {
		together_add(&t, &sum, &s.one[i], &o[i]);
		uint32_t fact = s.p.part[0].census.group[s.one[i].index];
		for (unsigned k = 0; k < NBD_Q; k++)
			grows[k] += t.slope[k][fact];
	}
	ck_assert_uint_eq(sum.customers, N);
	struct hindsight_cell all = hindsight_total(&s.b, &s.p);
	ck_assert_double_eq_tol(sum.expected, all.expected, 1e-12);
	ck_assert(all.customers == N && all.actual == 3);
	ck_assert_double_eq_tol(sum.value,
		o[0].value + o[1].value + o[2].value + o[3].value + o[5].value,
		1e-12);
	ck_assert_double_eq_tol(sum.clv,
		o[0].clv + o[1].clv + o[2].clv + o[3].clv + o[5].clv, 1e-12);
	ck_assert_double_eq_tol(sum.alive,
		o[0].alive + o[1].alive + o[2].alive + o[3].alive + o[4].alive +
			o[5].alive,
		1e-12);
	variance = sum.expected + grows[0] * grows[0] * 0.04 +
		   2 * grows[0] * grows[2] * 0.01;
	ck_assert_double_eq_tol(
		together_error(&t, &sum), sqrt(variance), 1e-12);
	free(sum.slope);
	free(o);
	together_release(&t);
	end(&s);
}
END_TEST

UNIT_MAIN("parting", parts, kept, outlooks, best, sums)
