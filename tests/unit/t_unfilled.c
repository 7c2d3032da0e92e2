/* t_unfilled.c - tags that nobody filled in, and those that only look so. */
#include "channel/unfilled.h"

#include "unit.h"

START_TEST(left_open)
{
	static const char *const tags[] = {"{{source}}", "{keyword}",
		"{{campaign.name}}_de", "spring_{{ad.id}}", "%7B%7Bid%7D%7D",
		"spring_%7Bid%7D", "%7bid%7d_x", "${source}", "$%7Bsource%7D",
		"%24%7Bs%7D", "[source]", "%5Bsource%5D", "<source>",
		"%3Csource%3E", "%%name%%", "%25%25name%25%25", "*|LIST|*",
		"*%7CLIST%7C*", "__CAMPAIGN_NAME__", "undefined", "NULL",
		"(not set)", "(Not%20Set)", "(not+set)", "%28not%20set%29",
		"%28not+set%29"};

	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		ck_assert_msg(unfilled_is(text_of(tags[i])), "%s", tags[i]);
}
END_TEST

START_TEST(filled)
{
	static const char *const tags[] = {"", "spring", "news", "u", "n", "}",
		"{", "{}", "%7D", "[", "[]", "__", "____", "__init", "a__",
		"sale[", "%E6%98%A5", "$5", "5%", "%%", "<3", "*", "*star",
		"nullable", "not_null", "undefined_x", "_x_", "|*", "x}",
		"good", "red", "[a] b", "%25off", "brand}{x", "(none)",
		"(direct)", "(not set) x", "not set"};

	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		ck_assert_msg(!unfilled_is(text_of(tags[i])), "%s", tags[i]);
}
END_TEST

UNIT_MAIN("unfilled", left_open, filled)
