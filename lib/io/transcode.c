/* transcode.c - text in any encoding as UTF-8. */
#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/gb18030.h"
#include "base/mem.h"
#include "base/text.h"
#include "io/transcode.h"

enum { TAKE = 64 * 1024, ROOM = 16 };

struct transcode {
	struct source from;
	const char *encoding, *name;
	iconv_t converter; /* not of GB18030, which base/gb18030.h knows */
	bool gb18030;
	bool goes_on;
	uint64_t lines; /* LFs given so far, if it does not */
	size_t unit;	/* bytes that a character has at least */
	bool ended;	/* FROM has no more */
	bool flushed;	/* what the converter kept is out */
	bool odd;	/* some bytes were no characters */
	bool compared; /* text beyond ASCII was seen, and whether it is UTF-8 */
	size_t in_len, out_at, out_len;
	char in[TAKE], out[TAKE];
};

/* Two of UTF-16 and UCS-2, four of UTF-32 and UCS-4. */
static size_t unit_of(const char *encoding)
{
	return strstr(encoding, "32") || strstr(encoding, "UCS-4") ? 4
	       : strstr(encoding, "UTF-16") || strstr(encoding, "UTF16") ||
			       strstr(encoding, "utf-16") ||
			       strstr(encoding, "UCS-2")
		       ? 2
		       : 1;
}

/* Whether it is GB18030, or a part of it: GBK and GB2312. */
static bool is_gb18030(const char *encoding)
{
	static const char *const names[] = {
		"GB18030", "GBK", "GB2312", "CP936", "EUC-CN", "MS936"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcasecmp(encoding, names[i]) == 0)
			return true;
	return false;
}

const char *transcode_new(
	struct transcode **t, const char *encoding, const char *name)
{
	struct transcode *new = mem_zero(1, sizeof(*new));

	*t = NULL;
	new->encoding = encoding;
	new->name = name;
	new->unit = unit_of(encoding);
	new->gb18030 = is_gb18030(encoding);
	if (!new->gb18030)
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
	if (!t->gb18030)
		iconv_close(t->converter);
	free(t);
}

/* What "in" begins with, N bytes at most, is no character: a byte that no
 * UTF-8 has stands for it, so that its record is told. */
static void put_odd(struct transcode *t, size_t n, char **out, size_t *out_left)
{
	if (n > t->in_len)
		n = t->in_len;
	memmove(t->in, t->in + n, t->in_len - n);
	t->in_len -= n;
	*(*out)++ = TRANSCODE_ODD;
	--*out_left;
	t->odd = true;
}

static size_t step(struct transcode *t, char **in, size_t *in_left, char **out,
	size_t *out_left)
{
	return t->gb18030 ? gb18030_iconv(in, in_left, out, out_left)
			  : iconv(t->converter, in, in_left, out, out_left);
}

/* Convert as much of "in" as there is room for in "out". */
static void convert(struct transcode *t)
{
	char *out = t->out;
	size_t out_left = sizeof(t->out);
	bool again = true;

	while (again && out_left > ROOM) {
		char *in = t->in;
		size_t in_left = t->in_len;
		size_t did = step(t, &in, &in_left, &out, &out_left);
		int why = did == (size_t)-1 ? errno : 0;
		memmove(t->in, in, in_left);
		t->in_len = in_left;
		again = out_left > ROOM &&
			(why == EILSEQ || (why == EINVAL && t->ended));
		t->odd |= again;
		again = again && t->goes_on;
		if (again)
			put_odd(t, why == EILSEQ ? t->unit : t->in_len, &out,
				&out_left);
		again = again && t->in_len > 0;
	}
	if (t->in_len == 0 && t->ended && !t->gb18030)
		iconv(t->converter, NULL, NULL, &out, &out_left);
	t->out_at = 0;
	t->out_len = sizeof(t->out) - out_left;
}

/* Tell once that the first text beyond ASCII would be UTF-8 too. */
static void compare(struct transcode *t)
{
	struct text is = {t->in, t->in_len};

	if (t->compared || !t->goes_on || t->unit > 1 || text_ascii(is))
		return;
	t->compared = true;
	/* The last character may not be there as a whole. */
	for (int i = 0; i < 3 && is.len && !text_utf8(is); i++)
		is.len--;
	if (text_utf8(is) && !text_ascii(is) && !memchr(is.at, 0, is.len))
		fail_warn("%s: this is UTF-8, and is read as %s, as "
			  "--encoding says",
			t->name, t->encoding);
}

/* Have bytes in "out", or none at the end. */
static const char *fill(struct transcode *t)
{
	size_t got;

	t->out_at = t->out_len = 0;
	while (t->out_len == 0) {
		if (!t->ended && t->in_len < sizeof(t->in)) {
			/* cppcheck-suppress returnDanglingLifetime; text */
			TRY(t->from.read(t->from.self, t->in + t->in_len,
				sizeof(t->in) - t->in_len, &got));
			t->in_len += got;
			t->ended = got == 0;
			compare(t);
		}
		if (t->ended && t->in_len == 0 && t->flushed)
			return NULL;
		t->flushed = t->ended && t->in_len == 0;
		if (!t->odd || t->goes_on)
			convert(t);
		if (t->out_len == 0 && t->odd && !t->goes_on)
			return fail_text("%s:%llu: not valid %s", t->name,
				(unsigned long long)t->lines + 1, t->encoding);
	}
	return NULL;
}

bool transcode_odd(const struct transcode *t)
{
	return t->odd;
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
	for (size_t i = 0; i < n && !t->goes_on; i++)
		t->lines += to[i] == '\n';
	t->out_at += n;
	*got = n;
	return NULL;
}

struct source transcode_source(
	struct transcode *t, struct source from, bool goes_on)
{
	t->from = from;
	t->goes_on = goes_on;
	return (struct source){transcode_read, t};
}
