/* sums.c - the parameters of the fits, and what many customers come to. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"
#include "clv-forecast/parts.h"

static void print_value(struct out *out, struct text group, const char *model,
	const char *name, double value, double se, const char *note)
{
	out_text(out, group);
	out_string(out, model);
	out_string(out, name);
	out_real(out, value);
	out_real(out, se);
	out_string(out, note);
	out_end(out);
}

static void print_fit(struct answer *a, const struct part *p, struct out *out)
{
	enum nbd_model model = (enum nbd_model)a->model;
	struct text group = people_group(a, p->group);
	const char *name = nbd_name(model);

	for (unsigned i = 0; i < p->fit.n; i++)
		print_value(out, group, name, nbd_parameter(model, i),
			p->fit.q[i], fit_se(&p->fit, i),
			p->fit.bound[i] ? fit_ridge(model, &p->fit, i) : "");
	print_value(out, group, name, "loglik", p->fit.likelihood, NAN, "");
	print_value(out, group, name, "customers", (double)p->fit.customers,
		NAN, "");
	for (unsigned i = 0; i < p->spend.n; i++)
		print_value(out, group, "gamma-gamma", gammagamma_parameter(i),
			p->spend.q[i], fit_se(&p->spend, i),
			p->spend.bound[i] ? fit_ridge_spend(&p->spend, i) : "");
	if (p->spend.n) {
		print_value(out, group, "gamma-gamma", "loglik",
			p->spend.likelihood, NAN, "");
		print_value(out, group, "gamma-gamma", "customers",
			(double)p->spend.customers, NAN, "");
		print_value(out, group, "gamma-gamma", "correlation",
			gammagamma_correlation(&(struct gammagamma_facts){
				p->n, p->x, p->zbar}),
			NAN, "");
	}
}

/* What a row of sums is of: the name of a cohort, group or decile. */
static void key_of(struct buf *to, const struct answer *a, size_t i)
{
	to->len = 0;
	if (a->config->summary == BY_COHORT && a->person[i].first != NO_DAY)
		standing_cohort(to, (enum standing_cohort)a->config->cohort,
			a->person[i].first);
	else if (a->config->summary == BY_GROUP)
		buf_text(to, people_group(a, a->person[i].group));
	else if (a->config->summary == BY_DECILE)
		buf_printf(to, "%02u", a->outlook[i].decile);
}

/* Customers of one name. */
struct sum {
	uint64_t customers;
	double alive, expected, value, clv;
	/* Of the fit of a part: how "expected" grows with the logarithm of each
	 * parameter. */
	double *slope; /* parts * NBD_Q; owned */
};

static void add(
	struct sum *to, const struct answer *a, size_t i, double *const *slope)
{
	const struct person *p = &a->person[i];
	const struct outlook *o = &a->outlook[i];
	uint32_t fact = a->part[p->part].census.group[p->index];

	to->customers++;
	to->alive += o->alive;
	to->expected += o->expected;
	to->value += isnan(o->value) ? 0 : o->value;
	to->clv += isnan(o->clv) ? 0 : o->clv;
	if (!to->slope)
		to->slope = mem_zero(a->parts * NBD_Q, sizeof(*to->slope));
	for (unsigned k = 0; k < NBD_Q; k++)
		to->slope[p->part * NBD_Q + k] +=
			slope[p->part * NBD_Q + k][fact];
}

/* The standard error of the purchases of S: what the parameters leave open, and
 * what chance does, as if they were Poisson distributed. */
static double error_of(const struct answer *a, const struct sum *s)
{
	double variance = s->expected;

	for (size_t k = 0; k < a->parts; k++)
		for (unsigned i = 0; i < NBD_Q; i++)
			for (unsigned j = 0; j < NBD_Q; j++)
				variance += s->slope[k * NBD_Q + i] *
					    a->part[k].fit.cov[i][j] *
					    s->slope[k * NBD_Q + j];
	return sqrt(variance);
}

static void print_sum(
	struct answer *a, struct text key, const struct sum *s, struct out *out)
{
	if (a->config->summary == BY_DECILE)
		out_int(out, (key.at[0] - '0') * 10 + (key.at[1] - '0'));
	else if (a->config->summary != BY_TOTAL)
		out_text(out, key);
	out_int(out, (int64_t)s->customers);
	out_real(out, s->alive);
	out_real(out, s->expected);
	out_real(out, error_of(a, s));
	out_real(out, a->money ? s->value : (double)NAN);
	out_real(out, a->money ? s->clv : (double)NAN);
	out_end(out);
}

/* How EXPECTED of the facts of each part grows with each parameter. */
static double **make_slopes(const struct answer *a)
{
	double **slope = mem_array(a->parts * NBD_Q, sizeof(*slope));

	for (size_t k = 0; k < a->parts; k++) {
		const struct part *p = &a->part[k];
		for (unsigned i = 0; i < NBD_Q; i++)
			slope[k * NBD_Q + i] =
				mem_array(p->census.facts.n, sizeof(**slope));
		forecast_slopes(&slope[k * NBD_Q], (enum nbd_model)a->model,
			p->fit.q, &p->census.facts, answer_plan(a).horizon,
			setup_threads(a->setup));
	}
	return slope;
}

static void print_sums(struct answer *a, struct out *out)
{
	struct table sums;
	struct buf key = {0};
	double **slope = make_slopes(a);

	table_init(&sums, sizeof(struct sum), hash_seed());
	for (size_t i = 0; i < a->n; i++) {
		key_of(&key, a, i);
		add(table_value(&sums, table_put(&sums, buf_view(&key))), a, i,
			slope);
	}
	uint32_t *order = table_sorted(&sums);
	for (size_t i = 0; i < sums.n && !out->failed; i++) {
		struct sum *s = table_value(&sums, order[i]);
		print_sum(a, table_key(&sums, order[i]), s, out);
		free(s->slope);
	}
	for (size_t k = 0; k < a->parts * NBD_Q; k++)
		free(slope[k]);
	free(slope);
	free(order);
	table_release(&sums);
	buf_release(&key);
}

const char *sums_print(struct answer *a, struct out *out)
{
	if (a->config->summary != BY_MODEL)
		print_sums(a, out);
	for (size_t i = 0; i < a->parts && a->config->summary == BY_MODEL; i++)
		print_fit(a, &a->part[i], out);
	return out->failed;
}
