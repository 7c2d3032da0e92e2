/* encoded.c - keys whose bytes are in the order of their cells. */
#include "diff/encoded.h"

void encoded_release(struct encoded *e)
{
	buf_release(&e->key);
	buf_release(&e->cells);
	buf_release(&e->group);
}

void encoded_key_add(struct buf *key, struct text cell, bool last)
{
	const char *zero;

	while (cell.len && (zero = memchr(cell.at, '\0', cell.len))) {
		size_t n = (size_t)(zero - cell.at) + 1;
		buf_bytes(key, cell.at, n);
		buf_byte(key, '\xff');
		cell = (struct text){cell.at + n, cell.len - n};
	}
	buf_text(key, cell);
	if (!last)
		buf_bytes(key, "\0\1", 2);
}

bool encoded_key_next(struct text *rest, struct text *cell, struct buf *room)
{
	size_t i = 0;

	if (!rest->at)
		return false;
	room->len = 0;
	for (; i + 1 < rest->len; i++)
		if (rest->at[i] == '\0' && rest->at[i + 1] == '\1')
			break;
	bool more = i + 1 < rest->len;
	size_t n = more ? i : rest->len;
	*cell = (struct text){rest->at, n};
	if (n && memchr(rest->at, '\0', n)) {
		for (i = 0; i < n; i++) {
			buf_byte(room, rest->at[i]);
			i += rest->at[i] == '\0'; /* and the ff behind it */
		}
		*cell = buf_view(room);
	}
	*rest = more ? (struct text){rest->at + n + 2, rest->len - n - 2}
		     : (struct text){NULL, 0};
	return true;
}

struct text encoded_key_show(struct buf *to, struct text key)
{
	struct buf room = {0};
	struct text cell;

	to->len = 0;
	for (bool more = false; encoded_key_next(&key, &cell, &room);
		more = true) {
		if (more)
			buf_byte(to, ',');
		buf_text(to, cell);
	}
	buf_release(&room);
	return buf_view(to);
}
