/* caps.c - which legal cap holds for a product on a day. */
#include "offer/caps.h"

const char *const cap_column_name[CAP_COLUMNS] = {
	"product", "kind", "max", "from", "until", "source"};

static const struct number_style plain = {.decimal = '.'};

static const char *read_times(
	struct cap *c, struct text from, struct text until, struct zone *zone)
{
	c->from = RULE_ALWAYS;
	c->until = RULE_EVER;
	if (from.len && !when_parse(&c->from, from, zone))
		return fail_text("from '%s' is not %s", text_show(from),
			when_wrong(from, zone));
	if (until.len && !when_parse_end(&c->until, until, zone))
		return fail_text("until '%s' is not %s", text_show(until),
			when_wrong(until, zone));
	if (c->from >= c->until)
		return fail_text("until '%s' is before from '%s'",
			text_show(until), text_show(from));
	return NULL;
}

const char *cap_read(
	struct cap *c, const struct text cell[CAP_COLUMNS], struct zone *zone)
{
	unsigned decimals;

	*c = (struct cap){.product = rule_condition(cell[CAP_PRODUCT]),
		.any_kind = rule_condition(cell[CAP_KIND]).len == 0};
	if (!c->any_kind && !offer_kind_parse(&c->kind, cell[CAP_KIND]))
		return fail_text("kind '%s' is none (want fee, loan_rate, "
				 "yield, voucher or *)",
			text_show(cell[CAP_KIND]));
	if (c->any_kind && c->product.len == 0)
		return "a cap for any kind of any product: one of them must be "
		       "named";
	if (!amount_parse(&c->max, &decimals, cell[CAP_MAX], &plain) ||
		c->max < 0)
		return fail_text("max '%s' is not an amount (want 0.24)",
			text_show(cell[CAP_MAX]));
	if (cell[CAP_SOURCE].len == 0)
		return "no source: say where the cap comes from";
	return read_times(
		c, text_trim(cell[CAP_FROM]), text_trim(cell[CAP_UNTIL]), zone);
}

bool cap_concerns(
	const struct cap *c, struct text product, enum offer_kind kind)
{
	return (c->any_kind || c->kind == kind) &&
	       (c->product.len == 0 || product.len == 0 ||
		       text_equal(c->product, product));
}

size_t caps_find(const struct cap *c, size_t n, struct text product,
	enum offer_kind kind, int64_t ms)
{
	size_t best = n;

	for (size_t i = 0; i < n; i++)
		if (cap_concerns(&c[i], product, kind) && c[i].from <= ms &&
			ms < c[i].until &&
			(best == n || c[i].max < c[best].max))
			best = i;
	return best;
}

size_t caps_find_lapsed(const struct cap *c, size_t n, struct text product,
	enum offer_kind kind, int64_t ms)
{
	size_t lapsed = n;

	for (size_t i = 0; i < n; i++) {
		if (!cap_concerns(&c[i], product, kind))
			continue;
		if (c[i].from <= ms && ms < c[i].until)
			return n;
		if (c[i].until <= ms)
			lapsed = i;
	}
	return lapsed;
}
