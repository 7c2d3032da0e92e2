/* t_width.c - the width of text on a terminal. */
#include "base/width.h"

#include "unit.h"

START_TEST(widths)
{
	static const struct {
		const char *text;
		size_t width;
	} t[] = {{"", 0}, {"abc", 3}, {"é", 1}, {"e\xcc\x81", 1}, {"北京", 4},
		{"北京x", 5}, {"ｱ", 1}, {"Ａ", 2}, {"，", 2}, {"한글", 4},
		{"ひらがな", 8}, {"…", 1}, {"─", 1}, {"😀", 2}, {"€", 1},
		{"𠀀", 2}, {"\xef\xbb\xbf", 0}, {"a\xff", 2}, {"\xe5\x8c", 2},
		{"　", 2}, {"\xe2\x80\x8d", 0}, {"⌚", 2}, {"⌘", 1}, {"〿", 1},
		{"ᄀ", 2}, {"\xf3\xa0\x84\x80", 0}, {"￡", 2}, {"￩", 1}};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++)
		ck_assert_msg(width_of(text_of(t[i].text)) == t[i].width,
			"%s: %zu", t[i].text, width_of(text_of(t[i].text)));
}
END_TEST

/* Joined by U+200D, made emoji by U+FE0F, flags, keys, and what only looks so.
 */
START_TEST(emoji)
{
	static const struct {
		const char *text;
		size_t width;
	} t[] = {{"👨‍👩‍👧", 2}, {"👨‍👩‍👧北", 4},
		{"👩🏽‍💻x", 3}, {"❤️", 2}, {"❤", 1},
		{"❤️‍🔥", 2}, {"❤‍🔥", 2}, {"🏃‍♀️", 2},
		{"🇨🇳", 2}, {"1️⃣", 2}, {"12", 2}, {"1北", 3}, {"#北", 3},
		{"👍🏿", 2}, {"👍👍", 4}, {"北‍京", 4}, {"👨‍", 2},
		{"👨‍北", 4}, {"©️", 2}, {"©北", 3}, {"⌘‍x", 2},
		{"㊗️", 2}, {"e️", 1}, {"北️", 2}};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++)
		ck_assert_msg(width_of(text_of(t[i].text)) == t[i].width,
			"%s: %zu", t[i].text, width_of(text_of(t[i].text)));
	ck_assert(text_is(width_cut(text_of("a👨‍👩‍👧b"), 2), "a"));
	ck_assert(text_is(width_cut(text_of("a👨‍👩‍👧b"), 3),
		"a👨‍👩‍👧"));
}
END_TEST

START_TEST(cuts)
{
	ck_assert(text_is(width_cut(text_of("abc"), 2), "ab"));
	ck_assert(text_is(width_cut(text_of("abc"), 3), "abc"));
	ck_assert(text_is(width_cut(text_of("abc"), 9), "abc"));
	ck_assert(text_is(width_cut(text_of("北京"), 3), "北"));
	ck_assert(text_is(width_cut(text_of("北京"), 1), ""));
	ck_assert(text_is(width_cut(text_of("e\xcc\x81x"), 1), "e\xcc\x81"));
	ck_assert(text_is(width_cut(text_of("x"), 0), ""));
}
END_TEST

static void shows(const char *text, size_t len, const char *want)
{
	struct buf b = {0};

	width_visible(&b, (struct text){text, len});
	ck_assert_msg(text_is(buf_view(&b), want), "%.*s", (int)b.len, b.at);
	buf_release(&b);
}

START_TEST(shows_what_moves_the_cursor)
{
	shows("a\tb\nc\rd", 7, "a\\tb\\nc\\rd");
	shows("\x1b[31mred", 8, "\\x1b[31mred");
	shows("\0\x7f", 2, "\\x00\\x7f");
	shows("\xc2\x9b", 2, "\\x9b");
	shows("北\xff京", 7, "北\xef\xbf\xbd京");
	shows("a\xe2\x80\xae"
	      "b",
		5,
		"a\xef\xbf\xbd"
		"b");
	shows("\x0b\x0c", 2, "\\x0b\\x0c");
}
END_TEST

UNIT_MAIN("width", widths, emoji, cuts, shows_what_moves_the_cursor)
