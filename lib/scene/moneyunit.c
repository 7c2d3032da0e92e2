/* moneyunit.c - what stands behind an amount, as 万美元 or million dollars. */
#include "scene/moneyunit.h"

#include <string.h>

#include "scene/plain.h"

static bool is_letter(struct text t, size_t at)
{
	return at < t.len && (t.at[at] | 32) >= 'a' && (t.at[at] | 32) <= 'z';
}

/* The counts that stand between a number and its currency, the longer ones
 * first; 万 and 亿 need none. */
static const struct count {
	const char *word;
	int64_t worth;
	bool alone;
} counts[] = {{"万亿", 1000000000000, true}, {"萬億", 1000000000000, true},
	{"千亿", 100000000000, true}, {"百亿", 10000000000, true},
	{"十亿", 1000000000, true}, {"亿", 100000000, true},
	{"億", 100000000, true}, {"千万", 10000000, true},
	{"千萬", 10000000, true}, {"百万", 1000000, true},
	{"百萬", 1000000, true}, {"十万", 100000, true}, {"十萬", 100000, true},
	{"万", 10000, true}, {"萬", 10000, true}, {"千", 1000, false},
	{"百", 100, false}, {"thousand", 1000, false},
	{"million", 1000000, false}, {"billion", 1000000000, false},
	{"bn", 1000000000, false}, {"mn", 1000000, false},
	{"m", 1000000, false}, {"M", 1000000, false}, {"k", 1000, false},
	{"K", 1000, false}, {"w", 10000, false}, {"W", 10000, false},
	{"", 1, false}};

enum { NO_COUNT = sizeof(counts) / sizeof(*counts) - 1 };

/* Whether T has this word of a count at AT; APART: behind a blank, where no
 * single letter is one. */
static bool is_count(struct text t, size_t at, const char *word, bool apart)
{
	if (!plain_begins(t, at, word))
		return false;
	size_t n = strlen(word);
	if (!n || !is_letter(t, at))
		return true;
	return !is_letter(t, at + n) && !(n == 1 && apart);
}

size_t moneyunit_symbol(struct text t, size_t at)
{
	static const char *const symbols[] = {"¥", "￥", "$", "£", "฿"};

	if (!plain_lead(t, at, "$\xc2\xe0\xe2\xef"))
		return 0;
	/* U+20A0 to U+20BF: € ₹ ₩ ₫ ₽ and others. */
	if (plain_begins(t, at, "\xe2\x82") && at + 2 < t.len &&
		(unsigned char)t.at[at + 2] >= 0xa0)
		return 3;
	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++)
		if (plain_begins(t, at, symbols[i]))
			return strlen(symbols[i]);
	return 0;
}

/* The length of the currency at AT, which is of the number before it: no symbol
 * of the number behind it, as in 满100¥20, or of a placeholder. */
static size_t currency_at(struct text t, size_t at)
{
	size_t name = plain_currency(t, at), n = moneyunit_symbol(t, at);

	if (name || !n || at + n == t.len)
		return name ? name : n;
	size_t next = at + n;
	next += t.at[next] == '.'; /* $.50 */
	bool is_digit = next < t.len && t.at[next] >= '0' && t.at[next] <= '9';
	return is_digit || is_letter(t, at + n) || t.at[at + n] == '{' ? 0 : n;
}

size_t moneyunit_blanks(struct text t, size_t at)
{
	while (at < t.len && t.at[at] == ' ')
		at++;
	return at;
}

int64_t moneyunit_worth(struct text t, size_t at, bool marked, size_t *length)
{
	size_t from = moneyunit_blanks(t, at);
	size_t i =
		plain_lead(t, from, "tmbMkKwW\xe4\xe5\xe7\xe8") ? 0 : NO_COUNT;

	while (!is_count(t, from, counts[i].word, from > at))
		i++;
	size_t n = from + strlen(counts[i].word);
	size_t apart = is_letter(t, from) ? moneyunit_blanks(t, n) : n;
	size_t of = currency_at(t, apart);
	bool is = counts[i].alone || (marked && n > from);
	*length = of ? apart - at + of : is ? n - at : 0;
	return *length ? counts[i].worth : 0;
}
