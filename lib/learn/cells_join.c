/* cells_join.c - a column that threads have filled in parts becomes one. */
#include <stdlib.h>

#include "base/mem.h"
#include "learn/cells.h"

/* Numbers that are written in a way of their own are told in the order of rows.
 */
static void add_odds(struct learn_cells *c, const struct learn_cells *from)
{
	mem_grow(&c->odd, &c->cap_odds, c->odds + from->odds, sizeof(*c->odd));
	for (size_t i = 0; i < from->odds; i++) {
		struct cells_odd o = from->odd[i];
		o.row += c->n;
		o.at += c->odd_text.len;
		c->odd[c->odds++] = o;
	}
	buf_text(&c->odd_text, buf_view(&from->odd_text));
}

uint32_t *cells_meet(struct learn_cells *c, struct learn_cells *from,
	const struct number_style *style)
{
	c->missing += from->missing;
	if (!c->words && !from->words) {
		add_odds(c, from);
		return NULL;
	}
	if (!c->words)
		cells_spell(c, style);
	if (!from->words)
		cells_spell(from, style);
	uint32_t *code = mem_array(from->texts.n + 1, sizeof(*code));
	for (size_t i = 0; i < from->texts.n; i++)
		code[i] = (uint32_t)table_put(
			&c->texts, table_key(&from->texts, i));
	return code;
}

/* Room for N more rows. */
static void room(struct learn_cells *c, size_t n)
{
	size_t held = c->n - c->gone;

	if (held + n <= c->cap)
		return;
	c->cap = held + n;
	if (c->words) {
		c->code = mem_resize(c->code, c->cap, sizeof(*c->code));
	} else {
		c->number = mem_resize(c->number, c->cap, sizeof(*c->number));
		c->form = mem_resize(c->form, c->cap, sizeof(*c->form));
	}
}

void cells_join(struct learn_cells *c, struct learn_cells *from,
	const uint32_t *code, size_t first, size_t n)
{
	size_t at = c->n - c->gone;

	room(c, n);
	for (size_t i = 0; i < n && c->words; i++) {
		uint32_t is = from->code[first + i];
		c->code[at + i] = is == CELLS_NONE ? CELLS_NONE : code[is];
	}
	if (!c->words && n) {
		memcpy(c->number + at, from->number + first,
			n * sizeof(*c->number));
		memcpy(c->form + at, from->form + first, n);
	}
	c->n += n;
	if (first + n == from->n)
		cells_drop(from);
}
