/* currencies.c - two ends of a row of names. */
#include "gray/currencies.h"

static void put(struct buf *to, struct text t)
{
	to->len = 0;
	buf_text(to, t);
}

/* By letters whatever their case, and then by bytes. */
static int compare(struct text a, struct text b)
{
	for (size_t i = 0; i < a.len && i < b.len; i++) {
		int x = text_lower(a.at[i]), y = text_lower(b.at[i]);
		if (x != y)
			return x < y ? -1 : 1;
	}
	return a.len != b.len ? (a.len > b.len) - (a.len < b.len)
			      : text_compare(a, b);
}

void currencies_see(struct currencies *c, struct text currency)
{
	if (currency.len == 0)
		return;
	if (!c->low.len || compare(currency, buf_view(&c->low)) < 0)
		put(&c->low, currency);
	if (!c->high.len || compare(currency, buf_view(&c->high)) > 0)
		put(&c->high, currency);
}

void currencies_join(struct currencies *c, const struct currencies *other)
{
	currencies_see(c, buf_view(&other->low));
	currencies_see(c, buf_view(&other->high));
}

void currencies_release(struct currencies *c)
{
	buf_release(&c->low);
	buf_release(&c->high);
}

bool currencies_differ(const struct currencies *c)
{
	return !text_same_letters(buf_view(&c->low), buf_view(&c->high));
}
