/* bound.c - numbers of rows, shares of them, and differences of cells. */
#include "diff/bound.h"

static const struct number_style plain = {'.', 0};

const char *diff_bound_read(struct diff_bound *b, const char *text)
{
	struct text t = text_of(text);
	unsigned decimals;

	b->percent = t.len && t.at[t.len - 1] == '%';
	t.len -= b->percent;
	if (amount_parse(&b->most, &decimals, t, &plain) && b->most >= 0 &&
		(b->percent || !decimals))
		return NULL;
	return fail_text("--max-changed: '%s' is not a number of rows (want "
			 "100, or 1%%)",
		text_show(text_of(text)));
}

bool diff_bound_exceeded(const struct diff_bound *b, uint64_t n, uint64_t all)
{
	return b->percent
		       ? (amount)n * 100 * AMOUNT_UNIT > b->most * (amount)all
		       : (amount)n * AMOUNT_UNIT > b->most;
}

bool diff_bound_tolerance(amount *most, struct text *name, struct text item)
{
	struct text rest = item;
	unsigned decimals;

	*name = text_split(&rest, '=');
	if (!rest.at) {
		rest = *name;
		name->at = NULL;
	}
	return amount_parse(most, &decimals, rest, &plain) && *most >= 0;
}
