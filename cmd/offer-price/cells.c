/* cells.c - the offers of a cell: made when it is first met, then remembered.
 *
 * All of an offer but its id and what a customer may have is the cell's, so a
 * row costs a look-up.  Cells are forgotten when there are too many, which
 * costs time and changes nothing.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "offer-price/parts.h"
#include "offer/market.h"

enum { CELLS_MOST = 1 << 16, MONEY_DECIMALS = 4 };

/* What a row says of its cell: segment, factors, and the product or "". */
struct place {
	struct text value[1 + FACTORS_MAX], product;
};

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

static void put_cell(struct buf *to, const struct config *c,
	const struct place *at, struct text product)
{
	put_value(to, at->value[0], true);
	put_value(to, product, false);
	for (size_t i = 1; i < c->n_match; i++)
		put_value(to, at->value[i], false);
}

static void find_terms(struct price_terms *t, const struct config *c,
	const struct rule *r, struct text product, struct text cell)
{
	size_t at = table_find(&c->levels, product);
	const struct level *level =
		at == (size_t)TABLE_NONE ? NULL : table_value(&c->levels, at);

	*t = (struct price_terms){.may_worsen = c->may_worsen};
	if (level && c->demand == DEMAND_STOCK) {
		t->scarce = level->figure;
	} else if (level) {
		t->push = level->figure;
		t->push.value = market_push(t->push.value,
			r->demand_ref.given ? r->demand_ref.value : AMOUNT_UNIT,
			c->band);
	}
	at = table_find(&c->previous_prices, cell);
	if (at != (size_t)TABLE_NONE)
		t->previous = (struct figure){
			true, *(amount *)table_value(&c->previous_prices, at)};
	at = caps_find(c->cap, c->n_caps, product, r->kind, c->as_of.ms);
	if (at < c->n_caps)
		t->law = (struct figure){true, c->cap[at].max};
}

static void put_reasons(struct buf *to, const struct price *p,
	const struct rule *r, bool senior)
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

bool cells_charges(const struct dual *d, const struct rule *r,
	struct text product, struct text segment)
{
	return text_is(d->scope, "*") || text_equal(d->scope, product) ||
	       text_equal(d->scope, segment) ||
	       text_equal(d->scope, r->campaign);
}

/* Whether the offer is worth what it uses of the limits. */
static bool pays(const struct config *c, const struct price *p,
	const struct rule *r, struct text product, struct text segment)
{
	amount charge = 0;

	for (size_t i = 0; i < c->n_duals; i++) {
		const struct dual *d = &c->dual[i];
		if (!cells_charges(d, r, product, segment))
			continue;
		charge += d->count ? d->price : price_times(d->price, p->cost);
	}
	return c->n_duals == 0 || p->value > charge;
}

static void put_texts(struct offer *o, size_t end[OFFER_TEXTS],
	const struct price *p, struct text product)
{
	const struct rule *r = o->rule;
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

static void make_offer(struct offer *o, const struct config *c,
	const struct place *at, const struct rule *r, struct buf *cell)
{
	struct text product = r->product.len ? r->product : at->product;
	size_t end[OFFER_TEXTS], from = 0;
	struct price_terms terms;
	struct price p;

	*o = (struct offer){.rule = r};
	cell->len = 0;
	put_cell(cell, c, at, product);
	find_terms(&terms, c, r, product, buf_view(cell));
	price_make(&p, r, &terms);
	o->moved = terms.push.given || terms.scarce.given;
	o->previous = terms.previous.given;
	o->bound = p.capped_by;
	memcpy(o->took, p.took, sizeof(o->took));
	o->capped_by = p.capped_by < 0
			       ? ""
			       : price_step_name((enum price_step)p.capped_by);
	o->pays = pays(c, &p, r, product, at->value[0]);
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
static void mark(struct used *used, const struct config *c,
	const struct rule *r, struct text product, struct text segment)
{
	size_t level = table_find(&c->levels, product);

	if (level != (size_t)TABLE_NONE && r->step.given)
		used->level[level] = true;
	for (size_t i = 0; i < c->n_caps; i++)
		used->cap[i] |= cap_concerns(&c->cap[i], product, r->kind);
	for (size_t i = 0; i < c->n_duals; i++)
		used->dual[i] |=
			cells_charges(&c->dual[i], r, product, segment);
}

static void fill(struct cell *cell, struct used *used, const struct config *c,
	const struct place *at)
{
	const struct rule_case of = {
		at->value, at->product, c->as_of.given, c->as_of.ms};
	struct buf scratch = {0};
	size_t cap = 0;

	for (size_t i = 0; i < c->n_rules; i++) {
		const struct rule *r = &c->rule[i];
		struct text product = r->product.len ? r->product : at->product;
		bool there = false;
		if (!rule_holds(r, &of, c->n_match))
			continue;
		for (size_t j = 0; j < cell->n && !there; j++)
			there = text_equal(
				cell->offer[j].text[OFFER_PRODUCT], product);
		if (there) /* --first, and this is not the first */
			continue;
		mem_grow(&cell->offer, &cap, cell->n + 1, sizeof(*cell->offer));
		make_offer(&cell->offer[cell->n++], c, at, r, &scratch);
		mark(used, c, r, product, at->value[0]);
	}
	if (cell->n == 0)
		cell->lack = rules_why_none(c->rule, c->n_rules, &of);
	buf_release(&scratch);
	if (cell->n > 1)
		qsort(cell->offer, cell->n, sizeof(*cell->offer), by_product);
}

void cells_release(struct state *s)
{
	counts_cells(&s->counts, &s->cells);
	for (size_t i = 0; i < s->cells.n; i++) {
		struct cell *cell = table_value(&s->cells, i);
		for (size_t j = 0; j < cell->n; j++) {
			buf_release(&cell->offer[j].bytes);
			buf_release(&cell->offer[j].tail[0]);
			buf_release(&cell->offer[j].tail[1]);
		}
		free(cell->offer);
	}
	table_release(&s->cells);
}

struct cell *cells_of(struct state *s, const struct config *c, struct row *row)
{
	struct place at = {.product = row_text(row, PRODUCT)};

	at.value[0] = row_text(row, SEGMENT);
	for (size_t i = 0; i < c->factors.n; i++)
		at.value[i + 1] = row_text(row, FACTOR + (unsigned)i);
	s->key.len = 0;
	for (size_t i = 0; i < c->n_match; i++)
		put_value(&s->key, at.value[i], i == 0);
	put_value(&s->key, at.product, false);
	if (s->cells.n >= CELLS_MOST) {
		cells_release(s);
		table_init(&s->cells, sizeof(struct cell), hash_seed());
	}
	size_t before = s->cells.n, i = table_put(&s->cells, buf_view(&s->key));
	struct cell *cell = table_value(&s->cells, i);
	if (s->cells.n > before)
		fill(cell, &s->used, c, &at);
	return cell;
}
