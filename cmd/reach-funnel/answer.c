/* answer.c - from the events of units to their attempts, and what is told. */
#include <stdlib.h>

#include "filter/common.h"
#include "journey/doubt.h"
#include "reach-funnel/parts.h"

/* The group of an attempt: by cells, then the period. */
static void name_group(struct answer *a, const struct funnel_attempt *t)
{
	a->key.len = 0;
	funnel_walk_by(&a->key, &a->walk, t->entry);
	if (a->config->period)
		period_print(&a->key, (enum period)a->config->period,
			period_of((enum period)a->config->period,
				setup_zone(a->setup),
				a->walk.event[t->entry].ms));
}

static void count(
	struct answer *a, struct text unit, const struct funnel_attempt *t)
{
	bool open = funnel_walk_open(&a->config->steps.funnel, t, a->end);

	a->attempts++;
	a->open += open;
	if (open && a->config->mature) {
		a->left_open++;
		return;
	}
	name_group(a, t);
	if (a->config->dump)
		print_unit(a, unit, buf_view(&a->key), t, open);
	else
		funnel_tally_add(&a->tally, buf_view(&a->key), t, open);
}

static void walk(struct answer *a)
{
	const struct table *units = &a->state->deeds.lists.table;
	uint32_t *order = table_sorted(units);
	struct funnel_attempt t;

	funnel_walk_init(&a->walk, &a->state->deeds, &a->config->steps.funnel,
		(unsigned)a->config->by.n);
	for (size_t i = 0; i < units->n && !a->out->failed; i++) {
		funnel_walk_unit(&a->walk, order[i]);
		while (funnel_walk_next(&a->walk, &t))
			count(a, table_key(units, order[i]), &t);
	}
	free(order);
}

/* The end of the log: --until, or its newest row. */
static int64_t find_end(const struct answer *a)
{
	const struct common *common = setup_common(a->setup);
	const struct state *s = a->state;
	int64_t end = INT64_MIN;

	if (common->until.given)
		return common->until.ms;
	if (deeds_customers(&s->deeds))
		end = s->deeds.last_ms;
	return s->newest.given && s->newest.ms > end ? s->newest.ms : end;
}

/* A step that nobody is at, at all, may be a slip. */
static void tell_unseen(struct answer *a)
{
	unsigned first = 0, n = funnel_tally_unreached(&a->tally, &first);

	if (!a->config->dump)
		setup_first(a->setup, "steps_unreached", n,
			text_of(a->config->steps.name[first]),
			"is a step that nobody reached");
}

/* Units whose names may be none. */
static void tell_doubts(struct answer *a)
{
	struct doubts d = {.n = {0}};

	doubts_of(&d, &a->state->deeds.lists.table);
	for (int k = DOUBT_NOBODY; k < DOUBTS; k++)
		setup_first(a->setup, doubt_name((enum doubt)k), d.n[k],
			d.first[k], doubt_says((enum doubt)k));
}

static void tell(struct answer *a)
{
	const struct state *s = a->state;

	setup_notice(a->setup, "rows_no_unit", &s->no_unit,
		"the unit has an empty cell: the row is left out");
	setup_notice(a->setup, "conditions_odd", &s->odd,
		"a cell that a condition compares is neither a number nor a "
		"time: the condition does not hold");
	setup_note(a->setup, "rows_no_step", (double)s->no_step);
	setup_note(a->setup, "rows_repeated", (double)a->walk.repeated);
	setup_note(a->setup, "attempts", (double)a->attempts);
	setup_note(a->setup, "open", (double)a->open);
	setup_note(a->setup, "open_left_out", (double)a->left_open);
	tell_unseen(a);
	tell_doubts(a);
	setup_notice(a->setup, "rows_almost", &s->almost,
		"this event is a step but for case or blanks, and so it is "
		"none");
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct answer a = {
		.config = config, .state = at, .setup = setup, .out = out};

	deeds_settle(&a.state->deeds);
	a.end = find_end(&a);
	funnel_tally_init(&a.tally, &a.config->steps.funnel);
	walk(&a);
	const char *why = a.config->dump ? out->failed : print_report(&a);
	if (!why)
		tell(&a);
	funnel_tally_release(&a.tally);
	funnel_walk_release(&a.walk);
	buf_release(&a.key);
	buf_release(&a.text);
	buf_release(&a.first_fail);
	return why;
}
