/* cells_aside.c - the rows of a column that memory has no room for. */
#include <stdlib.h>

#include "base/mem.h"
#include "learn/cells.h"

size_t cells_row_bytes(const struct learn_cells *c)
{
	return c->words ? sizeof(*c->code)
			: sizeof(*c->number) + sizeof(*c->form);
}

bool cells_set_aside(struct learn_cells *c, struct aside *file)
{
	size_t n = c->n - c->gone, i = c->parts;

	if (i == c->cap_parts) {
		c->cap_parts = 2 * i + 8;
		c->part = mem_resize(c->part, c->cap_parts, sizeof(*c->part));
		c->forms =
			mem_resize(c->forms, c->cap_parts, sizeof(*c->forms));
	}
	c->file = file;
	bool did = c->words ? aside_put(file, &c->part[i], c->code,
				      n * sizeof(*c->code))
			    : aside_put(file, &c->part[i], c->number,
				      n * sizeof(*c->number)) &&
				      aside_put(file, &c->forms[i], c->form, n);
	if (!did)
		return false;
	c->parts++;
	c->gone = c->n;
	return true;
}

/* All of an array of which REST has the N bytes that were not set aside, and is
 * freed. */
static void *view(const struct learn_cells *c, const struct aside_part *p,
	void *rest, size_t n)
{
	void *all = aside_view(c->file, p, c->parts, rest, n);

	if (!all)
		mem_lost();
	free(rest);
	return all;
}

void cells_whole(struct learn_cells *c)
{
	size_t rest = c->n - c->gone;

	if (!c->parts || c->whole)
		return;
	c->whole = true;
	c->gone = 0;
	if (c->words) {
		c->code = view(c, c->part, c->code, rest * sizeof(*c->code));
		return;
	}
	c->number = view(c, c->part, c->number, rest * sizeof(*c->number));
	c->form = view(c, c->forms, c->form, rest);
}

void cells_rest(struct learn_cells *c)
{
	if (!c->whole)
		return;
	if (c->code)
		aside_rest(c->code, c->part, c->parts);
	if (c->number)
		aside_rest(c->number, c->part, c->parts);
}

static void drop(const struct learn_cells *c, void *at,
	const struct aside_part *p, size_t n)
{
	if (!c->whole)
		free(at);
	else if (at)
		aside_drop(at, p, c->parts, n);
}

/* Rows behind those that were set aside. */
static size_t held(const struct learn_cells *c, size_t size)
{
	size_t n = c->n * size;

	for (size_t i = 0; i < c->parts; i++)
		n -= c->part[i].n;
	return n;
}

void cells_drop(struct learn_cells *c)
{
	drop(c, c->code, c->part, c->whole ? held(c, sizeof(*c->code)) : 0);
	drop(c, c->number, c->part, c->whole ? held(c, sizeof(*c->number)) : 0);
	drop(c, c->form, c->forms,
		c->whole ? held(c, sizeof(*c->number)) / sizeof(*c->number)
			 : 0);
	free(c->part);
	free(c->forms);
	c->code = NULL;
	c->number = NULL;
	c->form = NULL;
	c->part = c->forms = NULL;
	c->parts = c->cap_parts = c->gone = 0;
	c->whole = false;
}
