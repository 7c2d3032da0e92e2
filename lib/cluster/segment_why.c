/* segment_why.c - cut points and bounds, put into words. */
#include "cluster/segment_why.h"

#include <math.h>

#include "base/number.h"

/* "frequency 12 > 3.4" */
static void side(struct buf *to, const char *measure, double x, double cut)
{
	buf_printf(to, "%s ", measure);
	real_print(to, x);
	buf_string(to, x > cut ? " > " : " <= ");
	real_print(to, cut);
}

/* "amount above 120: high-value" */
static void across(struct buf *to, const char *measure, bool above, double cut,
	struct segment other)
{
	buf_printf(to, "%s %s ", measure, above ? "at most" : "above");
	real_print(to, cut);
	buf_printf(to, ": %s", other.name);
}

void segment_why_cuts(struct buf *to, const struct segment_cuts *cuts,
	double frequency, double monetary, bool money)
{
	/* Orders and money an order that are surely across each cut. */
	double each = segment_amount(frequency, monetary);
	bool often = frequency > cuts->frequency, large = each > cuts->amount;
	double few = cuts->frequency, many = cuts->frequency + 1;
	double other = often ? few : many;
	double far = large ? cuts->amount : cuts->amount + 1;

	side(to, "frequency", frequency, cuts->frequency);
	if (money) {
		buf_string(to, ", ");
		side(to, "amount", each, cuts->amount);
	}
	buf_string(to, "; ");
	across(to, "frequency", often, cuts->frequency,
		segment_of(cuts, other, other * each));
	if (!money)
		return;
	buf_string(to, ", ");
	across(to, "amount", large, cuts->amount,
		segment_of(cuts, frequency, frequency * far));
}

void segment_why_rule(struct buf *to, const struct segment_rule *rule, size_t n,
	size_t at, const double value[SEGMENT_MEASURES])
{
	const char *before = ": ";

	if (at == n) {
		buf_printf(to, "none of %zu rules", n);
		return;
	}
	buf_printf(to, "rule %zu", at + 1);
	for (unsigned i = 0; i < SEGMENT_MEASURES; i++) {
		double min = rule[at].min[i].value, max = rule[at].max[i].value;
		if (isinf(min) && isinf(max))
			continue;
		buf_printf(to, "%s%s ", before, segment_measure_name(i));
		real_print(to, value[i]);
		if (!isinf(min)) {
			buf_string(to, " from ");
			real_print(to, min);
		}
		if (!isinf(max)) {
			buf_string(to, " to ");
			real_print(to, max);
		}
		before = ", ";
	}
}
