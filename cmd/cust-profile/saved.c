/* saved.c - the state of cust-profile as lines of text, and back.
 *
 * A line a customer, KEY the customer; of each event, in order:
 *
 *	milliseconds from it until it was known, or nothing: at once
 *	the cell of each column that is kept, in the order of their names
 *	milliseconds since the event before
 *
 * Which columns these are is in the tag.  Where events were left out, a line
 * without a key says "x", those before which time, and the end of the day for
 * which, in milliseconds.
 */
#include <stdlib.h>

#include "cells/transactions.h"
#include "cust-profile/parts.h"

/* The day that --expire counts back from: a newest row that is still to come
 * would leave out all others. */
static const char *last_day(
	struct measure_when *to, const struct state *s, const struct config *c)
{
	int64_t newest = zone_day(setup_zone(c->setup), s->deeds.last_ms);

	if (c->asof.n) {
		*to = c->asof.at[c->asof.n - 1].when;
		return NULL;
	}
	*to = days_of((struct config *)c, newest);
	return setup_day_to_come(c->setup, newest);
}

/* Events before FROM are not written, which S is to know. */
static const char *leave_out(
	int64_t *from, struct state *s, const struct config *c)
{
	struct measure_when last;

	*from = INT64_MIN;
	if (!c->expire || s->deeds.last_ms == INT64_MIN)
		return NULL;
	TRY(last_day(&last, s, c));
	*from = asof_back(setup_zone(c->setup), &last, c->expire);
	if (last.end > s->expired.end)
		s->expired.end = last.end;
	if (*from > s->expired.from)
		s->expired.from = *from;
	return NULL;
}

static void write_expired(struct state_out *to, const struct expired *e)
{
	if (e->end == INT64_MIN)
		return;
	state_key(to, text_of(""));
	state_text(to, text_of("x"));
	state_int(to, e->from);
	state_int(to, e->end);
	state_end(to);
}

static enum verdict read_expired(struct state *s, const struct state_row *row)
{
	struct expired e;
	struct text word;

	if (row->n != 3 || !state_row_text(row, 0, &word) ||
		!text_is(word, "x") || !state_row_int(row, 1, &e.from) ||
		!state_row_int(row, 2, &e.end) || e.from > e.end)
		return BAD;
	if (e.from > s->expired.from)
		s->expired.from = e.from;
	if (e.end > s->expired.end)
		s->expired.end = e.end;
	return OK;
}

static void write_event(struct state_out *to, const struct state *s,
	struct deed_list *list, const struct deed *e, int64_t before)
{
	if (e->known == INT64_MIN)
		state_text(to, (struct text){"", 0});
	else
		state_int(to, e->known - e->ms);
	for (unsigned k = 0; k < s->config->profile.columns; k++)
		state_text(
			to, deeds_cell(&list->text[0], list, &s->deeds, e, k));
	state_int(to, e->ms - before);
}

static void write_customer(struct state_out *to, const struct state *s,
	struct deed_list *list, size_t i, int64_t from)
{
	int64_t before = 0;
	size_t k = 0;

	deeds_list(list, &s->deeds, i);
	while (k < list->n && list->at[k].ms < from)
		k++;
	if (k == list->n)
		return;
	state_key(to, table_key(&s->deeds.lists.table, i));
	for (; k < list->n; k++) {
		write_event(to, s, list, &list->at[k], before);
		before = list->at[k].ms;
	}
	state_end(to);
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	struct deed_list list = {.at = NULL};
	int64_t from;

	deeds_settle(&s->deeds);
	TRY(leave_out(&from, s, config));
	write_expired(to, &s->expired);
	uint32_t *order = table_sorted(&s->deeds.lists.table);
	for (size_t i = 0; i < deeds_customers(&s->deeds) && !to->failed; i++)
		write_customer(to, s, &list, order[i], from);
	free(order);
	deed_list_release(&list);
	return to->failed;
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct state *s = at;
	const struct config *c = config;
	size_t columns = c->profile.columns, each = 2 + columns;
	struct text cell[TUPLES_COLUMNS], known;
	struct deed_in e = {.cell = cell};
	int64_t since;

	if (state_row_key(row).len == 0)
		return read_expired(s, row);
	if (row->n == 0 || row->n % each)
		return BAD;
	for (size_t f = 0; f < row->n; f += each) {
		if (!state_row_text(row, f, &known) ||
			!state_row_int(row, f + each - 1, &since) ||
			__builtin_add_overflow(e.ms, since, &e.ms) ||
			e.ms < -100000000000000 || e.ms > 300000000000000)
			return BAD;
		e.has_known = known.len > 0;
		if (e.has_known &&
			(!int_parse(&since, known) ||
				__builtin_add_overflow(e.ms, since, &e.known) ||
				e.known < -100000000000000 ||
				e.known > 300000000000000))
			return BAD;
		for (size_t k = 0; k < columns; k++)
			if (!state_row_text(row, f + 1 + k, &cell[k]))
				return BAD;
		struct text currency = text_of("");
		if (c->currency >= 0 && rows_mix(c, cell))
			currency = text_trim(cell[c->currency]);
		*reason = currency.len ? transactions_currency(
						 &s->currency, currency)
				       : NULL;
		if (*reason)
			return FATAL;
		deeds_add(&s->deeds, state_row_key(row), &e);
	}
	deeds_settle(&s->deeds);
	return OK;
}
