/* answer.c - from the events of units to their attempts, and what is told. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "filter/common.h"
#include "journey/doubt.h"
#include "reach-funnel/parts.h"

/* The events of the unit at hand, as the funnel takes them. */
struct unit_events {
	struct funnel_event *at;
	size_t *deed; /* of each */
	size_t n, cap;
	struct table ids; /* event and id that have been met */
};

/* Whether this unit had the same event with the same id before. */
static bool is_repeated(struct answer *a, struct unit_events *e, size_t k)
{
	struct deed_list *l = &a->list;
	const struct deeds *d = &a->state->deeds;
	struct text id = deeds_cell(&l->text[1], l, d, &l->at[k], KEPT_ID);

	if (id.len == 0)
		return false;
	a->text.len = 0;
	buf_text(&a->text, id);
	buf_byte(&a->text, '\x1f');
	buf_text(
		&a->text, deeds_cell(&l->text[0], l, d, &l->at[k], KEPT_EVENT));
	size_t before = e->ids.n;
	table_put(&e->ids, buf_view(&a->text));
	return e->ids.n == before;
}

static void take(struct answer *a, struct unit_events *e)
{
	struct deed_list *l = &a->list;

	if (l->n > e->cap) {
		e->cap = 2 * l->n;
		e->at = mem_resize(e->at, e->cap, sizeof(*e->at));
		e->deed = mem_resize(e->deed, e->cap, sizeof(*e->deed));
	}
	e->n = 0;
	for (size_t k = 0; k < l->n; k++) {
		uint64_t steps;
		if (is_repeated(a, e, k)) {
			a->repeated++;
			continue;
		}
		rows_steps(&steps, deeds_cell(&l->text[0], l, &a->state->deeds,
					   &l->at[k], KEPT_STEPS));
		e->at[e->n] = (struct funnel_event){l->at[k].ms, steps, 0};
		e->deed[e->n++] = k;
	}
	if (e->ids.n) {
		table_release(&e->ids);
		table_init(&e->ids, 1, 1);
	}
}

/* The by cells of event I, joined; appended to TO. */
static void by_of(
	struct buf *to, struct answer *a, const struct unit_events *e, size_t i)
{
	struct deed_list *l = &a->list;

	for (size_t k = 0; k < a->config->by.n; k++) {
		buf_text(
			to, deeds_cell(&l->text[0], l, &a->state->deeds,
				    &l->at[e->deed[i]], KEPT_BY + (unsigned)k));
		buf_byte(to, '\0');
	}
}

/* Entries of one time are told apart by their by cells. */
struct entry {
	struct funnel_event *event;
	size_t at, len; /* of its by cells in bytes */
	const struct buf *bytes;
};

static int by_cells(const void *a, const void *b, void *arg)
{
	const struct entry *x = a, *y = b;

	(void)arg;
	return text_compare((struct text){x->bytes->at + x->at, x->len},
		(struct text){y->bytes->at + y->at, y->len});
}

static void rank_group(
	struct answer *a, struct unit_events *e, size_t from, size_t to)
{
	struct entry *entry = mem_array(to - from, sizeof(*entry));
	struct buf bytes = {0};
	size_t n = 0;

	for (size_t i = from; i < to; i++) {
		if (!(e->at[i].steps & 1))
			continue;
		size_t at = bytes.len;
		by_of(&bytes, a, e, i);
		entry[n++] =
			(struct entry){&e->at[i], at, bytes.len - at, &bytes};
	}
	sort_with(entry, n, sizeof(*entry), by_cells, NULL);
	for (size_t i = 1; i < n; i++)
		entry[i].event->rank =
			entry[i - 1].event->rank +
			(by_cells(&entry[i - 1], &entry[i], NULL) != 0);
	buf_release(&bytes);
	free(entry);
}

static void rank(struct answer *a, struct unit_events *e)
{
	size_t from = 0;

	for (size_t i = 1; i <= e->n && a->config->by.n; i++) {
		if (i < e->n && e->at[i].ms == e->at[from].ms)
			continue;
		if (i - from > 1)
			rank_group(a, e, from, i);
		from = i;
	}
}

/* The group of an attempt: by cells, then the period. */
static void name_group(struct answer *a, const struct unit_events *e,
	const struct funnel_attempt *t)
{
	a->key.len = 0;
	by_of(&a->key, a, e, t->entry);
	if (a->config->period)
		period_print(&a->key, (enum period)a->config->period,
			period_of((enum period)a->config->period,
				setup_zone(a->setup), e->at[t->entry].ms));
}

static bool is_open(const struct answer *a, const struct funnel_attempt *t)
{
	int64_t within = a->config->steps.funnel.within;

	return !t->complete &&
	       (within == FUNNEL_NO_LIMIT || t->at[0] + within > a->end);
}

static void count(struct answer *a, struct text unit,
	const struct unit_events *e, const struct funnel_attempt *t)
{
	bool open = is_open(a, t);

	a->attempts++;
	a->open += open;
	if (open && a->config->mature) {
		a->left_open++;
		return;
	}
	name_group(a, e, t);
	if (a->config->dump)
		print_unit(a, unit, buf_view(&a->key), t, open);
	else
		funnel_tally_add(&a->tally, buf_view(&a->key), t, open);
}

static void walk(struct answer *a)
{
	const struct table *units = &a->state->deeds.lists.table;
	uint32_t *order = table_sorted(units);
	struct unit_events e = {.n = 0};
	struct funnel_attempt t;
	struct funnel f;

	table_init(&e.ids, 1, 1);
	funnel_init(&f, &a->config->steps.funnel);
	for (size_t i = 0; i < units->n && !a->out->failed; i++) {
		deeds_list(&a->list, &a->state->deeds, order[i]);
		take(a, &e);
		rank(a, &e);
		funnel_of(&f, e.at, e.n);
		while (funnel_next(&f, &t))
			count(a, table_key(units, order[i]), &e, &t);
	}
	funnel_release(&f);
	table_release(&e.ids);
	free(e.at);
	free(e.deed);
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
	const struct steps *s = &a->config->steps;
	struct text first = {"", 0};
	uint64_t n = 0;

	for (unsigned k = 0; k < s->funnel.n; k++) {
		uint64_t units = 0;
		for (size_t i = 0; i < a->tally.groups.n; i++) {
			const struct funnel_group *g =
				table_value(&a->tally.groups, i);
			units += g->step[k].units;
		}
		if (units == 0 && n++ == 0)
			first = text_of(s->name[k]);
	}
	if (!a->config->dump)
		setup_first(a->setup, "steps_unreached", n, first,
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
	setup_note(a->setup, "rows_repeated", (double)a->repeated);
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
	deed_list_release(&a.list);
	buf_release(&a.key);
	buf_release(&a.text);
	buf_release(&a.first_fail);
	return why;
}
