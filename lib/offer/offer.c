/* offer.c - the offers of a cell, from its rules and what bears on them. */
#include "offer/offer.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "offer/market.h"

enum { MONEY_DECIMALS = 4 };

/* Values divided by '|', which in a value is "\|" and '\' "\\". */
static void put_value(struct buf *to, struct text t, bool first)
{
	if (!first)
		buf_byte(to, '|');
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '|' || t.at[i] == '\\')
			buf_byte(to, '\\');
		buf_byte(to, t.at[i]);
	}
}

void offer_cell_name(
	struct buf *to, const struct text *value, size_t n, struct text product)
{
	put_value(to, value[0], true);
	put_value(to, product, false);
	for (size_t i = 1; i < n; i++)
		put_value(to, value[i], false);
}

static void find_terms(struct price_terms *to, enum last_is *last,
	const struct offer_terms *t, const struct offer_rule *r,
	const struct rule_case *at, struct text product, struct text cell)
{
	size_t i = table_find(&t->levels, product);
	const struct offer_level *level =
		i == (size_t)TABLE_NONE ? NULL : table_value(&t->levels, i);

	*to = (struct price_terms){.may_worsen = t->may_worsen};
	if (level && t->is_stock) {
		to->scarce = level->figure;
	} else if (level) {
		to->push = level->figure;
		to->push.value = market_push(to->push.value,
			r->demand_ref.given ? r->demand_ref.value : AMOUNT_UNIT,
			t->band);
	}
	*last = last_find(&to->previous.value, &t->last, cell, r);
	to->previous.given = *last == LAST_KNOWN;
	i = caps_find(t->cap, t->n_caps, product, r->kind, at->ms);
	if (i < t->n_caps)
		to->law = (struct figure){true, t->cap[i].max};
}

static void put_reasons(struct buf *to, const struct price *p,
	const struct offer_rule *r, bool senior)
{
	for (int i = 0; i < PRICE_STEPS; i++) {
		if (!p->took[i])
			continue;
		buf_printf(to, "%s%s:", i ? ";" : "",
			price_step_name((enum price_step)i));
		amount_print(to, p->step[i], r->decimals);
	}
	if (senior)
		buf_string(to, ";SENIOR");
}

const char *offer_dual_read(struct offer_dual *d, struct text scope,
	struct text price, struct text unit)
{
	static const struct number_style plain = {.decimal = '.'};
	double x;

	if (scope.len == 0)
		return "no scope (want *, a product, a segment or a campaign)";
	if (!real_parse(&x, price, &plain) || x < 0 || x > 1e9)
		return fail_text("price '%s' is not one (want 0 or more)",
			text_show(price));
	if (unit.len && !text_is(unit, "money") && !text_is(unit, "count"))
		return fail_text("unit '%s' is none (want money or count)",
			text_show(unit));
	*d = (struct offer_dual){scope, (amount)llround(x * AMOUNT_UNIT),
		text_is(unit, "count")};
	return NULL;
}

bool offer_dual_is_same(const struct offer_dual *a, const struct offer_dual *b)
{
	return a->count == b->count && text_equal(a->scope, b->scope);
}

bool offer_is_charged(const struct offer_dual *d, const struct offer_rule *r,
	struct text product, struct text segment)
{
	return text_is(d->scope, "*") || text_equal(d->scope, product) ||
	       text_equal(d->scope, segment) ||
	       text_equal(d->scope, r->campaign);
}

/* Whether the offer is worth what it uses of the limits. */
static bool pays(const struct offer_terms *t, const struct price *p,
	const struct offer_rule *r, struct text product, struct text segment)
{
	amount charge = 0;

	for (size_t i = 0; i < t->n_duals; i++) {
		const struct offer_dual *d = &t->dual[i];
		if (!offer_is_charged(d, r, product, segment))
			continue;
		charge += d->count ? d->price : price_times(d->price, p->cost);
	}
	return t->n_duals == 0 || p->value > charge;
}

static void put_texts(struct offer *o, size_t end[OFFER_TEXTS],
	const struct price *p, struct text product)
{
	const struct offer_rule *r = o->rule;
	struct buf *b = &o->bytes;

	buf_text(b, product);
	end[OFFER_PRODUCT] = b->len;
	amount_print(b, p->price, r->decimals);
	end[OFFER_PRICE] = b->len;
	amount_print(b, r->list.value, r->decimals);
	end[OFFER_LIST] = b->len;
	amount_print(b, p->advantage, r->decimals);
	end[OFFER_ADVANTAGE] = b->len;
	if (p->valued)
		amount_print(b, p->value, MONEY_DECIMALS);
	end[OFFER_VALUE] = b->len;
	if (p->valued)
		amount_print(b, p->cost, MONEY_DECIMALS);
	end[OFFER_COST] = b->len;
	put_reasons(b, p, r, false);
	end[OFFER_REASONS] = b->len;
	put_reasons(b, p, r, true);
	end[OFFER_REASONS_SENIOR] = b->len;
}

static void make_offer(struct offer *o, const struct offer_terms *t,
	const struct rule_case *at, const struct offer_rule *r,
	struct buf *cell)
{
	struct text product = r->product.len ? r->product : at->product;
	size_t end[OFFER_TEXTS], from = 0;
	struct price_terms terms;
	struct price p;

	*o = (struct offer){.rule = r};
	cell->len = 0;
	offer_cell_name(cell, at->value, t->n_match, product);
	find_terms(&terms, &o->last, t, r, at, product, buf_view(cell));
	price_make(&p, r, &terms);
	o->moved = terms.push.given || terms.scarce.given;
	o->bound = p.capped_by;
	memcpy(o->took, p.took, sizeof(o->took));
	o->capped_by = p.capped_by < 0
			       ? ""
			       : price_step_name((enum price_step)p.capped_by);
	o->pays = pays(t, &p, r, product, at->value[0]);
	put_texts(o, end, &p, product);
	buf_text(&o->bytes, buf_view(cell));
	end[OFFER_CELL] = o->bytes.len;
	for (int i = 0; i < OFFER_TEXTS; from = end[i++])
		o->text[i] = (struct text){o->bytes.at + from, end[i] - from};
}

static int by_product(const void *a, const void *b)
{
	const struct offer *x = a, *y = b;

	return text_compare(x->text[OFFER_PRODUCT], y->text[OFFER_PRODUCT]);
}

/* What of the tables bears on an offer of PRODUCT by R. */
static void mark(struct offer_used *used, const struct offer_terms *t,
	const struct offer_rule *r, struct text product, struct text segment)
{
	size_t level = table_find(&t->levels, product);

	if (level != (size_t)TABLE_NONE && r->step.given)
		used->level[level] = true;
	for (size_t i = 0; i < t->n_caps; i++)
		used->cap[i] |= cap_concerns(&t->cap[i], product, r->kind);
	for (size_t i = 0; i < t->n_duals; i++)
		used->dual[i] |=
			offer_is_charged(&t->dual[i], r, product, segment);
}

/* Whether an offer of PRODUCT is there: by --first, an earlier rule's. */
static bool is_there(const struct offer_cell *cell, struct text product)
{
	for (size_t i = 0; i < cell->n; i++)
		if (text_equal(cell->offer[i].text[OFFER_PRODUCT], product))
			return true;
	return false;
}

void offer_cell_make(struct offer_cell *cell, struct offer_used *used,
	const struct offer_terms *t, const struct rule_case *at)
{
	struct buf scratch = {0};
	size_t cap = 0;

	for (size_t i = 0; i < t->n_rules; i++) {
		const struct offer_rule *r = &t->rule[i];
		struct text product = r->product.len ? r->product : at->product;
		if (!rule_holds(r, at, t->n_match) || is_there(cell, product))
			continue;
		mem_grow(&cell->offer, &cap, cell->n + 1, sizeof(*cell->offer));
		make_offer(&cell->offer[cell->n++], t, at, r, &scratch);
		mark(used, t, r, product, at->value[0]);
	}
	if (cell->n == 0)
		cell->lack = rules_why_none(t->rule, t->n_rules, at);
	buf_release(&scratch);
	if (cell->n > 1)
		qsort(cell->offer, cell->n, sizeof(*cell->offer), by_product);
}

void offer_cell_release(struct offer_cell *cell)
{
	for (size_t i = 0; i < cell->n; i++) {
		buf_release(&cell->offer[i].bytes);
		buf_release(&cell->offer[i].tail[0]);
		buf_release(&cell->offer[i].tail[1]);
	}
	free(cell->offer);
}
