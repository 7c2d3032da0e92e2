/* saved.c - the state of clv-forecast as lines of text, and back. */
#include <math.h>
#include <stdlib.h>

#include "cells/transactions.h"
#include "clv-forecast/parts.h"

/* The group of KEY, whose time is told of transactions only. */
static void write_group(struct state_out *to, const struct state *s,
	struct text key, bool timed)
{
	const struct belonging_row *row = belonging_at(&s->belonging, key);

	if (timed)
		state_int(to, row->ms);
	state_text(to, belonging_word(&s->belonging, row->word));
}

static const char *write_purchases(struct state_out *to, struct state *s,
	const struct config *c, struct purchases_list *list, size_t i)
{
	struct text key = purchases_key(&s->purchases, i);

	TRY(purchases_list(list, &s->purchases, i, c->per == PER_DAY));
	state_key(to, key);
	state_text(to, text_of(c->moneyless || s->moneyless ? "u" : "t"));
	if (c->by)
		write_group(to, s, key, true);
	for (size_t k = 0; k < list->n; k++) {
		const struct purchases_at *e = &list->at[k];
		if (e->buys) {
			state_int(to, e->moment);
			state_amount(to, e->bought);
		}
		if (!e->buys || e->refunded < 0) {
			state_int(to, e->moment);
			state_amount(to, e->refunded);
		}
	}
	state_end(to);
	return to->failed;
}

static void write_ready(struct state_out *to, const struct state *s,
	const struct config *c, size_t i)
{
	const struct buyers_ready *r = table_value(&s->ready, i);
	struct text key = table_key(&s->ready, i);

	state_key(to, key);
	state_text(to, text_of("r"));
	if (c->by)
		write_group(to, s, key, false);
	state_int(to, r->x);
	state_real(to, r->tx);
	state_real(to, r->T);
	if (isnan(r->zbar))
		state_text(to, text_of("-"));
	else
		state_real(to, r->zbar);
	state_end(to);
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	const struct config *c = config;
	bool is_ready = s->ready.n > 0;
	struct table *t = is_ready ? &s->ready : &s->purchases.lists.table;
	struct purchases_list list = {.at = NULL};
	const char *why = NULL;

	purchases_settle(&s->purchases);
	uint32_t *order = table_sorted(t);
	for (size_t i = 0; i < t->n && !why; i++)
		if (is_ready)
			write_ready(to, s, c, order[i]);
		else
			why = write_purchases(to, s, c, &list, order[i]);
	free(order);
	purchases_list_release(&list);
	notices_rows(s, c);
	return why ? why : to->failed;
}

static enum verdict load_ready(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct buyers_ready r = {.zbar = NAN};
	struct text key = state_row_key(row), word, group = {"", 0};
	size_t before = s->ready.n, at = c->by != NULL;
	int64_t x;

	if (row->n != at + 5 || (at && !state_row_text(row, 1, &group)) ||
		!state_row_int(row, at + 1, &x) || x < 0 || x > UINT32_MAX ||
		!state_row_real(row, at + 2, &r.tx) ||
		!state_row_real(row, at + 3, &r.T) ||
		!state_row_text(row, at + 4, &word) ||
		(!text_is(word, "-") && !state_row_real(row, at + 4, &r.zbar)))
		return BAD;
	r.x = (uint32_t)x;
	at = table_put(&s->ready, key);
	if (s->ready.n == before) {
		*reason = fail_text(
			"customer '%s' is here a second time", text_show(key));
		return FATAL;
	}
	*(struct buyers_ready *)table_value(&s->ready, at) = r;
	if (c->by)
		belonging_put(&s->belonging, key, 0, group);
	return OK;
}

static enum verdict load_purchases(
	struct state *s, const struct config *c, const struct state_row *row)
{
	struct text key = state_row_key(row), group;
	size_t at = c->by ? 3 : 1;
	int64_t moment, ms, most = PURCHASES_DAYS;
	amount sum;

	if (c->per == PER_TRANSACTION)
		most *= WHEN_DAY_MS;

	if (row->n <= at || (row->n - at) % 2 != 0 ||
		(c->by && (!state_row_int(row, 1, &ms) ||
				  !state_row_text(row, 2, &group))))
		return BAD;
	for (; at < row->n; at += 2) {
		if (!state_row_int(row, at, &moment) || moment > most ||
			moment < -most || !state_row_amount(row, at + 1, &sum))
			return BAD;
		purchases_add(&s->purchases, key, moment, sum);
	}
	purchases_settle(&s->purchases);
	if (c->by)
		belonging_put(&s->belonging, key, ms, group);
	return OK;
}

/* The moments of a line are in order, and days or milliseconds. */
void saved_times(const void *config, const struct state_row *row,
	int64_t *first, int64_t *last)
{
	const struct config *c = config;
	size_t at = c->by ? 3 : 1;
	struct text kind;
	int64_t from, to, unit = c->per == PER_DAY ? WHEN_DAY_MS : 1;

	if (!state_row_text(row, 0, &kind) || text_is(kind, "r") ||
		row->n < at + 2 || !state_row_int(row, at, &from) ||
		!state_row_int(row, row->n - 2, &to) ||
		__builtin_mul_overflow(from, unit, &from) ||
		__builtin_mul_overflow(to, unit, &to))
		return;
	*first = from;
	*last = to;
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
			  : load_purchases(s, config, row);
}
