/* notices.c - what is told of customers and products on standard error. */
#include "base/bare.h"
#include "item-next/parts.h"
#include "journey/doubt.h"
#include "journey/spelling.h"
#include "reco/joined.h"

/* Customers whose name may not be one. */
static void tell_doubts(struct answer *a)
{
	struct doubts d = {.n = {0}};

	doubts_of(&d, &a->state->visits.lists.table);
	for (int k = DOUBT_NOBODY; k < DOUBTS; k++)
		setup_first(a->setup, doubt_name((enum doubt)k), d.n[k],
			d.first[k], doubt_says((enum doubt)k));
}

/* Products that are two for case, blanks or what looks alike. */
static void tell_alike(struct answer *a)
{
	const struct table *items = &a->state->visits.items;
	struct text first = {"", 0};
	struct spelling names;
	uint64_t alike = 0;

	spelling_init(&names);
	names.without |= BARE_WIDTH | BARE_UNSEEN;
	for (size_t i = 0; i < items->n; i++)
		spelling_learn(&names, table_key(items, i));
	for (size_t i = 0; i < items->n; i++) {
		struct text name = table_key(items, i);
		if (spelling_divides(&names, name) &&
			(alike++ == 0 || text_compare(name, first) < 0))
			first = name;
	}
	setup_first(a->setup, "products_alike", alike, first,
		"is divided from another product by case, blanks, full width "
		"or unseen characters alone: they are taken for two");
	spelling_release(&names);
}

/* Names that are lists. */
static void tell_joined(struct answer *a)
{
	struct text first = {"", 0};
	uint64_t n = joined_most(&a->state->visits.items, &first);

	setup_first(a->setup, "products_joined", n, first,
		"seems to be several products in one cell, and is taken for "
		"one (want a row a product)");
	n = joined_tailed(&a->state->visits.items, &first);
	setup_first(a->setup, "products_tailed", n, first,
		"is divided from another product by .0 alone: they are taken "
		"for two");
}

static void tell_spent(struct answer *a)
{
	size_t first = 0, n = a->suited.caps ? caps_spent(&a->caps, &first) : 0;

	setup_first(a->setup, "products_spent", n,
		n ? answer_product(a, (uint32_t)first) : text_of(""),
		"goes to no more customers, by --stock or --cap");
}

void notices_tell(struct answer *a)
{
	const struct histories *h = &a->histories;

	setup_notice(a->setup, "returned", &a->state->returned,
		"a negative amount or quantity is a return: the row is left "
		"out");
	setup_first(a->setup, "histories_cut", h->over,
		h->over ? answer_customer(a, h->first_over) : text_of(""),
		"has more products than --history: the newest count");
	setup_first(a->setup, "customers_unknown", a->unknown,
		a->unknown ? answer_customer(a, a->first_unknown) : text_of(""),
		"is not in --customers: conditions see empty cells");
	setup_first(a->setup, "products_unlearnt", a->missed.n, a->missed.first,
		"is not in the model of --apply, and does not count");
	setup_first(a->setup, "products_unlisted", a->unlisted,
		a->first_unlisted,
		"is not in --products, and is recommended to nobody");
	setup_count(a->setup, "conditions_odd", a->odd, NULL,
		"a cell that a condition compares is neither a number nor a "
		"time: the condition does not hold");
	setup_first(a->setup, "customers_fewer", a->fewer,
		a->fewer ? answer_customer(a, a->first_fewer) : text_of(""),
		"gets fewer products than --each: there are no more that may be shown");
	tell_spent(a);
	eventrow_tell(&a->config->event, a->setup, a->state->visits.newest);
	tell_doubts(a);
	tell_alike(a);
	tell_joined(a);
	setup_note(a->setup, "customers", (double)h->customers);
	setup_note(a->setup, "products", (double)h->items);
	setup_note(a->setup, "pairs", (double)h->start[h->customers]);
	setup_note(a->setup, "weights",
		(double)a->learner.recommend.weights->start[h->items]);
}
