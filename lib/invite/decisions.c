/* decisions.c - a table of what people have decided, in its order. */
#include "invite/decisions.h"

#include <stdlib.h>

#include "base/fail.h"
#include "invite/book.h"
#include "invite/reward.h"

static int by_event(const void *a, const void *b)
{
	const struct decision *x = a, *y = b;
	int by = text_compare(x->event, y->event);

	if (by)
		return by;
	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/* Of several decisions about an event the last by time counts, of those of one
 * time the last one of the file. */
static void mark_over(struct decision *d, size_t n)
{
	qsort(d, n, sizeof(*d), by_event);
	for (size_t i = 0; i + 1 < n; i++) {
		d[i].is_over = text_equal(d[i].event, d[i + 1].event);
		d[i + 1].is_tied = d[i].is_over && d[i].ms == d[i + 1].ms;
	}
}

static int by_time(const void *a, const void *b)
{
	const struct decision *x = a, *y = b;

	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

void decisions_order(struct decision *d, size_t n)
{
	if (n == 0)
		return;
	mark_over(d, n);
	qsort(d, n, sizeof(*d), by_time);
}

/* A part of the reward, that is taken back. */
static const char *read_back(struct decision *to, struct text cell,
	const struct number_style *style, unsigned digits)
{
	unsigned decimals;

	if (cell.len == 0)
		return NULL;
	if (to->verdict != VERDICT_REJECT)
		return "an amount is what a reject takes back (want none here)";
	if (!amount_parse(&to->back, &decimals, cell, style))
		return fail_text("amount '%s' is not an amount (want 12.50)",
			text_show(cell));
	if (to->back <= 0)
		return fail_text("amount '%s' is not above 0", text_show(cell));
	if (reward_is_longer(cell, style->decimal))
		return fail_text("amount '%s' has more than 9 decimals",
			text_show(cell));
	if (to->back % amount_ten[AMOUNT_DECIMALS - digits] != 0)
		return fail_text("amount '%s' is finer than the currency, "
				 "which has %u decimals (--currency-digits)",
			text_show(cell), digits);
	return NULL;
}

const char *decision_read(struct decision *to, const struct text *cell,
	struct zone *zone, const struct number_style *style, unsigned digits)
{
	*to = (struct decision){.event = cell[0], .by = cell[2]};
	if (cell[0].len == 0)
		return "event is empty";
	if (cell[0].len > BOOK_NAME_MOST || cell[2].len > BOOK_NAME_MOST)
		return "event or by is longer than 255 bytes";
	if (!verdict_parse(&to->verdict, cell[1]))
		return fail_text("verdict '%s' is none (want pass, review or "
				 "reject)",
			text_show(cell[1]));
	if (!when_parse(&to->ms, cell[3], zone))
		return fail_text("time '%s' is not %s", text_show(cell[3]),
			when_wrong(cell[3], zone));
	return read_back(to, cell[4], style, digits);
}

bool decision_is_early(const struct decision *d, int64_t ms)
{
	return d->ms + WHEN_DAY_MS <= ms;
}
