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

bool transactions_line(struct transactions_line *to, struct text cell)
{
	to->ready = text_is(cell, "r");
	to->moneyless = text_is(cell, "u");
	return to->ready || to->moneyless || text_is(cell, "t");
}

const char *transactions_mixed(const struct transactions_line *before,
	const struct transactions_line *line)
{
	if (before->ready != line->ready)
		return "transactions and ready tables cannot be mixed";
	if (before->moneyless != line->moneyless)
		return "transactions with and without amounts cannot be mixed";
	return NULL;
}
