/* currency.c - the currencies that have other than two decimals. */
#include "offer/currency.h"

static const struct {
	const char code[4];
	unsigned char decimals;
} other[] = {{"BIF", 0}, {"CLP", 0}, {"DJF", 0}, {"GNF", 0}, {"ISK", 0},
	{"JPY", 0}, {"KMF", 0}, {"KRW", 0}, {"PYG", 0}, {"RWF", 0}, {"UGX", 0},
	{"UYI", 0}, {"VND", 0}, {"VUV", 0}, {"XAF", 0}, {"XOF", 0}, {"XPF", 0},
	{"BHD", 3}, {"IQD", 3}, {"JOD", 3}, {"KWD", 3}, {"LYD", 3}, {"OMR", 3},
	{"TND", 3}, {"CLF", 4}, {"UYW", 4}};

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

unsigned currency_decimals(struct text code)
{
	char name[3];

	if (code.len != 3)
		return CURRENCY_DECIMALS;
	for (int i = 0; i < 3; i++)
		name[i] = upper(code.at[i]);
	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++)
		if (memcmp(other[i].code, name, 3) == 0)
			return other[i].decimals;
	return CURRENCY_DECIMALS;
}

static bool is_renminbi(struct text t)
{
	return text_same_letters(t, text_of("CNY")) ||
	       text_same_letters(t, text_of("RMB"));
}

bool currency_same(struct text a, struct text b)
{
	return text_same_letters(a, b) || (is_renminbi(a) && is_renminbi(b));
}

void currency_form(struct buf *to, struct text t)
{
	if (is_renminbi(t))
		t = text_of("CNY");
	for (size_t i = 0; i < t.len; i++)
		buf_byte(to, upper(t.at[i]));
}
