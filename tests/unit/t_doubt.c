/* t_doubt.c - names of customers that may not be what they seem. */
#include "journey/doubt.h"

#include "base/hash.h"
#include "unit.h"

START_TEST(one_name)
{
	static const char *const nobody[] = {"NULL", "(not set)", "#N/A", "nan",
		"-", "none", " null ", "\\N", "(unknown)", "undefined", " ",
		"/", "—", " 无", "未知", "游客", "未登录", "合计", " 总计 ",
		"小计：", "合計", "汇总", "Total", "TOTALS:", "Grand Total",
		"sub-total", "grand total:", "共计 ："};
	static const char *const somebody[] = {"0", "c1", "0.0", "00", "nobody",
		"nan2", "(not set)!", "unknown person", "total2", "C1 total",
		"c9", "1", "无1", "合计1", "(null)1", "grand totals:", "合计员",
		"//", "无名", "匿名者", "/a", "合", ":", "：",
		"a\xc2\xa0"
		"b",
		"\xe3\x80\x81", "\xc2\xa1", "\xe5\xbc\xa0\xe4\xb8\x89"};
	static const char *const padded[] = {" c1", "c1 ", "\tc1", "c1\t", " 0",
		"\xe2\x80\x8b"
		"1",
		"c1\xc2\xa0",
		"\xc2\xa0"
		"c1",
		"c1\xe3\x80\x80",
		"\xe3\x80\x80"
		"c1",
		"c1\xe2\x80\x8b",
		"\xef\xbb\xbf"
		"c1"};

	for (size_t i = 0; i < sizeof(nobody) / sizeof(*nobody); i++)
		ck_assert_msg(doubt_of(text_of(nobody[i])) == DOUBT_NOBODY,
			"%s", nobody[i]);
	for (size_t i = 0; i < sizeof(somebody) / sizeof(*somebody); i++)
		ck_assert_msg(doubt_of(text_of(somebody[i])) == DOUBT_NONE,
			"%s", somebody[i]);
	for (size_t i = 0; i < sizeof(padded) / sizeof(*padded); i++)
		ck_assert_msg(doubt_of(text_of(padded[i])) == DOUBT_PADDED,
			"%s", padded[i]);
}
END_TEST

START_TEST(many_names)
{
	static const char *const names[] = {"c1", "null", "NULL", " c1", "c1 ",
		"c2", "\tc2", "nan",
		"none\x1f" /* joined: the first part is the name */
		"e",
		"c3\x1f"
		"NULL"};
	struct doubts d = {.n = {0}};
	struct table t;

	table_init(&t, 0, hash_seed());
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		table_put(&t, text_of(names[i]));
	doubts_of(&d, &t);
	ck_assert_uint_eq(d.n[DOUBT_NOBODY], 4);
	ck_assert_uint_eq(d.n[DOUBT_PADDED], 3);
	ck_assert(text_is(d.first[DOUBT_NOBODY], "NULL"));
	ck_assert(text_is(d.first[DOUBT_PADDED], "\tc2"));
	table_release(&t);
}
END_TEST

UNIT_MAIN("doubt", one_name, many_names)
