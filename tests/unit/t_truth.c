/* t_truth.c - what flags are written as. */
#include "base/truth.h"

#include "unit.h"

START_TEST(words)
{
	static const char *const yes[] = {"1", "1.0", "y", "Y", "yes", "YES",
		"Yes", "t", "T", "true", "TRUE", "是", "有", "已转化", "已成交",
		"已下单", "已购买", "Converted", " 是 ", "\tyes\r", "１",
		"ｙｅｓ", "Ｔｒｕｅ", "１．０", "ｃｏｎｖｅｒｔｅｄ"};
	static const char *const no[] = {"0", "0.0", "n", "N", "no", "No", "f",
		"F", "false", "False", "否", "无", "未转化", "未成交", "未下单",
		"未购买", "not converted", " 0", "０", "ＮＯ"};
	static const char *const other[] = {"2", "10", "01", "-1", "yess", "ye",
		"o", "转化", "已", "未", "是是", "不", "on", "x", "1.", ".0",
		"true false", "２", "ｙes", "ｙｅｓｓ", "\xef\xbc",
		"\xef\xbc\x91"
		"1",
		"ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑ"};

	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		ck_assert_int_eq(truth_of(text_of(yes[i])), TRUTH_YES);
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		ck_assert_int_eq(truth_of(text_of(no[i])), TRUTH_NO);
	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++)
		ck_assert_int_eq(truth_of(text_of(other[i])), TRUTH_OTHER);
	ck_assert_int_eq(truth_of(text_of("")), TRUTH_NONE);
	ck_assert_int_eq(truth_of(text_of("  ")), TRUTH_NONE);
}
END_TEST

UNIT_MAIN("truth", words)
