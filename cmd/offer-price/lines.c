/* lines.c - a row with its offer behind it, or with the reason why none. */
#include <math.h>

#include "offer-price/parts.h"

enum { ID_BYTES = 16 };

/* Whether the customer is in the control group of the campaign. */
static bool is_held_out(struct state *s, const struct config *c,
	const struct offeree *p, const struct offer_rule *r)
{
	return c->holdout > 0 &&
	       keyed_draw(s->keyed, "holdout", p->customer, r->holdout,
		       text_of(c->period)) < c->holdout;
}

static void put_id(struct state *s, const struct config *c, struct out *out,
	const struct offeree *p, const struct offer *o)
{
	static const char digit[] = "0123456789abcdef";
	const struct text part[] = {p->customer, o->rule->campaign,
		o->text[OFFER_PRODUCT], o->text[OFFER_CELL], o->rule->id,
		o->text[OFFER_PRICE], text_of(c->period)};
	unsigned char hash[KEYED_SIZE];
	char id[2 * ID_BYTES];

	keyed_hash(s->keyed, hash, part, sizeof(part) / sizeof(*part));
	for (int i = 0; i < ID_BYTES; i++) {
		id[2 * i] = digit[hash[i] >> 4];
		id[2 * i + 1] = digit[hash[i] & 15];
	}
	out_text(out, (struct text){id, sizeof(id)});
}

static void put_empty(struct out *out, int n)
{
	while (n-- > 0)
		out_empty(out);
}

/* The product, unless it stands in the row. */
static void put_product(struct row *row, struct out *out, struct text product)
{
	if (row->binding->filled < 0)
		out_text(out, product);
}

static void put_refused(const struct config *c, struct row *row,
	struct out *out, const struct offer *o, const char *why)
{
	row_pass_filled(row, out, o->text[OFFER_PRODUCT]);
	out_empty(out);
	put_product(row, out, o->text[OFFER_PRODUCT]);
	out_string(out, offer_kind_name(o->rule->kind));
	out_empty(out);
	out_text(out, o->text[OFFER_LIST]);
	put_empty(out, 4);
	out_text(out, o->rule->id);
	out_string(out, why);
	out_empty(out);
	out_text(out, o->text[OFFER_CELL]);
	put_empty(out, 2 + c->responds);
	out_end(out);
}

static void put_held_out(struct state *s, const struct config *c,
	struct row *row, struct out *out, const struct offeree *p,
	const struct offer *o)
{
	row_pass_filled(row, out, o->text[OFFER_PRODUCT]);
	put_id(s, c, out, p, o);
	put_product(row, out, o->text[OFFER_PRODUCT]);
	out_string(out, offer_kind_name(o->rule->kind));
	out_empty(out);
	out_text(out, o->text[OFFER_LIST]);
	put_empty(out, 4);
	out_text(out, o->rule->id);
	out_string(out, refusal_code(HOLDOUT));
	out_empty(out);
	out_text(out, o->text[OFFER_CELL]);
	out_int(out, 1);
	out_real(out, c->holdout);
	put_empty(out, c->responds);
	out_end(out);
}

/* Of those who are not held out; 0.3 beside 0.7, which 1 - 0.7 is not quite. */
static double offered_share(const struct config *c)
{
	return round((1 - c->holdout) * 1e15) / 1e15;
}

/* What stands behind the id. */
static void put_tail(struct row *row, struct out *out, const struct config *c,
	const struct offer *o, bool senior)
{
	put_product(row, out, o->text[OFFER_PRODUCT]);
	out_string(out, offer_kind_name(o->rule->kind));
	for (int i = OFFER_PRICE; i <= OFFER_COST; i++)
		out_text(out, o->text[i]);
	out_text(out, o->rule->expires);
	out_text(out, o->rule->id);
	out_text(out, o->text[senior ? OFFER_REASONS_SENIOR : OFFER_REASONS]);
	out_string(out, o->capped_by);
	out_text(out, o->text[OFFER_CELL]);
	out_int(out, 0);
	out_real(out, offered_share(c));
	if (o->rule->response.given)
		out_amount(out, o->rule->response.value,
			o->rule->response_decimals);
	else
		put_empty(out, c->responds);
}

/* The same for all of a cell, so it is made once; JSON names each cell, and is
 * not for speed. */
static void put_same(struct row *row, struct out *out, const struct config *c,
	struct offer *o, bool senior)
{
	struct buf *tail = &o->tail[senior];
	struct out made = {.format = out->format,
		.delimiter = out->delimiter,
		.columns = out->columns,
		.rows = *tail};

	if (out->format == OUT_JSON) {
		put_tail(row, out, c, o, senior);
		return;
	}
	if (tail->len == 0) {
		put_tail(row, &made, c, o, senior);
		*tail = made.rows;
	}
	out_raw(out, buf_view(tail), 1);
}

/* O was made: who got it, and what held its price back. */
static void count(struct counts *n, const struct config *c,
	const struct row *row, struct offer *o, bool senior)
{
	o->made++;
	o->seniors += senior;
	if (o->bound >= 0)
		notice_row(&n->capped_rows, row);
	if (c->market && o->rule->step.given && !o->moved)
		notice_row(&n->unmoved, row);
	if (o->rule->max_change.given && o->last == LAST_OTHER)
		notice_row(&n->last_other, row);
}

void lines_offer(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct offeree *p, struct offer *o)
{
	enum refusal why = refusal_judge(p, o, c->today);

	s->used.rule[o->rule - c->terms.rule] = true;
	if (why == OFFERED && is_held_out(s, c, p, o->rule))
		why = HOLDOUT;
	s->counts.made.reason[why]++;
	if (why == HOLDOUT) {
		put_held_out(s, c, row, out, p, o);
		return;
	}
	if (why != OFFERED) {
		put_refused(c, row, out, o, refusal_code(why));
		return;
	}
	count(&s->counts, c, row, o, p->senior);
	row_pass_filled(row, out, o->text[OFFER_PRODUCT]);
	put_id(s, c, out, p, o);
	put_same(row, out, c, o, p->senior);
	out_end(out);
}

/* What of the row no rule has. */
static void count_none(struct counts *n, struct row *row,
	const struct offeree *p, const struct offer_cell *cell)
{
	n->made.reason[NORULE]++;
	if (cell->n)
		counts_sign(&n->currency, row, p->currency);
	else
		counts_sign(&n->lack[cell->lack], row,
			row_text(row, cell->lack == RULES_LACK_PRODUCT
					      ? PRODUCT
					      : SEGMENT));
}

void lines_none(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct offeree *p, const struct offer_cell *cell)
{
	struct text product = row_text(row, PRODUCT);

	count_none(&s->counts, row, p, cell);
	row_pass_filled(row, out, product);
	out_empty(out);
	put_product(row, out, product);
	put_empty(out, 8);
	out_string(out, refusal_code(NORULE));
	put_empty(out, 4 + c->responds);
	out_end(out);
}
