/* uplift.c - units divided by a score: does it find those who are moved? */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "gray-lift/parts.h"
#include "stat/dist.h"
#include "stat/qini.h"

/* Where units go. */
struct sorter {
	struct gathered *g;
	const uint32_t *group, *arm;
};

static void take(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	struct sorter *s = arg;
	struct arm_group *to = &s->g->group[s->group[cell]];

	if (!(unit->flags & UNIT_SCORED))
		return;
	mem_grow(&to->unit, &to->cap_units, to->units + 1, sizeof(*to->unit));
	to->unit[to->units++] =
		(struct gathered_unit){s->arm[cell], unit->score, sum};
}

void uplift_gather(struct gathered *g, struct state *s, const uint32_t *group,
	const uint32_t *arm)
{
	struct sorter sorter = {g, group, arm};

	gather_units(g, s, take, &sorter);
}

void uplift_columns(struct setup *s)
{
	static const char *const column[] = {"metric", "arm", "bin", "n",
		"n_control", "score_from", "score_to", "mean", "control",
		"uplift", "uplift_lo", "uplift_hi", "p", "value"};

	for (size_t i = 0; i < sizeof(column) / sizeof(*column); i++)
		setup_column(s, column[i]);
}

/* The units of an arm and of the control, by falling score. */
static struct qini_unit *units_of(
	size_t *n, const struct arm_group *of, unsigned slot, uint32_t arm)
{
	struct qini_unit *u = mem_array(of->units + 1, sizeof(*u));

	*n = 0;
	for (size_t i = 0; i < of->units; i++)
		if (of->unit[i].arm == 0 || of->unit[i].arm == arm)
			u[(*n)++] = (struct qini_unit){of->unit[i].score,
				of->unit[i].sum[slot], of->unit[i].arm == arm};
	qini_sort(u, *n);
	return u;
}

/* What every row begins with. */
static void put_head(const struct gathered *g, const struct arm_group *of,
	size_t metric, size_t arm, struct out *out)
{
	report_group(g, of, out);
	out_string(out, g->config->metrics[metric].name);
	out_text(out, of->arm[arm]);
}

static void put_bin(const struct gathered *g, const struct qini_unit *u,
	const struct qini_bin *bin, struct out *out)
{
	const struct config *c = g->config;
	struct compare_how how = {
		c->alpha, c->power, c->look == 1, (double)c->tune};
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

static void put_curve(const struct gathered *g, const struct arm_group *of,
	size_t metric, size_t arm, struct out *out)
{
	const struct config *c = g->config;
	struct qini curve;
	size_t n, bins = (size_t)c->bins;
	struct qini_unit *u =
		units_of(&n, of, c->metrics[metric].y, (uint32_t)arm);
	struct qini_bin *bin = mem_array(bins, sizeof(*bin));

	bins = qini_bins(bin, bins, u, n);
	for (size_t i = 0; i < bins; i++) {
		put_head(g, of, metric, arm, out);
		out_int(out, (int64_t)i + 1);
		put_bin(g, u, &bin[i], out);
	}
	qini(&curve, u, n);
	const char *const name[] = {
		"(qini)", "(auuc)", "(qini area)", "(qini end)"};
	const double value[] = {
		curve.per_head, curve.auuc, curve.area, curve.end};
	for (int i = 0; i < 4; i++) {
		put_head(g, of, metric, arm, out);
		put_value(out, name[i], value[i]);
	}
	free(bin);
	free(u);
}

void uplift_print(const struct gathered *g, const struct arm_group *of,
	size_t metric, struct out *out)
{
	if (g->config->metrics[metric].ratio)
		return;
	for (size_t arm = 1; arm < of->arms; arm++)
		put_curve(g, of, metric, arm, out);
}
