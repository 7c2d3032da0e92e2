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

static void print_fit(
	struct answer *a, const struct parting_part *p, struct out *out)
{
	enum nbd_model model = a->model;
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
	if (a->config->summary == BY_COHORT &&
		a->buyers.at[i].first != BUYERS_NO_DAY)
		standing_cohort(to, (enum standing_cohort)a->config->cohort,
			a->buyers.at[i].first);
	else if (a->config->summary == BY_GROUP)
		buf_text(to, people_group(a, a->buyers.at[i].group));
	else if (a->config->summary == BY_DECILE)
		buf_printf(to, "%02u", a->outlook[i].decile);
}

static void print_sum(const struct answer *a, struct text key,
	const struct together_sum *s, double error, struct out *out)
{
	if (a->config->summary == BY_DECILE)
		out_int(out, (key.at[0] - '0') * 10 + (key.at[1] - '0'));
	else if (a->config->summary != BY_TOTAL)
		out_text(out, key);
	out_int(out, (int64_t)s->customers);
	out_real(out, s->alive);
	out_real(out, s->expected);
	out_real(out, error);
	out_real(out, a->money ? s->value : (double)NAN);
	out_real(out, a->money ? s->clv : (double)NAN);
	out_end(out);
}

static void print_sums(struct answer *a, struct out *out)
{
	struct table sums;
	struct together together;
	struct buf key = {0};

	together_begin(&together, &a->parting, a->model, answer_plan(a).horizon,
		setup_threads(a->setup));
	table_init(&sums, sizeof(struct together_sum), hash_seed());
	for (size_t i = 0; i < a->buyers.n; i++) {
		key_of(&key, a, i);
		together_add(&together,
			table_value(&sums, table_put(&sums, buf_view(&key))),
			&a->buyers.at[i], &a->outlook[i]);
	}
	uint32_t *order = table_sorted(&sums);
	for (size_t i = 0; i < sums.n && !out->failed; i++) {
		struct together_sum *s = table_value(&sums, order[i]);
		print_sum(a, table_key(&sums, order[i]), s,
			together_error(&together, s), out);
		free(s->slope);
	}
	together_release(&together);
	free(order);
	table_release(&sums);
	buf_release(&key);
}

const char *sums_print(struct answer *a, struct out *out)
{
	if (a->config->summary != BY_MODEL)
		print_sums(a, out);
	for (size_t i = 0; i < a->parting.n && a->config->summary == BY_MODEL;
		i++)
		print_fit(a, &a->parting.part[i], out);
	return out->failed;
}
