/* ages.c - what a customer did over her age: x, t_x, T and zbar, as papers on
 * customer lifetime value call them.
 *
 * Time is in days, and days with purchases count once: x of them came after the
 * first, t_x is the age at the last and T that at --as-of; zbar is what a day
 * after the first came to on average, 0 where there was none.
 */
#include <stdlib.h>

#include "rfm-cluster/parts.h"

static void print_customer(const struct customers *all, size_t i, int64_t as_of,
	struct zone *zone, bool moneyless, struct out *out)
{
	const struct customer *c = customers_at(all, i);
	const struct customer_first *first = &all->first[i];
	uint32_t x = c->orders - 1;

	out_text(out, table_key(&all->table, i));
	out_int(out, x);
	out_int(out, zone_day(zone, c->last) - first->day);
	out_int(out, as_of - first->day);
	if (moneyless)
		out_empty(out);
	else
		out_real(out, x ? amount_double(c->sum - first->sum) / x : 0);
	out_end(out);
}

const char *ages_print(struct state *s, struct config *c, struct out *out)
{
	struct customers *all = &s->customers;
	struct zone *zone = setup_zone(c->setup);
	int64_t newest = customers_newest(all);
	int64_t as_of = c->as_of.given ? zone_day(zone, c->as_of.ms)
			: all->table.n ? zone_day(zone, newest) + 1
				       : 0;
	uint32_t *order = table_sorted(&all->table);
	uint64_t never = 0;
	size_t first = 0;

	if (s->ready.n || c->kind == READY)
		return free(order), "--with-age is of transactions, and these "
				    "rows are a ready table";
	for (size_t n = 0; n < all->table.n && !out->failed; n++) {
		if (customers_at(all, order[n])->known == CUSTOMERS_BOUGHT)
			print_customer(all, order[n], as_of, zone,
				c->moneyless || s->moneyless, out);
		else if (never++ == 0)
			first = order[n];
	}
	setup_count(c->setup, "customers_refunded", never,
		never ? fail_text("customer '%s'",
				text_show(table_key(&all->table, first)))
		      : NULL,
		"this customer has refunds and no purchase, and is left out");
	free(order);
	return out->failed;
}
