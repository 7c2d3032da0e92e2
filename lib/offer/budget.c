/* budget.c - customers and their offers as a knapsack.
 *
 * By customer each is a group of its own.  By cell, customers with the same set
 * of cells (and products) on offer are one group, which gets the same one of
 * them or none: the same condition, the same offer.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "offer/draw.h"

static struct text word_of(const struct budget *b, uint32_t word)
{
	return table_key(b->words, word);
}

static struct budget_offer *offer_at(const struct budget *b, size_t i)
{
	return table_value(b->offers, b->offer[i]);
}

/* Whether an offer says what currency it is in. */
static bool any_currency(const struct table *offers)
{
	for (size_t i = 0; i < offers->n; i++) {
		const struct budget_offer *o = table_value(offers, i);
		if (!o->refused && o->currency)
			return true;
	}
	return false;
}

bool budget_is_foreign(const struct budget *b, const struct budget_offer *o)
{
	if (b->currency)
		return !text_is(word_of(b, o->currency), b->currency);
	return b->has_currency && !o->currency;
}

/* Customers one after the other, each with its offers by key. */
static void find_customers(struct budget *b, const uint32_t *sorted)
{
	size_t n = 0, cap = 0, all = b->offers->n;
	struct text before = {NULL, 0};

	b->has_currency = any_currency(b->offers);
	b->offer = mem_array(all, sizeof(*b->offer));
	for (size_t i = 0; i < all; i++) {
		const struct budget_offer *o =
			table_value(b->offers, sorted[i]);
		if (o->refused || budget_is_foreign(b, o))
			continue;
		struct text who = budget_customer(b->offers, sorted[i]);
		if (!before.at || !text_equal(before, who)) {
			mem_grow(&b->first, &cap, b->customers + 2,
				sizeof(*b->first));
			b->first[b->customers++] = (uint32_t)n;
		}
		before = who;
		b->offer[n++] = sorted[i];
	}
	if (!b->first)
		b->first = mem_array(1, sizeof(*b->first));
	b->first[b->customers] = (uint32_t)n;
}

/* One currency, all offers with a cell or none. */
static const char *check(struct budget *b)
{
	size_t n = b->first[b->customers], without = n, with = n;

	for (size_t i = 0; i < n; i++) {
		const struct budget_offer *o = offer_at(b, i);
		if (o->currency != offer_at(b, 0)->currency)
			return fail_text("two currencies in one budget: '%s' "
					 "and '%s' (of customer '%s'; "
					 "--currency takes one)",
				text_show(word_of(b, offer_at(b, 0)->currency)),
				text_show(word_of(b, o->currency)),
				text_show(budget_customer(
					b->offers, b->offer[i])));
		if (o->cell && with == n)
			with = i;
		if (!o->cell && without == n)
			without = i;
	}
	if (b->by == BUDGET_BY_CUSTOMER || (with == n && b->by == BUDGET_AUTO))
		return NULL;
	b->by_cell = true;
	if (without < n)
		return fail_text("customer '%s' has an offer without a cell "
				 "(--by=customer wants none)",
			text_show(
				budget_customer(b->offers, b->offer[without])));
	return NULL;
}

/* By customer: in the order of keys, or of lots, where ties fall to others
 * each time. */
struct lot {
	uint64_t number;
	uint32_t customer;
};

static int by_lot(const void *a, const void *b)
{
	const struct lot *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return (x->customer > y->customer) - (x->customer < y->customer);
}

static void each_alone(struct budget *b, struct keyed *keyed)
{
	size_t n = b->customers;
	struct lot *lot = mem_array(n, sizeof(*lot));

	b->groups = n;
	b->members = mem_array(n + 1, sizeof(*b->members));
	b->member = mem_array(n, sizeof(*b->member));
	for (size_t c = 0; c < n; c++) {
		lot[c] = (struct lot){0, (uint32_t)c};
		if (b->lottery)
			lot[c].number = draw_number(keyed, b->period,
				budget_customer(
					b->offers, b->offer[b->first[c]]));
	}
	if (b->lottery && n)
		qsort(lot, n, sizeof(*lot), by_lot);
	for (size_t c = 0; c < n; c++) {
		b->members[c] = (uint32_t)c;
		b->member[c] = lot[c].customer;
	}
	b->members[n] = (uint32_t)n;
	free(lot);
}

struct ranked {
	uint32_t rank, offer, at;
};

static int by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* The rank of each offer's cell and product, among all there are. */
static uint32_t *rank_by_worth(struct budget *b)
{
	size_t n = b->first[b->customers];
	uint32_t *rank = mem_array(n, sizeof(*rank)), *order, *place;
	struct table kinds;
	struct buf key = {0};

	table_init(&kinds, 0, 1);
	for (size_t i = 0; i < n; i++) {
		const struct budget_offer *o = offer_at(b, i);
		key.len = 0;
		buf_text(&key, word_of(b, o->cell));
		buf_byte(&key, '\0');
		buf_text(&key, o->product
				       ? word_of(b, o->product)
				       : budget_name(b->offers, b->offer[i]));
		rank[i] = (uint32_t)table_put(&kinds, buf_view(&key));
	}
	order = table_sorted(&kinds);
	place = mem_array(kinds.n, sizeof(*place));
	for (size_t i = 0; i < kinds.n; i++)
		place[order[i]] = (uint32_t)i;
	for (size_t i = 0; i < n; i++)
		rank[i] = place[rank[i]];
	free(order);
	free(place);
	table_release(&kinds);
	buf_release(&key);
	return rank;
}

/* Customers with the same cells on offer together, each with its offers in the
 * order of cells. */
static void by_cells(struct budget *b)
{
	uint32_t *rank = rank_by_worth(b);
	uint32_t *group = mem_array(b->customers, sizeof(*group));
	struct ranked *r = mem_array(16, sizeof(*r));
	struct buf key = {0};
	struct table groups;
	size_t cap = 16;

	table_init(&groups, 0, 1);
	for (size_t c = 0; c < b->customers; c++) {
		uint32_t from = b->first[c], n = b->first[c + 1] - from;
		mem_grow(&r, &cap, n, sizeof(*r));
		for (uint32_t i = 0; i < n; i++)
			r[i] = (struct ranked){
				rank[from + i], b->offer[from + i], i};
		if (n > 1)
			qsort(r, n, sizeof(*r), by_rank);
		key.len = 0;
		for (uint32_t i = 0; i < n; i++) {
			b->offer[from + i] = r[i].offer;
			buf_bytes(&key, (const char *)&r[i].rank,
				sizeof(r[i].rank));
		}
		group[c] = (uint32_t)table_put(&groups, buf_view(&key));
	}
	b->groups = groups.n;
	b->members = mem_zero(b->groups + 2, sizeof(*b->members));
	b->member = mem_array(b->customers, sizeof(*b->member));
	for (size_t c = 0; c < b->customers; c++)
		b->members[group[c] + 2]++;
	for (size_t g = 2; g < b->groups + 2; g++)
		b->members[g] += b->members[g - 1];
	for (size_t c = 0; c < b->customers; c++)
		b->member[b->members[group[c] + 1]++] = (uint32_t)c;
	free(rank);
	free(group);
	free(r);
	buf_release(&key);
	table_release(&groups);
}

const char *budget_make(
	struct budget *b, const uint32_t *sorted, struct keyed *keyed)
{
	find_customers(b, sorted);
	TRY(check(b));
	if (b->by_cell)
		by_cells(b);
	else
		each_alone(b, keyed);
	return budget_sums(b);
}

void budget_release(struct budget *b)
{
	free(b->first);
	free(b->offer);
	free(b->members);
	free(b->member);
	free(b->pick);
	free(b->most);
	free(b->limit_of);
	free(b->limit_next);
	free(b->used);
	free(b->option);
	free(b->worth);
	free(b->uses_one);
	free(b->use_first);
	free(b->use);
}
