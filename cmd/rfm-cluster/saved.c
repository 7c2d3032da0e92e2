/* saved.c - the state of rfm-cluster as lines of text, and back. */
#include <stdlib.h>

#include "base/mem.h"
#include "cells/transactions.h"
#include "rfm-cluster/parts.h"

enum { AHEAD = 16 }; /* customers on their way from memory */

/* Customer I of the transactions, behind the key. */
static void write_customer(struct state_out *to, const struct state *s,
	const struct config *c, const struct customers_items *items, size_t i)
{
	const struct customer *who = customers_at(&s->customers, i);
	size_t from = items ? items->first[i] : 0,
	       end = items ? items->first[i + 1] : 0;
	bool days = c->per.word == PER_DAY;
	struct buf list = {0};

	state_text(to, text_of(c->moneyless || s->moneyless ? "u" : "t"));
	state_int(to, who->last);
	state_amount(to, who->sum);
	state_int(to, days ? who->orders : who->orders - (int64_t)(end - from));
	state_int(to, who->decimals);
	if (s->customers.aged) {
		state_int(to, s->customers.first[i].day);
		state_amount(to, s->customers.first[i].sum);
	}
	for (size_t k = from; k < end && !days; k++)
		state_text(to, customers_id(&s->customers, items->order[k]));
	for (size_t k = from; k < end && days; k++) {
		if (k > from)
			buf_byte(&list, ',');
		int_print(&list, customers_day(&s->customers, items->order[k]));
	}
	if (days)
		state_text(to, buf_view(&list));
	buf_release(&list);
}

/* All that lines are written from. */
struct lines {
	const struct state *s;
	const struct config *c;
	const struct table *t;
	bool is_ready;
	const uint32_t *order;
	const struct customers_items *items; /* or NULL */
};

static void write_lines(
	const void *arg, struct state_out *to, size_t from, size_t end)
{
	const struct lines *l = arg;

	for (size_t n = from; n < end; n++) {
		size_t i = l->order[n];
		if (n + AHEAD < end)
			table_fetch(l->t, l->order[n + AHEAD]);
		state_key(to, table_key(l->t, i));
		if (l->is_ready)
			state_text(to, text_of("r"));
		for (unsigned j = 0; j < l->c->d && l->is_ready; j++)
			state_real(to, ((double *)table_value(l->t, i))[j]);
		if (!l->is_ready)
			write_customer(to, l->s, l->c, l->items, i);
		state_end(to);
	}
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	const struct config *c = config;
	unsigned threads = setup_threads(c->setup);
	bool is_ready = s->ready.n > 0, sets = c->per.word != PER_TRANSACTION;
	struct table *t = is_ready ? &s->ready : &s->customers.table;
	struct customers_items items = {NULL, NULL};

	if (s->failed)
		return s->failed;
	uint32_t *order = table_sorted_by(t, threads);

	if (sets)
		customers_items(&items, &s->customers);
	state_ranges(to, threads, t->n, write_lines,
		&(struct lines){
			s, c, t, is_ready, order, sets ? &items : NULL});
	free(order);
	customers_items_release(&items);
	notices_rows(s, c);
	return to->failed;
}

static enum verdict load_ready(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	size_t before = s->ready.n;
	double *x;

	if (row->n != c->d + 1)
		return BAD;
	x = table_value(&s->ready, table_put(&s->ready, state_row_key(row)));
	if (s->ready.n == before) {
		*reason = fail_text("customer '%s' is here a second time",
			text_show(state_row_key(row)));
		return FATAL;
	}
	for (unsigned j = 0; j < c->d; j++)
		if (!state_row_real(row, j + 1, &x[j]))
			return BAD;
	return OK;
}

/* "20341,20350" of customer WHO; *REASON stays where the list is damaged. */
static bool load_days(
	struct state *s, size_t who, struct text days, const char **reason)
{
	int64_t day;

	while (days.at && days.len) {
		if (!int_parse(&day, text_split(&days, ',')))
			return false;
		*reason = customers_merge_day(&s->customers, who, day);
		if (*reason)
			return false;
	}
	return true;
}

static bool load_ids(struct state *s, size_t who, const struct state_row *row,
	size_t from, const char **reason)
{
	struct text id;

	for (size_t i = from; i < row->n; i++) {
		if (!state_row_text(row, i, &id) || id.len == 0)
			return false;
		*reason = customers_merge_id(&s->customers, who, id);
		if (*reason)
			return false;
	}
	return true;
}

static enum verdict load_customer(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct customer one = {.known = CUSTOMERS_BOUGHT};
	struct customer_first first = {0, 0};
	size_t set = c->with_age ? 7 : 5, who;
	bool days = c->per.word == PER_DAY, sets = c->per.word != 0;
	struct text list = {"", 0};
	int64_t orders, decimals;

	s->first += row->first && c->refunds == REFUNDS_NET;
	if (row->n < set || (!sets && row->n != set) ||
		(days && row->n > set + 1) ||
		!state_row_int(row, 1, &one.last) ||
		!state_row_amount(row, 2, &one.sum) ||
		!state_row_int(row, 3, &orders) || orders < 0 ||
		orders > UINT32_MAX || !state_row_int(row, 4, &decimals) ||
		decimals < 0 || decimals > AMOUNT_DECIMALS ||
		(c->with_age &&
			(!state_row_int(row, 5, &first.day) ||
				!state_row_amount(row, 6, &first.sum))) ||
		(days && !state_row_text(row, set, &list) && orders != 0))
		return BAD;
	if (orders == 0 && (days ? list.len == 0 : row->n == set))
		one.known = CUSTOMERS_REFUNDED;
	one.orders = days ? 0 : (uint32_t)orders;
	one.decimals = (uint16_t)decimals;
	const char *why = customers_merge(
		&s->customers, &who, state_row_key(row), &one, &first);
	bool ok = !why && (days		 ? load_days(s, who, list, &why)
				  : sets ? load_ids(s, who, row, set, &why)
					 : true);
	if (why)
		*reason = why;
	return ok ? OK : why ? FATAL : BAD;
}

/* Of transactions the newest alone is known. */
void saved_times(const void *config, const struct state_row *row,
	int64_t *first, int64_t *last)
{
	struct text kind;
	int64_t ms;

	(void)config;
	(void)first;
	if (state_row_text(row, 0, &kind) && !text_is(kind, "r") &&
		state_row_int(row, 1, &ms))
		*last = ms;
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct state *s = at;
	struct transactions_line line = {s->kind == READY, s->moneyless};
	const char *why;

	if (!transactions_line(&line, s->kind != UNKNOWN, row, &why)) {
		*reason = why ? why : *reason;
		return why ? FATAL : BAD;
	}
	s->kind = line.ready ? READY : TRANSACTIONS;
	s->moneyless = line.moneyless;
	return line.ready ? load_ready(s, config, row, reason)
			  : load_customer(s, config, row, reason);
}
