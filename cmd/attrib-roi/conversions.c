/* conversions.c - the rows of --conversions: orders in a file of their own. */
#include "attrib-roi/parts.h"
#include "cells/transactions.h"
#include "cells/undone.h"
#include "journey/further.h"

/* Of another file: who, when, how much, which. */
enum {
	ORDER_CUSTOMER,
	ORDER_TIME,
	ORDER_REVENUE,
	ORDER_ID,
	ORDER_NAME,
	ORDER_CURRENCY
};

struct order_rows {
	struct state *s;
	const struct config *c;
	struct further above; /* the order of the line before */
};

/* An order of a day stands behind all touches of that day. */
static void stand_at_end(struct state *s, struct text time, struct event_in *e)
{
	struct zone *zone = &s->walk.zone;
	int64_t end;

	if (!when_is_date(time, zone) || !when_parse_end(&end, time, zone) ||
		end == WHEN_OPEN)
		return;
	e->day_ms = (uint32_t)(end - 1 - e->ms);
	e->ms = end - 1;
}

static struct text order_id(struct row *row)
{
	return row_text(row, row_has(row, ORDER_ID) ? ORDER_ID : ORDER_NAME);
}

/* Whether the row lacks who or when, and goes on with the order above it. */
static bool is_further_line(const struct order_rows *o, struct row *row)
{
	struct text customer = row_text(row, ORDER_CUSTOMER);

	return (customer.len == 0 || row_text(row, ORDER_TIME).len == 0) &&
	       further_goes_on(&o->above, order_id(row), customer);
}

/* A line that is like the order's first but for what it lacks is not that
 * line again. */
static bool read_further(struct order_rows *o, struct row *row,
	struct text *key, struct event_in *e)
{
	*key = buf_view(&o->above.customer);
	e->ms = o->above.ms;
	e->day_ms = o->above.day_ms;
	e->line = orders_line(0, text_of("further"));
	notices_row(o->s, FURTHER, row, 1);
	if (row_text(row, ORDER_TIME).len == 0)
		return true;
	e->day_ms = 0;
	if (!row_time(row, ORDER_TIME, &e->ms))
		return false;
	stand_at_end(o->s, row_text(row, ORDER_TIME), e);
	return true;
}

/* Who bought, and when. */
static bool read_buyer(struct order_rows *o, struct row *row, struct text *key,
	struct event_in *e)
{
	if (is_further_line(o, row))
		return read_further(o, row, key, e);
	further_end(&o->above);
	if (!row_key(row, ORDER_CUSTOMER, key) ||
		!row_time(row, ORDER_TIME, &e->ms))
		return false;
	stand_at_end(o->s, row_text(row, ORDER_TIME), e);
	further_begin(&o->above, order_id(row), *key, e->ms, e->day_ms);
	return true;
}

static enum verdict add_order(struct order_rows *o, struct row *row,
	struct text key, struct event_in *e)
{
	struct text cell[MOST_BY] = {{"", 0}};
	struct state *s = o->s;

	for (unsigned i = 1; i < o->c->cells; i++)
		cell[i] = row_text(row, ORDER_CURRENCY + i);
	const char *why = players_put(&s->walk.players, &e->player, cell);
	if (!why) {
		events_add(&s->walk.events, key, e);
		events_settle(&s->walk.events);
		why = runs_check(s, o->c);
	}
	return why ? (row_because(row, why), FATAL) : OK;
}

static enum verdict one_order(void *at, struct row *row)
{
	struct order_rows *o = at;
	struct event_in e = {.converted = true, .id = {"", 0}};
	struct text key;

	if (row_text(row, ORDER_CUSTOMER).len == 0 &&
		!is_further_line(o, row)) {
		further_end(&o->above);
		notices_row(o->s, NO_ORDER_CUSTOMER, row, 1);
		return OK;
	}
	if (!read_buyer(o, row, &key, &e) ||
		!rows_money(row, ORDER_REVENUE, &e.revenue) ||
		!refunded_take_role(&o->c->refunded,
			ORDER_CURRENCY + o->c->cells, row, &e.revenue,
			&o->s->given_back))
		return BAD;
	if (rows_early(o->s, o->c, row, e.ms - e.day_ms))
		return OK;
	struct text currency =
		rows_currency(o->c, row, ORDER_CURRENCY, e.revenue);
	const char *why =
		currency.len ? transactions_currency(&o->s->currency, currency)
			     : NULL;
	if (why)
		return row_because(row, why), FATAL;
	if (e.revenue >= 0)
		undone_see(&o->s->undone, row);
	rows_id(o->s, row, row_has(row, ORDER_ID) ? ORDER_ID : ORDER_NAME,
		ORDER_CURRENCY + o->c->cells, &e);
	return add_order(o, row, key, &e);
}

const char *conversions_read(struct state *s, const struct config *c)
{
	const char *role[ORDER_CURRENCY + 1 + MOST_BY] = {
		"customer", "time", "revenue", "conversion", "id", "currency"};
	struct order_rows o = {s, c, {0}};

	if (!c->conversions)
		return NULL;
	for (unsigned i = 0; i + 1 < c->cells; i++)
		role[ORDER_CURRENCY + 1 + i] = c->by_name[i];
	role[ORDER_CURRENCY + c->cells] = "refunded";
	const char *why = setup_each(c->setup, c->conversions, role,
		ORDER_CURRENCY + c->cells + 1, ORDER_ID, one_order, &o);
	further_release(&o.above);
	return why;
}
