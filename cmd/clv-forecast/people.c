/* people.c - whom the models look at, and as of which day. */
#include "clv-forecast/parts.h"

struct text people_key(const struct answer *a, size_t i)
{
	size_t at = a->buyers.at[i].at;

	return a->state->ready.n ? table_key(&a->state->ready, at)
				 : purchases_key(&a->state->purchases, at);
}

const struct belonging *people_groups(const struct answer *a)
{
	return a->config->by ? &a->state->belonging : NULL;
}

struct text people_group(const struct answer *a, uint32_t group)
{
	return belonging_word(&a->state->belonging, group);
}

enum past_refunds people_refunds(const struct config *c)
{
	return c->refunds == REFUNDS_FAIL ? PAST_NET
					  : (enum past_refunds)c->refunds;
}

static const char *find_buyers(
	struct answer *a, int64_t cut, int64_t end, int64_t now)
{
	const struct past_how past = {.refunds = people_refunds(a->config),
		.cut = cut,
		.end = end,
		.now = now,
		.unit = calendar_moments(&a->config->calendar)};

	return buyers_find(&a->buyers, &a->state->purchases, &a->how, &past);
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

	a->how = (struct buyers_how){.calendar = &c->calendar,
		.zone = zone,
		.moneyless = c->moneyless || a->state->moneyless,
		.most = c->max_frequency,
		.groups = people_groups(a)};
	a->buyers.as_of = c->as_of.given ? calendar_whole(&c->calendar,
						   zone_day(zone, c->as_of.ms))
					 : BUYERS_NO_DAY;
	if (a->state->ready.n || c->kind == READY)
		return c->test.given ? "--test is of transactions, and these "
				       "rows are a ready table"
				     : buyers_take(&a->buyers, &a->state->ready,
					       &a->how);
	if (purchases_customers(&a->state->purchases) == 0)
		return NULL;
	int64_t end = newest, now = newest;
	if (c->as_of.given) {
		now = end_of(a, a->buyers.as_of);
		end = c->per == PER_DAY ? now : now - 1;
	} else {
		a->buyers.as_of =
			c->per == PER_DAY ? newest : zone_day(zone, newest);
		TRY(setup_after_today(a->setup, a->buyers.as_of));
		if (c->calendar.by_turns)
			now = end = end_of(a, a->buyers.as_of = calendar_whole(
						      &c->calendar, newest));
	}
	a->buyers.end = a->buyers.as_of;
	if (!c->test.given)
		return find_buyers(a, end, end, now);
	a->buyers.as_of =
		calendar_whole(&c->calendar, zone_day(zone, c->test.ms));
	if (a->buyers.as_of >= a->buyers.end)
		return fail_text("--test=%s leaves no day behind it to judge "
				 "by",
			c->test.text);
	now = end_of(a, a->buyers.as_of);
	return find_buyers(a, c->per == PER_DAY ? now : now - 1, end, now);
}
