/* t_chinese.c - names of columns and words, there and back. */
#include "base/chinese.h"
#include "unit.h"

static struct buf to;

static void is_called(const char *name, const char *zh)
{
	to.len = 0;
	ck_assert(chinese_column(&to, text_of(name)));
	ck_assert(text_is(buf_view(&to), zh));
	to.len = 0;
	ck_assert(chinese_column_back(&to, text_of(zh)));
	ck_assert(text_is(buf_view(&to), name));
}

START_TEST(columns)
{
	is_called("customer", "客户");
	is_called("rfm_segment", "RFM客群");
	is_called("phi_age", "贡献值_age");
	is_called("last_revenue", "last收入");
	is_called("phi", "贡献值");
	to.len = 0;
	ck_assert(!chinese_column(&to, text_of("shoe size")));
	ck_assert(!chinese_column(&to, text_of("phi_")));
	ck_assert(!chinese_column(&to, text_of("")));
	ck_assert(!chinese_column_back(&to, text_of("鞋码")));
	ck_assert_uint_eq(to.len, 0);
	ck_assert(chinese_is(text_of("客户"), text_of("customer")));
	ck_assert(!chinese_is(text_of("客户"), text_of("cost")));
	ck_assert(!chinese_is(text_of("customer"), text_of("customer")));
	buf_release(&to);
}
END_TEST

START_TEST(words)
{
	struct text verdict = text_of("verdict"), change = text_of("change");

	ck_assert_str_eq(chinese_word(verdict, text_of("pass")), "通过");
	ck_assert_str_eq(chinese_word_back(verdict, text_of("通过")), "pass");
	ck_assert_ptr_null(chinese_word(change, text_of("pass")));
	ck_assert_ptr_null(chinese_word_back(change, text_of("通过")));
	ck_assert_ptr_null(chinese_word(verdict, text_of("通过")));
	ck_assert_ptr_null(chinese_word(verdict, text_of("")));
	ck_assert_str_eq(chinese_word(text_of("rfm_segment"), text_of("Lost")),
		"流失客户");
	ck_assert_str_eq(
		chinese_word(text_of("to"), text_of("(gone)")), "（已流失）");
}
END_TEST

UNIT_MAIN("chinese", columns, words)
