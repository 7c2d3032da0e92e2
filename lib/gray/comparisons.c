/* comparisons.c - metrics of arms beside the control, and verdicts. */
#include "gray/comparisons.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

static struct trial_metric metric_of(const struct armgroups *g, size_t i)
{
	const struct metric *m = &g->of->metrics->metric[i];

	return (struct trial_metric){{m->ratio, g->metric_y[i], m->d},
		{m->ratio_before, m->x, m->e}, m->adjusts};
}

/* Comparisons first, since p is adjusted among all of them; a metric that is
 * guarded only is not among them. */
static void compare_all(struct comparison *to, struct comparisons_found *found,
	const struct armgroups *g, const struct armgroup *of,
	const struct comparisons_how *how)
{
	const struct metrics *m = g->of->metrics;
	struct trial_arms t = armgroups_trial(g, of);
	size_t n = m->n * of->arms;
	double *p = mem_array(n + 1, sizeof(*p));

	for (size_t i = 0; i < n; i++) {
		struct trial_metric metric = metric_of(g, i / of->arms);
		unsigned arm = (unsigned)(i % of->arms);
		trial_row(&to[i].row, &t, &metric, arm, &how->compare);
		to[i].p = arm ? trial_decides(&to[i].row)->of.p : (double)NAN;
		p[i] = m->metric[i / of->arms].asked ? to[i].p : (double)NAN;
		found->differs += to[i].row.differs;
		found->left_out += to[i].row.left_out;
	}
	adjust(p, n, how->adjust);
	for (size_t i = 0; i < n; i++)
		to[i].adjusted_p = p[i];
	free(p);
}

static enum trial_verdict verdict_of(const struct comparison *o,
	const struct metric *m, unsigned arm, const struct comparisons_how *how,
	bool invalid)
{
	if (arm == 0)
		return TRIAL_CONTROL;
	if (invalid)
		return TRIAL_INVALID;
	return trial_verdict(&o->row, m->asked ? o->adjusted_p : o->p,
		how->compare.alpha, how->least_n);
}

static bool is_harm(const struct comparison *o, const struct metric *m,
	const struct comparisons_how *how)
{
	return m->guarded && o->row.n >= how->least_n &&
	       o->row.n_control >= how->least_n &&
	       trial_harms(trial_decides(&o->row), m->guard_up, m->limit);
}

void comparisons_of(struct comparison *to, struct comparisons_found *found,
	const struct armgroups *g, const struct armgroup *of,
	const struct comparisons_how *how, bool invalid)
{
	const struct metrics *m = g->of->metrics;

	compare_all(to, found, g, of, how);
	for (size_t i = 0; i < m->n; i++)
		for (unsigned arm = 0; arm < of->arms; arm++, to++) {
			const struct metric *one = &m->metric[i];
			to->verdict = verdict_of(to, one, arm, how, invalid);
			to->harms = arm && is_harm(to, one, how);
		}
}

double comparisons_cost(const struct comparison *o, const struct trial_arms *t,
	unsigned arm, unsigned cost)
{
	double incremental = trial_decides(&o->row)->incremental;
	double more = trial_mean(t, arm, cost) - trial_mean(t, 0, cost);

	return incremental > 0 ? more * o->row.n / incremental : (double)NAN;
}
