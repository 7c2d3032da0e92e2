/* held.c - rows that are kept: their bytes, and as records. */
#include "scene/held.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

struct scene_held *scene_held_new(size_t columns)
{
	struct scene_held *h = mem_zero(1, sizeof(*h));

	h->cell = mem_zero(columns + 1, sizeof(*h->cell));
	return h;
}

void scene_held_free(struct scene_held *h)
{
	buf_release(&h->bytes);
	free(h->cell);
	free(h);
}

static struct text cell_held(void *arg, unsigned column)
{
	const struct scene_held *h = arg;

	return h->cell[column];
}

/* The text number I of H, or NULL behind the last. */
static struct text *text_of_held(struct scene_held *h, size_t i, size_t columns)
{
	if (i == 0)
		return &h->row.customer;
	if (i == 1)
		return &h->row.kind;
	if (i < 2 + SCENE_GATES)
		return &h->row.gate[i - 2];
	i -= 2 + SCENE_GATES;
	return i < columns ? &h->cell[i] : NULL;
}

/* Its texts become its own; their bytes may move until the last has come. */
void scene_held_own(struct scene_held *h, size_t columns)
{
	struct text *t;
	size_t at = 0;

	for (size_t i = 0; (t = text_of_held(h, i, columns)); i++)
		buf_text(&h->bytes, *t);
	for (size_t i = 0; (t = text_of_held(h, i, columns)); i++) {
		t->at = buf_view(&h->bytes).at + at;
		at += t->len;
	}
	h->row.cell = cell_held;
	h->row.arg = h;
}

/* Sequence, time, customer, kind, gates, and cells by the names of columns. */
void scene_held_write(
	struct buf *to, struct scene_held *h, const struct scene_rules *rules)
{
	size_t at = record_begin(to, 'H');

	record_number(to, h->seq);
	record_number(to, (uint64_t)h->row.ms);
	record_text(to, h->row.customer);
	record_text(to, h->row.kind);
	for (int g = 0; g < SCENE_GATES; g++) {
		record_number(to, h->row.has[g]);
		record_text(to, h->row.gate[g]);
	}
	for (size_t i = 0; i < rules->columns; i++) {
		record_text(to, rules->column[i]);
		record_text(to, h->cell[i]);
	}
	record_end(to, at);
	h->saved = true;
}

static void take_cells(
	struct scene_held *h, const struct scene_rules *rules, struct text t)
{
	for (size_t i = 0; i < rules->columns; i++)
		h->cell[i] = (struct text){"", 0};
	while (t.len) {
		struct text name = record_take_text(&t),
			    cell = record_take_text(&t);
		for (size_t i = 0; i < rules->columns; i++)
			if (text_equal(name, rules->column[i]))
				h->cell[i] = cell;
	}
	scene_held_own(h, rules->columns);
}

struct scene_held *scene_held_read(
	struct text t, const struct scene_rules *rules)
{
	struct scene_held *h;

	if (t.len < 2 * sizeof(uint64_t))
		return NULL;
	h = scene_held_new(rules->columns);
	h->seq = record_take_number(&t);
	h->row.ms = (int64_t)record_take_number(&t);
	h->row.customer = record_take_text(&t);
	h->row.kind = record_take_text(&t);
	for (int g = 0; g < SCENE_GATES; g++) {
		h->row.has[g] = record_take_number(&t) != 0;
		h->row.gate[g] = record_take_text(&t);
	}
	take_cells(h, rules, t);
	h->waits = h->saved = true;
	return h;
}

static int by_arrival(const void *a, const void *b, void *context)
{
	const struct scene_held *x = *(struct scene_held *const *)a,
				*y = *(struct scene_held *const *)b;

	(void)context;
	return (x->seq > y->seq) - (x->seq < y->seq);
}

void scene_held_order(struct scene_held **all, size_t n)
{
	sort_with(all, n, sizeof(struct scene_held *), by_arrival, NULL);
}
