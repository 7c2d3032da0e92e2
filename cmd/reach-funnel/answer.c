/* answer.c - from the events of units to their attempts, and what is told. */
#include "filter/common.h"
#include "journey/doubt.h"
#include "reach-funnel/parts.h"

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
	unsigned first = 0, n = funnel_tally_unreached(&a->all.tally, &first);

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

void answer_tell_rows(const struct state *s, struct setup *setup)
{
	setup_notice(setup, "rows_no_unit", &s->no_unit,
		"the unit has an empty cell: the row is left out");
	daysonly_tell(&s->days, setup);
	setup_notice(setup, "conditions_odd", &s->odd,
		"a cell that a condition compares is neither a number nor a "
		"time: the condition does not hold");
	setup_notice(setup, "rows_almost", &s->almost,
		"this event is a step but for case or blanks, and so it is "
		"none");
	setup_note(setup, "rows_no_step", (double)s->no_step);
}

/* The shortest window, of all steps or of one. */
static void tell_windows(struct answer *a)
{
	const char *whose = "--within";
	int64_t least = steps_least(&whose, &a->config->steps);

	daysonly_tell_window(&a->state->days, a->setup, whose, least);
}

static void tell(struct answer *a)
{
	answer_tell_rows(a->state, a->setup);
	tell_windows(a);
	setup_note(a->setup, "rows_repeated", (double)a->all.repeated);
	setup_note(a->setup, "attempts", (double)a->all.attempts);
	setup_note(a->setup, "open", (double)a->all.open);
	setup_note(a->setup, "open_left_out", (double)a->all.left_open);
	tell_unseen(a);
	tell_doubts(a);
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct config *c = config;
	struct state *s = at;
	struct answer a = {.config = c, .state = s, .setup = setup, .out = out};

	deeds_settle(&s->deeds);
	a.how = (struct funnel_all_how){&s->deeds, &c->steps.funnel,
		(unsigned)c->by.n, (enum period)c->period, setup_zone(setup),
		find_end(&a), c->mature};
	if (c->dump)
		funnel_all_each(&a.all, &a.how, print_unit, &a);
	else
		funnel_all_count(&a.all, &a.how, setup_threads(setup));
	const char *why = c->dump ? out->failed : print_report(&a);
	if (!why)
		tell(&a);
	funnel_all_release(&a.all);
	buf_release(&a.text);
	buf_release(&a.first_fail);
	return why;
}
