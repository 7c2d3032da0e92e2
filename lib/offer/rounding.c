/* rounding.c - the nearest price of a form within bounds. */
#include "offer/rounding.h"

static const struct number_style plain = {.decimal = '.'};

static const char *unknown(struct text t)
{
	return fail_text(
		"'%s' is not a rounding (want .99, bp5 or 0.01)", text_show(t));
}

const char *rounding_read(struct rounding *r, struct text t, bool rate)
{
	unsigned decimals;
	amount a;

	*r = (struct rounding){0};
	t = text_trim(t);
	if (t.len == 0)
		return NULL;
	if (t.len > 2 && t.at[0] == 'b' && t.at[1] == 'p') {
		struct text rest = {t.at + 2, t.len - 2};
		if (!amount_parse(&a, &decimals, rest, &plain) || a <= 0 ||
			a > 10000 * (amount)AMOUNT_UNIT)
			return unknown(t);
		r->step = a / 10000;
		return NULL;
	}
	if (!amount_parse(&a, &decimals, t, &plain) || a <= 0 ||
		a > 1000000 * (amount)AMOUNT_UNIT)
		return unknown(t);
	bool is_end = !rate && a < AMOUNT_UNIT && AMOUNT_UNIT % a != 0;
	r->step = is_end ? AMOUNT_UNIT : a;
	r->offset = is_end ? a : 0;
	return NULL;
}

amount rounding_apply(
	const struct rounding *r, amount x, amount low, amount high, bool down)
{
	if (r->step == 0)
		return x;
	amount rest = (x - r->offset) % r->step;
	if (rest < 0)
		rest += r->step;
	amount below = x - rest, above = rest ? below + r->step : below;
	bool has_below = below >= low, has_above = above <= high;
	if (has_below && has_above) {
		amount to_below = x - below, to_above = above - x;
		return to_below < to_above || (to_below == to_above && down)
			       ? below
			       : above;
	}
	return has_below ? below : has_above ? above : x;
}
