/* transactions.c - what readers of transactions and of ready tables share. */
#include "cells/transactions.h"

const char *transactions_currency(struct buf *kept, struct text currency)
{
	if (kept->len == 0)
		buf_text(kept, currency);
	if (text_same_letters(currency, buf_view(kept)))
		return NULL;
	return fail_text("an amount in '%s' after one in '%s': they do not add "
			 "up (--where takes one currency; or convert them)",
		text_show(currency), text_show(buf_view(kept)));
}

/* Whether the file has a line for each article of an order, as shops export
 * them, so that the row may be one of them. */
static bool has_order(struct row *row)
{
	const struct header *h = &row->binding->header;

	for (size_t i = 0; i < row->binding->fields; i++)
		if ((role_is(h->name[i], "conversion") &&
			    row_cell(row, i).len) ||
			text_is(h->name[i], "Lineitem name"))
			return true;
	return false;
}

bool transactions_untimed(struct row *row, unsigned time, unsigned sum)
{
	if (row_text(row, time).len == 0 && row_has(row, sum) &&
		row_text(row, sum).len && has_order(row))
		row_because(row,
			fail_text("%s; it has an amount: if it is a further "
				  "line of an order, it wants the date of the "
				  "order's first line, for rows may come in "
				  "any order",
				row->reason));
	return false;
}

static bool line_of(struct transactions_line *to, struct text cell)
{
	to->ready = text_is(cell, "r");
	to->moneyless = text_is(cell, "u");
	return to->ready || to->moneyless || text_is(cell, "t");
}

/* NULL, or why LINE cannot stand beside those BEFORE it. */
static const char *mixed(const struct transactions_line *before,
	const struct transactions_line *line)
{
	if (before->ready != line->ready)
		return "transactions and ready tables cannot be mixed";
	if (before->moneyless != line->moneyless)
		return "transactions with and without amounts cannot be mixed";
	return NULL;
}

bool transactions_line(struct transactions_line *to, bool some,
	const struct state_row *row, const char **why)
{
	const struct transactions_line before = *to;
	struct text cell;

	*why = NULL;
	if (!state_row_text(row, 0, &cell) || state_row_key(row).len == 0 ||
		!line_of(to, cell))
		return false;
	*why = some ? mixed(&before, to) : NULL;
	return *why == NULL;
}
