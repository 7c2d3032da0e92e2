/* last.c - see last.h. */
#include "offer/last.h"

#include "base/fail.h"
#include "offer/currency.h"

struct last_price {
	amount price;
	uint32_t currency; /* a word; 0: not known */
	bool has_kind;
	enum offer_kind kind;
};

void last_init(struct last_prices *l)
{
	table_init(&l->cells, sizeof(struct last_price), 1);
	table_init(&l->words, 0, 1);
	table_put(&l->words, (struct text){"", 0});
	l->form = (struct buf){0};
}

void last_release(struct last_prices *l)
{
	table_release(&l->cells);
	table_release(&l->words);
	buf_release(&l->form);
}

static const char *take_price(struct last_price *to, struct last_prices *l,
	struct text price, struct text kind, struct text currency)
{
	static const struct number_style plain = {.decimal = '.'};
	unsigned decimals;

	*to = (struct last_price){.has_kind = kind.len > 0};
	if (!amount_parse(&to->price, &decimals, price, &plain) ||
		to->price < 0)
		return fail_text("price '%s' is not an amount (want 12.50)",
			text_show(price));
	if (kind.len && !offer_kind_parse(&to->kind, kind))
		return fail_text("kind '%s' is none (want fee, loan_rate, "
				 "yield or voucher)",
			text_show(kind));
	l->form.len = 0;
	currency_form(&l->form, currency);
	to->currency = (uint32_t)table_put(&l->words, buf_view(&l->form));
	return NULL;
}

/* What a row says that another one of the cell did not. */
static void fill_in(struct last_price *old, const struct last_price *new)
{
	if (!old->currency)
		old->currency = new->currency;
	if (!old->has_kind && new->has_kind) {
		old->has_kind = true;
		old->kind = new->kind;
	}
}

const char *last_add(struct last_prices *l, struct text cell, struct text price,
	struct text kind, struct text currency)
{
	struct last_price new;

	if (cell.len == 0 || price.len == 0)
		return NULL;
	TRY(take_price(&new, l, price, kind, currency));
	size_t before = l->cells.n, at = table_put(&l->cells, cell);
	struct last_price *old = table_value(&l->cells, at);
	if (l->cells.n > before) {
		*old = new;
		return NULL;
	}
	if (old->price != new.price)
		return fail_text("cell '%s' has two prices", text_show(cell));
	if (old->has_kind && new.has_kind && old->kind != new.kind)
		return fail_text("cell '%s' has two kinds", text_show(cell));
	if (old->currency && new.currency && old->currency != new.currency)
		return fail_text(
			"cell '%s' has two currencies", text_show(cell));
	fill_in(old, &new);
	return NULL;
}

static bool is_for(const struct last_prices *l, const struct last_price *p,
	const struct offer_rule *r)
{
	if (p->has_kind && p->kind != r->kind)
		return false;
	return p->currency == 0 || r->currency.len == 0 ||
	       currency_same(table_key(&l->words, p->currency), r->currency);
}

enum last_is last_find(amount *price, const struct last_prices *l,
	struct text cell, const struct offer_rule *r)
{
	size_t at = table_find(&l->cells, cell);

	if (at == (size_t)TABLE_NONE)
		return LAST_NONE;
	const struct last_price *p = table_value(&l->cells, at);
	if (!is_for(l, p, r))
		return LAST_OTHER;
	*price = p->price;
	return LAST_KNOWN;
}
