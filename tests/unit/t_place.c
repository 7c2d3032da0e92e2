/* t_place.c - the caret stands under the character that is meant. */
#include "sparql/query.h"

#include "unit.h"

static void shows(
	const char *whole, unsigned column, const char *line, const char *caret)
{
	struct query_wrong w = {"", 1, column, text_of(whole)};
	struct buf got = {0}, under = {0};

	query_place(&w, &got, &under);
	ck_assert_str_eq(got.at, line);
	ck_assert_str_eq(under.at, caret);
	buf_release(&got);
	buf_release(&under);
}

START_TEST(short_lines)
{
	shows("SELECT", 1, "SELECT", "^");
	shows("SELECT", 3, "SELECT", "  ^");
	shows("SELECT", 7, "SELECT", "      ^");
	shows("SELECT", 99, "SELECT", "      ^");
	shows("", 1, "", "^");
	shows("年费 x", 4, "年费 x", "     ^");
	shows("é x", 3, "é x", "  ^");
	shows("a\tb\001\177c", 6, "a b??c", "     ^");
	shows("a\377b", 3, "a?b", "  ^");
}
END_TEST

/* A line of N bytes X with an ! at character 1 + AT. */
static void make(struct buf *b, const char *x, size_t n, size_t at)
{
	b->len = 0;
	for (size_t i = 0; b->len < n; i++)
		buf_string(b, i == at ? "!" : x);
	buf_byte(b, '\0');
}

/* The column, from 0, at which the ! of LINE stands on a terminal. */
static size_t stands_at(const char *line, size_t wide)
{
	size_t n = 0;

	for (; *line && *line != '!'; line++)
		n += ((unsigned char)*line & 0xc0) != 0x80 ? wide : 0;
	return n;
}

static void windowed(const char *x, size_t wide)
{
	struct buf line = {0}, got = {0}, caret = {0};

	for (size_t at = 0; at < 90; at++) {
		make(&line, x, 300, at);
		struct query_wrong w = {
			"", 1, (unsigned)at + 1, text_of(line.at)};
		got.len = caret.len = 0;
		query_place(&w, &got, &caret);
		ck_assert_uint_le(got.len, 121);
		ck_assert(text_utf8(text_of(got.at)));
		ck_assert_ptr_nonnull(strchr(got.at, '!'));
		ck_assert_uint_eq(
			strlen(caret.at) - 1, stands_at(got.at, wide));
	}
	buf_release(&line);
	buf_release(&got);
	buf_release(&caret);
}

START_TEST(long_lines_are_cut_around_it)
{
	struct buf line = {0};

	windowed("x", 1);
	windowed("年", 2);
	make(&line, "x", 200, 199);
	shows(line.at, 1, line.at, "^");
	make(&line, "x", 201, 0);
	struct query_wrong w = {"", 1, 1, text_of(line.at)};
	struct buf got = {0}, caret = {0};
	query_place(&w, &got, &caret);
	ck_assert_uint_eq(got.len, 121);
	buf_release(&got);
	buf_release(&caret);
	buf_release(&line);
}
END_TEST

UNIT_MAIN("place", short_lines, long_lines_are_cut_around_it)
