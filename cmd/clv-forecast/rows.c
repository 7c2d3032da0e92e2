/* rows.c - rows of transactions, and of a ready table. */
#include <math.h>
#include <stddef.h>
#include <stdlib.h>

#include "base/parts.h"
#include "cells/transactions.h"
#include "cells/undone.h"
#include "clv-forecast/parts.h"

/* The column of amounts. */
static unsigned amount_role(const struct row *row)
{
	return row_has(row, AMOUNT) ? AMOUNT : ZBAR;
}

static bool take_refund(
	struct state *s, const struct config *c, struct row *row)
{
	if (c->refunds == REFUNDS_FAIL)
		return row_because(row,
			fail_text("'%s' is a refund (--refunds=fail wants "
				  "none)",
				text_show(row_text(row, amount_role(row)))));
	notice_row(&s->refunds, row);
	return true;
}

static enum verdict transaction(
	struct state *s, const struct config *c, struct row *row)
{
	unsigned decimals;
	struct text key;
	amount sum = 0;
	int64_t ms;

	if (!row_key(row, CUSTOMER, &key) ||
		!transactions_time(row, TIME, amount_role(row), &ms) ||
		(!c->moneyless &&
			!(row_amount(row, amount_role(row), &sum, &decimals) &&
				refunded_take(&c->refunded, row, &sum,
					&s->given_back))))
		return BAD;
	if (sum < 0 && !take_refund(s, c, row))
		return BAD;
	if (sum >= 0)
		undone_see(&s->undone, row);
	if (row_has(row, CURRENCY))
		row_say(row, text_trim(row_text(row, CURRENCY)));
	purchases_add(&s->purchases, key,
		c->per == PER_DAY ? zone_day(&row->reading->zone, ms) : ms,
		sum);
	if (c->by)
		belonging_put(
			&s->belonging, key, ms, row_text(row, c->by_role));
	return OK;
}

static bool wrong(struct row *row, unsigned role, const char *what)
{
	return row_because(row,
		fail_text("'%s' is %s", text_show(row_text(row, role)), what));
}

/* What is the matter with R, which has been read; true: nothing. */
static bool check(const struct config *c, struct row *row, double x,
	const struct buyers_ready *r)
{
	if (x < 0 || x != floor(x))
		return wrong(row, X,
			"no number of repeat purchases (want 0, 1, 2, ...)");
	if (x > (double)c->max_frequency)
		return wrong(
			row, X, "more repeat purchases than --max-frequency");
	if (r->T < 0 || r->tx < 0)
		return wrong(row, r->T < 0 ? AGE : AGE_LAST,
			"no age (want 0 or above)");
	if (r->tx > r->T)
		return row_because(row,
			fail_text("the age at the last purchase %s is above "
				  "the age %s: recency is here no number of "
				  "days since the last purchase",
				text_show(row_text(row, AGE_LAST)),
				text_show(row_text(row, AGE))));
	if (x == 0 && r->tx > 0)
		return row_because(row,
			fail_text("a customer without a repeat purchase has no "
				  "age %s at the last (want 0): recency is "
				  "here no number of days since the last "
				  "purchase",
				text_show(row_text(row, AGE_LAST))));
	const char *why = c->calendar.by_turns
				  ? turns_wrong((uint32_t)x, r->tx, r->T)
				  : NULL;
	return why ? row_because(row, why) : true;
}

static enum verdict ready(
	struct state *s, const struct config *c, struct row *row)
{
	struct buyers_ready r = {.zbar = NAN};
	size_t before = s->ready.n, at;
	struct text key;
	double x;

	if (!row_key(row, row_has(row, CUSTOMER) ? CUSTOMER : ID, &key) ||
		!row_real(row, X, &x) || !row_real(row, AGE_LAST, &r.tx) ||
		!row_real(row, AGE, &r.T) ||
		(row_has(row, ZBAR) && row_text(row, ZBAR).len &&
			!row_real(row, ZBAR, &r.zbar)) ||
		!check(c, row, x, &r))
		return BAD;
	r.x = (uint32_t)x;
	if (r.x == 0 && fabs(r.zbar) > 0)
		notice_row(&s->firsts, row);
	at = table_put(&s->ready, key);
	if (s->ready.n == before) {
		row->reason = fail_text(
			"customer '%s' is here a second time", text_show(key));
		return FATAL;
	}
	*(struct buyers_ready *)table_value(&s->ready, at) = r;
	if (c->by)
		belonging_put(&s->belonging, key, 0, row_text(row, c->by_role));
	return OK;
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	(void)out;
	return c->kind == READY ? ready(at, c, row) : transaction(at, c, row);
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	purchases_settle(&s->purchases);
	return OK;
}

void rows_share(void **state, unsigned n, const void *config)
{
	struct purchases **p =
		parts_each(state, n, offsetof(struct state, purchases));

	(void)config;
	purchases_share(p, n);
	free(p);
}

const char *rows_unite(void **state, unsigned n, const void *config)
{
	struct purchases **p =
		parts_each(state, n, offsetof(struct state, purchases));
	struct state *all = state[0];

	(void)config;
	purchases_unite(p, n);
	for (unsigned i = 1; i < n; i++) {
		struct state *other = state[i];
		notice_merge(&all->refunds, &other->refunds);
		notice_merge(&all->given_back, &other->given_back);
		notice_merge(&all->undone, &other->undone);
		notice_merge(&all->firsts, &other->firsts);
	}
	free(p);
	return NULL;
}

const char *rows_hear(void *at, const void *config, struct text currency)
{
	struct state *s = at;

	(void)config;
	return transactions_currency(&s->currency, currency);
}
