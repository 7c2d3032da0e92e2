/* problem.c - customers and their offers as a knapsack.
 *
 * By customer each is a group of its own.  By cell, customers with the same set
 * of cells (and products) on offer are one group, which gets the same one of
 * them or none: the same condition, the same offer.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"

static struct text word_of(const struct problem *p, uint32_t word)
{
	return table_key(&p->state->words, word);
}

static struct offer *offer_at(const struct problem *p, size_t i)
{
	return table_value(&p->state->offers, p->offer[i]);
}

/* Customers one after the other, each with its offers by key. */
static void find_customers(struct problem *p, const uint32_t *sorted)
{
	const struct state *s = p->state;
	size_t n = 0, cap = 0, all = s->offers.n;
	struct text before = {NULL, 0};

	p->offer = mem_array(all, sizeof(*p->offer));
	for (size_t i = 0; i < all; i++) {
		const struct offer *o = table_value(&s->offers, sorted[i]);
		if (o->refused || (p->config->currency &&
					  !text_is(word_of(p, o->currency),
						  p->config->currency)))
			continue;
		struct text who = offers_customer(s, sorted[i]);
		if (!before.at || !text_equal(before, who)) {
			mem_grow(&p->first, &cap, p->customers + 2,
				sizeof(*p->first));
			p->first[p->customers++] = (uint32_t)n;
		}
		before = who;
		p->offer[n++] = sorted[i];
	}
	if (!p->first)
		p->first = mem_array(1, sizeof(*p->first));
	p->first[p->customers] = (uint32_t)n;
}

/* One currency, all offers with a cell or none. */
static const char *check(struct problem *p)
{
	size_t n = p->first[p->customers], without = n, with = n;

	for (size_t i = 0; i < n; i++) {
		const struct offer *o = offer_at(p, i);
		if (o->currency != offer_at(p, 0)->currency)
			return fail_text("two currencies in one budget: '%s' "
					 "and '%s' (of customer '%s'; "
					 "--currency takes one)",
				text_show(word_of(p, offer_at(p, 0)->currency)),
				text_show(word_of(p, o->currency)),
				text_show(offers_customer(
					p->state, p->offer[i])));
		if (o->cell && with == n)
			with = i;
		if (!o->cell && without == n)
			without = i;
	}
	if (p->config->by == BY_CUSTOMER || (with == n && p->config->by == 0))
		return NULL;
	p->by_cell = true;
	if (without < n)
		return fail_text("customer '%s' has an offer without a cell "
				 "(--by=customer wants none)",
			text_show(
				offers_customer(p->state, p->offer[without])));
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

static void each_alone(struct problem *p, struct keyed *keyed)
{
	size_t n = p->customers;
	struct lot *lot = mem_array(n, sizeof(*lot));

	p->groups = n;
	p->members = mem_array(n + 1, sizeof(*p->members));
	p->member = mem_array(n, sizeof(*p->member));
	for (size_t c = 0; c < n; c++) {
		lot[c] = (struct lot){0, (uint32_t)c};
		if (p->config->lottery)
			lot[c].number = lottery_number(keyed, p->config,
				offers_customer(
					p->state, p->offer[p->first[c]]));
	}
	if (p->config->lottery && n)
		qsort(lot, n, sizeof(*lot), by_lot);
	for (size_t c = 0; c < n; c++) {
		p->members[c] = (uint32_t)c;
		p->member[c] = lot[c].customer;
	}
	p->members[n] = (uint32_t)n;
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
static uint32_t *rank_cells(struct problem *p)
{
	size_t n = p->first[p->customers];
	uint32_t *rank = mem_array(n, sizeof(*rank)), *order, *place;
	struct table kinds;
	struct buf key = {0};

	table_init(&kinds, 0, 1);
	for (size_t i = 0; i < n; i++) {
		const struct offer *o = offer_at(p, i);
		key.len = 0;
		buf_text(&key, word_of(p, o->cell));
		buf_byte(&key, '\0');
		buf_text(&key, o->product ? word_of(p, o->product)
					  : offers_name(p->state, p->offer[i]));
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
static void by_cells(struct problem *p)
{
	uint32_t *rank = rank_cells(p);
	uint32_t *group = mem_array(p->customers, sizeof(*group));
	struct ranked *r = mem_array(16, sizeof(*r));
	struct buf key = {0};
	struct table groups;
	size_t cap = 16;

	table_init(&groups, 0, 1);
	for (size_t c = 0; c < p->customers; c++) {
		uint32_t from = p->first[c], n = p->first[c + 1] - from;
		mem_grow(&r, &cap, n, sizeof(*r));
		for (uint32_t i = 0; i < n; i++)
			r[i] = (struct ranked){
				rank[from + i], p->offer[from + i], i};
		if (n > 1)
			qsort(r, n, sizeof(*r), by_rank);
		key.len = 0;
		for (uint32_t i = 0; i < n; i++) {
			p->offer[from + i] = r[i].offer;
			buf_bytes(&key, (const char *)&r[i].rank,
				sizeof(r[i].rank));
		}
		group[c] = (uint32_t)table_put(&groups, buf_view(&key));
	}
	p->groups = groups.n;
	p->members = mem_zero(p->groups + 2, sizeof(*p->members));
	p->member = mem_array(p->customers, sizeof(*p->member));
	for (size_t c = 0; c < p->customers; c++)
		p->members[group[c] + 2]++;
	for (size_t g = 2; g < p->groups + 2; g++)
		p->members[g] += p->members[g - 1];
	for (size_t c = 0; c < p->customers; c++)
		p->member[p->members[group[c] + 1]++] = (uint32_t)c;
	free(rank);
	free(group);
	free(r);
	buf_release(&key);
	table_release(&groups);
}

const char *problem_make(
	struct problem *p, const uint32_t *sorted, struct keyed *keyed)
{
	find_customers(p, sorted);
	TRY(check(p));
	if (p->by_cell)
		by_cells(p);
	else
		each_alone(p, keyed);
	return sums_make(p);
}

void problem_release(struct problem *p)
{
	free(p->first);
	free(p->offer);
	free(p->members);
	free(p->member);
	free(p->pick);
	free(p->limit);
	free(p->limit_of);
	free(p->limit_next);
	free(p->used);
	free(p->option);
	free(p->worth);
	free(p->uses_one);
	free(p->use_first);
	free(p->use);
}
