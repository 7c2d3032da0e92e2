/* notice.c - rows of one kind are counted, and the first of them is kept. */
#include "cells/notice.h"

#include "cells/row.h"

static void first(
	struct notice *n, unsigned order, const char *name, uint64_t line)
{
	n->order = order;
	n->name = name;
	n->line = line;
}

void notice_row(struct notice *n, const struct row *row)
{
	const struct binding *b = row->binding;

	/* A thread sees rows in order: only the first needs its line. */
	if (n->n++ == 0)
		first(n, b->order, b->name,
			batch_line(row->batch, row->record));
}

void notice_line(struct notice *n, const char *name, uint64_t line)
{
	if (n->n++ == 0)
		first(n, 0, name, line);
}

static bool is_before(const struct notice *a, const struct notice *b)
{
	return a->order != b->order ? a->order < b->order : a->line < b->line;
}

void notice_merge(struct notice *into, const struct notice *from)
{
	if (from->n && (!into->n || is_before(from, into)))
		first(into, from->order, from->name, from->line);
	into->n += from->n;
}
