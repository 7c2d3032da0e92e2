/* t_fitting.c - fits of parts, and the model that is least off. */
#include "clv/fitting.h"

#include <math.h>

#include "unit.h"

enum { N = 60, ALIKE = 12 };

/* Of group north, and twelve of group south who did the same. */
struct scene {
	struct belonging groups;
	struct buyer one[N + ALIKE];
	struct buyers b;
	struct partings p;
	unsigned heard;
	double error[NBD_MODELS];
};

static void begin(struct scene *s)
{
	*s = (struct scene){.b = {.n = N + ALIKE}};
	belonging_init(&s->groups);
	belonging_put(&s->groups, text_of("c1"), 1, text_of("north"));
	belonging_put(&s->groups, text_of("c2"), 1, text_of("south"));
	for (uint32_t i = 0; i < N; i++) {
		uint32_t x = i % 7 * (i % 3);
		s->one[i] = (struct buyer){.x = x,
			.tx = x ? x + i % 11 : 0,
			.T = 30 + i % 5,
			.zbar = x ? 10 + i % 13 : 0,
			.later = x / 3};
	}
	for (uint32_t i = N; i < N + ALIKE; i++)
		s->one[i] = (struct buyer){.x = 1,
			.tx = 9,
			.T = 20,
			.zbar = i == N ? 500 : 600,
			.group = 1};
	s->b.at = s->one;
	parting_make(&s->p, &s->b, &s->groups, &(struct parting_how){5, NULL});
	ck_assert_uint_eq(s->p.n, 3);
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
	const struct parting_part *p = s.p.part;
	ck_assert_ptr_null(fitting_purchases(&s.p, NBD_MBG, 1));
	ck_assert(!p[0].borrows && !p[1].borrows);
	ck_assert(p[1].fit.q[0] != p[0].fit.q[0]);
	ck_assert_str_eq(p[2].borrows, "all customers did the same, so that a "
				       "model cannot tell them apart");
	ck_assert_mem_eq(&p[2].fit, &p[0].fit, sizeof(p[0].fit));
	for (size_t i = 0; i < 3; i++)
		ck_assert_ptr_null(fitting_spend(&s.p, i, 1));
	ck_assert_uint_eq(p[2].spend.customers, ALIKE);
	s.p.part[2].n = 1; /* one alone says nothing of what is spent */
	ck_assert_ptr_nonnull(fitting_spend(&s.p, 2, 1));
	ck_assert_mem_eq(&p[2].spend, &p[0].spend, sizeof(p[0].spend));
	for (size_t i = 0; i < s.b.n; i++)
		s.one[i].x = 0;
	parting_release(&s.p);
	parting_make(&s.p, &s.b, NULL, &(struct parting_how){5, NULL});
	ck_assert_ptr_nonnull(fitting_purchases(&s.p, NBD_BG, 1));
	end(&s);
}
END_TEST

/* Without spend of all there is none of a group. */
START_TEST(taken)
{
	char all[] = "", south[] = "south";
	struct clvmodel_fit fit[2] = {{.group = all, .spend = {.n = 3}},
		{.group = south, .fit = {.n = 4}, .spend = {.n = 3}}};
	struct clvmodel m = {.fit = fit, .fits = 2};
	struct scene s;

	begin(&s);
	parting_release(&s.p);
	parting_make(&s.p, &s.b, &s.groups, &(struct parting_how){5, &m});
	ck_assert_uint_eq(s.p.n, 2);
	ck_assert(fitting_take(&s.p, &m, &s.groups, true));
	ck_assert(s.p.part[1].fit.n == 4 && s.p.part[1].spend.n == 3);
	ck_assert(!fitting_take(&s.p, &m, &s.groups, false));
	fit[0].spend.n = 0;
	ck_assert(!fitting_take(&s.p, &m, &s.groups, true));
	ck_assert_uint_eq(s.p.part[1].spend.n, 0);
	end(&s);
}
END_TEST

static const char *hear(void *arg, enum nbd_model model)
{
	struct scene *s = arg;
	double expected = 0, actual = 0;

	for (size_t i = 0; i < s->b.n; i++) {
		expected += parting_expected(&s->p, &s->one[i]);
		actual += s->one[i].later;
	}
	s->error[model] = fabs(expected - actual) / actual;
	return ++s->heard == 9 ? "that is enough" : NULL;
}

START_TEST(best)
{
	struct scene s;
	struct fitting_how how = {
		.plan = {.horizon = 10, .step = 5, .per_year = 52},
		.threads = 2,
		.hear = hear,
		.arg = &s};
	enum nbd_model model = NBD_BGBB;

	begin(&s);
	ck_assert_ptr_null(fitting_best(&s.p, &model, &s.b, &how));
	ck_assert_uint_eq(s.heard, 3);
	ck_assert(model < NBD_BGBB);
	for (unsigned m = 0; m < NBD_BGBB; m++)
		ck_assert(s.error[model] <= s.error[m]);
	ck_assert(s.error[NBD_BG] != s.error[NBD_MBG]);
	struct clv_fit fit = s.p.part[0].fit;
	double expected = s.p.part[0].forecast.expected[3];
	ck_assert_ptr_null(fitting_purchases(&s.p, model, 1));
	fitting_forecasts(&s.p, model, &how.plan, 1);
	ck_assert(fit.likelihood == s.p.part[0].fit.likelihood);
	ck_assert(expected == s.p.part[0].forecast.expected[3]);
	for (size_t i = 0; i < s.b.n; i++) /* nothing came: all are as bad */
		s.one[i].later = 0;
	ck_assert_ptr_null(fitting_best(&s.p, &model, &s.b, &how));
	ck_assert(model == NBD_BG);
	s.heard = 7;
	ck_assert_str_eq(
		fitting_best(&s.p, &model, &s.b, &how), "that is enough");
	end(&s);
}
END_TEST

UNIT_MAIN("fitting", parts, taken, best)
