/* near.c - keys that both tables have, but for how they are written. */
#include "diff/near.h"

#include <string.h>

#include "base/bare.h"
#include "base/unseen.h"
#include "diff/encoded.h"

/* The length of a blank at the beginning of T that is none of ASCII; or 0. */
static size_t wide_blank(struct text t)
{
	if (t.len > 1 && memcmp(t.at, "\xc2\xa0", 2) == 0)
		return 2;
	return t.len > 2 && memcmp(t.at, "\xe3\x80\x80", 3) == 0 ? 3 : 0;
}

/* CELL as a reader sees it: blanks of other kinds are blanks; what nobody sees,
 * and a spreadsheet's "'" at the beginning, are not there. */
static struct text seen(struct buf *to, struct text cell)
{
	size_t i = cell.len > 1 && cell.at[0] == '\'';

	to->len = 0;
	while (i < cell.len) {
		struct text rest = {cell.at + i, cell.len - i};
		size_t unseen = unseen_length(rest), wide = wide_blank(rest);
		if (!unseen)
			buf_byte(to, wide ? ' ' : rest.at[0]);
		i += unseen ? unseen : wide ? wide : 1;
	}
	return buf_view(to);
}

/* KEY as it would be if all were written alike. */
static struct text alike(struct buf *to, struct text key, struct buf *room)
{
	struct buf as_seen = {0};
	struct text cell;

	to->len = 0;
	while (encoded_key_next(&key, &cell, room)) {
		bare_name(to, seen(&as_seen, cell),
			BARE_BLANKS | BARE_WIDTH | BARE_FRACTION | BARE_ZEROS |
				BARE_CASE);
		buf_bytes(to, "\0\1", 2);
	}
	buf_release(&as_seen);
	return buf_view(to);
}

struct near_keys near_keys(const struct match *m)
{
	struct near_keys near = {0};
	struct table went;
	struct buf to = {0}, room = {0};

	table_init(&went, 0, m->keys.seed);
	for (size_t i = 0; i < m->differs; i++)
		if (match_kind(m, i) == MATCH_WENT)
			table_put(&went, alike(&to, match_key(m, i), &room));
	for (size_t i = 0; i < m->differs && went.n; i++) {
		if (match_kind(m, i) != MATCH_CAME ||
			table_find(&went, alike(&to, match_key(m, i), &room)) ==
				(size_t)TABLE_NONE)
			continue;
		if (near.n++ == 0)
			near.first = match_key(m, i);
	}
	table_release(&went);
	buf_release(&to);
	buf_release(&room);
	return near;
}
