/* lines.c - rows as lines of TSV. */
#include "learn/lines.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "base/tsv.h"

void lines_release(struct learn_lines *l)
{
	buf_release(&l->text);
	buf_release(&l->line);
	free(l->at);
}

void lines_put(struct buf *to, struct text field)
{
	buf_byte(to, '\t');
	tsv_encode(to, field);
}

struct text lines_plain(struct buf *to, struct text field)
{
	to->len = 0;
	char *at = buf_room(to, field.len + 1);

	return (struct text){at, tsv_decode(at, field)};
}

static void put_fields(
	struct buf *line, const struct data_row *row, unsigned columns)
{
	struct buf weight = {0};

	line->len = 0;
	lines_put(line, row->label);
	real_print(&weight, row->weight);
	lines_put(line, buf_view(&weight));
	buf_release(&weight);
	for (unsigned i = 0; i < columns; i++)
		lines_put(line, row->cell[i]);
}

void lines_add(
	struct learn_lines *l, const struct data_row *row, unsigned columns)
{
	struct text fields;

	put_fields(&l->line, row, columns);
	fields = buf_view(&l->line);
	mem_grow(&l->at, &l->cap, l->n + 1, sizeof(*l->at));
	l->at[l->n++] = l->text.len;
	if (row->unit.len)
		tsv_encode(&l->text, row->unit);
	else
		buf_printf(&l->text, "#%016llx",
			(unsigned long long)data_hash(fields));
	buf_text(&l->text, fields);
	buf_byte(&l->text, '\n');
}

void lines_join(struct learn_lines *l, struct learn_lines *from)
{
	mem_grow(&l->at, &l->cap, l->n + from->n, sizeof(*l->at));
	for (size_t i = 0; i < from->n; i++)
		l->at[l->n++] = l->text.len + from->at[i];
	buf_text(&l->text, buf_view(&from->text));
	lines_release(from);
	*from = (struct learn_lines){.n = 0};
}

struct text lines_at(const struct learn_lines *l, size_t i)
{
	struct text rest = buf_view(&l->text);

	rest.at += l->at[i];
	rest.len -= l->at[i];
	return text_split(&rest, '\n');
}

static struct text key_of(struct text line)
{
	return text_split(&line, '\t');
}

/* A line and the first bytes of its key, by which most are in order. */
struct ordered {
	uint64_t head;
	size_t line;
};

static uint64_t head_of(struct text key)
{
	uint64_t head = 0;

	for (size_t i = 0; i < sizeof(head); i++)
		head = head << 8 | (i < key.len ? (unsigned char)key.at[i] : 0);
	return head;
}

static int by_line(const void *a, const void *b, void *arg)
{
	const struct ordered *u = a, *v = b;

	if (u->head != v->head)
		return u->head < v->head ? -1 : 1;
	struct text x = lines_at(arg, u->line), y = lines_at(arg, v->line);
	int keys = text_compare(key_of(x), key_of(y));

	return keys ? keys : text_compare(x, y);
}

size_t *lines_order(const struct learn_lines *l)
{
	struct ordered *o = mem_array(l->n + 1, sizeof(*o));
	size_t *order = mem_array(l->n + 1, sizeof(*order));

	for (size_t i = 0; i < l->n; i++)
		o[i] = (struct ordered){head_of(key_of(lines_at(l, i))), i};
	sort_with(o, l->n, sizeof(*o), by_line, (void *)l);
	for (size_t i = 0; i < l->n; i++)
		order[i] = o[i].line;
	free(o);
	return order;
}

struct text lines_unit(struct text key)
{
	return key.len && key.at[0] == '#' ? (struct text){"", 0} : key;
}

bool lines_name(struct data *d, struct text fields)
{
	struct text *name = mem_zero((size_t)d->columns + 1, sizeof(*name));
	char *at = mem_array(fields.len + 1, 1), *to = at;
	unsigned n = 0;

	text_split(&fields, '\t');
	while (fields.at && n < d->columns) {
		struct text t = text_split(&fields, '\t');
		name[n++] = (struct text){to, tsv_decode(to, t)};
		to += t.len;
	}
	bool whole = n == d->columns && !fields.at;
	if (whole)
		data_name(d, name);
	free(name);
	free(at);
	return whole;
}
