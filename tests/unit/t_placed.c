/* t_placed.c - every field of a rule is what the visit says there. */
#include "channel/placed.h"

#include "unit.h"

static const char *const fields[] = {"source", "medium", "campaign", "term",
	"content", "code", "url", "referrer"};

/* The channel of a visit whose fields are all called as they are, where
 * one's own rule wants FIELD to be PATTERN. */
static void is(const char *field, const char *pattern, bool internal,
	const char *want, bool unassigned)
{
	const struct origin_visit v = {.code = text_of("code"),
		.url = text_of("url"),
		.referrer = text_of("referrer")};
	const struct origin o = {
		.utm = {
			[ORIGIN_SOURCE] = text_of("source"),
			[ORIGIN_MEDIUM] = text_of("medium"),
			[ORIGIN_CAMPAIGN] = text_of("campaign"),
			[ORIGIN_TERM] = text_of("term"),
			[ORIGIN_CONTENT] = text_of("content"),
		}};
	const struct origin_marks m = {.internal = internal};
	struct grouping g;
	struct grouping_memo memo;

	ck_assert_ptr_null(grouping_init(&g, GROUPING_GA4));
	ck_assert_ptr_null(rules_add(&g.own, text_of("Own"), text_of(field),
		text_of(pattern), false, 2));
	grouping_memo_init(&memo);
	memo.unassigned = internal;
	const struct origin_how how = {.lists = g.lists};
	struct text got = placed_channel(&g, &memo, &how, &v, &m, &o);
	ck_assert_msg(
		text_is(got, want), "%s: %.*s", field, (int)got.len, got.at);
	ck_assert(memo.unassigned == unassigned);
	grouping_memo_release(&memo);
	grouping_release(&g);
}

START_TEST(rules_see_each_field)
{
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		is(fields[i], fields[i], false, "Own", false);
		is(fields[i], "^other$", false, "Unassigned", true);
	}
}
END_TEST

START_TEST(a_visit_goes_on)
{
	is("source", "source", true, ORIGIN_INTERNAL, false);
}
END_TEST

UNIT_MAIN("placed", rules_see_each_field, a_visit_goes_on)
