/* t_currency.c - decimals of currencies. */
#include "offer/currency.h"

#include "unit.h"

START_TEST(decimals)
{
	static const struct {
		const char *code;
		unsigned want;
	} of[] = {{"CNY", 2}, {"USD", 2}, {"JPY", 0}, {"jpy", 0}, {"KRW", 0},
		{"VND", 0}, {"ISK", 0}, {"KWD", 3}, {"BHD", 3}, {"TND", 3},
		{"CLF", 4}, {"UYW", 4}, {"XPF", 0}, {"HKD", 2}, {"", 2},
		{"JP", 2}, {"JPYN", 2}, {"points", 2}, {"HUF", 2}, {"日元", 0},
		{"韩元", 0}, {"人民币", 2}, {"元", 2}};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		ck_assert_msg(
			currency_decimals(text_of(of[i].code)) == of[i].want,
			"%s", of[i].code);
}
END_TEST

/* Two are the same just if they have one form. */
START_TEST(one_form)
{
	static const char *const of[] = {"CNY", "rmb", "Cny", "USD", "usd",
		"points", "POINTS", "", "CN", "人民币", "元", "美元", "港币",
		"港元", "hkd"};
	enum { N = sizeof(of) / sizeof(*of) };
	struct buf form[N] = {{0}};

	for (size_t i = 0; i < N; i++)
		currency_form(&form[i], text_of(of[i]));
	for (size_t i = 0; i < N; i++)
		for (size_t j = 0; j < N; j++)
			ck_assert_int_eq(
				currency_same(text_of(of[i]), text_of(of[j])),
				text_equal(buf_view(&form[i]),
					buf_view(&form[j])));
	ck_assert(text_is(buf_view(&form[1]), "CNY"));
	ck_assert(text_is(buf_view(&form[4]), "USD"));
	ck_assert(text_is(buf_view(&form[9]), "CNY"));
	ck_assert(text_is(buf_view(&form[10]), "元"));
	ck_assert(text_is(buf_view(&form[11]), "USD"));
	ck_assert(text_is(buf_view(&form[12]), "HKD"));
	for (size_t i = 0; i < N; i++)
		buf_release(&form[i]);
}
END_TEST

UNIT_MAIN("currency", decimals, one_form)
