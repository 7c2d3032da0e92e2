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

static struct audit_how how(const struct config *c)
{
	struct audit_how to = {.columns = c->columns,
		.first_protected = c->first_protected,
		.first_factor = c->first_factor,
		.tolerance = c->tol,
		.proxy_tolerance = c->proxy_tol,
		.offered_tolerance = c->offered_tol,
		.permutations = (unsigned)c->permutations,
		.seed = (uint64_t)c->seed};

	for (unsigned i = 0; i < c->columns; i++)
		to.column[i] = c->column[i].name;
	return to;
}

void book_open(struct report *r, struct state *s)
{
	uint32_t *order = table_sorted(&s->terms);
	size_t bytes = 0, n = s->terms.n;
	struct audit_report *a = &r->audit;

	a->how = how(r->config);
	a->line = mem_zero(n, sizeof(*a->line));
	for (size_t i = 0; i < n; i++)
		bytes += table_key(&s->terms, i).len;
	buf_room(&r->bytes, bytes + 1);
	for (size_t i = 0; i < n; i++) {
		const struct audit_term *t = table_value(&s->terms, order[i]);
		struct audit_line *l = t->offered ? &a->line[a->lines++]
						  : &a->line[n - ++a->refused];
		take_apart(r, l, table_key(&s->terms, order[i]), t);
	}
	free(order);
	audit_book_open(&a->book, a->line, a->lines, a->how.first_protected);
}

void book_release(struct report *r)
{
	audit_report_release(&r->audit);
	free(r->audit.line);
	buf_release(&r->bytes);
}
