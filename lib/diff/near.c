/* near.c - keys that both tables have, but for how they are written. */
#include "diff/near.h"

#include "base/bare.h"
#include "diff/encoded.h"

/* KEY as it would be if all were written alike. */
static struct text alike(struct buf *to, struct text key, struct buf *room)
{
	struct text cell;

	to->len = 0;
	while (encoded_key_next(&key, &cell, room)) {
		bare_name(to, cell,
			BARE_BLANKS | BARE_FRACTION | BARE_ZEROS | BARE_CASE);
		buf_bytes(to, "\0\1", 2);
	}
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
