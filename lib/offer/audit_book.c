/* audit_book.c - what was offered as arrays, comparable rows together. */
#include "offer/audit_book.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "offer/audit_verdict.h"

static bool same_product(const struct audit_line *a, const struct audit_line *b)
{
	return text_equal(a->kind, b->kind) &&
	       text_equal(a->product, b->product);
}

static bool same_cell(
	const struct audit_line *a, const struct audit_line *b, unsigned same)
{
	for (unsigned i = 0; i < same; i++)
		if (!text_equal(a->cell[i], b->cell[i]))
			return false;
	return same_product(a, b);
}

/* Where rows of another product, and of another cell, begin. */
static void find_strata(struct audit_book *b)
{
	size_t at = 0;

	b->cell = mem_array(b->lines + 1, sizeof(*b->cell));
	b->product = mem_array(b->lines + 1, sizeof(*b->product));
	for (size_t i = 0; i < b->lines; i++) {
		const struct audit_line *l = &b->line[i];
		if (i == 0 || !same_product(l, l - 1))
			b->product[b->products++] = at;
		if (i == 0 || !same_cell(l, l - 1, b->same))
			b->cell[b->cells++] = at;
		at += l->rows;
	}
	b->cell[b->cells] = b->product[b->products] = at;
	b->n = at;
}

static void note(struct audit_book *b, const struct audit_line *l)
{
	bool has_tenure = !isnan(l->tenure);

	b->has_kind |= l->kind.len > 0;
	b->has_product |= l->product.len > 0;
	b->has_list |= l->listed;
	b->has_tenure |= has_tenure;
	b->listed += l->listed && l->kind.len ? l->rows : 0;
	b->tenured += has_tenure ? l->rows : 0;
}

/* A price for which there is no direction counts as if less were better. */
static double worse(const struct audit_line *l)
{
	return amount_double(l->price) *
	       (audit_direction(l->kind) < 0 ? -1 : 1);
}

void audit_book_open(struct audit_book *b, const struct audit_line *line,
	size_t lines, unsigned same)
{
	size_t at = 0;

	*b = (struct audit_book){.line = line, .lines = lines, .same = same};
	find_strata(b);
	b->of = mem_array(b->n, sizeof(*b->of));
	b->worse = mem_array(b->n, sizeof(*b->worse));
	b->tenure = mem_array(b->n, sizeof(*b->tenure));
	for (size_t i = 0; i < lines; i++) {
		note(b, &line[i]);
		for (uint64_t r = 0; r < line[i].rows; r++, at++) {
			b->of[at] = (uint32_t)i;
			b->worse[at] = worse(&line[i]);
			b->tenure[at] = line[i].tenure;
		}
	}
}

void audit_book_release(struct audit_book *b)
{
	free(b->of);
	free(b->worse);
	free(b->tenure);
	free(b->cell);
	free(b->product);
}

void audit_book_prices(const struct audit_book *b, size_t c,
	const struct audit_line **low, const struct audit_line **high)
{
	const struct audit_line *last = &b->line[b->of[b->cell[c + 1] - 1]];

	*low = *high = &b->line[b->of[b->cell[c]]];
	for (const struct audit_line *l = *low; l <= last; l++) {
		if (l->price < (*low)->price)
			*low = l;
		if (l->price > (*high)->price)
			*high = l;
	}
}

uint32_t *audit_book_label(
	const struct audit_book *b, unsigned column, struct table *values)
{
	struct table seen;
	uint32_t *order, *place, *label = mem_array(b->n, sizeof(*label));

	table_init(&seen, 0, 1);
	for (size_t i = 0; i < b->lines; i++)
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
		label[i] = place[table_find(&seen, t)];
	}
	free(order);
	free(place);
	table_release(&seen);
	return label;
}

/* Whether a part of T is empty, as in "F*" and "*old" of two; a value with a
 * '*' of its own cannot be taken apart. */
static bool lacks_part(struct text t, unsigned parts)
{
	unsigned marks = 0;
	bool any = t.len == 0 || t.at[0] == '*' || t.at[t.len - 1] == '*';

	for (size_t i = 0; i < t.len; i++) {
		marks += t.at[i] == '*';
		any |= i > 0 && t.at[i] == '*' && t.at[i - 1] == '*';
	}
	return any && (t.len == 0 || marks + 1 == parts);
}

uint64_t audit_book_empty(
	const struct audit_book *b, unsigned column, unsigned parts)
{
	uint64_t n = 0;

	for (size_t i = 0; i < b->lines; i++)
		if (lacks_part(b->line[i].cell[column], parts))
			n += b->line[i].rows;
	return n;
}

size_t audit_book_cells(
	const struct audit_book *b, size_t p, size_t *c, size_t *first)
{
	size_t n = 0;

	for (; *c < b->cells && b->cell[*c] < b->product[p + 1]; ++*c)
		first[n++] = b->cell[*c] - b->product[p];
	first[n] = b->product[p + 1] - b->product[p];
	return n;
}
