/* people.c - from the state to customers as models see them, in order of their
 * keys. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv-forecast/parts.h"

struct text people_key(const struct answer *a, size_t i)
{
	return a->state->ready.n
		       ? table_key(&a->state->ready, a->person[i].at)
		       : purchases_key(&a->state->purchases, a->person[i].at);
}

struct text people_group(const struct answer *a, uint32_t group)
{
	return group == NO_GROUP ? text_of("")
				 : table_key(&a->state->words, group);
}

static uint32_t group_of(const struct answer *a, struct text key)
{
	if (!a->config->by)
		return NO_GROUP;
	const struct membership *m = table_value(
		&a->state->groups, table_find(&a->state->groups, key));
	return m->word;
}

static struct person *add(struct answer *a, size_t at, struct text key)
{
	struct person *p = &a->person[a->n++];

	*p = (struct person){
		.at = at, .group = group_of(a, key), .first = NO_DAY};
	return p;
}

/* What customer AT of the state bought, by moments of the model. */
const char *people_list(
	const struct answer *a, struct purchases_list *list, size_t at)
{
	const struct config *c = a->config;

	TRY(purchases_list(list, &a->state->purchases, at, c->per == PER_DAY));
	return c->calendar.by_turns ? turns_join(list, c->calendar.unit) : NULL;
}

static const char *find_ready(struct answer *a)
{
	struct table *t = &a->state->ready;
	uint32_t *order = table_sorted(t);
	const struct config *c = a->config;
	const char *why = NULL;

	a->person = mem_array(t->n, sizeof(*a->person));
	for (size_t i = 0; i < t->n && !why; i++) {
		const struct ready *r = table_value(t, order[i]);
		struct person *p = add(a, order[i], table_key(t, order[i]));
		p->x = r->x;
		p->tx = r->tx;
		p->T = r->T;
		p->zbar = r->zbar;
		p->first = a->as_of == NO_DAY ? NO_DAY
					      : calendar_began(&c->calendar,
							a->as_of, p->T);
		why = c->calendar.by_turns ? turns_wrong(r->x, r->tx, r->T)
					   : NULL;
		if (why)
			why = fail_text("customer '%s': %s",
				text_show(people_key(a, i)), why);
	}
	free(order);
	return why;
}

/* Take in customer I, if there was a purchase up to the day. */
static const char *find_one(struct answer *a, const struct past_how *how,
	struct purchases_list *list, size_t i)
{
	const struct config *c = a->config;
	const struct purchases *all = &a->state->purchases;
	struct text key = purchases_key(all, i);
	struct past past;

	TRY(people_list(a, list, i));
	TRY(past_of(&past, list, how, key));
	for (size_t k = list->n; k > 0 && list->at[k - 1].moment > how->end;
		k--)
		a->later_rows++;
	a->none += past.none;
	if (!past.known) {
		if (a->later++ == 0)
			a->first_later = i;
		return NULL;
	}
	if (past.x > c->max_frequency)
		return fail_text("customer '%s' has %u repeat purchases, more "
				 "than --max-frequency=%lld",
			text_show(key), past.x, (long long)c->max_frequency);
	struct person *p = add(a, i, key);
	p->x = past.x;
	p->tx = past.tx;
	p->T = past.T;
	p->zbar = c->moneyless || a->state->moneyless ? (double)NAN
						      : past_mean(&past);
	p->later = past.later;
	p->later_sum = past.later_sum;
	p->first = c->per == PER_DAY
			   ? calendar_day(&c->calendar, past.first)
			   : zone_day(setup_zone(a->setup), past.first);
	return NULL;
}

enum past_refunds people_refunds(const struct config *c)
{
	return c->refunds == REFUNDS_FAIL ? PAST_NET
					  : (enum past_refunds)c->refunds;
}

static const char *find_buyers(
	struct answer *a, int64_t cut, int64_t end, int64_t now)
{
	const struct config *c = a->config;
	const struct purchases *all = &a->state->purchases;
	struct past_how how = {.refunds = people_refunds(c),
		.cut = cut,
		.end = end,
		.now = now,
		.unit = calendar_moments(&c->calendar)};
	struct purchases_list list = {.at = NULL};
	const char *why = NULL;
	uint32_t *order = table_sorted(&all->lists.table);

	a->person = mem_array(purchases_customers(all), sizeof(*a->person));
	for (size_t i = 0; i < purchases_customers(all) && !why; i++)
		why = find_one(a, &how, &list, order[i]);
	purchases_list_release(&list);
	free(order);
	return why;
}

/* The moment when DAY is over, or the day itself. */
static int64_t end_of(const struct answer *a, int64_t day)
{
	return a->config->per == PER_DAY
		       ? calendar_moment(&a->config->calendar, day)
		       : zone_time(
				 setup_zone(a->setup), (day + 1) * WHEN_DAY_MS);
}

const char *people_find(struct answer *a)
{
	const struct config *c = a->config;
	struct zone *zone = setup_zone(a->setup);
	int64_t newest = a->state->purchases.newest;

	a->as_of = c->as_of.given ? calendar_whole(&c->calendar,
					    zone_day(zone, c->as_of.ms))
				  : NO_DAY;
	if (a->state->ready.n || c->kind == READY)
		return c->test.given ? "--test is of transactions, and these "
				       "rows are a ready table"
				     : find_ready(a);
	if (purchases_customers(&a->state->purchases) == 0)
		return NULL;
	int64_t end = newest, now = newest;
	if (c->as_of.given) {
		now = end_of(a, a->as_of);
		end = c->per == PER_DAY ? now : now - 1;
	} else {
		a->as_of = c->per == PER_DAY ? newest : zone_day(zone, newest);
		TRY(setup_after_today(a->setup, a->as_of));
		if (c->calendar.by_turns)
			now = end = end_of(a, a->as_of = calendar_whole(
						      &c->calendar, newest));
	}
	a->end = a->as_of;
	if (!c->test.given)
		return find_buyers(a, end, end, now);
	a->as_of = calendar_whole(&c->calendar, zone_day(zone, c->test.ms));
	if (a->as_of >= a->end)
		return fail_text("--test=%s leaves no day behind it to judge "
				 "by",
			c->test.text);
	now = end_of(a, a->as_of);
	return find_buyers(a, c->per == PER_DAY ? now : now - 1, end, now);
}
