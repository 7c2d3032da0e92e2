/* trial.c - strata joined, and the same with what was before. */
#include "stat/trial.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "stat/dist.h"

/* What differs so surely before exposure was not taken before it. */
#define BEFORE_ALPHA 0.001

static const struct moments *cell(
	const struct trial_arms *t, unsigned stratum, unsigned arm)
{
	return t->cell[(size_t)stratum * t->arms + arm];
}

static double units(const struct moments *m)
{
	return m ? (double)m->n : 0;
}

/* All strata of an arm as one; the caller frees it. */
static struct moments *join(const struct trial_arms *t, unsigned arm)
{
	struct moments *all = mem_zero(1, moments_size(t->shape));

	for (unsigned s = 0; s < t->strata; s++)
		if (cell(t, s, arm))
			moments_merge(all, t->shape, cell(t, s, arm));
	return all;
}

uint64_t trial_units(const struct trial_arms *t, unsigned arm)
{
	uint64_t n = 0;

	for (unsigned s = 0; s < t->strata; s++)
		n += cell(t, s, arm) ? cell(t, s, arm)->n : 0;
	return n;
}

double trial_mean(const struct trial_arms *t, unsigned arm, unsigned y)
{
	struct moments *all = join(t, arm);
	double mean = moments_mean(all, y);

	free(all);
	return mean;
}

/* Which estimate is made of a cell. */
struct wanted {
	const struct trial_arms *trial;
	const struct trial_metric *metric;
	enum { PLAIN, ADJUSTED, BEFORE } what;
	struct moments *both; /* arms of a stratum as one */
	double theta;	      /* of ADJUSTED */
};

static struct compare_sample estimate(
	const struct wanted *w, const struct moments *m)
{
	const struct moments_shape *s = w->trial->shape;
	const struct compare_of *of =
		w->what == BEFORE ? &w->metric->before : &w->metric->of;
	amount origin = moments_origin(w->both, of->y);

	if (w->what == ADJUSTED)
		return compare_adjusted(m, s,
			&(struct compare_before){
				*of, w->metric->before, w->theta, w->both},
			origin);
	return of->ratio ? compare_ratio(m, s, of->y, of->d)
			 : compare_mean(m, s, of->y, origin);
}

/* Both arms of a stratum as one. */
static void join_arms(
	struct wanted *w, const struct moments *a, const struct moments *b)
{
	const struct moments_shape *s = w->trial->shape;

	memset(w->both, 0, moments_size(s));
	moments_merge(w->both, s, a);
	moments_merge(w->both, s, b);
}

/* Their slope; how much of Y's variance it explains. */
static double find_slope(struct wanted *w)
{
	const struct moments_shape *s = w->trial->shape;
	const struct compare_of *y = &w->metric->of, *x = &w->metric->before;

	w->theta = compare_slope(w->both, s, y, x);
	return w->theta * compare_slope(w->both, s, x, y);
}

static bool is_used(const struct trial_arms *t, unsigned s, unsigned arm)
{
	return t->strata == 1 || (units(cell(t, s, t->control)) >= 2 &&
					 units(cell(t, s, arm)) >= 2);
}

static double used_units(const struct trial_arms *t, unsigned arm)
{
	double n = 0;

	for (unsigned s = 0; s < t->strata; s++)
		if (is_used(t, s, arm))
			n += units(cell(t, s, t->control)) +
			     units(cell(t, s, arm));
	return n;
}

/* The two arms, strata joined.  Of several strata theta is a mean, too. */
static void estimate_both(struct wanted *w, unsigned arm,
	struct compare_sample *control, struct compare_sample *treated,
	struct trial_row *row)
{
	const struct trial_arms *t = w->trial;
	double all = used_units(t, arm), theta = 0, explained = 0, part = 0;

	*control = *treated = (struct compare_sample){0, 0, 0, 0, 0};
	for (unsigned s = 0; s < t->strata; s++) {
		const struct moments *a = cell(t, s, t->control);
		const struct moments *b = cell(t, s, arm);
		if (!a || !b || !is_used(t, s, arm))
			continue;
		double weight = (units(a) + units(b)) / all;
		join_arms(w, a, b);
		if (w->what == ADJUSTED)
			part = find_slope(w);
		struct compare_sample of_a = estimate(w, a),
				      of_b = estimate(w, b);
		compare_add(control, &of_a, weight);
		compare_add(treated, &of_b, weight);
		theta += weight * w->theta;
		explained += weight * part;
	}
	if (w->what == ADJUSTED) {
		row->theta = theta;
		row->explained = explained;
	}
}

static void figures(struct trial_figures *to, struct wanted *w, unsigned arm,
	struct trial_row *row, const struct compare_how *how)
{
	struct compare_sample control, treated;

	estimate_both(w, arm, &control, &treated, row);
	if (!(control.n > 0) || !(treated.n > 0))
		control.value = treated.value = control.beyond = (double)NAN;
	compare_arms(&to->of, &control, &treated, how);
	to->mean = treated.value;
	to->control = control.value;
	to->incremental = to->of.difference * row->n;
	to->incremental_low = to->of.low * row->n;
	to->incremental_high = to->of.high * row->n;
}

static void rates(struct trial_row *to, const struct moments *treated,
	const struct moments *control, unsigned y, double alpha)
{
	uint64_t bit = (uint64_t)1 << y;
	double z = dist_normal_quantile(alpha / 2);

	to->is_rate = treated->n > 0 && !(treated->odd & bit);
	if (!to->is_rate)
		return;
	uint64_t some = (uint64_t)llround(moments_total(treated, y));
	to->rate = rate_wilson(some, treated->n, z);
	to->difference = (struct rate_interval){(double)NAN, (double)NAN};
	if (control != treated && control->n > 0 && !(control->odd & bit))
		to->difference = rate_newcombe(
			(uint64_t)llround(moments_total(control, y)),
			control->n, some, treated->n, z);
}

static void adjust_for_before(struct trial_row *to, struct wanted *w,
	unsigned arm, const struct compare_how *how)
{
	struct compare_how strict = *how;
	struct trial_figures before;

	strict.alpha = BEFORE_ALPHA;
	w->what = BEFORE;
	figures(&before, w, arm, to, &strict);
	to->differs = before.of.p < BEFORE_ALPHA;
	/* A ratio of nothing says nothing of an arm. */
	if (to->differs || isnan(before.of.difference))
		return;
	w->what = ADJUSTED;
	figures(&to->adjusted, w, arm, to, how);
	to->adjusts = true;
}

void trial_row(struct trial_row *to, const struct trial_arms *t,
	const struct trial_metric *m, unsigned arm,
	const struct compare_how *how)
{
	struct moments *control = join(t, t->control), *treated = join(t, arm);
	struct wanted w = {t, m, PLAIN, mem_zero(1, moments_size(t->shape)), 0};

	*to = (struct trial_row){.n = (double)treated->n,
		.n_control = (double)control->n,
		.theta = (double)NAN,
		.explained = (double)NAN};
	struct compare_sample own = estimate(&w, treated);
	to->sd = sqrt(own.variance * own.n);
	to->plain.mean = own.value;
	if (!m->of.ratio)
		rates(to, treated, arm == t->control ? treated : control,
			m->of.y, how->alpha);
	if (arm != t->control) {
		figures(&to->plain, &w, arm, to, how);
		if (m->adjusts)
			adjust_for_before(to, &w, arm, how);
		to->left_out =
			(uint64_t)(to->n + to->n_control - used_units(t, arm));
	}
	free(w.both);
	free(control);
	free(treated);
}

bool trial_harms(const struct trial_figures *f, bool up, double limit)
{
	double most = limit * fabs(f->control);

	return up ? f->of.low > most : f->of.high < -most;
}

enum trial_verdict trial_verdict(
	const struct trial_row *row, double p, double alpha, double least_n)
{
	const struct compared *c = &trial_decides(row)->of;

	if (row->n < least_n || row->n_control < least_n || isnan(p) ||
		c->vague)
		return TRIAL_FEW;
	if (p >= alpha)
		return TRIAL_NONE;
	return c->difference > 0 ? TRIAL_UP : TRIAL_DOWN;
}

const char *trial_verdict_name(enum trial_verdict v)
{
	static const char *const name[] = {
		"few", "none", "up", "down", "invalid", "control"};

	return name[v];
}
