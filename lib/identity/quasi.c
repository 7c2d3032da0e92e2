/* quasi.c - rows by class, and by class, column and value. */
#include "identity/quasi.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"
#include "identity/kanon.h"

enum { BEFORE = sizeof(uint32_t) + 1 }; /* class and column, then the value */

void quasi_init(struct quasi *q, uint64_t seed)
{
	*q = (struct quasi){0};
	table_init(&q->classes, sizeof(uint64_t), seed);
	table_init(&q->cells, sizeof(uint64_t), seed);
}

void quasi_release(struct quasi *q)
{
	table_release(&q->classes);
	table_release(&q->cells);
	buf_release(&q->key);
}

static size_t add(struct table *t, struct text key, uint64_t rows)
{
	size_t i = table_put(t, key);

	*(uint64_t *)table_value(t, i) += rows;
	return i;
}

uint32_t quasi_class(struct quasi *q, struct text key, uint64_t rows)
{
	return (uint32_t)add(&q->classes, key, rows);
}

void quasi_value(struct quasi *q, uint32_t class, unsigned column,
	struct text value, uint64_t rows)
{
	q->key.len = 0;
	buf_bytes(&q->key, (const char *)&class, sizeof(class));
	buf_byte(&q->key, (char)column);
	buf_text(&q->key, value);
	add(&q->cells, buf_view(&q->key), rows);
}

struct quasi_cell quasi_at(const struct quasi *q, size_t i)
{
	struct text key = table_key(&q->cells, i);
	struct quasi_cell c = {.column = (unsigned char)key.at[BEFORE - 1],
		.value = {key.at + BEFORE, key.len - BEFORE},
		.n = *(uint64_t *)table_value(&q->cells, i)};

	memcpy(&c.class, key.at, sizeof(c.class));
	return c;
}

uint64_t quasi_rows(const struct quasi *q, uint32_t class)
{
	return *(uint64_t *)table_value(&q->classes, class);
}

void quasi_sorted(const struct quasi *q, uint32_t **class, uint32_t **place)
{
	*class = table_sorted(&q->classes);
	*place = mem_array(q->classes.n, sizeof(**place));
	for (uint32_t i = 0; i < q->classes.n; i++)
		(*place)[(*class)[i]] = i;
}

struct quasi_order {
	const struct quasi *q;
	const uint32_t *place;
};

static int by_place(const void *a, const void *b, void *context)
{
	const struct quasi_order *o = context;
	struct quasi_cell x = quasi_at(o->q, *(const uint32_t *)a);
	struct quasi_cell y = quasi_at(o->q, *(const uint32_t *)b);

	if (x.class != y.class)
		return o->place[x.class] < o->place[y.class] ? -1 : 1;
	if (x.column != y.column)
		return x.column < y.column ? -1 : 1;
	return text_compare(x.value, y.value);
}

uint32_t *quasi_cells_sorted(const struct quasi *q, const uint32_t *place)
{
	uint32_t *cell = mem_array(q->cells.n, sizeof(*cell));
	struct quasi_order order = {q, place};

	for (uint32_t i = 0; i < q->cells.n; i++)
		cell[i] = i;
	sort_with(cell, q->cells.n, sizeof(*cell), by_place, &order);
	return cell;
}

bool quasi_alike(const struct quasi *q, unsigned column)
{
	struct table values;

	table_init(&values, 0, 1);
	for (size_t i = 0; i < q->classes.n; i++) {
		struct text key = table_key(&q->classes, i), cell = {"", 0};
		for (unsigned n = 0; n <= column; n++)
			cell = text_split(&key, '\t');
		table_put(&values, cell);
	}
	bool alike = kanon_alike(&values);
	table_release(&values);
	return alike;
}
