/* report.c - every metric of every arm beside the control, and whether the arms
 * are as large as planned. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/phrase.h"
#include "filter/common.h"
#include "gray-lift/parts.h"
#include "journey/doubt.h"
#include "stat/srm.h"

struct report {
	struct armgroups g;
	const struct config *config;
	struct state *state;
	struct setup *setup;
	struct out *out;
	struct comparisons_how how;
	struct comparisons_found found;
	uint64_t srm_fails, harms;
	struct buf first; /* what failed first */
};

static void name_columns(const struct report *r)
{
	static const char *const figure[] = {"metric", "arm", "n", "mean", "sd",
		"control", "diff", "diff_lo", "diff_hi", "lift", "lift_lo",
		"lift_hi", "p", "p_adj", "incremental", "incremental_lo",
		"incremental_hi", "cost_per_incremental", "mde", "verdict",
		"se", "df", "statistic", "rate_lo", "rate_hi", "newcombe_lo",
		"newcombe_hi"};
	static const char *const before[] = {"adj_mean", "adj_control",
		"adj_diff", "adj_diff_lo", "adj_diff_hi", "adj_lift",
		"adj_lift_lo", "adj_lift_hi", "adj_p", "adj_incremental",
		"adj_incremental_lo", "adj_incremental_hi", "adj_mde", "theta",
		"rho2"};
	const struct config *c = r->config;

	if (c->price) {
		prices_columns(c, r->setup);
		return;
	}
	if (r->g.experiments)
		setup_column(r->setup, "experiment");
	for (size_t i = 0; i < c->by.n; i++)
		setup_column(r->setup, c->by_name[i]);
	if (c->score) {
		uplift_columns(r->setup);
		return;
	}
	for (size_t i = 0; i < sizeof(figure) / sizeof(*figure); i++)
		setup_column(r->setup, figure[i]);
	if (c->cost)
		setup_column(r->setup, "iroas");
	if (c->winsor > 0)
		setup_column(r->setup, "cap");
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (c->before || c->pre.n)
			setup_column(r->setup, before[i]);
}

void report_group(const struct config *c, bool experiments,
	const struct armgroup *of, struct out *out)
{
	struct text by = of->by;

	if (experiments)
		out_text(out, of->experiment);
	for (size_t i = 0; i < c->by.n; i++) {
		out_text(out, cellname_head(by));
		by = cellname_tail(by);
	}
}

struct compare_how report_how(const struct config *c)
{
	return (struct compare_how){
		c->alpha, c->power, c->look == 1, (double)c->tune};
}

static void begin_row(struct report *r, const struct armgroup *of)
{
	report_group(r->config, r->g.experiments, of, r->out);
}

static void put_empty(struct out *out, int n)
{
	for (int i = 0; i < n; i++)
		out_empty(out);
}

/* Whether the arms are as planned, and the row that says so. */
static bool put_srm(struct report *r, const struct armgroup *of)
{
	struct trial_arms t = armgroups_trial(&r->g, of);
	double weight[METRICS_ARMS];
	uint64_t n[METRICS_ARMS], all = 0;
	struct srm s;

	for (unsigned i = 0; i < t.arms; i++)
		all += n[i] = trial_units(&t, i);
	armgroups_plan(weight, &r->config->metrics, of);
	srm(&s, n, weight, of->arms, r->how.compare.nightly);
	if (s.fails && r->srm_fails++ == 0 && r->harms == 0)
		phrase_add(&r->first,
			"%.*s%sthe arms are not as large as planned (p %.2g)%s",
			(int)of->experiment.len, of->experiment.at,
			of->experiment.len ? ": " : "", s.p,
			r->config->metrics.shares ? ""
						  : "; if the plan is not "
						    "one share for all, want "
						    "--split=ctrl:5,treat:95");
	if (r->config->score)
		return s.fails;
	begin_row(r, of);
	out_string(r->out, "(srm)");
	out_empty(r->out);
	out_int(r->out, (int64_t)all);
	put_empty(r->out, 9);
	out_real(r->out, s.p);
	put_empty(r->out, 6);
	out_string(r->out,
		trial_verdict_name(s.fails ? TRIAL_INVALID : TRIAL_NONE));
	out_empty(r->out);
	out_real(r->out, s.df);
	out_real(r->out, isinf(s.statistic) ? (double)NAN : s.statistic);
	put_empty(r->out,
		4 + (r->config->cost != NULL) + (r->config->winsor > 0) +
			(r->config->before || r->config->pre.n ? 15 : 0));
	out_end(r->out);
	return s.fails;
}

static void put_figures(struct out *out, const struct compared *c)
{
	out_real(out, c->difference);
	out_real(out, c->low);
	out_real(out, c->high);
	out_real(out, c->lift);
	out_real(out, c->lift_low);
	out_real(out, c->lift_high);
	out_real(out, c->p);
}

static void put_before(struct out *out, const struct trial_row *row)
{
	const struct trial_figures *f = &row->adjusted;

	if (!row->adjusts) {
		put_empty(out, 15);
		return;
	}
	out_real(out, f->mean);
	out_real(out, f->control);
	put_figures(out, &f->of);
	out_real(out, f->incremental);
	out_real(out, f->incremental_low);
	out_real(out, f->incremental_high);
	out_real(out, f->of.mde);
	out_real(out, row->theta);
	out_real(out, row->explained);
}

static void put_rates(struct out *out, const struct trial_row *row)
{
	if (!row->is_rate) {
		put_empty(out, 4);
		return;
	}
	out_real(out, row->rate.low);
	out_real(out, row->rate.high);
	out_real(out, row->difference.low);
	out_real(out, row->difference.high);
}

/* The control's own row has no figures of a comparison. */
static void put_control(struct report *r, const struct comparison *l)
{
	put_empty(r->out, 14);
	out_string(r->out, trial_verdict_name(l->verdict));
	put_empty(r->out, 3);
	out_real(r->out, l->row.is_rate ? l->row.rate.low : (double)NAN);
	out_real(r->out, l->row.is_rate ? l->row.rate.high : (double)NAN);
	put_empty(r->out, 2 + (r->config->cost != NULL));
}

static void put_arm(struct report *r, const struct trial_arms *t, unsigned arm,
	const struct comparison *l)
{
	const struct trial_figures *f = &l->row.plain;
	unsigned column = r->g.slot_column[r->config->metrics.cost_slot];
	double cost = r->config->cost ? comparisons_cost(l, t, arm, column)
				      : (double)NAN;

	out_real(r->out, f->control);
	put_figures(r->out, &f->of);
	out_real(r->out, l->adjusted_p);
	out_real(r->out, f->incremental);
	out_real(r->out, f->incremental_low);
	out_real(r->out, f->incremental_high);
	out_real(r->out, cost);
	out_real(r->out, f->of.mde);
	out_string(r->out, trial_verdict_name(l->verdict));
	out_real(r->out, f->of.se);
	out_real(r->out, f->of.df);
	out_real(r->out, f->of.statistic);
	put_rates(r->out, &l->row);
	if (r->config->cost)
		out_real(r->out, cost > 0 ? 1 / cost : (double)NAN);
}

static void put_line(struct report *r, const struct armgroup *of,
	const struct trial_arms *t, size_t metric, unsigned arm,
	const struct comparison *l)
{
	const struct config *c = r->config;
	const struct metric *m = &c->metrics.metric[metric];

	begin_row(r, of);
	out_string(r->out, m->name);
	out_text(r->out, of->arm[arm]);
	out_int(r->out, (int64_t)l->row.n);
	out_real(r->out, l->row.plain.mean);
	out_real(r->out, l->row.sd);
	if (arm == 0)
		put_control(r, l);
	else
		put_arm(r, t, arm, l);
	if (c->winsor > 0 && !m->ratio)
		out_real(r->out, amount_double(of->cap[r->g.metric_y[metric]]));
	else if (c->winsor > 0)
		out_empty(r->out);
	if (c->before || c->pre.n)
		put_before(r->out, &l->row);
	out_end(r->out);
}

/* The first harm that is proven is told. */
static void note_harm(struct report *r, const struct armgroup *of,
	const struct metric *m, unsigned arm, const struct comparison *l)
{
	const struct trial_figures *f = trial_decides(&l->row);

	if (!l->harms || r->harms++ > 0 || r->srm_fails > 0)
		return;
	phrase_add(&r->first,
		"guard %s: in arm '%s' %s by %g to %g, where %g of %g is "
		"allowed",
		m->name, text_show(of->arm[arm]),
		m->guard_up ? "it is up" : "it is down",
		m->guard_up ? f->of.low : -f->of.high,
		m->guard_up ? f->of.high : -f->of.low, m->limit,
		fabs(f->control));
}

static void put_metrics(
	struct report *r, const struct armgroup *of, bool invalid)
{
	const struct metrics *m = &r->config->metrics;
	struct trial_arms t = armgroups_trial(&r->g, of);
	struct comparison *all = mem_array(m->n * of->arms + 1, sizeof(*all)),
			  *l = all;

	comparisons_of(all, &r->found, &r->g, of, &r->how, invalid);
	for (size_t i = 0; i < m->n; i++)
		for (unsigned k = 0; k < of->arms; k++, l++) {
			put_line(r, of, &t, i, k, l);
			note_harm(r, of, &m->metric[i], k, l);
		}
	free(all);
}

/* Arms that may be none, or one and the same. */
static void tell_arms(struct report *r)
{
	struct text first = {"", 0};
	size_t n = armgroups_alike(&r->g, &first), none = 0;

	setup_first(r->setup, "arms_alike", n, first,
		"is another arm but for case or blanks, and is compared as one "
		"of its own");
	for (size_t i = 0; i < r->g.n; i++)
		for (size_t k = 0; k < r->g.group[i].arms; k++)
			if (doubt_of(r->g.group[i].arm[k]) == DOUBT_NOBODY &&
				none++ == 0)
				first = r->g.group[i].arm[k];
	setup_first(r->setup, "arms_nobody", none, first,
		"stands for no arm, and is compared as one (--where leaves it "
		"out)");
}

/* A slip in a name of --split looks like arms of the wrong size. */
static void tell_strays(struct report *r)
{
	struct armgroups_strays a;

	armgroups_strays(&a, &r->g);
	setup_first(r->setup, "arms_empty", a.empty, a.first_empty,
		"has a share in --split, and no unit is in this arm");
	setup_first(r->setup, "arms_unplanned", a.unplanned, a.first_unplanned,
		"has no share in --split, and is an arm with units");
}

/* A log of others, or of another time, is no log of zeros. */
static void tell_unmatched(struct report *r)
{
	const struct state *s = r->state;
	bool none = !s->counted && s->others + s->outside > 0;

	setup_count(r->setup, "rows_unmatched",
		none ? s->others + s->outside : 0, NULL,
		s->outside
			? "no row of the log is within the time that counts "
			  "for its customer: all units count as 0"
			: "no row of the log is of somebody who was exposed: "
			  "all units count as 0 (are identifiers written "
			  "alike?)");
}

/* Amounts of two currencies are no amounts of either. */
static void tell_currencies(struct report *r)
{
	const struct currencies *seen = &r->state->currencies;
	bool two = currencies_differ(seen);
	const char *which = NULL;

	if (two)
		which = fail_text("'%s' and '%s'",
			text_show(buf_view(&seen->low)),
			text_show(buf_view(&seen->high)));
	setup_count(r->setup, "currencies_mixed", two, which,
		"amounts of several currencies are added up as they are "
		"(--where takes one, --by parts them)");
}

/* Customers whose names may be none. */
static void tell_doubts(struct report *r)
{
	const struct config *c = r->config;
	struct doubts d = {.n = {0}};

	doubts_of(
		&d, c->arms.n ? &c->exposed.customers : &r->state->units.table);
	for (int k = DOUBT_NOBODY; k < DOUBTS; k++)
		setup_first(r->setup, doubt_name((enum doubt)k), d.n[k],
			d.first[k], doubt_says((enum doubt)k));
}

/* Nobody is left of whom anything can be said yet. */
static void tell_open(struct report *r)
{
	if (r->g.n || !r->g.open)
		setup_note(r->setup, "units_open", (double)r->g.open);
	else
		setup_count(r->setup, "units_open", r->g.open, NULL,
			"the window of every unit ends after the newest row, "
			"or --until: all are left out (want --open=in, or a "
			"shorter --within)");
}

static void tell_what_is_odd(struct report *r)
{
	tell_arms(r);
	tell_strays(r);
	tell_doubts(r);
	tell_currencies(r);
	if (r->config->arms.n && !setup_merges(r->setup))
		tell_unmatched(r);
}

static void tell(struct report *r)
{
	const struct config *c = r->config;
	struct state *s = r->state;

	setup_notice(r->setup, "rows_no_unit", &s->no_unit,
		"the customer is empty: the row is left out");
	setup_notice(r->setup, "rows_not_exposed",
		c->arms.n ? &c->arms_out : &s->out,
		c->price ? "nothing was asked: the row is left out"
			 : "it is in no arm: the row is left out");
	setup_notice(r->setup, "rows_forced",
		c->arms.n ? &c->arms_forced : &s->forced,
		"its arm was not drawn but forced: the row is left out");
	setup_notice(r->setup, "before_empty", &s->empty_before,
		"what was before is empty: it counts as 0");
	setup_notice(r->setup, "rows_same_day", &s->same_day,
		"the time is a day without a time of day, that of the "
		"exposure: it counts as after it");
	daysonly_tell_window(&s->days, r->setup, "--within", c->within);
	setup_notice(r->setup, "exposures_repeated", &c->arms_repeated,
		"the customer was exposed before: the first time counts");
	setup_notice(r->setup, "times_aside", &c->times_aside,
		"--exposed takes the place of the times that are here");
	setup_notice(r->setup, "times_foreign", &c->times_foreign,
		"the time of exposure is a column that was there before the "
		"arms were drawn (want --exposed=2026-11-20 or --columns)");
	setup_first(r->setup, "units_several", r->g.several,
		doubt_customer(buf_view(&r->g.first_several)),
		"is in several arms, groups or strata: it is left out");
	tell_open(r);
	setup_note(r->setup, "rows_of_others", (double)s->others);
	setup_note(r->setup, "rows_outside", (double)s->outside);
	setup_note(r->setup, "strata_left_out", (double)r->found.left_out);
	setup_note(r->setup, "srm_fails", (double)r->srm_fails);
	setup_note(r->setup, "harms", (double)r->harms);
	tell_what_is_odd(r);
}

/* The first that failed, and how many did. */
static void fail(struct report *r)
{
	uint64_t all = r->srm_fails + r->harms + r->found.differs;

	if (!all)
		return;
	if (!r->srm_fails && !r->harms)
		phrase_add(&r->first,
			"what was before is not alike in the arms (p < 0.001): "
			"it was taken after exposure, and is not used");
	if (all > 1)
		phrase_add(&r->first, " (the first of %llu)",
			(unsigned long long)all);
	buf_byte(&r->first, '\0');
	setup_fails(r->setup, r->first.at);
}

static const char *print(struct report *r)
{
	name_columns(r);
	TRY(setup_header(r->setup));
	for (size_t i = 0; i < r->g.n; i++) {
		const struct armgroup *of = &r->g.group[i];
		if (r->config->price) {
			prices_print(r->config, &r->g, of, r->out);
			continue;
		}
		bool invalid = put_srm(r, of);
		if (!r->config->score)
			put_metrics(r, of, invalid);
		for (size_t k = 0; k < r->config->metrics.n; k++)
			if (r->config->score)
				uplift_print(r->config, &r->g, of, k, r->out);
	}
	return r->out->failed;
}

/* The end of the log: --until, or its newest row. */
static int64_t end_of(const struct state *s, struct setup *setup)
{
	const struct common *common = setup_common(setup);

	if (common->until.given)
		return common->until.ms;
	return s->units.newest.given ? s->units.newest.ms : INT64_MIN;
}

const char *report_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct config *c = config;
	struct state *s = at;
	struct report r = {.config = config,
		.state = s,
		.setup = setup,
		.out = out,
		.how = {report_how(c), (enum adjust)c->adjust,
			(double)c->least_n}};
	struct armgroups_of of = {&c->metrics, &s->units,
		c->arms.n ? &c->exposed : NULL, {c->within, c->before},
		end_of(s, setup), c->open != 0, c->control, c->winsor,
		c->price != NULL, c->score != NULL};

	if (!c->metrics.n)
		return sizes_print(c, out);
	units_settle(&s->units);
	TRY(units_wrong(&s->units));
	const char *why = armgroups_make(&r.g, &of);
	if (!why)
		why = print(&r);
	if (!why) {
		tell(&r);
		fail(&r);
	}
	armgroups_release(&r.g);
	buf_release(&r.first);
	return why;
}
