/* t_grouping.c - which rules took a visit, and visits that none did. */
#include "channel/grouping.h"

#include "unit.h"

static void add(struct grouping *g, const char *channel, const char *field,
	const char *pattern, uint64_t line)
{
	ck_assert_ptr_null(rules_add(&g->own, text_of(channel), text_of(field),
		text_of(pattern), false, line));
}

static const char *find(const struct grouping *g, struct grouping_memo *m,
	const char *medium, const char *url)
{
	static char name[64];
	struct text field[RULES_FIELDS], channel;

	for (int i = 0; i < RULES_FIELDS; i++)
		field[i] = text_of("");
	field[RULES_SOURCE] = text_of("s");
	field[RULES_MEDIUM] = text_of(medium);
	field[RULES_URL] = text_of(url);
	channel = grouping_find(g, m, field);
	ck_assert_uint_lt(channel.len, sizeof(name));
	memcpy(name, channel.at, channel.len);
	name[channel.len] = '\0';
	return name;
}

START_TEST(rules_that_are_met)
{
	struct grouping g;
	struct grouping_memo m, other;

	ck_assert_ptr_null(grouping_init(&g, GROUPING_GA4));
	add(&g, "A", "medium", "^a$", 2);
	add(&g, "B", "medium", "^b$", 7);
	add(&g, "C", "medium", "^c$", 8);
	ck_assert_uint_eq(rules_line(&g.own, 0), 2);
	ck_assert_uint_eq(rules_line(&g.own, 2), 8);
	grouping_memo_init(&m);
	grouping_memo_init(&other);
	ck_assert(!grouping_met(&m, 0));
	ck_assert_str_eq(find(&g, &m, "email", ""), "Email");
	ck_assert(!m.unassigned && !grouping_met(&m, 0));
	for (int again = 0; again < 2; again++) { /* found, and remembered */
		ck_assert_str_eq(find(&g, &m, "odd", ""), "Unassigned");
		ck_assert(m.unassigned);
		ck_assert_str_eq(find(&g, &m, "b", ""), "B");
		ck_assert(!m.unassigned);
	}
	ck_assert(!grouping_met(&m, 0) && grouping_met(&m, 1));
	ck_assert(!grouping_met(&m, 2) && !grouping_met(&m, 3));

	grouping_memo_merge(&other, &m);
	ck_assert(!grouping_met(&other, 0) && grouping_met(&other, 1));
	find(&g, &m, "a", "");
	grouping_memo_merge(&m, &other);
	ck_assert(grouping_met(&m, 0) && grouping_met(&m, 1));
	ck_assert(!grouping_met(&m, 2));
	grouping_memo_release(&m);
	grouping_memo_release(&other);
	grouping_release(&g);
}
END_TEST

/* A rule that looks at the url is asked for every row. */
START_TEST(rules_of_each_row)
{
	struct grouping g;
	struct grouping_memo m;

	ck_assert_ptr_null(grouping_init(&g, GROUPING_NONE));
	add(&g, "Loans", "url", "/loan$", 2);
	add(&g, "Unassigned", "medium", "^odd$", 3);
	grouping_memo_init(&m);
	ck_assert_str_eq(find(&g, &m, "x", "/pay"), "");
	ck_assert(m.unassigned && !grouping_met(&m, 0));
	ck_assert_str_eq(find(&g, &m, "x", "/loan"), "Loans");
	ck_assert(!m.unassigned && grouping_met(&m, 0));
	ck_assert_str_eq(find(&g, &m, "odd", "/pay"), "Unassigned");
	ck_assert(!m.unassigned && grouping_met(&m, 1));
	grouping_memo_release(&m);
	grouping_release(&g);
}
END_TEST

UNIT_MAIN("grouping", rules_that_are_met, rules_of_each_row)
