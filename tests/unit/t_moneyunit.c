/* t_moneyunit.c - what stands behind an amount. */
#include "scene/moneyunit.h"

#include "unit.h"

/* What T is worth, and how many of its bytes are the unit. */
static void is(const char *t, bool marked, int64_t worth, size_t length)
{
	size_t n = 99;
	int64_t w = moneyunit_worth(text_of(t), 0, marked, &n);

	ck_assert_msg(w == worth && n == length, "%s: %lld, %zu bytes", t,
		(long long)w, n);
}

START_TEST(counts_and_currencies)
{
	is("元", false, 1, 3);
	is("万元", false, 10000, 6);
	is(" 万亿", false, 1000000000000, 7);
	is("萬", false, 10000, 3);
	is("千", false, 0, 0);
	is("千", true, 1000, 3);
	is("千元", false, 1000, 6);
	is("", true, 0, 0);
	is("美金", false, 1, 6);
	is("人", false, 0, 0);
}
END_TEST

START_TEST(in_english)
{
	is("k元", false, 1000, 4);
	is("W", true, 10000, 1);
	is("w", false, 0, 0);
	is(" w", true, 0, 0);
	is("weeks", true, 0, 0);
	is(" million", true, 1000000, 8);
	is(" million USD", false, 1000000, 12);
	is(" millions", true, 0, 0);
	is("bn USD", false, 1000000000, 6);
	is(" million people", false, 0, 0);
	is(" dollars", false, 1, 7);
}
END_TEST

START_TEST(symbols)
{
	is("¥", false, 1, 2);
	is("￥整", false, 1, 3);
	is("万€", false, 10000, 6);
	is(" $ only", false, 1, 2);
	is(" million £", false, 1000000, 11);
	is("$.", false, 1, 1);
	is("￥20", false, 0, 0);
	is("$.50", false, 0, 0);
	is("$s", false, 0, 0);
	is("${n}", false, 0, 0);
	ck_assert_uint_eq(moneyunit_symbol(text_of("a€"), 1), 3);
	ck_assert_uint_eq(moneyunit_symbol(text_of("a€"), 0), 0);
}
END_TEST

/* Counts and symbols are looked for by their first bytes: each is found. */
START_TEST(each)
{
	static const struct {
		const char *said;
		int64_t worth;
	} counts[] = {{"万亿", 1000000000000}, {"萬億", 1000000000000},
		{"千亿", 100000000000}, {"百亿", 10000000000},
		{"十亿", 1000000000}, {"亿", 100000000}, {"億", 100000000},
		{"千万", 10000000}, {"千萬", 10000000}, {"百万", 1000000},
		{"百萬", 1000000}, {"十万", 100000}, {"十萬", 100000},
		{"万", 10000}, {"萬", 10000}, {"千", 1000}, {"百", 100},
		{"thousand", 1000}, {"million", 1000000},
		{"billion", 1000000000}, {"bn", 1000000000}, {"mn", 1000000},
		{"m", 1000000}, {"M", 1000000}, {"k", 1000}, {"K", 1000},
		{"w", 10000}, {"W", 10000}};
	static const char *const sign[] = {
		"¥", "￥", "$", "£", "฿", "€", "₹", "₩", "₫", "₽"};

	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
		is(counts[i].said, true, counts[i].worth,
			strlen(counts[i].said));
	for (size_t i = 0; i < sizeof(sign) / sizeof(*sign); i++)
		is(sign[i], false, 1, strlen(sign[i]));
}
END_TEST

UNIT_MAIN("moneyunit", counts_and_currencies, in_english, symbols, each)
