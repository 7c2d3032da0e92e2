/* notices.c - what clv-forecast has left out or could not decide, counted for
 * --stats and said in one line a kind. */
#include <math.h>

#include "cells/undone.h"
#include "clv-forecast/parts.h"
#include "journey/doubt.h"

#define RELATED 0.3 /* a correlation that Gamma-Gamma should not have */

void notices_rows(const struct state *s, const struct config *c)
{
	static const char *const what[] = {
		[PAST_NET] = "this refund is subtracted, and is no purchase "
			     "(--refunds=net-all counts it as one)",
		[PAST_DAY] = "this refund is subtracted (--refunds=day)",
		[PAST_NET_ALL] = "this refund counts as a purchase of a "
				 "negative amount (--refunds=net-all)",
		[PAST_DROP] = "this refund is left out (--refunds=drop)",
		[REFUNDS_FAIL] = ""};

	if (setup_merges(c->setup))
		return;
	setup_notice(c->setup, "zbar_first", &s->firsts,
		"zbar is of purchases after the first, of which this customer "
		"has none: it is not looked at, and others may have the first "
		"in theirs");
	setup_notice(c->setup, "refunds", &s->refunds, what[c->refunds]);
	setup_added(c->setup, "refunds", s->refunds.n);
	refunded_tell(&c->refunded, c->setup, &s->given_back);
	setup_notice(c->setup, "rows_undone", &s->undone, undone_says);
}

/* Customers whose names may be none, or those of others. */
static void tell_names(const struct answer *a)
{
	struct doubts d = {.n = {0}};
	const struct table *customers =
		a->state->ready.n ? &a->state->ready
				  : &a->state->purchases.lists.table;

	doubts_of(&d, customers);
	for (int k = DOUBT_NOBODY; k < DOUBTS; k++)
		setup_first(a->setup, doubt_name((enum doubt)k), d.n[k],
			d.first[k], doubt_says((enum doubt)k));
	setup_twins(a->setup, customers);
}

/* A day longer after the newest purchase than all purchases took looks like a
 * slip: it makes everybody look gone. */
static void tell_late(const struct answer *a)
{
	int64_t newest = a->state->purchases.newest,
		first = buyers_began(&a->buyers);

	if (!a->config->as_of.given || a->buyers.n == 0 || a->state->ready.n)
		return;
	if (a->config->per != PER_DAY)
		newest = zone_day(setup_zone(a->setup), newest);
	setup_as_of_late(a->setup, a->buyers.as_of, first, newest, 92);
}

void notices_people(const struct answer *a)
{
	const struct purchases *all = &a->state->purchases;

	tell_names(a);
	tell_late(a);
	setup_count(a->setup, "purchases_later", a->buyers.later_rows, NULL,
		a->config->calendar.by_turns
			? "this purchase is in a period of --unit "
			  "that is not over, and does not count "
			  "yet"
			: "this purchase is after --as-of, and "
			  "does not count yet");
	setup_count(a->setup, "customers_later", a->buyers.later,
		a->buyers.later ? fail_text("customer '%s'",
					  text_show(purchases_key(
						  all, a->buyers.first_later)))
				: NULL,
		"this customer has no purchase up to the day of the forecast, "
		"and is left out");
	setup_count(a->setup, "days_none",
		a->config->refunds == PAST_DAY ? a->buyers.none : 0, NULL,
		"a day whose sum is 0 or below is no purchase (--refunds=day)");
	setup_count(a->setup, "customers_moneyless", a->doubts.moneyless,
		a->doubts.moneyless
			? fail_text("customer '%s'",
				  text_show(people_key(a, a->doubts.first)))
			: NULL,
		"the repeat purchases of this customer come to 0 or less, or "
		"are without an amount, so that nothing can be said of money");
	setup_count(a->setup, "customers_spendless", a->doubts.spendless, NULL,
		"what customers spend has no mean (q is at most 1), so that "
		"nothing can be said of one without a repeat purchase");
}

/* "of group 'x': " */
static const char *whose(const struct answer *a, const struct parting_part *p)
{
	return p->group == BELONGING_NONE
		       ? ""
		       : fail_text("group '%s': ",
				 text_show(people_group(a, p->group)));
}

void notices_fit(const struct answer *a, const struct parting_part *p)
{
	enum nbd_model model = a->model;

	if (p->borrows)
		fail_warn("%s%s: the fit of all customers is taken",
			whose(a, p), p->borrows);
	for (unsigned i = 0; i < p->fit.n && !p->borrows; i++)
		if (p->fit.bound[i])
			fail_warn("%s%s: the data leave %s open, which stays "
				  "at %g",
				whose(a, p), fit_ridge(model, &p->fit, i),
				nbd_parameter(model, i), p->fit.q[i]);
	if (p->group != BELONGING_NONE)
		return;
	setup_note(a->setup, "loglik", p->fit.likelihood);
	setup_note(a->setup, "facts", (double)p->census.facts.n);
	setup_note(a->setup, "looks", p->fit.looks);
}

void notices_spendless(
	const struct answer *a, const struct parting_part *p, const char *why)
{
	if (p->group == BELONGING_NONE &&
		p->n > 0) /* else others have said it */
		setup_count(a->setup, "spend_off", 1, NULL,
			fail_text("spend, value and clv stay empty: %s", why));
}

void notices_spend(const struct answer *a, const struct parting_part *p)
{
	struct gammagamma_facts money = {p->n, p->x, p->zbar};
	double related = gammagamma_correlation(&money);

	if (p->spend.n == 0)
		return;
	for (unsigned i = 0; i < p->spend.n; i++)
		if (p->spend.bound[i])
			fail_warn("%s%s: the data leave %s of what is spent "
				  "open, which stays at %g",
				whose(a, p), fit_ridge_spend(&p->spend, i),
				gammagamma_parameter(i), p->spend.q[i]);
	if (fabs(related) > RELATED)
		fail_warn("%swho buys often spends %s on a purchase "
			  "(correlation %.2f), which the spend model takes "
			  "not to be so",
			whose(a, p), related > 0 ? "more" : "less", related);
	if (p->group == BELONGING_NONE && !isnan(related))
		setup_note(a->setup, "correlation", related);
}
