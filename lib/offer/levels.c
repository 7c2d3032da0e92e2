/* levels.c - see levels.h. */
#include "offer/levels.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/when.h"
#include "offer/market.h"

/* Older than this, the newest row of a product says little of today: our
 * choice. */
enum { STALE_DAYS = 31 };

static const char *read_count(amount *to, struct text t, const char *what)
{
	static const struct number_style plain = {.decimal = '.'};
	unsigned decimals;

	if (!amount_parse(to, &decimals, t, &plain) || *to < 0)
		return fail_text("%s '%s' is not a count (want 120)", what,
			text_show(t));
	return NULL;
}

const char *levels_row_read(struct levels_row *r, struct text product,
	struct text supply, struct text demand)
{
	r->product = product;
	r->is_stale = r->is_spike = false;
	if (product.len == 0)
		return "no product";
	TRY(read_count(&r->supply, supply, "supply"));
	TRY(read_count(&r->demand, demand, "demand"));
	return r->supply == 0
		       ? "supply is 0: what is not there has no price (leave "
			 "the row out, or the rules of the product)"
		       : NULL;
}

static int by_product_and_time(const void *a, const void *b)
{
	const struct levels_row *x = a, *y = b;
	int order = text_compare(x->product, y->product);

	if (order)
		return order;
	return (x->ms > y->ms) - (x->ms < y->ms);
}

static int64_t newest_of(const struct levels_row *r, size_t n)
{
	int64_t newest = r->ms;

	for (size_t i = 1; i < n; i++)
		if (r[i].ms > newest)
			newest = r[i].ms;
	return newest;
}

static bool is_stock_fault(amount supply)
{
	return supply < AMOUNT_UNIT || supply % AMOUNT_UNIT != 0 ||
	       supply > MARKET_STOCK_MOST * (amount)AMOUNT_UNIT;
}

/* R, the FIRST or a later row of its product, as the level to now. */
static void take(struct figure *level, struct levels_row *r,
	const struct levels_how *how, bool first)
{
	level->given = true;
	if (how->is_stock) {
		level->value = (amount)(market_scarce(amount_double(r->supply),
						amount_double(r->demand)) *
						AMOUNT_UNIT +
					0.5);
		return;
	}
	r->is_spike = market_is_spike(r->supply, r->demand);
	market_smooth(&level->value, market_pressure(r->supply, r->demand),
		how->smooth, first);
}

static bool same_product(const struct levels_row *a, const struct levels_row *b)
{
	return text_equal(a->product, b->product);
}

const char *levels_make(struct table *to, struct levels_row *r, size_t n,
	const struct levels_how *how, size_t *bad)
{
	const int64_t now =
		how->now == LEVELS_NEWEST ? newest_of(r, n) : how->now;

	qsort(r, n, sizeof(*r), by_product_and_time);
	for (size_t i = 0; i < n; i++) {
		bool first = i == 0 || !same_product(&r[i - 1], &r[i]),
		     last = i + 1 == n || !same_product(&r[i], &r[i + 1]);
		*bad = i;
		if (!first && r[i].ms == r[i - 1].ms)
			return "this product and time are here a second time";
		if (how->is_stock && is_stock_fault(r[i].supply))
			return "a stock is of 1 to 10,000,000 whole pieces";
		struct offer_level *level =
			table_value(to, table_put(to, r[i].product));
		r[i].is_stale =
			last &&
			now - r[i].ms > STALE_DAYS * (int64_t)WHEN_DAY_MS;
		if (first || r[i].row < level->row)
			level->row = r[i].row;
		if (last || !how->is_stock)
			take(&level->figure, &r[i], how, first);
	}
	return NULL;
}
