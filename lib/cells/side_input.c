/* side_input.c - opening a table that may be in the encoding of the input. */
#include "cells/side_input.h"

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct side_bytes *m = self;
	size_t left = m->bytes.len - m->at;

	*got = left < room ? left : room;
	if (*got)
		memcpy(to, m->bytes.at + m->at, *got);
	m->at += *got;
	return NULL;
}

static const char *swallow(
	struct side_bytes *m, const char *path, const struct taken *taken)
{
	struct input_options raw = {.unmarked = true, .taken = taken};
	enum { STEP = 64 * 1024 };
	struct input *in;
	size_t got = 1;
	const char *why;

	TRY(input_open(&in, path, &raw));
	do {
		why = input_read(in, buf_room(&m->bytes, STEP), STEP, &got);
		m->bytes.len += why ? 0 : got;
	} while (!why && got);
	input_close(in);
	return why;
}

/* UTF-16 of Latin letters would be UTF-8 too, but for its NUL bytes. */
static bool is_utf8(struct text t)
{
	return !memchr(t.at, '\0', t.len) && text_utf8(t);
}

/* What may divide fields; the one of the input goes before its equals. */
static const char *likely(char delimiter)
{
	return delimiter == ';'	  ? "\t;,|"
	       : delimiter == '|' ? "\t|,;"
				  : "\t,;|";
}

struct reader_options side_reader(const struct side_how *how)
{
	return (struct reader_options){.likely = likely(how->delimiter),
		.text = true,
		.whole_block = true,
		.unlikely = how->delimiter,
		.max_record = how->max_record};
}

const char *side_input(struct input **in, struct side_bytes *all,
	const char *path, const struct side_how *how)
{
	struct input_options options = {
		.encoding = how->encoding, .table = true, .taken = how->taken};

	*in = NULL;
	if (!how->encoding)
		return input_open(in, path, &options);
	TRY(swallow(all, path, how->taken));
	if (is_utf8(buf_view(&all->bytes)))
		options.encoding = NULL;
	return input_over(in, strcmp(path, "-") == 0 ? "stdin" : path,
		(struct source){give, all}, &options);
}
