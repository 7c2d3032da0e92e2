/* near.c - keys that both tables have, but for how they are written. */
#include "diff/near.h"

#include "diff/encoded.h"

static bool is_digits(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] < '0' || t.at[i] > '9')
			return false;
	return t.len > 0;
}

/* Without ".0" behind a whole number, and zeros before it. */
static struct text bare_number(struct text t)
{
	struct text whole = t;

	while (whole.len && whole.at[whole.len - 1] == '0')
		whole.len--;
	if (whole.len < t.len && whole.len > 1 &&
		whole.at[whole.len - 1] == '.')
		whole.len--;
	else
		whole = t;
	if (!is_digits(whole))
		return t;
	while (whole.len > 1 && whole.at[0] == '0') {
		whole.at++;
		whole.len--;
	}
	return whole;
}

/* KEY as it would be if all were written alike. */
static struct text alike(struct buf *to, struct text key, struct buf *room)
{
	struct text cell;

	to->len = 0;
	while (encoded_key_next(&key, &cell, room)) {
		cell = bare_number(text_trim(cell));
		for (size_t i = 0; i < cell.len; i++) {
			char c = cell.at[i];
			buf_byte(to, c >= 'A' && c <= 'Z' ? (char)(c | 32) : c);
		}
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
