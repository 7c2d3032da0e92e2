/* within.c - files that are read whole, if they are not too long. */
#include "io/within.h"

#include "io/input.h"

enum { PIECE = 65536 };

const char *within_read(
	struct buf *to, const char *path, size_t most, bool *is_long)
{
	struct input *in;
	const char *why = NULL;
	size_t got = 0, from = to->len;

	TRY(input_open(&in, path, NULL));
	do {
		why = input_read(in, buf_room(to, PIECE), PIECE, &got);
		to->len += why ? 0 : got;
	} while (!why && got && to->len - from < most);
	input_close(in);
	*is_long = !why && got;
	return why;
}
