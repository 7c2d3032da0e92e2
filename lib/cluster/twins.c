/* twins.c - identifiers that are others but for how programs write them. */
#include "cluster/twins.h"

#include <stdlib.h>
#include <string.h>

#include "base/half.h"

/* Whether ID is a whole number with ".0" behind it, which goes from *BARE. */
static bool has_fraction(struct text *bare, struct text id)
{
	size_t n = id.len;

	while (n && id.at[n - 1] == '0')
		n--;
	if (n == id.len || n < 2 || id.at[n - 1] != '.')
		return false;
	*bare = (struct text){id.at, n - 1};
	for (size_t i = 0; i < bare->len; i++)
		if (id.at[i] < '0' || id.at[i] > '9')
			return false;
	return true;
}

/* Whether ID is an address with capital letters; ROOM has it without them. */
static bool has_capitals(struct buf *room, struct text id)
{
	bool capitals = false;

	if (!id.len || !memchr(id.at, '@', id.len))
		return false;
	room->len = 0;
	for (size_t i = 0; i < id.len; i++) {
		bool capital = id.at[i] >= 'A' && id.at[i] <= 'Z';
		buf_byte(room, (char)(capital ? id.at[i] | 32 : id.at[i]));
		capitals |= capital;
	}
	return capitals;
}

/* Whether ID has full-width letters, digits or marks (U+FF01 to U+FF5E); ROOM
 * has it with plain ones. */
static bool has_wide(struct buf *room, struct text id)
{
	bool wide = false;

	if (!id.len || !memchr(id.at, 0xef, id.len))
		return false;
	room->len = 0;
	for (size_t i = 0; i < id.len; i++) {
		char c = i + 2 < id.len ? half_of(id.at + i) : 0;
		buf_byte(room, c ? c : id.at[i]);
		i += c ? 2 : 0;
		wide |= c != 0;
	}
	return wide;
}

static bool is_suspect(
	struct text *bare, struct buf *room, struct text id, enum twins_how how)
{
	if (how == TWINS_FRACTION)
		return has_fraction(bare, id);
	bool is =
		how == TWINS_WIDE ? has_wide(room, id) : has_capitals(room, id);
	*bare = buf_view(room);
	return is;
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
