/* amounts.c - amounts with factors. */
#include "base/amounts.h"

static bool take_end(struct text *t, const char *end)
{
	size_t n = strlen(end);

	if (t->len <= n ||
		!text_same_letters(
			(struct text){t->at + t->len - n, n}, text_of(end)))
		return false;
	t->len -= n;
	return true;
}

static void take_sign(struct text *t)
{
	static const char *const signs[] = {"¥", "￥", "$", "€", "£"};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t n = strlen(signs[i]);
		if (t->len > n && memcmp(t->at, signs[i], n) == 0) {
			*t = (struct text){t->at + n, t->len - n};
			return;
		}
	}
}

/* The power of ten that T ends with, which is cut off. */
static int take_factor(struct text *t)
{
	static const struct {
		const char *word;
		int power;
	} factors[] = {{"k", 3}, {"m", 6}, {"千万", 7}, {"百万", 6}, {"亿", 8},
		{"万", 4}, {"千", 3}};

	for (size_t i = 0; i < sizeof(factors) / sizeof(*factors); i++)
		if (take_end(t, factors[i].word))
			return factors[i].power;
	return 0;
}

/* The exponent behind an E in T, which is cut off; -1: there is none that is a
 * whole number of 0 to 20. */
static int take_exponent(struct text *t)
{
	struct text rest = *t;
	int64_t power = 0;

	for (size_t i = 0; i < t->len; i++)
		if (text_lower(t->at[i]) == 'e') {
			rest = (struct text){t->at + i + 1, t->len - i - 1};
			t->len = i;
			return int_parse(&power, rest) && power >= 0 &&
					       power <= 20
				       ? (int)power
				       : -1;
		}
	return 0;
}

bool amounts_parse(amount *to, unsigned *decimals, struct text t)
{
	static const struct number_style plain = {'.', ','};
	int power;

	t = text_trim(t);
	if (amount_parse(to, decimals, t, &plain))
		return true;
	take_sign(&t);
	take_end(&t, "元");
	power = take_factor(&t);
	if (power == 0)
		power = take_exponent(&t);
	if (power < 0 || !amount_parse(to, decimals, t, &plain))
		return false;
	for (int i = 0; i < power; i++) {
		*to *= 10;
		*decimals -= *decimals > 0;
		if (*to > (amount)100000000000 * AMOUNT_UNIT * AMOUNT_UNIT ||
			*to < -(amount)100000000000 * AMOUNT_UNIT * AMOUNT_UNIT)
			return false;
	}
	return true;
}
