/* offers.h - a handful of offers, for the tests of what chooses among them. */
#ifndef UNIT_OFFERS_H
#define UNIT_OFFERS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "offer/budget.h"

struct offers {
	struct table offers, words;
	uint32_t *sorted;
};

static inline void offers_init(struct offers *o)
{
	*o = (struct offers){0};
	table_init(&o->offers, sizeof(struct budget_offer), 1);
	table_init(&o->words, 0, 1);
	table_put(&o->words, text_of(""));
}

/* "customer,name,value,cost,segment,cell,currency"; no value: refused. */
static inline void offers_add(struct offers *o, const char *line)
{
	static const struct number_style plain = {.decimal = '.'};
	struct text rest = text_of(line), cell[7];
	struct buf key = {0};
	unsigned value = 0, cost = 0;

	for (int i = 0; i < 7; i++)
		cell[i] =
			rest.at ? text_split(&rest, ',') : (struct text){"", 0};
	buf_text(&key, cell[0]);
	buf_byte(&key, '\0');
	buf_text(&key, cell[1]);
	struct budget_offer *to =
		table_value(&o->offers, table_put(&o->offers, buf_view(&key)));
	to->refused = !amount_parse(&to->value, &value, cell[2], &plain);
	amount_parse(&to->cost, &cost, cell[3], &plain);
	to->worst = to->cost;
	to->decimals[0] = (uint8_t)value;
	to->decimals[1] = (uint8_t)cost;
	to->product = (uint32_t)table_put(&o->words, cell[1]);
	to->segment = (uint32_t)table_put(&o->words, cell[4]);
	to->cell = (uint32_t)table_put(&o->words, cell[5]);
	to->currency = (uint32_t)table_put(&o->words, cell[6]);
	buf_release(&key);
}

/* A budget of these within N limits, not yet made. */
static inline struct budget offers_budget(
	struct offers *o, const struct budget_limit *limit, unsigned n)
{
	o->sorted = table_sorted(&o->offers);
	return (struct budget){.offers = &o->offers,
		.words = &o->words,
		.limit = limit,
		.limits = n,
		.period = ""};
}

static inline void offers_release(struct offers *o)
{
	table_release(&o->offers);
	table_release(&o->words);
	free(o->sorted);
}

/* What customer C of B was given, or "". */
static inline struct text offers_given(const struct budget *b, size_t c)
{
	return b->pick[c] == KNAPSACK_NONE
		       ? text_of("")
		       : budget_name(
				 b->offers, b->offer[b->first[c] + b->pick[c]]);
}

#endif
