/* buyers.c - from purchases or ready rows to what the models look at. */
#include "clv/buyers.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

void buyers_release(struct buyers *b)
{
	free(b->at);
}

const char *buyers_list(struct purchases_list *list, const struct purchases *p,
	size_t at, const struct calendar *c)
{
	TRY(purchases_list(list, p, at, c->by_day));
	return c->by_turns ? turns_join(list, c->unit) : NULL;
}

static struct buyer *add(struct buyers *b, const struct buyers_how *how,
	size_t at, struct text key)
{
	struct buyer *p = &b->at[b->n++];

	*p = (struct buyer){.at = at,
		.group = how->groups ? belonging_at(how->groups, key)->word
				     : BELONGING_NONE,
		.first = BUYERS_NO_DAY};
	return p;
}

const char *buyers_take(struct buyers *b, const struct table *ready,
	const struct buyers_how *how)
{
	const struct calendar *c = how->calendar;
	uint32_t *order = table_sorted(ready);
	const char *why = NULL;

	b->at = mem_array(ready->n, sizeof(*b->at));
	for (size_t i = 0; i < ready->n && !why; i++) {
		const struct buyers_ready *r = table_value(ready, order[i]);
		struct text key = table_key(ready, order[i]);
		struct buyer *p = add(b, how, order[i], key);
		p->x = r->x;
		p->tx = r->tx;
		p->T = r->T;
		p->zbar = r->zbar;
		if (b->as_of != BUYERS_NO_DAY)
			p->first = calendar_began(c, b->as_of, p->T);
		why = c->by_turns ? turns_wrong(r->x, r->tx, r->T) : NULL;
		if (why)
			why = fail_text(
				"customer '%s': %s", text_show(key), why);
	}
	free(order);
	return why;
}

/* Take in customer I of P, if there was a purchase up to the day. */
static const char *find_one(struct buyers *b, const struct purchases *p,
	const struct buyers_how *how, const struct past_how *cut,
	struct purchases_list *list, size_t i)
{
	struct text key = purchases_key(p, i);
	struct past past;

	TRY(buyers_list(list, p, i, how->calendar));
	TRY(past_of(&past, list, cut, key));
	for (size_t k = list->n; k > 0 && list->at[k - 1].moment > cut->end;
		k--)
		b->later_rows++;
	b->none += past.none;
	if (!past.known) {
		if (b->later++ == 0)
			b->first_later = i;
		return NULL;
	}
	if (past.x > how->most)
		return fail_text("customer '%s' has %u repeat purchases, more "
				 "than --max-frequency=%lld",
			text_show(key), past.x, (long long)how->most);
	struct buyer *one = add(b, how, i, key);
	one->x = past.x;
	one->tx = past.tx;
	one->T = past.T;
	one->zbar = how->moneyless ? (double)NAN : past_mean(&past);
	one->later = past.later;
	one->later_sum = past.later_sum;
	one->first = how->calendar->by_day
			     ? calendar_day(how->calendar, past.first)
			     : zone_day(how->zone, past.first);
	return NULL;
}

const char *buyers_find(struct buyers *b, const struct purchases *p,
	const struct buyers_how *how, const struct past_how *past)
{
	struct purchases_list list = {.at = NULL};
	uint32_t *order = table_sorted(&p->lists.table);
	const char *why = NULL;

	b->at = mem_array(purchases_customers(p), sizeof(*b->at));
	for (size_t i = 0; i < purchases_customers(p) && !why; i++)
		why = find_one(b, p, how, past, &list, order[i]);
	purchases_list_release(&list);
	free(order);
	return why;
}

double *buyers_measure(const struct buyers *b, enum buyers_measure which)
{
	double *x = mem_array(b->n, sizeof(*x));

	for (size_t i = 0; i < b->n; i++) {
		const struct buyer *p = &b->at[i];
		x[i] = which == BUYERS_X   ? p->x
		       : which == BUYERS_T ? p->T
		       : p->T > 0	   ? p->tx / p->T
					   : 0;
	}
	return x;
}

int64_t buyers_began(const struct buyers *b)
{
	int64_t first = INT64_MAX;

	for (size_t i = 0; i < b->n; i++)
		if (b->at[i].first < first)
			first = b->at[i].first;
	return first;
}
