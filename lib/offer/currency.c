/* currency.c - the currencies that have other than two decimals, and other
 * names of currencies. */
#include "offer/currency.h"

static const struct {
	const char code[4];
	unsigned char decimals;
} other[] = {{"BIF", 0}, {"CLP", 0}, {"DJF", 0}, {"GNF", 0}, {"ISK", 0},
	{"JPY", 0}, {"KMF", 0}, {"KRW", 0}, {"PYG", 0}, {"RWF", 0}, {"UGX", 0},
	{"UYI", 0}, {"VND", 0}, {"VUV", 0}, {"XAF", 0}, {"XOF", 0}, {"XPF", 0},
	{"BHD", 3}, {"IQD", 3}, {"JOD", 3}, {"KWD", 3}, {"LYD", 3}, {"OMR", 3},
	{"TND", 3}, {"CLF", 4}, {"UYW", 4}};

/* What banks write in place of a code. */
static const struct {
	const char *name, *code;
} called[] = {{"RMB", "CNY"}, {"人民币", "CNY"}, {"人民幣", "CNY"},
	{"人民币元", "CNY"}, {"美元", "USD"}, {"港币", "HKD"}, {"港元", "HKD"},
	{"港幣", "HKD"}, {"欧元", "EUR"}, {"歐元", "EUR"}, {"日元", "JPY"},
	{"日圆", "JPY"}, {"日圓", "JPY"}, {"英镑", "GBP"}, {"英鎊", "GBP"},
	{"韩元", "KRW"}, {"澳元", "AUD"}, {"澳大利亚元", "AUD"},
	{"加元", "CAD"}, {"加拿大元", "CAD"}, {"新加坡元", "SGD"},
	{"瑞士法郎", "CHF"}, {"澳门元", "MOP"}, {"新台币", "TWD"},
	{"新臺幣", "TWD"}};

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* The code that T is a name of, or T.  Nearly all cells are codes, and of what
 * begins with a letter of ASCII the first alone is a name. */
static struct text code_of(struct text t)
{
	if (t.len && (unsigned char)t.at[0] < 0x80)
		return t.len == 3 && text_same_letters(
					     t, text_of(called[0].name))
			       ? text_of(called[0].code)
			       : t;
	for (size_t i = 0; i < sizeof(called) / sizeof(*called); i++)
		if (text_same_letters(t, text_of(called[i].name)))
			return text_of(called[i].code);
	return t;
}

unsigned currency_decimals(struct text code)
{
	char name[3];

	code = code_of(code);
	if (code.len != 3)
		return CURRENCY_DECIMALS;
	for (int i = 0; i < 3; i++)
		name[i] = upper(code.at[i]);
	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++)
		if (memcmp(other[i].code, name, 3) == 0)
			return other[i].decimals;
	return CURRENCY_DECIMALS;
}

bool currency_same(struct text a, struct text b)
{
	return text_same_letters(a, b) ||
	       text_same_letters(code_of(a), code_of(b));
}

void currency_form(struct buf *to, struct text t)
{
	t = code_of(t);
	for (size_t i = 0; i < t.len; i++)
		buf_byte(to, upper(t.at[i]));
}
