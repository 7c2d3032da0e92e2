/* saved.c - the state of rfm-cluster as lines of text, and back. */
#include <stdlib.h>

#include "base/mem.h"
#include "rfm-cluster/parts.h"

enum { AHEAD = 16 }; /* customers on their way from memory */

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	const struct config *c = config;
	struct buf days = {0};
	size_t *day_at =
		c->per == PER_DAY ? customers_days(&s->customers, &days) : NULL;
	bool is_ready = s->ready.n > 0;
	struct table *t = is_ready ? &s->ready : &s->customers.table;
	uint32_t *order = table_sorted(t);

	for (size_t n = 0; n < t->n; n++) {
		size_t i = order[n];
		if (n + AHEAD < t->n)
			table_fetch(t, order[n + AHEAD]);
		state_key(to, table_key(t, i));
		state_text(to, text_of(is_ready ? "r" : "t"));
		for (unsigned j = 0; j < c->d && is_ready; j++)
			state_real(to, ((double *)table_value(t, i))[j]);
		if (!is_ready) {
			const struct customer *who = table_value(t, i);
			state_int(to, who->last);
			state_amount(to, who->sum);
			state_int(to, who->orders);
			state_int(to, who->decimals);
		}
		if (day_at && !is_ready)
			state_text(to, (struct text){days.at + day_at[i],
					       day_at[i + 1] - day_at[i]});
		state_end(to);
	}
	free(order);
	free(day_at);
	buf_release(&days);
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

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct state *s = at;
	const struct config *c = config;
	struct customer one;
	struct text kind, days = {NULL, 0};
	int64_t orders, decimals;

	if (!state_row_text(row, 0, &kind) || state_row_key(row).len == 0 ||
		(!text_is(kind, "t") && !text_is(kind, "r")))
		return BAD;
	enum kind is = text_is(kind, "r") ? READY : TRANSACTIONS;
	if (s->kind != UNKNOWN && s->kind != is) {
		*reason = "transactions and ready tables cannot be mixed";
		return FATAL;
	}
	s->kind = is;
	if (is == READY)
		return load_ready(s, c, row, reason);
	if (row->n != (c->per == PER_DAY ? 6 : 5) ||
		!state_row_int(row, 1, &one.last) ||
		!state_row_amount(row, 2, &one.sum) ||
		!state_row_int(row, 3, &orders) || orders < 1 ||
		orders > UINT32_MAX || !state_row_int(row, 4, &decimals) ||
		decimals < 0 || decimals > AMOUNT_DECIMALS ||
		(c->per == PER_DAY && !state_row_text(row, 5, &days)))
		return BAD;
	one.orders = (uint32_t)orders;
	one.decimals = (uint32_t)decimals;
	*reason =
		customers_merge(&s->customers, state_row_key(row), &one, days);
	return *reason ? FATAL : OK;
}
