/* book.c - what was offered as arrays, comparable rows together. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "io/tsv.h"
#include "offer-audit/parts.h"

/* The next cell of KEY, its bytes kept in the book. */
static struct text next(struct book *b, struct text *key)
{
	struct text t = text_split(key, '\t');
	char *to = b->bytes.at + b->bytes.len;
	size_t n = tsv_decode(to, t);

	b->bytes.len += n;
	return (struct text){to, n};
}

static void take_apart(
	struct book *b, struct line *l, struct text key, const struct term *t)
{
	struct text tenure;
	char number[64];

	l->kind = next(b, &key);
	l->product = next(b, &key);
	for (unsigned i = 0; i < b->config->columns; i++)
		l->cell[i] = next(b, &key);
	amount_parse_units(&l->price, next(b, &key));
	struct text list = next(b, &key);
	l->listed = list.len && amount_parse_units(&l->list, list);
	tenure = next(b, &key);
	snprintf(number, sizeof(number), "%.*s", (int)tenure.len, tenure.at);
	l->tenure = tenure.len ? strtod(number, NULL) : NAN;
	l->rows = t->rows;
	l->decimals = t->decimals;
	b->has_kind |= l->kind.len > 0;
	b->has_product |= l->product.len > 0;
	b->listed += l->listed && l->kind.len ? t->rows : 0;
	b->tenured += tenure.len ? t->rows : 0;
	b->has_list |= l->listed;
	b->has_tenure |= tenure.len > 0;
}

/* By kind, product and the columns of --same; then by all else. */
static bool same_product(const struct line *a, const struct line *b)
{
	return text_equal(a->kind, b->kind) &&
	       text_equal(a->product, b->product);
}

static bool same_cell(
	const struct config *c, const struct line *a, const struct line *b)
{
	for (unsigned i = 0; i < c->first_protected; i++)
		if (!text_equal(a->cell[i], b->cell[i]))
			return false;
	return same_product(a, b);
}

/* Where rows of another product, and of another cell, begin. */
static void find_strata(struct book *b)
{
	size_t at = 0;

	b->cell = mem_array(b->lines + 1, sizeof(*b->cell));
	b->product = mem_array(b->lines + 1, sizeof(*b->product));
	for (size_t i = 0; i < b->lines; i++) {
		const struct line *l = &b->line[i];
		if (i == 0 || !same_product(l, l - 1))
			b->product[b->products++] = at;
		if (i == 0 || !same_cell(b->config, l, l - 1))
			b->cell[b->cells++] = at;
		at += l->rows;
	}
	b->cell[b->cells] = b->product[b->products] = at;
}

void book_open(struct book *b, struct state *s)
{
	uint32_t *order = table_sorted(&s->terms);
	size_t bytes = 0, at = 0;

	b->lines = s->terms.n;
	b->line = mem_zero(b->lines, sizeof(*b->line));
	for (size_t i = 0; i < b->lines; i++)
		bytes += table_key(&s->terms, i).len;
	buf_room(&b->bytes, bytes + 1);
	for (size_t i = 0; i < b->lines; i++) {
		const struct term *t = table_value(&s->terms, order[i]);
		take_apart(b, &b->line[i], table_key(&s->terms, order[i]), t);
		b->line[i].customer =
			(struct text){s->names.at + t->customer, t->length};
		b->n += t->rows;
	}
	free(order);
	find_strata(b);
	b->of = mem_array(b->n, sizeof(*b->of));
	b->label = mem_array(b->n, sizeof(*b->label));
	b->worse = mem_array(b->n, sizeof(*b->worse));
	b->tenure = mem_array(b->n, sizeof(*b->tenure));
	for (size_t i = 0; i < b->lines; i++) {
		const struct line *l = &b->line[i];
		int sign = audit_direction(l->kind);
		for (uint64_t r = 0; r < l->rows; r++, at++) {
			b->of[at] = (uint32_t)i;
			b->worse[at] =
				amount_double(l->price) * (sign < 0 ? -1 : 1);
			b->tenure[at] = l->tenure;
		}
	}
}

void book_label(struct book *b, unsigned column, struct table *values)
{
	struct table seen;
	uint32_t *order, *place;

	table_init(&seen, 0, 1);
	for (size_t i = 0; i < b->lines; i++)
		if (b->line[i].cell[column].len)
			table_put(&seen, b->line[i].cell[column]);
	order = table_sorted(&seen);
	place = mem_array(seen.n, sizeof(*place));
	table_init(values, 0, 1);
	for (size_t i = 0; i < seen.n; i++) {
		place[order[i]] = (uint32_t)i;
		table_put(values, table_key(&seen, order[i]));
	}
	for (size_t i = 0; i < b->n; i++) {
		struct text t = b->line[b->of[i]].cell[column];
		b->label[i] =
			t.len ? place[table_find(&seen, t)] : AUDIT_UNKNOWN;
	}
	free(order);
	free(place);
	table_release(&seen);
}

void book_release(struct book *b)
{
	free(b->line);
	buf_release(&b->bytes);
	free(b->of);
	free(b->label);
	free(b->worse);
	free(b->tenure);
	free(b->cell);
	free(b->product);
	buf_release(&b->failed);
	buf_release(&b->unsure);
}
