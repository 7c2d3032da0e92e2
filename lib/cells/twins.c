/* twins.c - identifiers that are others but for how programs write them. */
#include "cells/twins.h"

#include <stdlib.h>
#include <string.h>

#include "base/bare.h"
#include "base/half.h"

/* What is taken off an identifier that may be written so; 0: none is. */
static unsigned without(struct text id, enum twins_how how)
{
	if (how == TWINS_FRACTION)
		return bare_whole(id).len < id.len ? BARE_FRACTION : 0;
	if (how == TWINS_WIDE)
		return half_has(id) ? BARE_WIDTH : 0;
	return id.len && memchr(id.at, '@', id.len) ? BARE_CASE : 0;
}

/* Whether ID is written so; *BARE, in ROOM, is what it would be otherwise. */
static bool is_suspect(
	struct text *bare, struct buf *room, struct text id, enum twins_how how)
{
	unsigned off = without(id, how);

	if (!off)
		return false;
	room->len = 0;
	bare_name(room, id, off);
	*bare = buf_view(room);
	return !text_equal(*bare, id);
}

/* How many customers have the name that each suspect would have. */
static void count(struct table *bare, const struct table *customers,
	enum twins_how how, struct buf *room)
{
	struct text to;

	for (size_t i = 0; i < customers->n; i++)
		if (is_suspect(&to, room, table_key(customers, i), how))
			++*(uint32_t *)table_value(bare, table_put(bare, to));
	for (size_t i = 0; i < customers->n && bare->n; i++) {
		size_t at = table_find(bare, table_key(customers, i));
		if (at != (size_t)TABLE_NONE)
			++*(uint32_t *)table_value(bare, at);
	}
}

struct twins twins_find(const struct table *customers, enum twins_how how)
{
	struct twins t = {0};
	struct table bare;
	struct buf room = {0};
	struct text to;

	table_init(&bare, sizeof(uint32_t), customers->seed);
	count(&bare, customers, how, &room);
	for (size_t i = 0; i < customers->n && bare.n; i++) {
		struct text id = table_key(customers, i);
		if (!is_suspect(&to, &room, id, how) ||
			*(uint32_t *)table_value(&bare, table_find(&bare, to)) <
				2)
			continue;
		if (t.n++ == 0 || text_compare(id, t.first) < 0)
			t.first = id;
	}
	table_release(&bare);
	buf_release(&room);
	return t;
}

const char *twins_name(enum twins_how how)
{
	static const char *const name[] = {
		"customers_fraction", "customers_case", "customers_wide"};

	return name[how];
}

const char *twins_says(enum twins_how how)
{
	if (how == TWINS_FRACTION)
		return "this identifier is that of another customer with .0 "
		       "behind it, as of a program that took it for a number";
	if (how == TWINS_CASE)
		return "this address is that of another customer but for "
		       "capital letters";
	return "this identifier is that of another customer but for full-width "
	       "letters or digits";
}
