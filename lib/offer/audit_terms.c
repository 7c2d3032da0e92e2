/* audit_terms.c - terms as keys, and back. */
#include "offer/audit_terms.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/tsv.h"
#include "offer/currency.h"

void audit_terms_init(struct audit_terms *t, unsigned columns, uint64_t seed)
{
	*t = (struct audit_terms){.columns = columns};
	table_init(&t->term, sizeof(struct audit_term), seed);
}

void audit_terms_release(struct audit_terms *t)
{
	table_release(&t->term);
	buf_release(&t->key);
	buf_release(&t->currency);
}

void audit_terms_begin(struct audit_terms *t)
{
	t->key.len = 0;
}

void audit_terms_cell(struct audit_terms *t, struct text cell)
{
	tsv_encode(&t->key, cell);
	buf_byte(&t->key, '\t');
}

void audit_terms_crossed(
	struct audit_terms *t, const struct text *cell, unsigned n)
{
	bool any = false;

	for (unsigned i = 0; i < n; i++)
		any |= cell[i].len > 0;
	for (unsigned i = 0; i < n && any; i++) {
		if (i)
			buf_byte(&t->key, '*');
		tsv_encode(&t->key, cell[i]);
	}
	buf_byte(&t->key, '\t');
}

void audit_terms_priced(struct audit_terms *t, amount price)
{
	amount_print_units(&t->key, price);
	buf_byte(&t->key, '\t');
}

void audit_terms_listed(struct audit_terms *t, const amount *list)
{
	if (list)
		amount_print_units(&t->key, *list);
	buf_byte(&t->key, '\t');
}

void audit_terms_lasting(struct audit_terms *t, const double *tenure)
{
	if (tenure)
		buf_printf(&t->key, "%a", *tenure + 0.0);
}

void audit_terms_refused(struct audit_terms *t)
{
	buf_string(&t->key, ".\t\t");
}

void audit_terms_add(struct audit_terms *t, const struct audit_term *more)
{
	struct audit_term *to =
		table_value(&t->term, table_put(&t->term, buf_view(&t->key)));

	to->rows += more->rows;
	to->offered = more->offered;
	if (more->decimals > to->decimals)
		to->decimals = more->decimals;
}

/* Whether KEY has the cells of a term. */
static bool well_formed(unsigned columns, struct text key, bool *offered)
{
	size_t n = 0, price = 2 + (size_t)columns;
	amount a;

	*offered = false;
	for (; key.at; n++) {
		struct text t = text_split(&key, '\t');
		if (n == 0 && t.len && audit_direction(t) == 0)
			return false;
		if (n == price)
			*offered = !text_is(t, ".");
		if (((n == price && *offered) || (n == price + 1 && t.len)) &&
			!amount_parse_units(&a, t))
			return false;
	}
	return n == price + 3;
}

bool audit_terms_take(struct audit_terms *t, struct text key, bool *offered)
{
	audit_terms_begin(t);
	buf_text(&t->key, key);
	return well_formed(t->columns, key, offered);
}

const char *audit_terms_currency(struct audit_terms *t, struct text currency)
{
	if (currency.len == 0)
		return NULL;
	if (t->currency.len == 0)
		currency_form(&t->currency, currency);
	if (currency_same(buf_view(&t->currency), currency))
		return NULL;
	return fail_text("a price in '%s', and those before are in '%s' "
			 "(--where takes one, --same=cell,currency keeps them "
			 "apart)",
		text_show(currency), text_show(buf_view(&t->currency)));
}

/* The next cell of KEY, its bytes appended to BYTES, which has room. */
static struct text next(struct buf *bytes, struct text *key)
{
	struct text t = text_split(key, '\t');
	char *to = bytes->at + bytes->len;
	size_t n = tsv_decode(to, t);

	bytes->len += n;
	return (struct text){to, n};
}

static double tenure_of(struct text t)
{
	char number[64];

	snprintf(number, sizeof(number), "%.*s", (int)t.len, t.at);
	return t.len ? strtod(number, NULL) : (double)NAN;
}

static void take_apart(struct audit_line *l, struct buf *bytes,
	unsigned columns, struct text key, const struct audit_term *t)
{
	l->kind = next(bytes, &key);
	l->product = next(bytes, &key);
	for (unsigned i = 0; i < columns; i++)
		l->cell[i] = next(bytes, &key);
	struct text price = next(bytes, &key), list = next(bytes, &key);
	if (t->offered)
		amount_parse_units(&l->price, price);
	l->listed = list.len && amount_parse_units(&l->list, list);
	l->tenure = tenure_of(next(bytes, &key));
	l->rows = t->rows;
	l->decimals = t->decimals;
}

void audit_terms_book(
	struct audit_report *r, struct buf *bytes, const struct audit_terms *t)
{
	uint32_t *order = table_sorted(&t->term);
	size_t room = 0, n = t->term.n;

	r->line = mem_zero(n, sizeof(*r->line));
	for (size_t i = 0; i < n; i++)
		room += table_key(&t->term, i).len;
	buf_room(bytes, room + 1);
	for (size_t i = 0; i < n; i++) {
		const struct audit_term *one = table_value(&t->term, order[i]);
		struct audit_line *l = one->offered
					       ? &r->line[r->lines++]
					       : &r->line[n - ++r->refused];
		take_apart(l, bytes, t->columns, table_key(&t->term, order[i]),
			one);
	}
	free(order);
	audit_book_open(&r->book, r->line, r->lines, r->how.first_protected);
}
