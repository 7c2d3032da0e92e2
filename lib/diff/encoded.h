/* encoded.h - the cells of a row in a few bytes, and back.
 *
 * A key is so written that keys compare, byte by byte, as their cells do one
 * after another: behind each cell but the last stand the bytes 00 01, and a
 * byte 00 of a cell is 00 ff.  Cells that are only told apart stand behind
 * their length: one byte, or ff and four.
 *
 *	struct buf key = {0};
 *	encoded_key_add(&key, text_of("C1"), false);
 *	encoded_key_add(&key, text_of("P2"), true);
 *	struct text rest = buf_view(&key), cell;
 *	while (encoded_key_next(&rest, &cell, &room))
 *		use(cell);
 */
#ifndef DIFF_ENCODED_H
#define DIFF_ENCODED_H

#include "base/text.h"

/* A row as it is compared. */
struct encoded {
	struct buf key, cells, group;
	size_t at; /* its group */
};

void encoded_release(struct encoded *e);

/* The next cell of a key; LAST: there are no more. */
void encoded_key_add(struct buf *key, struct text cell, bool last);

/* Take the first cell off *REST; false: there was none left.  *CELL lies in the
 * key, or in ROOM until the next call. */
bool encoded_key_next(struct text *rest, struct text *cell, struct buf *room);

/* The cells of a key with commas between, in TO, which is emptied before. */
struct text encoded_key_show(struct buf *to, struct text key);

static inline void encoded_cell_add(struct buf *to, struct text cell)
{
	char *at = buf_room(to, cell.len + 5);
	uint32_t len = (uint32_t)cell.len;

	if (cell.len < 0xff) {
		*at++ = (char)cell.len;
	} else {
		*at++ = '\xff';
		memcpy(at, &len, sizeof(len));
		at += sizeof(len);
	}
	if (cell.len)
		memcpy(at, cell.at, cell.len);
	to->len = (size_t)(at - to->at) + cell.len;
}

/* The cell at *AT, which moves behind it. */
static inline struct text encoded_cell_next(const char **at)
{
	uint32_t len = (unsigned char)*(*at)++;

	if (len == 0xff) {
		memcpy(&len, *at, sizeof(len));
		*at += sizeof(len);
	}
	struct text cell = {*at, len};
	*at += len;
	return cell;
}

#endif
