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
		{"JP", 2}, {"JPYN", 2}, {"points", 2}, {"HUF", 2}};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		ck_assert_msg(
			currency_decimals(text_of(of[i].code)) == of[i].want,
			"%s", of[i].code);
}
END_TEST

UNIT_MAIN("currency", decimals)
