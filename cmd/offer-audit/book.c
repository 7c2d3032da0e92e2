/* book.c - the terms of the state, taken apart for the checks. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "io/tsv.h"
#include "offer-audit/parts.h"

/* The next cell of KEY, its bytes kept in the report. */
static struct text next(struct report *r, struct text *key)
{
	struct text t = text_split(key, '\t');
	char *to = r->bytes.at + r->bytes.len;
	size_t n = tsv_decode(to, t);

	r->bytes.len += n;
	return (struct text){to, n};
}

static void take_apart(struct report *r, struct audit_line *l, struct text key,
	const struct audit_term *t)
{
	char number[64];

	l->kind = next(r, &key);
	l->product = next(r, &key);
	for (unsigned i = 0; i < r->config->columns; i++)
		l->cell[i] = next(r, &key);
	struct text price = next(r, &key);
	if (t->offered)
		amount_parse_units(&l->price, price);
	struct text list = next(r, &key);
	l->listed = list.len && amount_parse_units(&l->list, list);
	struct text tenure = next(r, &key);
	snprintf(number, sizeof(number), "%.*s", (int)tenure.len, tenure.at);
	l->tenure = tenure.len ? strtod(number, NULL) : NAN;
	l->rows = t->rows;
	l->decimals = t->decimals;
}

void book_open(struct report *r, struct state *s)
{
	uint32_t *order = table_sorted(&s->terms);
	size_t bytes = 0, n = s->terms.n;

	r->line = mem_zero(n, sizeof(*r->line));
	for (size_t i = 0; i < n; i++)
		bytes += table_key(&s->terms, i).len;
	buf_room(&r->bytes, bytes + 1);
	for (size_t i = 0; i < n; i++) {
		const struct audit_term *t = table_value(&s->terms, order[i]);
		struct audit_line *l = t->offered ? &r->line[r->lines++]
						  : &r->line[n - ++r->refused];
		take_apart(r, l, table_key(&s->terms, order[i]), t);
	}
	free(order);
	audit_book_open(
		&r->book, r->line, r->lines, r->config->first_protected);
}

void book_release(struct report *r)
{
	audit_book_release(&r->book);
	free(r->line);
	buf_release(&r->bytes);
	buf_release(&r->failed);
	buf_release(&r->unsure);
}
