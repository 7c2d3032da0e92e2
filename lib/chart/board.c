/* board.c - the tables of a page, and all their pictures. */
#include "chart/board.h"

#include <stdlib.h>

#include "base/mem.h"
#include "chart/page.h"

static bool same_columns(
	const struct sheet *s, const struct text *name, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sheet_column(s, name[i]) < 0)
			return false;
	return s->columns == n;
}

struct board_table *board_table(
	struct board *b, struct text label, const struct text *name, size_t n)
{
	for (size_t i = 0; i < b->n; i++)
		if (text_equal(b->table[i]->label, label) &&
			same_columns(&b->table[i]->sheet, name, n))
			return b->table[i];
	struct board_table *t = mem_zero(1, sizeof(*t));
	t->label = (struct text){
		mem_copy(label.at ? label.at : "", label.len), label.len};
	sheet_init(&t->sheet, name, n);
	mem_grow(&b->table, &b->cap, b->n + 1, sizeof(struct board_table *));
	b->table[b->n++] = t;
	return t;
}

const char *board_known(const struct sheet *s)
{
	static const char *const column[] = {"fund", "time", "nav"};

	for (unsigned i = 0; i < 3; i++)
		if (sheet_column(s, text_of(column[i])) < 0)
			return NULL;
	return "funds";
}

void board_release(struct board *b)
{
	for (size_t i = 0; i < b->n; i++) {
		sheet_release(&b->table[i]->sheet);
		free((char *)(uintptr_t)b->table[i]->label.at);
		free(b->table[i]->hidden);
		free(b->table[i]);
	}
	free(b->table);
}

static struct text name_of(const struct board_table *t, bool zh)
{
	if (t->label.len)
		return t->label;
	if (t->format)
		return text_of(t->format);
	return text_of(zh ? "表" : "table");
}

/* The pictures of T, of which NUMBER are drawn before; how many there were. */
static unsigned draw_table(struct ink *ink, const struct board_how *how,
	const struct board_table *t, unsigned number)
{
	size_t n;
	const struct chart *c = charts_all(&n);
	unsigned drawn = 0;

	for (size_t i = 0; t->format && i < n; i++) {
		struct picture p;
		if (strcmp(c[i].format, t->format) != 0 ||
			(how->chart && how->chart != &c[i]) ||
			!picture_bind(&p, &c[i], &t->sheet, ink))
			continue;
		p.names = how->names;
		p.alone = how->chart != NULL;
		p.number = number + drawn + 1;
		drawn += picture_draw(&p);
	}
	return drawn;
}

static void draw_page(
	const struct board *b, const struct board_how *how, struct ink *ink)
{
	unsigned number = 0;

	page_begin(ink, how->title.len ? how->title
			: how->zh      ? text_of("客户经营报告")
				       : text_of("Customer report"));
	for (size_t i = 0; i < b->n; i++) {
		const struct board_table *t = b->table[i];
		unsigned drawn = draw_table(ink, how, t, number);
		if (drawn == 0)
			page_table(ink, name_of(t, how->zh), &t->sheet,
				how->names ? NULL : t->hidden);
		number += drawn;
	}
	for (size_t i = 0; i < b->n; i++)
		page_source(ink, name_of(b->table[i], how->zh),
			b->table[i]->sheet.rows, i == 0);
	page_end(ink);
}

bool board_draw(
	const struct board *b, const struct board_how *how, struct buf *to)
{
	struct ink ink = {to, how->zh};

	if (!how->chart) {
		draw_page(b, how, &ink);
		return true;
	}
	for (size_t i = 0; i < b->n; i++)
		if (draw_table(&ink, how, b->table[i], 0) > 0)
			return true;
	return false;
}
