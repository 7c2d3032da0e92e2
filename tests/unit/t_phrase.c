/* t_phrase.c - messages and their arguments in another language. */
#include "base/phrase.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "unit.h"

static char said[64];

static const char *print(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	phrase_print(said, sizeof(said), format, ap);
	va_end(ap);
	return said;
}

START_TEST(as_it_stands)
{
	phrase_chinese(false);
	ck_assert_str_eq(print("no column '%s', %d of %.2f%%", "x", 3, 0.5),
		"no column 'x', 3 of 0.50%");
	ck_assert_str_eq(phrase_of("out of memory"), "out of memory");
}
END_TEST

START_TEST(in_chinese)
{
	phrase_chinese(true);
	ck_assert_str_eq(phrase_of("out of memory"), "内存不足");
	ck_assert_str_eq(
		phrase_of("out of memory and time"), "out of memory and time");
	ck_assert_str_eq(print("'%s' is no number", "x"), "“x”不是数");
	ck_assert_str_eq(
		print("want %s before '%s'", "a", "b"), "“b”之前应有 a");
	ck_assert_str_eq(
		print("%u column%s where a triple has %u", 2U, "s", 3U),
		"有 2 列，而三元组有 3 列");
}
END_TEST

/* An argument that is a message is one; a cell in quotes is a cell. */
START_TEST(arguments)
{
	phrase_chinese(true);
	ck_assert_str_eq(
		print("%s: %s", "a.csv", "out of memory"), "a.csv: 内存不足");
	ck_assert_str_eq(print("'%s' is no number", "out of memory"),
		"“out of memory”不是数");
	ck_assert_str_eq(print("%.3s", "out of memory"), "out");
}
END_TEST

START_TEST(every_type)
{
	phrase_chinese(true);
	ck_assert_str_eq(print("%d %ld %lld %zu %jd %c", -1, -2L, -3LL,
				 (size_t)4, (intmax_t)-5, 'x'),
		"-1 -2 -3 4 -5 x");
	ck_assert_str_eq(print("%" PRIu64 " %05.1f|%-4s|%*d|%.*f", UINT64_MAX,
				 1.25, "ab", 4, 7, 1, 2.25),
		"18446744073709551615 001.2|ab  |   7|2.2");
	ck_assert_str_eq(print("100%% %x", 255U), "100% ff");
}
END_TEST

START_TEST(cut)
{
	phrase_chinese(true);
	print("%60s%s", "", "out of memory");
	ck_assert_uint_eq(strlen(said), 63); /* 60 blanks and one character */
	print("%61s%s", "", "out of memory");
	ck_assert_uint_eq(strlen(said), 61);
	phrase_chinese(false);
	print("%62s\xe5\x86\x85", "");
	ck_assert_uint_eq(strlen(said), 62);
}
END_TEST

START_TEST(rows)
{
	const char *english, *chinese;

	for (size_t i = 0; phrase_row(i, &english, &chinese); i++) {
		const char *why = phrase_differs(english, chinese);
		ck_assert_msg(!why, "%s: %s", english, why);
		ck_assert_msg(*chinese != '\0', "%s", english);
	}
	ck_assert_ptr_null(phrase_differs("%s %d", "%2$d %1$s"));
	ck_assert_ptr_null(phrase_differs("%u row%s in %s", "%1$u %3$s"));
	ck_assert_ptr_nonnull(phrase_differs("%s %d", "%s"));
	ck_assert_ptr_nonnull(phrase_differs("%s %d", "%d %s"));
	ck_assert_ptr_nonnull(phrase_differs("%s", "%s %s"));
	ck_assert_ptr_nonnull(phrase_differs("%u", "%lu"));
	ck_assert_ptr_nonnull(phrase_differs("%.*s", "%s"));
}
END_TEST

UNIT_MAIN("phrase", as_it_stands, in_chinese, arguments, every_type, cut, rows)
