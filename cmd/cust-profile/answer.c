/* answer.c - from events to features and tags, a row a customer and day. */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-profile/parts.h"

/* What customers of --previous that no event is of had, up to the one CUSTOMER;
 * all that are left if it is NULL.  *NEXT is the first that is left. */
static void walk_gone(
	struct answer *a, size_t *next, const struct text *customer)
{
	for (; *next < a->previous.people.n && a->config->changes; ++*next) {
		struct text old = table_key(
			&a->previous.people, a->previous.order[*next]);
		int order = customer ? text_compare(old, *customer) : -1;
		if (order > 0)
			return;
		if (order == 0 || a->config->asof.n == 0)
			continue;
		tagging_remember(a, old);
		tagging_end(a);
		print_changes(a, old, 0);
	}
}

static const char *walk_days(struct answer *a)
{
	const struct config *c = a->config;

	for (size_t w = 0; w < c->asof.n; w++) {
		if (!measure_as_of(&a->measure, &c->asof.at[w].when)) {
			tagging_end(a);
			print_changes(a, a->measure.customer, w);
			continue;
		}
		a->known = true;
		TRY(measure_features(&a->measure, a->result));
		tagging_judge(a, w);
		print_row(a, w);
	}
	return a->out->failed;
}

static const char *walk(struct answer *a)
{
	size_t gone = 0;

	for (size_t i = 0; i < deeds_customers(&a->state->deeds); i++) {
		measure_customer(&a->measure, a->order[i]);
		walk_gone(a, &gone, &a->measure.customer);
		tagging_remember(a, a->measure.customer);
		TRY(walk_days(a));
	}
	walk_gone(a, &gone, NULL);
	return a->out->failed;
}

/* The rows of a file of --as-of, in their order. */
static const char *walk_spine(struct answer *a)
{
	const struct config *c = a->config;
	const struct side *s = &c->spine_file;
	const struct table *t = &a->state->deeds.lists.table;
	size_t now = (size_t)TABLE_NONE;

	for (size_t i = 0; i < s->n; i++) {
		struct text who = side_cell(s, i, (size_t)c->spine_customer);
		size_t at = table_find(t, who), w = c->spine_when[i];
		if (at != now && at != (size_t)TABLE_NONE)
			measure_customer(&a->measure, at);
		now = at;
		a->unknown += at == (size_t)TABLE_NONE;
		a->measure.customer = who;
		if (at != (size_t)TABLE_NONE &&
			measure_as_of(&a->measure, &c->asof.at[w].when))
			TRY(measure_features(&a->measure, a->result));
		else
			measure_nothing(&a->measure, a->result);
		memset(a->tag, 0, c->tag_list.n * sizeof(*a->tag));
		tagging_judge(a, w);
		print_spine_row(a, i);
		TRY(a->out->failed);
	}
	return NULL;
}

/* Without --as-of: the newest day. */
static const char *choose_day(struct answer *a)
{
	struct config *c = a->config;
	struct zone *zone = setup_zone(a->setup);

	if (c->asof.n || c->spine || a->state->deeds.last_ms == INT64_MIN)
		return NULL;
	c->asof.at = mem_zero(1, sizeof(*c->asof.at));
	c->asof.n = 1;
	c->asof.at->when = days_of(c, zone_day(zone, a->state->deeds.last_ms));
	return setup_after_today(a->setup, c->asof.at->when.day);
}

/* A column that no log has is a mistake in the table. */
static const char *check_columns(const struct answer *a)
{
	const struct config *c = a->config;

	for (size_t i = 0; i < c->profile.columns; i++)
		if (c->bound && !c->found[i])
			return fail_text("no log has a column '%s', which %s%s "
					 "asks for",
				text_show(c->profile.column[i]), c->features,
				c->store.n ? " or --store" : "");
	return NULL;
}

static const char *answer(struct answer *a)
{
	const struct asof_list *l = &a->config->asof;

	a->by = divide_values(&a->measure, l->n ? &l->at[l->n - 1].when : NULL);
	a->results = measure_results(&a->config->profile, a->by);
	a->name = divide_names(&a->config->profile, a->by);
	a->result = mem_zero(a->results + 1, sizeof(*a->result));
	TRY(tagging_begin(a));
	TRY(print_header(a));
	TRY(a->config->spine ? walk_spine(a) : walk(a));
	TRY(notices_amounts(&a->measure));
	notices_tell(a);
	return NULL;
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct answer a = {
		.config = config, .state = at, .setup = setup, .out = out};

	deeds_settle(&a.state->deeds);
	TRY(check_columns(&a));
	TRY(choose_day(&a));
	a.order = table_sorted(&a.state->deeds.lists.table);
	measure_init(&a.measure, &a.config->profile, &a.state->deeds, NULL);
	const char *why = answer(&a);
	tagging_release(&a);
	divide_names_release(a.name, a.results);
	divide_release(a.by, a.config->profile.n);
	measure_release(&a.measure);
	free(a.result);
	free(a.order);
	buf_release(&a.text);
	return why ? why : out->failed;
}
