/* labels.c - what the rows of a sheet are called. */
#include "chart/labels.h"

#include <stdlib.h>

#include "base/mem.h"

static bool varies(const struct sheet *s, int column)
{
	struct text first = sheet_text(s, 0, column);

	for (size_t i = 1; i < s->rows; i++)
		if (!text_equal(sheet_text(s, i, column), first))
			return true;
	return false;
}

static bool is_part(const struct picture *p, int column)
{
	if (column == p->column[PART_GROUP] || column == p->column[PART_LABEL])
		return false;
	return !p->varied || varies(p->sheet, column);
}

void labels_init(struct labels *l, const struct picture *p)
{
	int behind = p->column[PART_BEHIND], own = p->column[PART_LABEL];

	*l = (struct labels){.p = p};
	l->column = mem_array(
		(size_t)(behind > 0 ? behind : 0) + 2, sizeof(*l->column));
	for (int i = 0; i < behind; i++)
		if (is_part(p, i))
			l->column[l->n++] = i;
	if (own >= 0)
		l->column[l->n++] = own;
	else if (l->n == 0)
		l->column[l->n++] = 0;
}

struct text labels_of(struct labels *l, size_t row)
{
	const struct sheet *s = l->p->sheet;
	struct buf b = {0};

	if (l->n == 1)
		return sheet_text(s, row, l->column[0]);
	for (size_t i = 0; i < l->n; i++) {
		if (i)
			buf_string(&b, " \xc2\xb7 ");
		buf_text(&b, sheet_text(s, row, l->column[i]));
	}
	mem_grow(&l->owned, &l->cap_owned, l->n_owned + 1, sizeof(char *));
	l->owned[l->n_owned++] = b.at;
	return buf_view(&b);
}

struct text labels_name(const struct labels *l)
{
	return l->p->sheet->column[l->column[l->n - 1]];
}

void labels_release(struct labels *l)
{
	for (size_t i = 0; i < l->n_owned; i++)
		free(l->owned[i]);
	free(l->owned);
	free(l->column);
}
