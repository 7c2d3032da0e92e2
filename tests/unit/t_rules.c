/* t_rules.c - rules: conditions, order, limits; and what is remembered of
 * them. */
#include "channel/grouping.h"

#include <stdio.h>

#include "unit.h"

static struct text t(const char *s)
{
	return text_of(s);
}

static const char *add(struct channel_rules *r, const char *channel,
	const char *field, const char *pattern, bool more)
{
	return rules_add(
		r, t(channel), t(field), t(pattern), more, r->conditions + 2);
}

/* The rule that holds for this source and medium. */
static size_t find(const struct channel_rules *r, struct rules_scratch *s,
	const char *source, const char *medium)
{
	struct text field[RULES_FIELDS];

	for (int i = 0; i < RULES_FIELDS; i++)
		field[i] = t("");
	field[RULES_SOURCE] = t(source);
	field[RULES_MEDIUM] = t(medium);
	return rules_find(r, s, field);
}

START_TEST(order)
{
	struct channel_rules r;
	struct rules_scratch s;

	rules_init(&r);
	rules_scratch_init(&s);
	ck_assert_uint_eq(find(&r, &s, "a", "b"), RULES_NONE);
	ck_assert_ptr_null(add(&r, "A", "source", "^a$", false));
	ck_assert_ptr_null(add(&r, "A", "medium", "^b", true));
	ck_assert_ptr_null(add(&r, "B", "medium", "b", false));
	ck_assert_uint_eq(r.n, 2);
	ck_assert_uint_eq(r.fields, 1u << RULES_SOURCE | 1u << RULES_MEDIUM);
	ck_assert_uint_eq(find(&r, &s, "a", "bc"), 0);
	ck_assert_uint_eq(find(&r, &s, "A", "BC"), 0);
	ck_assert_uint_eq(find(&r, &s, "ab", "bc"), 1);
	ck_assert_uint_eq(find(&r, &s, "a", "cb"), 1);
	ck_assert_uint_eq(find(&r, &s, "a", "c"), RULES_NONE);
	ck_assert_uint_eq(find(&r, &s, "a\n", "bc"), 1);
	ck_assert(text_is(rules_channel(&r, 1), "B"));
	ck_assert_uint_eq(s.gave_up, 0);
	rules_scratch_release(&s);
	rules_release(&r);
}
END_TEST

START_TEST(wrong)
{
	struct channel_rules r;

	rules_init(&r);
	ck_assert_str_eq(
		add(&r, "", "source", "a", false), "a rule without a channel");
	ck_assert_ptr_nonnull(strstr(
		add(&r, "A", "Source", "a", false), "'Source' is not a field"));
	ck_assert_ptr_nonnull(strstr(
		add(&r, "A", "source", "[a", false), "is not a pattern"));
	ck_assert_uint_eq(r.n, 0);
	ck_assert_uint_eq(r.conditions, 0);
	rules_release(&r);
}
END_TEST

START_TEST(limit)
{
	static const char as[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
	struct channel_rules r;
	struct rules_scratch s;

	rules_init(&r);
	rules_scratch_init(&s);
	ck_assert_ptr_null(add(&r, "Slow", "source", "^(a+)+$", false));
	ck_assert_ptr_null(add(&r, "Other", "source", "b$", false));
	ck_assert_uint_eq(find(&r, &s, as, ""), 1);
	ck_assert_uint_eq(s.gave_up, 2);
	ck_assert_uint_eq(find(&r, &s, "aaa", ""), 0);
	ck_assert_uint_eq(s.gave_up, 0);
	rules_scratch_release(&s);
	rules_release(&r);
}
END_TEST

START_TEST(bytes)
{
	struct channel_rules r;
	struct rules_scratch s;

	rules_init(&r);
	rules_scratch_init(&s);
	ck_assert_ptr_null(add(&r, "One", "source", "^.$", false));
	ck_assert_ptr_null(add(&r, "A", "source", "a$", false));
	ck_assert_uint_eq(find(&r, &s, "\xe4\xbf\xa1", ""), 0);
	ck_assert_uint_eq(find(&r, &s, "\xd0\xc5", ""), RULES_NONE);
	ck_assert_uint_eq(find(&r, &s, "\xd0\xc5 a", ""), 1);
	rules_scratch_release(&s);
	rules_release(&r);
}
END_TEST

static struct text group(const struct grouping *g, struct grouping_memo *m,
	const char *source, const char *medium, const char *url)
{
	struct text field[RULES_FIELDS];

	for (int i = 0; i < RULES_FIELDS; i++)
		field[i] = t("");
	field[RULES_SOURCE] = t(source);
	field[RULES_MEDIUM] = t(medium);
	field[RULES_URL] = t(url);
	return grouping_find(g, m, field);
}

START_TEST(presets)
{
	struct grouping g;
	struct grouping_memo m;

	grouping_memo_init(&m);
	ck_assert_ptr_null(grouping_init(&g, GROUPING_NONE));
	ck_assert(text_is(group(&g, &m, "google", "cpc", ""), ""));
	grouping_release(&g);
	grouping_memo_release(&m);

	grouping_memo_init(&m);
	ck_assert_ptr_null(grouping_init(&g, GROUPING_GA4));
	for (int again = 0; again < 2; again++) {
		ck_assert(text_is(
			group(&g, &m, "google", "cpc", ""), "Paid Search"));
		/* The same bytes, cut elsewhere. */
		ck_assert(text_is(
			group(&g, &m, "googlec", "pc", ""), "Unassigned"));
		ck_assert(text_is(
			group(&g, &m, "douyin", "cpc", ""), "Paid Other"));
		ck_assert(text_is(group(&g, &m, "", "", ""), "Direct"));
	}
	grouping_release(&g);
	grouping_memo_release(&m);

	grouping_memo_init(&m);
	ck_assert_ptr_null(grouping_init(&g, GROUPING_CN));
	ck_assert(text_is(group(&g, &m, "douyin", "cpc", ""), "Paid Social"));
	ck_assert(text_is(group(&g, &m, "east", "qr", ""), "Branch"));
	ck_assert_ptr_null(add(&g.own, "Own", "medium", "^cpc$", false));
	ck_assert(!grouping_each_row(&g));
	ck_assert_ptr_null(add(&g.own, "Page", "url", "^/page$", false));
	ck_assert(grouping_each_row(&g));
	ck_assert(text_is(group(&g, &m, "a", "cpc", ""), "Own"));
	ck_assert(text_is(group(&g, &m, "a", "", "/page"), "Page"));
	ck_assert(text_is(group(&g, &m, "a", "", "/else"), "Unassigned"));
	ck_assert(text_is(group(&g, &m, "a", "", "/page"), "Page"));
	grouping_release(&g);
	grouping_memo_release(&m);
}
END_TEST

/* More threes than are remembered. */
START_TEST(forgetting)
{
	struct grouping g;
	struct grouping_memo m, other;

	grouping_memo_init(&m);
	grouping_memo_init(&other);
	ck_assert_ptr_null(grouping_init(&g, GROUPING_GA4));
	ck_assert_ptr_null(add(&g.own, "Slow", "source", "^(a+)+$", false));
	for (int i = 0; i < 150000; i++) {
		char source[16];

		snprintf(source, sizeof(source), "s%d", i);
		ck_assert(text_is(
			group(&g, &m, source, "cpc", ""), "Paid Other"));
	}
	ck_assert_uint_le(m.seen.n, 1 << 16);
	ck_assert_uint_eq(m.gave_up, 0);
	for (int i = 0; i < 3; i++)
		group(&g, &m, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "", "");
	ck_assert_uint_eq(m.gave_up, 3);
	ck_assert_uint_eq(m.line, 2);
	grouping_memo_merge(&other, &m);
	grouping_memo_merge(&other, &m);
	ck_assert_uint_eq(other.gave_up, 6);
	ck_assert_uint_eq(other.line, 2);
	grouping_release(&g);
	grouping_memo_release(&m);
	grouping_memo_release(&other);
}
END_TEST

UNIT_MAIN("rules", order, wrong, limit, bytes, presets, forgetting)
