/* mutate.c - one seeded piece of damage to a CSV or TSV file.
 *
 *	mutate SEED FILE >damaged
 *
 * The kind of damage goes to standard error.  An even seed keeps it within one
 * line and touches no quote or line end, so that every other row must still be
 * counted ("in a line"); an odd one does anything ("anywhere"), to the first
 * line too.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "base/text.h"

enum { MOST = 1 << 24 };

static bool is_mark(char c)
{
	return c == '"' || c == '\n' || c == '\r' || c == '\\';
}

/* Where the line begins that byte AT is in, and where its LF is. */
static size_t line_begin(const struct buf *b, size_t at)
{
	while (at > 0 && b->at[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const struct buf *b, size_t at)
{
	while (at < b->len && b->at[at] != '\n')
		at++;
	return at;
}

/* Replace LEN bytes at AT with those of NEWS. */
static void replace(struct buf *b, size_t at, size_t len, struct text news)
{
	struct buf made = {0};

	buf_bytes(&made, b->at, at);
	buf_text(&made, news);
	buf_bytes(&made, b->at + at + len, b->len - at - len);
	buf_release(b);
	*b = made;
}

/* A byte behind the header in a line that has neither quote nor backslash;
 * 0 if it is hard to find. */
static size_t plain_place(struct random *r, const struct buf *b)
{
	size_t header = line_end(b, 0) + 1;

	for (int tries = 0; tries < 1000 && header < b->len; tries++) {
		size_t at = header + random_below(r, b->len - header);
		size_t from = line_begin(b, at), to = line_end(b, at);
		bool plain = to > from + 1 && at < to;

		for (size_t i = from; i < to && plain; i++)
			plain = !is_mark(b->at[i]);
		if (plain)
			return at;
	}
	return 0;
}

static const char *in_a_line(struct random *r, struct buf *b, size_t at)
{
	char any[8];

	for (size_t i = 0; i < sizeof(any); i++)
		do
			any[i] = (char)random_below(r, 256);
		while (is_mark(any[i]));
	struct text one = {any, 1};
	switch (random_below(r, 7)) {
	case 6: /* but one byte, for a line of none is no row */
		at += b->at[at - 1] == '\n';
		replace(b, at, line_end(b, at) - at, text_of(""));
		return "in a line: cut short";
	case 0:
		replace(b, at, 1, one);
		return "in a line: another byte";
	case 1:
		replace(b, at, 1, text_of(""));
		return "in a line: a byte less";
	case 2:
		replace(b, at, 0, (struct text){any, sizeof(any)});
		return "in a line: bytes put in";
	case 3:
		replace(b, at, 0, (struct text){"", 1});
		return "in a line: a NUL put in";
	case 4:
		replace(b, at, 0, text_of(random_below(r, 2) ? "," : "\t"));
		return "in a line: a delimiter put in";
	default:
		*any = b->at[at];
		replace(b, at, 0, one);
		return "in a line: a byte twice";
	}
}

static const char *anywhere(struct random *r, struct buf *b)
{
	static const char *const odd[] = {"\"", "\"\"", "\n", "\r", "\r\n",
		"\\", ",", "\xef\xbb\xbf", "\xff", "1e999", "-", "\x1f\x8b"};
	size_t at = random_below(r, b->len);
	size_t len = random_below(r, b->len - at) % 5000 + 1;
	struct buf held = {0};

	if (len > b->len - at)
		len = b->len - at;
	switch (random_below(r, 6)) {
	case 0:
		b->at[at] = (char)(b->at[at] ^ 1 << random_below(r, 8));
		return "anywhere: a bit the other way";
	case 1:
		replace(b, at, len, text_of(""));
		return "anywhere: a piece less";
	case 2:
		buf_bytes(&held, b->at + at, len);
		replace(b, at, 0, buf_view(&held));
		buf_release(&held);
		return "anywhere: a piece twice";
	case 3:
		b->len = at;
		return "anywhere: cut short";
	case 4:
		memset(b->at + at, 0, len);
		return "anywhere: a piece all NUL";
	default:
		for (size_t n = random_below(r, 8) + 1; n > 0; n--)
			replace(b, random_below(r, b->len + 1), 0,
				text_of(odd[random_below(r, 12)]));
		return "anywhere: odd bytes put in";
	}
}

int main(int argc, char **argv)
{
	struct random r;
	struct buf b = {0};
	FILE *in = argc == 3 ? fopen(argv[2], "rb") : NULL;

	if (!in) {
		fputs("usage: mutate SEED FILE\n", stderr);
		return 2;
	}
	b.len = fread(buf_room(&b, MOST), 1, MOST, in);
	fclose(in);
	uint64_t seed = strtoull(argv[1], NULL, 10);
	random_seed(&r, seed);
	size_t at = seed % 2 || b.len == 0 ? 0 : plain_place(&r, &b);
	const char *kind = at	   ? in_a_line(&r, &b, at)
			   : b.len ? anywhere(&r, &b)
				   : "nothing to damage";
	fwrite(b.at, 1, b.len, stdout);
	fprintf(stderr, "%s\n", kind);
	buf_release(&b);
	return fflush(stdout) != 0;
}
