/* placed.c - what rules look at, from what a visit says. */
#include "channel/placed.h"

struct text placed_channel(const struct grouping *g, struct grouping_memo *memo,
	const struct origin_how *how, const struct origin_visit *visit,
	const struct origin_marks *m, const struct origin *o)
{
	struct text field[RULES_FIELDS] = {
		[RULES_SOURCE] = o->utm[ORIGIN_SOURCE],
		[RULES_MEDIUM] = o->utm[ORIGIN_MEDIUM],
		[RULES_CAMPAIGN] = o->utm[ORIGIN_CAMPAIGN],
		[RULES_LIST] = origin_list(how, m, o),
		[RULES_TERM] = o->utm[ORIGIN_TERM],
		[RULES_CONTENT] = o->utm[ORIGIN_CONTENT],
		[RULES_CODE] = visit->code,
		[RULES_URL] = visit->url,
		[RULES_REFERRER] = visit->referrer};

	memo->unassigned = false;
	if (m->internal)
		return text_of(ORIGIN_INTERNAL);
	return grouping_find(g, memo, field);
}
