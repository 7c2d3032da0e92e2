/* segment_when.c - a rule's bounds, written as conditions are:
 *
 *	recency<=30; frequency>=5; monetary>80%
 *
 * Each test is of a measure and a number or a quantile, and all must hold. They
 * become the ends of ranges, so that a rule is what it was: it is explained,
 * saved and applied likewise.
 */
#include <math.h>

#include "cluster/segment.h"

/* The operator that T begins with, and how long it is; 0: none. */
static size_t operator_at(struct text t, bool *low, bool *high, bool *strict)
{
	char c = t.len ? t.at[0] : 0;
	bool two = t.len > 1 && t.at[1] == '=';

	*low = c == '>' || c == '=';
	*high = c == '<' || c == '=';
	*strict = c != '=' && !two;
	if (c == '=')
		return 1;
	return c == '<' || c == '>' ? 1u + two : 0;
}

static const char *not_a_test(struct text t)
{
	return fail_text("when: '%s' is not a test of a segment (want "
			 "recency<=30, monetary>80%% or cluster=2, ';' "
			 "between them; two rows of the table are the one or "
			 "the other)",
		text_show(t));
}

/* Narrow an end that is open, or is a number further out. */
static const char *narrow(struct segment_bound *end, struct segment_bound to,
	bool low, struct text t)
{
	bool open = !end->quantile && isinf(end->value);

	if (!open && (end->quantile || to.quantile))
		return fail_text("when: '%s' bounds what is bounded already",
			text_show(t));
	if (open || (low ? to.value > end->value : to.value < end->value) ||
		(to.value == end->value && to.strict))
		*end = to;
	return NULL;
}

static const char *read_test(struct segment_rule *rule, struct text t)
{
	struct segment_bound bound = {NAN, false, false};
	size_t name = 0, len;
	bool low, high, strict;
	unsigned i = 0;

	while (name < t.len &&
		(t.at[name] == '_' || (t.at[name] >= 'a' && t.at[name] <= 'z')))
		name++;
	while (i < SEGMENT_MEASURES &&
		!text_is((struct text){t.at, name}, segment_measure_name(i)))
		i++;
	if (i == SEGMENT_MEASURES)
		return not_a_test(t);
	struct text rest = text_trim((struct text){t.at + name, t.len - name});
	len = operator_at(rest, &low, &high, &strict);
	if (len == 0 || segment_bound_read(&bound,
				(struct text){rest.at + len, rest.len - len}))
		return not_a_test(t);
	if (isnan(bound.value) || (low && high && bound.quantile))
		return not_a_test(t);
	bound.strict = strict;
	if (low)
		TRY(narrow(&rule->min[i], bound, true, t));
	if (high)
		TRY(narrow(&rule->max[i], bound, false, t));
	return NULL;
}

const char *segment_when_read(struct segment_rule *rule, struct text when)
{
	struct text rest = text_trim(when);

	if (rest.len == 0)
		return NULL;
	while (rest.at)
		TRY(read_test(rule, text_trim(text_split(&rest, ';'))));
	return NULL;
}
