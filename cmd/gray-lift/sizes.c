/* sizes.c - how many units a test needs, before there are any. */
#include <math.h>

#include "gray-lift/parts.h"
#include "stat/power.h"

const char *sizes_check(struct config *c, struct setup *s)
{
	bool rate = !isnan(c->size_rate), sd = !isnan(c->size_sd);

	if (!rate && !sd)
		return setup_usage(s,
			"nothing to compare (want --metric=COLUMN, or for the "
			"size of a test --rate=0.05 --effect=0.1 or --sd=30 "
			"--effect=2)");
	if (rate && sd)
		return setup_usage(s, "--rate and --sd exclude each other");
	if (isnan(c->size_effect) && (rate || isnan(c->size_n)))
		return setup_usage(s, rate ? "--rate wants --effect=0.1, the "
					     "lift that is to be found"
					   : "--sd wants --effect, the "
					     "difference that is to be found, "
					     "or --n");
	if (rate && !(c->size_rate * (1 + c->size_effect) < 1))
		return setup_usage(s, "--effect makes --rate 1 or more");
	if (c->size_effect == 0)
		return setup_usage(s, "--effect is 0: no size would find it");
	const char *why = setup_metrics(c);
	if (why)
		return setup_usage(s, why);
	if (c->metrics.shares && c->metrics.shares != 2)
		return setup_usage(s, "--split of a size has two shares: the "
				      "control's and the other's");
	setup_no_rows(s);
	setup_column(s, "rate");
	setup_column(s, "sd");
	setup_column(s, "effect");
	setup_column(s, "alpha");
	setup_column(s, "power");
	setup_column(s, "n_control");
	setup_column(s, "n");
	setup_column(s, "n_control_t");
	return NULL;
}

/* Whole units: not fewer than what was worked out. */
static void put_size(struct out *out, double n)
{
	if (isnan(n))
		out_empty(out);
	else
		out_real(out, n);
}

const char *sizes_print(const struct config *c, struct out *out)
{
	struct power_how how = {c->alpha, c->power, 1};
	bool rate = !isnan(c->size_rate);
	double effect = c->size_effect, n, t = (double)NAN;

	if (c->metrics.shares == 2)
		how.ratio =
			c->metrics.share[1].weight / c->metrics.share[0].weight;
	if (rate) {
		n = power_rate(c->size_rate, effect, &how);
	} else if (isnan(effect)) {
		n = t = c->size_n;
		effect = power_effect_t(n, &how) * c->size_sd;
	} else {
		n = power_mean(fabs(effect) / c->size_sd, &how);
		t = power_mean_t(fabs(effect) / c->size_sd, &how);
	}
	out_real(out, c->size_rate);
	out_real(out, c->size_sd);
	out_real(out, effect);
	out_real(out, c->alpha);
	out_real(out, c->power);
	put_size(out, n);
	put_size(out, n * how.ratio);
	put_size(out, t);
	out_end(out);
	return out->failed;
}
