/* market.c - supply and demand of each product, and the prices of the last
 * run. */
#include "offer/market.h"

#include <stdlib.h>

#include "base/mem.h"
#include "filter/common.h"
#include "offer-price/parts.h"

static const struct number_style plain = {.decimal = '.'};

/* A row of the market. */
struct seen {
	struct text product;
	int64_t ms;
	amount supply, demand;
	size_t row;
};

static int by_product_and_time(const void *a, const void *b)
{
	const struct seen *x = a, *y = b;
	int order = text_compare(x->product, y->product);

	if (order)
		return order;
	return (x->ms > y->ms) - (x->ms < y->ms);
}

static const char *read_count(amount *to, struct text t, const char *what)
{
	unsigned decimals;

	if (!amount_parse(to, &decimals, t, &plain) || *to < 0)
		return fail_text("%s '%s' is not a count (want 120)", what,
			text_show(t));
	return NULL;
}

static const char *read_seen(struct seen *to, const struct side *s, size_t i,
	const int column[4], struct zone *zone)
{
	struct text time = side_cell(s, i, (size_t)column[1]);

	to->row = i;
	to->product = side_cell(s, i, (size_t)column[0]);
	if (to->product.len == 0)
		return "no product";
	if (!when_parse(&to->ms, time, zone))
		return fail_text("time '%s' is not %s", text_show(time),
			when_wrong(time, zone));
	TRY(read_count(
		&to->supply, side_cell(s, i, (size_t)column[2]), "supply"));
	TRY(read_count(
		&to->demand, side_cell(s, i, (size_t)column[3]), "demand"));
	if (to->supply == 0)
		return "supply is 0: what is not there has no price (leave the "
		       "row out, or the rules of the product)";
	return NULL;
}

void market_note(struct notice *n, const struct side *s, size_t row)
{
	struct notice one = {0};

	notice_line(&one, s->path, s->line[row]);
	notice_merge(n, &one);
}

/* Older than this, the newest row of a product says little of today: our
 * choice. */
enum { STALE_DAYS = 31 };

static bool is_stale(int64_t now, const struct seen *newest)
{
	return now - newest->ms > STALE_DAYS * (int64_t)WHEN_DAY_MS;
}

/* What time it is: that of --as-of, or of the newest row of all. */
static int64_t now_of(const struct config *c, const struct seen *seen, size_t n)
{
	int64_t now = INT64_MIN;

	if (c->as_of.given)
		return c->as_of.ms;
	for (size_t i = 0; i < n; i++)
		if (seen[i].ms > now)
			now = seen[i].ms;
	return now;
}

/* The level of each product at its newest row, which smoothing leads to; of a
 * stock the price of the newest row alone. */
static const char *levels(struct config *c, const struct seen *seen, size_t n)
{
	const int64_t now = now_of(c, seen, n);

	for (size_t i = 0; i < n; i++) {
		const struct seen *at = &seen[i];
		bool first = i == 0 || !text_equal(at->product, at[-1].product);
		if (!first && at->ms == at[-1].ms)
			return side_fault(&c->market_file, at->row,
				"this product and time are here a second time");
		if (c->demand == DEMAND_STOCK &&
			(at->supply < AMOUNT_UNIT ||
				at->supply % AMOUNT_UNIT != 0 ||
				at->supply > MARKET_STOCK_MOST *
						     (amount)AMOUNT_UNIT))
			return side_fault(&c->market_file, at->row,
				"a stock is of 1 to 10,000,000 whole pieces");
		struct offer_level *level = table_value(&c->terms.levels,
			table_put(&c->terms.levels, at->product));
		struct figure *f = &level->figure;
		bool last =
			i + 1 == n || !text_equal(at->product, at[1].product);
		if (last && is_stale(now, at))
			market_note(&c->stale, &c->market_file, at->row);
		if (first || at->row < level->row)
			level->row = at->row;
		f->given = true;
		if (c->demand == DEMAND_INDEX &&
			market_is_spike(at->supply, at->demand))
			market_note(&c->spikes, &c->market_file, at->row);
		if (c->demand == DEMAND_INDEX)
			market_smooth(&f->value,
				market_pressure(at->supply, at->demand),
				c->smooth, first);
		else if (last)
			f->value = (amount)(market_scarce(
						    amount_double(at->supply),
						    amount_double(at->demand)) *
						    AMOUNT_UNIT +
					    0.5);
	}
	return NULL;
}

/* The day of --as-of counts as a whole. */
static bool is_later(const struct config *c, int64_t ms, struct zone *zone)
{
	if (!c->as_of.given || ms <= c->as_of.ms)
		return false;
	return !c->as_of.is_date || zone_day(zone, ms) > c->today;
}

const char *market_read(struct config *c, struct setup *setup)
{
	static const char *const name[4] = {
		"product", "time", "supply", "demand"};
	const struct side *s = &c->market_file;
	int column[4];
	size_t n = 0;

	TRY(setup_side(setup, &c->market_file, c->market, NULL));
	for (int i = 0; i < 4; i++)
		TRY(side_column(&column[i], s, name[i], true));
	for (int i = 2; i < 4; i++)
		TRY(side_numbers(&c->market_file, column[i]));
	struct seen *seen = mem_array(s->n, sizeof(*seen));
	const char *why = NULL;
	for (size_t i = 0; i < s->n && !why; i++) {
		why = read_seen(&seen[n], s, i, column, setup_zone(setup));
		if (why)
			why = side_fault(s, i, why);
		else if (is_later(c, seen[n].ms, setup_zone(setup)))
			market_note(&c->later, s, i);
		else
			n++;
	}
	if (n && !why) {
		qsort(seen, n, sizeof(*seen), by_product_and_time);
		why = levels(c, seen, n);
	}
	free(seen);
	return why;
}

/* The columns of an earlier output, of which the first two must be there. */
enum { CELL, PRICE, KIND, LAST_CURRENCY, COLUMNS };

struct reading_last {
	struct config *c;
	const struct opt_list *chosen;
	int column[COLUMNS];
};

static const char *last_head(void *arg, const struct header *names)
{
	static const char *const role[COLUMNS] = {
		"cell", "price", "kind", "currency"};
	struct reading_last *l = arg;

	for (int i = 0; i < COLUMNS; i++) {
		TRY(role_find(
			&l->column[i], text_of(role[i]), names, l->chosen));
		if (i <= PRICE && l->column[i] == ROLE_NONE)
			return role_missing(role[i], names);
	}
	return NULL;
}

static const char *last_row(void *arg, const struct text *cell, uint64_t line)
{
	struct reading_last *l = arg;
	struct text t[COLUMNS];

	(void)line;
	for (int i = 0; i < COLUMNS; i++)
		t[i] = l->column[i] < 0 ? (struct text){"", 0}
					: cell[l->column[i]];
	return last_add(&l->c->terms.last, t[CELL], t[PRICE], t[KIND],
		t[LAST_CURRENCY]);
}

const char *market_previous(struct config *c, struct setup *setup)
{
	struct reading_last l = {
		.c = c, .chosen = &setup_common(setup)->columns};
	const struct side_walk walk = {last_head, last_row, &l};

	return setup_side_walk(setup, c->previous, &walk);
}
