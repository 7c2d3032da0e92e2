/* forecast.c - expectations by fact; those with equal x and T share them. */
#include "clv/forecast.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "clv/ages.h"
#include "clv/expect.h"

enum { CHUNK = 1024 };

#define NUDGE 1e-4 /* of a logarithm, for slopes */

struct work {
	enum nbd_model model;
	const double *q;
	const struct nbd_facts *f;
	const struct forecast_plan *plan;
	double *discount; /* of each step, the last one too */
	size_t steps;
	struct forecast *to;
};

/* Purchases of who is alive, discounted; *EXPECTED: not. */
static double sum_steps(
	const struct work *w, double x, double T, double *expected)
{
	double before = 0, sum = 0, until = 0;

	*expected = expect_alive(w->model, w->q, x, T, w->plan->horizon);
	if (w->plan->rate == 0)
		return *expected;
	for (size_t k = 1; k <= w->steps; k++) {
		until = k == w->steps ? *expected
				      : expect_alive(w->model, w->q, x, T,
						(double)k * w->plan->step);
		sum += (until - before) * w->discount[k - 1];
		before = until;
	}
	return sum;
}

static void chunk(void *arg, size_t c, unsigned worker)
{
	const struct work *w = arg;
	const struct nbd_facts *f = w->f;
	size_t from = c * CHUNK,
	       end = from + CHUNK < f->n ? from + CHUNK : f->n;
	double expected = 0, discounted = 0;

	(void)worker;
	for (size_t i = from; i < end; i++) {
		if (i == from || f->x[i] != f->x[i - 1] ||
			f->T[i] != f->T[i - 1])
			discounted = sum_steps(w, f->x[i], f->T[i], &expected);
		w->to->expected[i] = w->to->alive[i] * expected;
		w->to->discounted[i] = w->to->alive[i] * discounted;
	}
}

static void make_discounts(struct work *w)
{
	const struct forecast_plan *p = w->plan;

	w->steps =
		p->horizon > p->step ? (size_t)ceil(p->horizon / p->step) : 1;
	w->discount = mem_array(w->steps, sizeof(*w->discount));
	for (size_t k = 0; k < w->steps; k++) {
		double end = k + 1 == w->steps ? p->horizon
					       : (double)(k + 1) * p->step;
		double at = p->middle ? ((double)k * p->step + end) / 2 : end;
		w->discount[k] = pow(1 + p->rate, -at / p->per_year);
	}
}

void forecast_make(struct forecast *to, enum nbd_model model, const double *q,
	const struct nbd_facts *facts, const struct forecast_plan *plan,
	unsigned threads)
{
	struct work w = {
		.model = model, .q = q, .f = facts, .plan = plan, .to = to};

	to->alive = mem_array(facts->n, sizeof(double));
	to->expected = mem_array(facts->n, sizeof(double));
	to->discounted = mem_array(facts->n, sizeof(double));
	make_discounts(&w);
	nbd_alive(to->alive, model, q, facts, threads);
	chunks_run(threads, (facts->n + CHUNK - 1) / CHUNK, chunk, &w);
	free(w.discount);
}

void forecast_release(struct forecast *f)
{
	free(f->alive);
	free(f->expected);
	free(f->discounted);
	*f = (struct forecast){NULL, NULL, NULL};
}

void forecast_slopes(double *to[NBD_Q], enum nbd_model model, const double *q,
	const struct nbd_facts *facts, double horizon, unsigned threads)
{
	struct forecast_plan plan = {
		.horizon = horizon, .step = horizon, .per_year = 1};
	struct nbd_facts f = *facts;
	struct ages ages = {.groups = 0};

	if (model == NBD_PARETO && !f.ages) {
		ages_make(&ages, &f);
		f.ages = &ages;
	}
	for (unsigned i = 0; i < NBD_Q; i++) {
		double at[NBD_Q] = {q[0], q[1], q[2], q[3]};
		struct forecast up, down;
		at[i] = q[i] * exp(NUDGE);
		forecast_make(&up, model, at, &f, &plan, threads);
		at[i] = q[i] * exp(-NUDGE);
		forecast_make(&down, model, at, &f, &plan, threads);
		for (size_t k = 0; k < facts->n; k++)
			to[i][k] = (up.expected[k] - down.expected[k]) /
				   (2 * NUDGE);
		forecast_release(&up);
		forecast_release(&down);
	}
	ages_release(&ages);
}
