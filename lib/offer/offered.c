/* offered.c - see offered.h. */
#include "offer/offered.h"

#include "base/fail.h"
#include "offer/currency.h"

void offered_init(struct offered *o, uint64_t seed)
{
	*o = (struct offered){.cells = {0}};
	table_init(&o->offers, sizeof(struct budget_offer), seed);
	table_init(&o->words, 0, seed);
	table_put(&o->words, text_of(""));
}

void offered_release(struct offered *o)
{
	table_release(&o->offers);
	table_release(&o->words);
	buf_release(&o->cells);
	buf_release(&o->key);
	buf_release(&o->currency);
}

uint32_t offered_word(struct offered *o, struct text t)
{
	return (uint32_t)table_put(&o->words, t);
}

uint32_t offered_currency(struct offered *o, struct text t)
{
	if (text_equal(t, buf_view(&o->currency)))
		return o->currency_word;
	o->currency.len = o->key.len = 0;
	buf_text(&o->currency, t);
	currency_form(&o->key, t);
	return o->currency_word = offered_word(o, buf_view(&o->key));
}

struct text offered_line(const struct offered *o, uint64_t at)
{
	const char *p = o->cells.at + at;

	return (struct text){p,
		(size_t)((const char *)memchr(p, '\n', o->cells.len - at) - p)};
}

static bool is_same(const struct budget_offer *a, const struct budget_offer *b)
{
	return a->value == b->value && a->cost == b->cost &&
	       a->worst == b->worst && a->product == b->product &&
	       a->segment == b->segment && a->campaign == b->campaign &&
	       a->cell == b->cell && a->currency == b->currency;
}

/* What an offer is kept under. */
static struct text key_of(struct offered *o, struct text customer,
	struct text name, const struct budget_offer *new)
{
	o->key.len = 0;
	buf_text(&o->key, customer);
	buf_byte(&o->key, '\0');
	buf_text(&o->key, name);
	if (new->refused) {
		buf_byte(&o->key, '\0');
		buf_text(&o->key, offered_line(o, new->cells));
	}
	return buf_view(&o->key);
}

/* OLD is NEW, whose line is the last: the one of the two lines stays. */
static void join(struct offered *o, struct budget_offer *old,
	const struct budget_offer *new)
{
	for (int i = 0; i < 2; i++)
		if (new->decimals[i] > old->decimals[i])
			old->decimals[i] = new->decimals[i];
	if (text_compare(offered_line(o, new->cells),
		    offered_line(o, old->cells)) < 0)
		old->cells = new->cells;
	else
		o->cells.len = new->cells;
}

const char *offered_put(struct offered *o, bool *again, struct text customer,
	struct text name, const struct budget_offer *new)
{
	size_t before = o->offers.n;
	struct budget_offer *old = table_value(&o->offers,
		table_put(&o->offers, key_of(o, customer, name, new)));

	*again = o->offers.n == before;
	if (!*again) {
		*old = *new;
		return NULL;
	}
	if (!is_same(old, new))
		return fail_text("customer '%s' has the offer '%s' already, "
				 "with other figures",
			text_show(customer), text_show(name));
	join(o, old, new);
	return NULL;
}
