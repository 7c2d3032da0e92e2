/* t_gb18030.c - GB18030: characters by the standard's own examples, and all of
 * them as iconv(3) has them where it knows GB18030. */
#include "base/gb18030.h"

#include <errno.h>
#include <iconv.h>

#include "unit.h"

static uint32_t point(const char *bytes, size_t n)
{
	uint32_t c;

	return gb18030_point(bytes, n, &c) == n ? c : 0;
}

START_TEST(characters)
{
	static const struct {
		const char *bytes;
		uint32_t point;
	} cases[] = {{"a", 'a'}, {"\xd6\xd0", 0x4e2d}, {"\x81\x40", 0x4e02},
		{"\xfe\xfe", 0xe4c5}, {"\xa2\xe3", 0x20ac},
		{"\xa1\xa1", 0x3000}, {"\xa8\xbc", 0x1e3f},
		{"\x81\x35\xf4\x37", 0xe7c7}, {"\xa6\xd9", 0xfe10},
		{"\xfe\x51", 0x20087}, {"\x81\x30\x81\x30", 0x80},
		{"\x81\x30\x84\x36", 0xa5}, {"\x82\x35\x8f\x33", 0x9fa6},
		{"\x84\x31\xa4\x39", 0xffff}, {"\x83\x36\xc7\x38", 0xd7ff},
		{"\x83\x36\xc7\x39", 0xe76c}, {"\x90\x30\x81\x30", 0x10000},
		{"\x95\x32\x82\x36", 0x20000}, {"\xe3\x32\x9a\x35", 0x10ffff}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_uint_eq(point(cases[i].bytes, strlen(cases[i].bytes)),
			cases[i].point);
}
END_TEST

START_TEST(no_characters)
{
	static const char *const none[] = {"\x80", "\xff", "\x80\x40",
		"\x81\x7f", "\x81\xff", "\x81\x2f", "\x81\x3a", "\x81\x30\x80",
		"\x81\x30\xff", "\x81\x30\x81\x2f", "\x81\x30\x81\x3a",
		"\x84\x31\xa5\x30", "\x8f\x39\xfe\x39", "\xe3\x32\x9a\x36",
		"\xfe\x39\xfe\x39"};
	static const char *const half[] = {
		"\x81", "\xfe", "\x81\x30", "\x81\x30\x81", "\xff" + 1};
	uint32_t c;

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_uint_eq(
			gb18030_point(none[i], strlen(none[i]), &c), 0);
	for (size_t i = 0; i < sizeof(half) / sizeof(*half) - 1; i++)
		ck_assert_uint_eq(gb18030_point(half[i], strlen(half[i]), &c),
			GB18030_HALF);
}
END_TEST

/* What it makes of IN, and what errno is then. */
static const char *converted(const char *in, size_t room, int *why)
{
	static char made[64];
	char *from = (char *)in, *to = made;
	size_t left = strlen(in);

	*why = gb18030_iconv(&from, &left, &to, &room) == 0 ? 0 : errno;
	*to = '\0';
	return made;
}

START_TEST(as_iconv_does)
{
	int why;

	ck_assert_str_eq(converted("a\xd6\xd0\x81\x30\x84\x36\x95\x32\x82\x36",
				 60, &why),
		"a中¥𠀀");
	ck_assert_int_eq(why, 0);
	ck_assert_str_eq(converted("ab\xff", 60, &why), "ab");
	ck_assert_int_eq(why, EILSEQ);
	ck_assert_str_eq(converted("ab\x81\x30", 60, &why), "ab");
	ck_assert_int_eq(why, EINVAL);
	ck_assert_str_eq(converted("abcde", 6, &why), "abc");
	ck_assert_int_eq(why, E2BIG);
	ck_assert_str_eq(converted("", 0, &why), "");
	ck_assert_int_eq(why, 0);
}
END_TEST

/* Whether iconv has the character C for the N bytes, or none where C is 0. */
static bool agrees(iconv_t with, const char *bytes, size_t n, uint32_t c)
{
	char made[8] = {0}, *in = (char *)bytes, *out = made, *mine,
	     own[8] = {0};
	size_t left = n, room = sizeof(made), mine_left = n, mine_room = 8;
	bool good = iconv(with, &in, &left, &out, &room) == 0;

	iconv(with, NULL, NULL, NULL, NULL);
	in = (char *)bytes;
	mine = own;
	return good == (gb18030_iconv(&in, &mine_left, &mine, &mine_room) ==
			       0) &&
	       good == (c != 0) && (!good || memcmp(made, own, 8) == 0);
}

/* The two that a libc may have left at the standard of 2000. */
static bool is_of_2005(uint32_t c)
{
	return (c >= 0xfe10 && c <= 0xfe19) || (c >= 0x9fb4 && c <= 0x9fbb);
}

START_TEST(every_one)
{
	iconv_t with = iconv_open("UTF-8", "GB18030");
	size_t differ = 0, first = 0;
	char b[4];

	if ((intptr_t)with == -1)
		return;
	for (unsigned n = 0; n < 126 * 256; n++) {
		b[0] = (char)(0x81 + n / 256), b[1] = (char)(n % 256);
		uint32_t c = point(b, 2);
		if (b[1] < 0x30 || b[1] > 0x39)
			differ += !agrees(with, b, 2, c);
	}
	ck_assert_uint_eq(differ, 0);
	for (unsigned n = 0; n < 126 * 12600;
		n += n < 60000 || n > 180000 ? 1 : 7) {
		b[0] = (char)(0x81 + n / 12600),
		b[1] = (char)(0x30 + n / 1260 % 10);
		b[2] = (char)(0x81 + n / 10 % 126),
		b[3] = (char)(0x30 + n % 10);
		uint32_t c = point(b, 4);
		if (!agrees(with, b, 4, c) && !is_of_2005(c) && differ++ == 0)
			first = n;
	}
	ck_assert_msg(differ == 0, "%zu, the first %zu", differ, first);
	iconv_close(with);
}
END_TEST

UNIT_MAIN("gb18030", characters, no_characters, as_iconv_does, every_one)
