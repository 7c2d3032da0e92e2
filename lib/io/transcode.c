/* transcode.c - text in any encoding as UTF-8. */
#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "io/transcode.h"

enum { TAKE = 64 * 1024 };

struct transcode {
	struct source from;
	const char *encoding, *name;
	iconv_t converter;
	uint64_t lines; /* LFs given so far */
	bool ended;	/* FROM has no more */
	bool bad;	/* what "in" begins with is no character */
	size_t in_len, out_at, out_len;
	char in[TAKE], out[TAKE];
};

const char *transcode_new(
	struct transcode **t, const char *encoding, const char *name)
{
	struct transcode *new = mem_zero(1, sizeof(*new));

	*t = NULL;
	new->encoding = encoding;
	new->name = name;
	new->converter = iconv_open("UTF-8", encoding);
	if ((intptr_t) new->converter == -1) {
		free(new);
		return fail_text("unknown encoding '%s' (iconv -l lists them)",
			encoding);
	}
	*t = new;
	return NULL;
}

void transcode_free(struct transcode *t)
{
	if (!t)
		return;
	iconv_close(t->converter);
	free(t);
}

/* Convert as much of "in" as there is room for in "out". */
static void convert(struct transcode *t)
{
	char *in = t->in, *out = t->out;
	size_t in_left = t->in_len, out_left = sizeof(t->out);

	if (iconv(t->converter, &in, &in_left, &out, &out_left) == (size_t)-1)
		t->bad = errno == EILSEQ;
	if (in_left == 0 && t->ended)
		iconv(t->converter, NULL, NULL, &out, &out_left);
	memmove(t->in, in, in_left);
	t->in_len = in_left;
	t->out_at = 0;
	t->out_len = sizeof(t->out) - out_left;
}

/* Have bytes in "out", or none at the end. */
static const char *fill(struct transcode *t)
{
	size_t got;

	t->out_at = t->out_len = 0;
	while (t->out_len == 0) {
		bool more = !t->bad && !t->ended && t->in_len < sizeof(t->in);

		if (more) {
			/* cppcheck-suppress returnDanglingLifetime; text */
			TRY(t->from.read(t->from.self, t->in + t->in_len,
				sizeof(t->in) - t->in_len, &got));
			t->in_len += got;
			t->ended = got == 0;
		}
		if (t->ended && t->in_len == 0 && !more)
			return NULL;
		if (!t->bad)
			convert(t);
		if (t->out_len == 0 && t->in_len && (t->bad || t->ended))
			return fail_text("%s:%llu: not valid %s", t->name,
				(unsigned long long)t->lines + 1, t->encoding);
	}
	return NULL;
}

static const char *transcode_read(
	void *self, char *to, size_t room, size_t *got)
{
	struct transcode *t = self;

	if (t->out_at == t->out_len)
		TRY(fill(t));
	size_t n = t->out_len - t->out_at;
	if (n > room)
		n = room;
	memcpy(to, t->out + t->out_at, n);
	for (size_t i = 0; i < n; i++)
		t->lines += to[i] == '\n';
	t->out_at += n;
	*got = n;
	return NULL;
}

struct source transcode_source(struct transcode *t, struct source from)
{
	t->from = from;
	return (struct source){transcode_read, t};
}
