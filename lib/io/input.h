/* input.h - a file, pipe or gzip as a stream of UTF-8 bytes.
 *
 *	struct input *in;
 *	TRY(input_open(&in, path, &(struct input_options){.thread = true}));
 *	do
 *		TRY(input_read(in, to, sizeof(to), &got));
 *	while (got);
 *	input_close(in);
 *
 * gzip is recognised by its magic bytes, several members after one another
 * too; what is cut short or has other bytes after it is an error.  A UTF-8 byte
 * order mark is dropped, and with one of UTF-16 or UTF-32 the text is
 * converted, unless an encoding was given.
 *
 * Every message begins with the place, so nothing is to be put before it:
 * "orders.csv: Is a directory".
 */
#ifndef IO_INPUT_H
#define IO_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"
#include "io/source.h"

struct input;

struct digest;
struct taken;

struct input_options {
	/* Files that were read already (taken.h): their bytes are given and
	 * nothing is opened; NULL: there are none. */
	const struct taken *taken;
	/* Takes the bytes as they lie in the file; NULL: nothing does. */
	struct digest *digest;
	/* As iconv(3) calls it; NULL, or UTF-8: the bytes are taken as they
	 * are.  What is no character of it becomes a byte that no UTF-8 has. */
	const char *encoding;
	/* A table as people have it: without an encoding it may be GB18030
	 * (guess.h), and what is no text at all is an error (foreign.h). */
	bool table;
	/* A byte order mark of UTF-16 or UTF-32 says what it is, as in a table,
	 * where else it is an error. */
	bool marked;
	/* No byte order mark is looked for: state, whose first line may be of a
	 * key that begins with those bytes. */
	bool unmarked;
	/* The first bytes are as little trusted as any that come later: nothing
	 * is inflated or guessed by them. */
	bool unguessed;
	/* A descriptor whose bytes come before those of the file, and which is
	 * closed then; 0: none. */
	int before;
	/* Inflate gzip on a thread of its own. */
	bool thread;
	/* Called by input_read(), on its caller's thread, once before it waits
	 * for bytes that are not there yet; NULL: never. */
	void (*idle)(void *arg);
	void *idle_arg;
};

/* Open PATH for reading; NULL or "-" is standard input, which messages call
 * "stdin".  OPTIONS may be NULL and is not kept, but what "encoding" points to
 * must stay.  Nothing is read yet.  On failure *IN is NULL.  An unknown
 * encoding is a message without a place: it is the user's option that is wrong.
 */
MUST_USE const char *input_open(struct input **in, const char *path,
	const struct input_options *options);

/* The same of the bytes that SOURCE gives; NAME is for messages.  "idle" is
 * the source's own business. */
MUST_USE const char *input_over(struct input **in, const char *name,
	struct source source, const struct input_options *options);

/* Put at least one and at most ROOM (> 0) bytes at TO and their number into
 * *GOT, which is 0 only at the end.  Never waits to fill ROOM. */
MUST_USE const char *input_read(
	struct input *in, char *to, size_t room, size_t *got);

/* What messages call it; valid until it is closed. */
const char *input_name(const struct input *in);

/* Bytes taken from the file so far, compressed ones for gzip.  Any thread may
 * ask. */
uint64_t input_taken(const struct input *in);

/* Bytes in the file, or 0 where that is not known (a pipe). */
uint64_t input_size(const struct input *in);

/* Whether what has been read so far was gzip; known after the first read. */
bool input_compressed(const struct input *in);

/* What the bytes are converted from, or "UTF-8"; whether all that were read so
 * far are sure to be valid UTF-8, and whether they are converted.  Known after
 * the first read. */
const char *input_encoding(const struct input *in);
bool input_valid(const struct input *in);
bool input_converts(const struct input *in);

/* Whether the first text beyond ASCII was UTF-8, as far as nothing said so. */
bool input_began_utf8(const struct input *in);

/* Whether the text turned out to be GB18030; *AT: the first byte that was read
 * of which that is so, from 0. */
bool input_guessed(const struct input *in, uint64_t *at);

/* Close and free; NULL is ignored.  Does not wait for bytes. */
void input_close(struct input *in);

/* Append all that is left of IN to TO. */
MUST_USE const char *input_rest(struct input *in, struct buf *to);

/* Append the whole of a file to TO. */
MUST_USE const char *input_whole(
	struct buf *to, const char *path, const struct input_options *options);

#endif
