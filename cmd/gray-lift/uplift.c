/* uplift.c - units divided by a score: does it find those who are moved? */
#include <stdlib.h>

#include "base/mem.h"
#include "gray-lift/parts.h"
#include "stat/qini.h"

void uplift_columns(struct setup *s)
{
	static const char *const column[] = {"metric", "arm", "bin", "n",
		"n_control", "score_from", "score_to", "mean", "control",
		"uplift", "uplift_lo", "uplift_hi", "p", "value"};

	for (size_t i = 0; i < sizeof(column) / sizeof(*column); i++)
		setup_column(s, column[i]);
}

/* What every row begins with. */
static void put_head(const struct config *c, const struct armgroups *g,
	const struct armgroup *of, size_t metric, size_t arm, struct out *out)
{
	report_group(c, g->experiments, of, out);
	out_string(out, c->metrics.metric[metric].name);
	out_text(out, of->arm[arm]);
}

static void put_bin(const struct config *c, const struct qini_unit *u,
	const struct qini_bin *bin, struct out *out)
{
	struct compare_how how = report_how(c);
	struct compared of;
	struct compare_sample arm[2];

	qini_samples(arm, u + bin->from, bin->end - bin->from);
	compare_arms(&of, &arm[0], &arm[1], &how);
	out_int(out, (int64_t)arm[1].n);
	out_int(out, (int64_t)arm[0].n);
	out_real(out, u[bin->from].score);
	out_real(out, u[bin->end - 1].score);
	out_real(out, arm[1].value);
	out_real(out, arm[0].value);
	out_real(out, of.difference);
	out_real(out, of.low);
	out_real(out, of.high);
	out_real(out, of.p);
	out_empty(out);
	out_end(out);
}

static void put_value(struct out *out, const char *name, double value)
{
	out_string(out, name);
	for (int i = 0; i < 10; i++)
		out_empty(out);
	out_real(out, value);
	out_end(out);
}

static void put_curve(const struct config *c, const struct armgroups *g,
	const struct armgroup *of, size_t metric, size_t arm, struct out *out)
{
	struct qini curve;
	size_t n, bins = (size_t)c->bins;
	struct qini_unit *u = armgroups_scored(
		&n, of, c->metrics.metric[metric].y, (uint32_t)arm);
	struct qini_bin *bin = mem_array(bins, sizeof(*bin));

	bins = qini_bins(bin, bins, u, n);
	for (size_t i = 0; i < bins; i++) {
		put_head(c, g, of, metric, arm, out);
		out_int(out, (int64_t)i + 1);
		put_bin(c, u, &bin[i], out);
	}
	qini(&curve, u, n);
	const char *const name[] = {
		"(qini)", "(auuc)", "(qini area)", "(qini end)"};
	const double value[] = {
		curve.per_head, curve.auuc, curve.area, curve.end};
	for (int i = 0; i < 4; i++) {
		put_head(c, g, of, metric, arm, out);
		put_value(out, name[i], value[i]);
	}
	free(bin);
	free(u);
}

void uplift_print(const struct config *c, const struct armgroups *g,
	const struct armgroup *of, size_t metric, struct out *out)
{
	if (c->metrics.metric[metric].ratio)
		return;
	for (size_t arm = 1; arm < of->arms; arm++)
		put_curve(c, g, of, metric, arm, out);
}
