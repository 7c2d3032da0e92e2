/* input_whole.c - all the bytes of a file at once. */
#include "io/input.h"

const char *input_rest(struct input *in, struct buf *to)
{
	enum { ROOM = 64 * 1024 };
	size_t got;

	do {
		TRY(input_read(in, buf_room(to, ROOM), ROOM, &got));
		to->len += got;
	} while (got);
	return NULL;
}

const char *input_whole(
	struct buf *to, const char *path, const struct input_options *options)
{
	struct input *in;

	TRY(input_open(&in, path, options));
	const char *why = input_rest(in, to);
	input_close(in);
	return why;
}
