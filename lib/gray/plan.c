/* plan.c - rows of a plan, and whether they agree with each other. */
#include "gray/plan.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/edits.h"
#include "base/fail.h"
#include "base/number.h"
#include "base/truth.h"

const char *const plan_column_name[PLAN_COLUMNS] = {"experiment", "arms",
	"enabled", "layer", "from", "to", "ramp", "holdout", "holdout_share",
	"unit", "phase", "valid_from", "valid_to", "when"};

static const struct number_style plain = {.decimal = '.'};

/* A figure from 0 to MOST; an empty cell is OTHERWISE. */
static const char *read_figure(double *to, struct text t, const char *what,
	double most, double otherwise)
{
	*to = otherwise;
	if (t.len == 0)
		return NULL;
	if (real_parse(to, t, &plain) && *to >= 0 && *to <= most)
		return NULL;
	return fail_text("'%s' is no %s (want a number from 0 to %.0f)",
		text_show(t), what, most);
}

void plan_figures(struct text cell[PLAN_COLUMNS],
	const struct number_style *style, char room[PLAN_COLUMNS][64])
{
	static const int figure[] = {PLAN_FROM, PLAN_TO, PLAN_RAMP, PLAN_SHARE};
	double x;

	for (size_t i = 0; i < sizeof(figure) / sizeof(*figure); i++) {
		struct text *t = &cell[figure[i]];
		if (style->decimal == '.' || !real_parse(&x, *t, style))
			continue;
		snprintf(room[figure[i]], 64, "%.15g", x);
		*t = text_of(room[figure[i]]);
	}
}

static const char *read_enabled(bool *to, struct text t)
{
	enum truth truth = truth_of(t);

	*to = truth != TRUTH_NO;
	if (truth != TRUTH_OTHER)
		return NULL;
	return fail_text(
		"enabled '%s' is no answer (want yes or no)", text_show(t));
}

static const char *read_day(int64_t *to, struct text t, const char *what,
	int64_t otherwise, struct zone *zone)
{
	int64_t ms;

	*to = otherwise;
	if (t.len == 0)
		return NULL;
	if (!when_parse(&ms, t, zone))
		return fail_text("%s '%s' is not %s", what, text_show(t),
			when_wrong(t, zone));
	*to = zone_day(zone, ms);
	if (!when_is_date(t, zone) && zone_day(zone, ms - 1) == *to)
		return fail_text("%s '%s' has a time of day (want a day, as "
				 "2026-11-01)",
			what, text_show(t));
	return NULL;
}

static const char *read_layer(
	struct plan_entry *e, const struct text cell[PLAN_COLUMNS])
{
	e->layer = cell[PLAN_LAYER];
	TRY(read_figure(&e->from, cell[PLAN_FROM], "from", 100, 0));
	TRY(read_figure(&e->to, cell[PLAN_TO], "to", 100, 100));
	e->from = draw_of_percent(e->from);
	e->to = draw_of_percent(e->to);
	if (e->layer.len == 0 && (cell[PLAN_FROM].len || cell[PLAN_TO].len))
		return "from and to are parts of a layer, and none is named";
	if (e->layer.len && (!cell[PLAN_FROM].len || !cell[PLAN_TO].len))
		return fail_text("layer '%s' has no from and to (want parts of "
				 "100, as 0 and 40)",
			text_show(e->layer));
	if (e->from > e->to)
		return "from is above to";
	return NULL;
}

static const char *read_holdout(
	struct plan_entry *e, const struct text cell[PLAN_COLUMNS])
{
	e->holdout = cell[PLAN_HOLDOUT];
	TRY(read_figure(&e->share, cell[PLAN_SHARE], "holdout_share", 1, 0));
	if (e->holdout.len == 0 && cell[PLAN_SHARE].len)
		return "a holdout_share is there, and no holdout is named";
	if (e->holdout.len && cell[PLAN_SHARE].len == 0)
		return fail_text("holdout '%s' has no holdout_share (want a "
				 "share of 1, as 0.05)",
			text_show(e->holdout));
	return NULL;
}

/* Names divide and join what is drawn: with a blank that nobody sees it would
 * be another one. */
static const char *check_names(const struct plan_entry *e)
{
	const struct text name[] = {e->experiment, e->layer, e->holdout};
	static const char *const what[] = {"experiment", "layer", "holdout"};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		if (text_trim(name[i]).len != name[i].len)
			return fail_text("%s '%s' has a blank around its name",
				what[i], text_show(name[i]));
	return NULL;
}

const char *plan_read(struct plan_entry *e,
	const struct text cell[PLAN_COLUMNS], struct zone *zone)
{
	e->experiment = cell[PLAN_EXPERIMENT];
	e->unit = cell[PLAN_UNIT];
	e->phase = cell[PLAN_PHASE];
	e->when = cell[PLAN_WHEN];
	if (e->experiment.len == 0)
		return "no experiment";
	TRY(arms_read(&e->arms, cell[PLAN_ARMS]));
	TRY(read_enabled(&e->enabled, cell[PLAN_ENABLED]));
	TRY(read_layer(e, cell));
	TRY(read_figure(&e->ramp, cell[PLAN_RAMP], "ramp", 100, 100));
	e->ramp = draw_of_percent(e->ramp);
	TRY(read_holdout(e, cell));
	TRY(check_names(e));
	TRY(read_day(&e->first, cell[PLAN_VALID_FROM], "valid_from",
		PLAN_ALWAYS, zone));
	TRY(read_day(
		&e->last, cell[PLAN_VALID_TO], "valid_to", PLAN_EVER, zone));
	return e->first > e->last ? "valid_from is after valid_to" : NULL;
}

void plan_entry_release(struct plan_entry *e)
{
	arms_release(&e->arms);
	condition_free(e->condition);
}

static bool same_days(const struct plan_entry *a, const struct plan_entry *b)
{
	return a->first <= b->last && b->first <= a->last;
}

/* Whether somebody can meet the cells of both; of two conditions that are
 * written differently nobody can say it. */
static bool meet(const struct plan_entry *a, const struct plan_entry *b)
{
	for (size_t i = 0; i < a->n_match; i++)
		if (a->match[i].len && b->match[i].len &&
			!text_equal(a->match[i], b->match[i]))
			return false;
	return a->when.len == 0 || b->when.len == 0 ||
	       text_equal(a->when, b->when);
}

bool plan_overlap(size_t pair[2], const struct plan_entry *entry, size_t n)
{
	for (size_t j = 0; j < n; j++)
		for (size_t i = 0; i < j; i++)
			if (text_equal(
				    entry[i].experiment, entry[j].experiment) &&
				same_days(&entry[i], &entry[j]) &&
				meet(&entry[i], &entry[j])) {
				pair[0] = i;
				pair[1] = j;
				return true;
			}
	return false;
}

/* Whether case alone parts two names. */
static bool are_alike(struct text a, struct text b)
{
	return a.len && !text_equal(a, b) && text_same_letters(a, b);
}

static const char *check_alike(
	const struct plan_entry *a, const struct plan_entry *b)
{
	if (are_alike(a->layer, b->layer))
		return fail_text("layer '%s' is another one than '%s' of "
				 "experiment '%s'",
			text_show(a->layer), text_show(b->layer),
			text_show(b->experiment));
	if (are_alike(a->holdout, b->holdout))
		return fail_text("holdout '%s' is another one than '%s' of "
				 "experiment '%s'",
			text_show(a->holdout), text_show(b->holdout),
			text_show(b->experiment));
	if (are_alike(a->experiment, b->experiment))
		return fail_text("experiment '%s' is another one than '%s'",
			text_show(a->experiment), text_show(b->experiment));
	return NULL;
}

static const char *check_pair(
	const struct plan_entry *a, const struct plan_entry *b)
{
	if (!same_days(a, b))
		return NULL;
	if (a->layer.len && text_equal(a->layer, b->layer) &&
		!text_equal(a->experiment, b->experiment) && a->from < b->to &&
		b->from < a->to)
		return fail_text("its part of layer '%s' overlaps that of "
				 "experiment '%s'",
			text_show(a->layer), text_show(b->experiment));
	if (a->holdout.len && text_equal(a->holdout, b->holdout) &&
		(a->share < b->share || a->share > b->share))
		return fail_text("holdout '%s' has another holdout_share than "
				 "in experiment '%s'",
			text_show(a->holdout), text_show(b->experiment));
	return check_alike(a, b);
}

const char *plan_check(size_t *at, const struct plan_entry *entry, size_t n)
{
	for (*at = 0; *at < n; ++*at)
		for (size_t i = 0; i < *at; i++)
			TRY(check_pair(&entry[*at], &entry[i]));
	return NULL;
}

const char *plan_slip(struct text name)
{
	struct edits_guess guess;

	edits_guess(&guess, name);
	for (int i = 0; i < PLAN_COLUMNS; i++)
		edits_try(&guess, text_of(plan_column_name[i]));
	return guess.best.at;
}

const char *plan_named(struct text *name, struct text *rest, const char *option,
	const char *value, const char *want)
{
	const char *at = strrchr(value, ':');

	if (!at || at == value)
		return fail_text("--%s=%s has no name or no figure (want %s)",
			option, value, want);
	*name = (struct text){value, (size_t)(at - value)};
	*rest = text_of(at + 1);
	return NULL;
}
