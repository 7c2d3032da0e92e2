/* t_unmarked.c - UTF-16 without a byte order mark, and what only looks so. */
#include "io/unmarked.h"

#include "unit.h"

#define T(s) ((struct text){"" s "", sizeof(s) - 1})

static void is(struct text t, uint64_t before, const char *want)
{
	bool little = false, found = unmarked_utf16(t, before, &little);

	ck_assert_str_eq(!found ? "no" : little ? "LE" : "BE", want);
}

START_TEST(orders)
{
	is(T("\xa2\x5b\x37\x62,\0"), 0, "LE"); /* 客户, */
	is(T("\x5b\xa2\x62\x37\0,"), 0, "BE");
	is(T("\xa2\x5b\n\0"), 0, "LE");
	is(T("\xa2\x37\x62,\0"), 1, "LE");	   /* half a unit */
	is(T("\xa2\x62\x37\0,"), 1, "BE");	   /* 5b before it */
	is(T("\x42\x30,\0\x0c\xff\n\0"), 0, "LE"); /* あ,， */
	is(T("\x30\x42\0,\xff\x0c\0\n"), 64, "BE");
	is(T("\x30\x42\0,\xff\x0c\0\n"), 66, "no"); /* a long way in */
}
END_TEST

START_TEST(others)
{
	is(T(""), 0, "no");
	is(T("\xe5\xae\xa2,a"), 0, "no"); /* UTF-8 */
	is(T("\xe5\xae\xa2,\0"), 0, "no");
	is(T("\xbf\xcd\xbb\xa7,\0"), 0, "no"); /* GB18030, a NUL */
	is(T("\xa2\x5b\x37\x62"), 0, "no");    /* no mark at all */
	is(T("a\0,\0"), 0, "no");	       /* Latin alone */
	is(T("\xa2\x5b\x01\0"), 0, "no");      /* a control byte */
	is(T("\xa2\x5b\0\0,\0"), 0, "no");
	is(T("\xff\x2f,\0"), 0, "no"); /* U+2FFF */
	is(T("\0\xa0,\0"), 0, "no");   /* U+A000 */
	is(T("\xff\x9f,\0"), 0, "LE"); /* U+9FFF */
	is(T("\0\x4e,\0"), 0, "LE");   /* U+4E00 */
	is(T("\xff\x4d,\0"), 0, "no");
	is(T("\xa2\x5b\x7f\0"), 0, "no");
	is(T("\xa2\x5b~\0"), 0, "LE");
	is(T("\xa2\x5b \0"), 0, "LE");
	is(T("\xa2\x5b\x1f\0"), 0, "no");
	is(T("\0\xff,\0"), 0, "LE");   /* U+FF00 */
	is(T("\xef\xff,\0"), 0, "LE"); /* U+FFEF */
	is(T("\xf0\xff,\0"), 0, "no");
	is(T("\xff\x30,\0"), 0, "LE"); /* U+30FF */
	is(T("\0\x31,\0"), 0, "no");
	is(T("\0\x30,\0"), 0, "LE"); /* U+3000 */
	is(T("\xff\x2f,\0"), 0, "no");
}
END_TEST

/* What stands behind the first 512 bytes is not looked at. */
START_TEST(far)
{
	char bytes[520];

	for (size_t i = 0; i < sizeof(bytes); i += 2)
		memcpy(bytes + i, i % 4 ? ",\0" : "\xa2\x5b", 2);
	memcpy(bytes + 512, "\1\0", 2);
	is((struct text){bytes, sizeof(bytes)}, 0, "LE");
	memcpy(bytes + 510, "\1\0", 2);
	is((struct text){bytes, sizeof(bytes)}, 0, "no");
}
END_TEST

UNIT_MAIN("unmarked", orders, others, far)
