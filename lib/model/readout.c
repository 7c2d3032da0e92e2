/* readout.c - what becomes of the sums of leaves. */
#include "model/readout.h"

#include <math.h>

#include "base/fail.h"
#include "base/number.h"
#include "model/margin.h"

void readout_scores(const struct ensemble *e, size_t rounds, const double *raw,
	double *mean, double *score)
{
	for (unsigned k = 0; k < e->outputs; k++)
		mean[k] = e->averaged ? raw[k] / (double)rounds : raw[k];
	objective_apply(&e->objective, score, mean, e->outputs);
}

double readout_points(const struct ensemble *e, size_t trees, const double *x)
{
	double sum = 0;

	for (size_t i = 0; i < trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		double value = e->leaf[t->leaf + margin_leaf(e, t, x)];
		sum += floor(e->told.offset / (double)trees -
			     e->told.factor * value + 0.5);
	}
	return sum;
}

void readout_score_name(
	struct buf *to, const struct ensemble *e, size_t width, size_t i)
{
	char **class = e->told.class_name;

	buf_string(to, "score");
	if (width > 1 && class && class[i])
		buf_printf(to, "_%s", class[i]);
	else if (width > 1)
		buf_printf(to, "_%zu", i);
}

void readout_phi_name(struct buf *to, const struct ensemble *e, unsigned output,
	const char *feature)
{
	char **class = e->told.class_name;

	buf_string(to, "phi_");
	if (e->outputs > 1 && class && class[output])
		buf_printf(to, "%s_", class[output]);
	else if (e->outputs > 1)
		buf_printf(to, "%u_", output);
	buf_string(to, feature);
}

unsigned readout_highest(const struct ensemble *e, const double *raw)
{
	unsigned best = 0;

	for (unsigned k = 1; k < e->outputs; k++)
		if (raw[k] > raw[best])
			best = k;
	return best;
}

const char *readout_rounds(
	size_t *rounds, size_t *trees, const struct ensemble *e, struct text t)
{
	int64_t n;

	if (text_is(t, "best"))
		n = (int64_t)(e->best ? e->best : e->rounds);
	else if (text_is(t, "all"))
		n = (int64_t)e->rounds;
	else if (!int_parse(&n, t) || n < 1)
		return fail_text("--trees: '%s' is not right (want best, all, "
				 "or a number of rounds)",
			text_show(t));
	if ((uint64_t)n > e->rounds)
		return fail_text("--trees=%lld: the model has %zu round%s",
			(long long)n, e->rounds, e->rounds == 1 ? "" : "s");
	*rounds = (size_t)n;
	*trees = e->round[n - 1];
	return NULL;
}
