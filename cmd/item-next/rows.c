/* rows.c - rows into the state. */
#include "item-next/parts.h"

/* Whether the number of ROLE, if there is one, is below 0: goods that came
 * back.  False: the row is bad. */
static bool read_sign(bool *negative, struct row *row, unsigned role)
{
	unsigned decimals;
	amount a;

	*negative = false;
	if (!row_has(row, role) || row_text(row, role).len == 0)
		return true;
	if (!row_amount(row, role, &a, &decimals))
		return false;
	*negative = a < 0;
	return true;
}

enum verdict rows_answer(
	struct state *s, struct config *c, struct row *row, struct out *out)
{
	struct text customer, rest = row_text(row, PRODUCTS);

	if (!row_key(row, CUSTOMER, &customer))
		return BAD;
	visits_meet(&s->visits, customer);
	for (int64_t turn = 0; rest.at; turn++) {
		struct text product = text_trim(text_split(&rest, ';'));
		if (product.len)
			visits_add(
				&s->visits, customer, product, turn * 1000, 1);
	}
	row->reason = answer_each(s, c, out);
	visits_release(&s->visits);
	visits_init(&s->visits);
	return row->reason ? FATAL : OK;
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	struct text customer, product;
	bool refund, back;
	int64_t ms;

	if (((const struct config *)config)->row_each)
		return rows_answer(s, (struct config *)config, row, out);
	if (!row_key(row, CUSTOMER, &customer) ||
		!row_key(row, PRODUCT, &product) || !row_time(row, TIME, &ms) ||
		!read_sign(&refund, row, AMOUNT) ||
		!read_sign(&back, row, QUANTITY))
		return BAD;
	if (refund || back)
		notice_row(&s->returned, row);
	else
		visits_add(&s->visits, customer, product, ms, 1);
	return OK;
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	visits_settle(&s->visits);
	return OK;
}
