/* t_plain.c - texts as readers understand them. */
#include "scene/plain.h"

#include "unit.h"

static void is(const char *t, unsigned how, const char *want)
{
	struct plain p = {.cap = 0};

	plain_make(&p, text_of(t), how);
	ck_assert_msg(text_is(p.text, want), "%s: %.*s and not %s", t,
		(int)p.text.len, p.text.at, want);
	for (size_t i = 0; i < p.text.len; i++)
		ck_assert_uint_le(p.was[i], p.was[i + 1]);
	ck_assert_uint_eq(p.was[p.text.len], strlen(t));
	plain_release(&p);
}

START_TEST(width_and_case)
{
	is("", 15, "");
	is("Ａｚ０９％！￥", PLAIN_WIDTH, "Az09%!￥");
	is("ＡzＺ", PLAIN_WIDTH | PLAIN_CASE, "azz");
	is("aZ[@`{", PLAIN_CASE, "az[@`{");
	is("保\xe2\x80\x8b本\xc2\xad\xef\xbb\xbf", PLAIN_CASE, "保本");
	is("保\xe2\x80\x8b本", PLAIN_WIDTH, "保\xe2\x80\x8b本");
	is("\xef\xbc", 15, "\xef\xbc");
}
END_TEST

START_TEST(joined)
{
	is("保 本·收*-*益", PLAIN_JOINED, "保本收益");
	is("利·前·㐀·作", PLAIN_JOINED, "利前㐀作");
	is("ア·イ·鿿·", PLAIN_JOINED, "ア·イ·鿿·");
	is("保，本。收", PLAIN_JOINED, "保，本。收");
	is("a b 保 1 本 ", PLAIN_JOINED, "a b 保 1 本 ");
	is(" 保本", PLAIN_JOINED, " 保本");
	is("保 \xe2\x80\x8b 本", PLAIN_JOINED | PLAIN_CASE, "保本");
}
END_TEST

START_TEST(numbers)
{
	is("百分之三，千分之零点五，万分之二", PLAIN_NUMBERS,
		"3%，0.5‰，2个基点");
	is("百分之百", PLAIN_NUMBERS, "100%");
	is("五十万元和五十万", PLAIN_NUMBERS, "500000元和50万");
	is("一百二十万三千元", PLAIN_NUMBERS, "1203000元");
	is("三亿零五万元", PLAIN_NUMBERS, "300050000元");
	is("两千零一十六元", PLAIN_NUMBERS, "2016元");
	is("壹仟贰佰元", PLAIN_NUMBERS, "1200元");
	is("十一月二十号", PLAIN_NUMBERS, "11月20号");
	is("二〇二六年", PLAIN_NUMBERS, "2026年");
	is("三个基点", PLAIN_NUMBERS, "3个基点");
	is("五块钱", PLAIN_NUMBERS, "5块钱");
}
END_TEST

START_TEST(no_numbers)
{
	static const char *const same[] = {"千万不要", "十万火急", "一块儿",
		"数百元", "5千元", "第一百元", "每千元", "三五个", "五",
		"九九九九九九元", "亿元", "百分之", "一点", "十点"};

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		is(same[i], PLAIN_NUMBERS, same[i]);
	is("九九九九亿亿亿亿亿元", PLAIN_NUMBERS, "九九九九亿亿亿亿亿元");
}
END_TEST

START_TEST(where_it_was)
{
	struct plain p = {.cap = 0};

	plain_make(&p, text_of("额度五十万元"), PLAIN_NUMBERS);
	ck_assert(text_is(plain_was(&p, 6, 6), "五十万"));
	ck_assert(text_is(plain_was(&p, 6, 2), "五十万"));
	ck_assert(text_is(plain_was(&p, 12, 3), "元"));
	ck_assert_uint_eq(plain_was(&p, 3, 0).len, 0);
	plain_make(&p, text_of("买Ａb"), PLAIN_WIDTH);
	ck_assert(text_is(plain_was(&p, 3, 1), "Ａ"));
	ck_assert(text_is(plain_was(&p, 3, 2), "Ａb"));
	plain_release(&p);
}
END_TEST

/* Names of money are looked for by their first bytes: each is found. */
START_TEST(currencies)
{
	static const char *const names[] = {"元", "块", "美元", "港元", "港币",
		"欧元", "日元", "英镑", "澳元", "加元", "韩元", "新币", "瑞郎",
		"人民币", "CNY", "RMB", "USD", "HKD", "EUR", "JPY", "GBP",
		"SGD", "AUD", "CAD", "CHF", "TWD", "MOP", "INR", "KRW", "THB",
		"NZD", "RUB", "VND", "IDR", "MYR", "卢布", "卢比", "泰铢",
		"美金", "圆", "圓", "日圆", "台币", "澳门币", "港幣", "台幣",
		"歐元", "英鎊", "人民幣", "dollar", "yuan", "euro"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		ck_assert_msg(plain_currency(text_of(names[i]), 0) ==
				      strlen(names[i]),
			"%s", names[i]);
	ck_assert_uint_eq(plain_currency(text_of("天"), 0), 0);
	ck_assert_uint_eq(plain_currency(text_of("5"), 0), 0);
	ck_assert_uint_eq(plain_currency(text_of("5元"), 1), 3);
	ck_assert_uint_eq(plain_currency(text_of("5"), 1), 0);
}
END_TEST

UNIT_MAIN("plain", width_and_case, joined, numbers, no_numbers, where_it_was,
	currencies)
