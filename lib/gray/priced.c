/* priced.c - prices that were tried: written in one way, and sorted. */
#include "gray/priced.h"

#include "base/sort.h"

bool priced_write(
	struct buf *to, struct text t, const struct number_style *style)
{
	unsigned decimals;
	amount a;

	if (!amount_parse(&a, &decimals, t, style) || a <= 0)
		return false;
	to->len = 0;
	amount_print(to, a, AMOUNT_DECIMALS);
	while (to->at[to->len - 1] == '0')
		to->len--;
	to->len -= to->at[to->len - 1] == '.';
	return true;
}

amount priced_read(struct text t)
{
	static const struct number_style plain = {.decimal = '.'};
	unsigned decimals;
	amount a = 0;

	return amount_parse(&a, &decimals, t, &plain) ? a : 0;
}

static int by_price(const void *a, const void *b, void *arg)
{
	amount x = priced_read(*(const struct text *)a);
	amount y = priced_read(*(const struct text *)b);

	(void)arg;
	return (x > y) - (x < y);
}

void priced_sort(struct text *arm, size_t n)
{
	sort_with(arm, n, sizeof(*arm), by_price, NULL);
}
