/* compare.c - cells as bytes, or as numbers. */
#include "diff/compare.h"

#include <math.h>

#include "diff/encoded.h"

/* Below this a double has all units of an amount. */
static const double most = 9e6;

/* A spreadsheet keeps no more digits: beyond, an identifier may have been
 * rounded. */
static bool is_far(amount a)
{
	const amount far = (amount)AMOUNT_UNIT * 1000000000000000;

	return a >= far || a <= -far;
}

/* "1.5E+07", whose power of ten can be taken exactly. */
static bool read_large(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style)
{
	size_t at = 0, i;
	unsigned power = 0;

	while (at < t.len && (t.at[at] | 32) != 'e')
		at++;
	i = at + (at + 1 < t.len && t.at[at + 1] == '+' ? 2 : 1);
	if (i >= t.len || t.len - i > 2)
		return false;
	for (; i < t.len; i++) {
		if (t.at[i] < '0' || t.at[i] > '9')
			return false;
		power = power * 10 + (unsigned)(t.at[i] - '0');
	}
	struct text digits = {t.at, at};
	if (!amount_parse(to, decimals, digits, style) ||
		*decimals == AMOUNT_DECIMALS)
		return false; /* there may be digits beyond an amount's */
	for (; power && !is_far(*to); power--) {
		*to *= 10;
		*decimals -= *decimals > 0;
	}
	return !is_far(*to);
}

/* A number with an exponent, to the nearest unit of an amount. */
static bool read_exponent(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style)
{
	double x;

	if (!real_parse(&x, t, style) || !(fabs(x) < most))
		return false;
	*to = (amount)rint(x * AMOUNT_UNIT);
	*decimals = AMOUNT_DECIMALS;
	for (amount a = *to; *decimals && a % 10 == 0; a /= 10)
		--*decimals;
	return true;
}

bool diff_number(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style)
{
	return amount_parse(to, decimals, t, style) ||
	       read_large(to, decimals, t, style) ||
	       read_exponent(to, decimals, t, style);
}

bool diff_difference(amount *by, unsigned *decimals, struct text old,
	struct text new, const struct number_style *style)
{
	unsigned of_old, of_new;
	amount a, b;

	if (!diff_number(&a, &of_old, old, style) ||
		!diff_number(&b, &of_new, new, style))
		return false;
	*decimals = of_old > of_new ? of_old : of_new;
	return !__builtin_sub_overflow(b, a, by);
}

bool diff_same(struct text old, struct text new, const struct diff_compare *c,
	const struct number_style *style)
{
	unsigned decimals;
	amount by;

	if (text_equal(old, new))
		return true;
	if (!c->numbers || !diff_difference(&by, &decimals, old, new, style))
		return false;
	return by <= c->tolerance && by >= -c->tolerance;
}

bool diff_rows(const char *old, const char *new, const struct diff_compare *c,
	size_t n, const struct number_style *style)
{
	for (size_t i = 0; i < n; i++) {
		struct text a = encoded_cell_next(&old);
		struct text b = encoded_cell_next(&new);
		if (!diff_same(a, b, &c[i], style))
			return false;
	}
	return true;
}
