/* t_amounts.c - amounts as people say them. */
#include "base/amounts.h"

#include "unit.h"

/* T as units with as many digits behind the point as were written. */
static void expect(const char *t, const char *want)
{
	struct buf got = {0};
	unsigned decimals;
	amount a;

	if (amounts_parse(&a, &decimals, text_of(t)))
		amount_print(&got, a, decimals);
	buf_byte(&got, '\0');
	ck_assert_msg(strcmp(got.at, want) == 0, "%s: %s", t, got.at);
	buf_release(&got);
}

START_TEST(reads_factors)
{
	expect("5", "5");
	expect(" 1234.50 ", "1234.50");
	expect("200k", "200000");
	expect("200K", "200000");
	expect("1.5m", "1500000");
	expect("20万", "200000");
	expect("1.5亿", "150000000");
	expect("3千", "3000");
	expect("2百万", "2000000");
	expect("2千万", "20000000");
	expect("5万元", "50000");
	expect("99元", "99");
	expect("200,000", "200000");
	expect("1,234,567.8", "1234567.8");
	expect("1,500k", "1500000");
	expect("1e6", "1000000");
	expect("1.25E3", "1250");
	expect("1.2345k", "1234.5");
	expect("1.23456789e0", "1.23456789");
	expect("1e+3", "1000");
	expect("¥5", "5");
	expect("￥5.5万", "55000");
	expect("$200k", "200000");
	expect("-3k", "-3000");
	expect("1e20", "100000000000000000000");
}
END_TEST

START_TEST(refuses_the_rest)
{
	static const char *const wrong[] = {"", "k", "万", "5x", "5 k k",
		"20,00", "2,0000", "1e-2", "1e21", "1e", "e5", "1e2e3", "inf",
		"nan", "0x10", "5%", "1.2.3", "10亿亿", "100000000000000000万",
		"元", "¥", "5$", "--5", "1e1.5", "１２Ｋ"};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		expect(wrong[i], "");
}
END_TEST

UNIT_MAIN("amounts", reads_factors, refuses_the_rest)
