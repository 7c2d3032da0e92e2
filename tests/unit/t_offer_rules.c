/* t_offer_rules.c - rules that meet, holes between them, legal caps, ratings.
 */
#include <stdio.h>
#include <string.h>

#include "offer/caps.h"
#include "offer/rules.h"
#include "offer/suitable.h"
#include "unit.h"

static struct offer_rule rule(
	struct text *match, const char *product, int64_t from, int64_t until)
{
	return (struct offer_rule){.match = match,
		.product = rule_condition(text_of(product)),
		.from = from,
		.until = until};
}

START_TEST(overlaps)
{
	struct text a = text_of("a"), b = text_of("b"), any = {"", 0};
	struct offer_rule r[] = {rule(&a, "x", 0, 10), rule(&b, "x", 0, 10),
		rule(&a, "y", 0, 10), rule(&a, "x", 10, 20),
		rule(&any, "x", 20, RULE_EVER), rule(&b, "*", 25, 30)};
	size_t i, j;

	ck_assert(!rules_overlap(&r[0], &r[1], 1));
	ck_assert(!rules_overlap(&r[0], &r[2], 1));
	ck_assert(!rules_overlap(&r[0], &r[3], 1));
	ck_assert(rules_overlap(&r[4], &r[5], 1));
	ck_assert(!rules_find_overlap(&i, &j, r, 5, 1));
	ck_assert(rules_find_overlap(&i, &j, r, 6, 1));
	ck_assert_uint_eq(i, 4);
	ck_assert_uint_eq(j, 5);
}
END_TEST

START_TEST(gaps)
{
	struct text a = text_of("a"), any = {"", 0};
	struct offer_rule r[] = {rule(&a, "x", 0, 10), rule(&a, "x", 15, 20),
		rule(&any, "x", 10, 12), rule(&a, "*", 12, 15)};
	int64_t from;
	size_t i, j;

	ck_assert(rules_find_gap(&i, &j, &from, r, 2, 1));
	ck_assert_uint_eq(i, 0);
	ck_assert_uint_eq(j, 1);
	ck_assert_int_eq(from, 10);
	ck_assert(rules_find_gap(&i, &j, &from, r, 3, 1));
	ck_assert_int_eq(from, 12);
	ck_assert(!rules_find_gap(&i, &j, &from, r, 4, 1));
	r[1].from = 10;
	ck_assert(!rules_find_gap(&i, &j, &from, r, 2, 1));
}
END_TEST

START_TEST(holds)
{
	struct text a[] = {text_of("a"), text_of("east")},
		    any[] = {text_of("b"), {"", 0}};
	struct offer_rule r[] = {
		rule(a, "x", 10, 20), rule(any, "*", 10, RULE_EVER)};
	struct text who[] = {text_of("a"), text_of("east")};
	struct rule_case at = {who, text_of("x"), true, 10};

	ck_assert(rule_holds(&r[0], &at, 2));
	at.ms = 20;
	ck_assert(!rule_holds(&r[0], &at, 2));
	ck_assert(!rule_in_force(&r[0], &at) && rule_in_force(&r[1], &at));
	at.ms = 9;
	ck_assert(!rule_in_force(&r[0], &at));
	at.dated = false; /* all times */
	ck_assert(rule_holds(&r[0], &at, 2));
	who[1] = text_of("west");
	ck_assert(!rule_holds(&r[0], &at, 2) && rule_holds(&r[0], &at, 1));
	ck_assert(!rule_holds(&r[1], &at, 2));
	who[0] = text_of("b");
	ck_assert(rule_holds(&r[1], &at, 2));
	at.product.len = 0; /* of rows about none, a rule says which */
	ck_assert(!rule_holds(&r[1], &at, 2));
	who[0] = text_of("a");
	ck_assert(rule_holds(&r[0], &at, 1));
}
END_TEST

START_TEST(why_none)
{
	struct text a[] = {text_of("a"), text_of("east")},
		    b[] = {text_of("b"), {"", 0}};
	struct offer_rule r[] = {rule(b, "y", 10, 20), rule(a, "x", 10, 20),
		rule(b, "x", 30, 40)};
	struct text who[] = {text_of("c"), text_of("west")};
	struct rule_case at = {who, text_of("x"), true, 9};

	ck_assert_int_eq(rules_why_none(r, 3, &at), RULES_LACK_TIME);
	ck_assert_int_eq(rules_why_none(r, 0, &at), RULES_LACK_TIME);
	at.ms = 10;
	ck_assert_int_eq(rules_why_none(r, 3, &at), RULES_LACK_SEGMENT);
	who[0] = text_of("b");
	ck_assert_int_eq(rules_why_none(r, 3, &at), RULES_LACK_PRODUCT);
	who[0] = text_of("a");
	ck_assert_int_eq(rules_why_none(r, 3, &at), RULES_LACK_FACTORS);
	at.product = text_of("z");
	ck_assert_int_eq(rules_why_none(r, 3, &at), RULES_LACK_PRODUCT);
}
END_TEST

static const char *read_cap(struct cap *c, const char *line)
{
	struct text cell[CAP_COLUMNS], rest = text_of(line);
	struct zone zone;

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	for (int i = 0; i < CAP_COLUMNS; i++)
		cell[i] = text_split(&rest, ',');
	return cap_read(c, cell, &zone);
}

START_TEST(caps)
{
	struct cap c[3];
	struct text x = text_of("x"), y = text_of("y"), any = {"", 0};
	const int64_t day = WHEN_DAY_MS;

	ck_assert_ptr_null(read_cap(&c[0], "*,loan_rate,0.24,,1970-01-10,a"));
	ck_assert_ptr_null(read_cap(&c[1], "x,*,0.20,1970-01-05,,b"));
	ck_assert_ptr_null(read_cap(&c[2], "y,fee,7,1970-01-05,1970-01-06,c"));
	ck_assert_uint_eq(caps_find(c, 3, x, OFFER_LOAN_RATE, 0), 0);
	ck_assert_uint_eq(caps_find(c, 3, x, OFFER_LOAN_RATE, 4 * day), 1);
	ck_assert_uint_eq(caps_find(c, 3, y, OFFER_LOAN_RATE, 4 * day), 0);
	ck_assert_uint_eq(caps_find(c, 3, any, OFFER_LOAN_RATE, 4 * day), 1);
	ck_assert_uint_eq(caps_find(c, 3, y, OFFER_LOAN_RATE, 10 * day - 1), 0);
	ck_assert_uint_eq(caps_find(c, 3, y, OFFER_LOAN_RATE, 10 * day), 3);
	ck_assert_uint_eq(
		caps_find_lapsed(c, 3, y, OFFER_LOAN_RATE, 10 * day), 0);
	ck_assert_uint_eq(
		caps_find_lapsed(c, 3, x, OFFER_LOAN_RATE, 10 * day), 3);
	ck_assert_uint_eq(caps_find_lapsed(c, 3, y, OFFER_FEE, 0), 3);
	ck_assert_uint_eq(caps_find_lapsed(c, 3, y, OFFER_FEE, 6 * day), 2);
	ck_assert(cap_concerns(&c[0], y, OFFER_LOAN_RATE));
	ck_assert(!cap_concerns(&c[0], y, OFFER_FEE));
	ck_assert(cap_concerns(&c[1], any, OFFER_FEE));
	ck_assert(!cap_concerns(&c[1], y, OFFER_FEE));
}
END_TEST

START_TEST(ratings)
{
	const int64_t today = when_day(2026, 11, 22),
		      leap = when_day(2024, 2, 29);
	int grade;

	ck_assert_int_eq(suitable_judge(0, 0, false, 0, today), SUITABLE);
	ck_assert_int_eq(
		suitable_judge(1, 0, true, today, today), SUITABLE_NO_RATING);
	ck_assert_int_eq(
		suitable_judge(1, 5, false, today, today), SUITABLE_NO_RATING);
	ck_assert_int_eq(suitable_judge(1, 5, true, today + 1, today),
		SUITABLE_NO_RATING);
	ck_assert_int_eq(
		suitable_judge(3, 3, true, when_day(2025, 11, 22), today),
		SUITABLE);
	ck_assert_int_eq(
		suitable_judge(3, 3, true, when_day(2025, 11, 21), today),
		SUITABLE_OLD_RATING);
	ck_assert_int_eq(
		suitable_judge(1, 1, true, leap, when_day(2025, 2, 28)),
		SUITABLE);
	ck_assert_int_eq(suitable_judge(1, 1, true, leap, when_day(2025, 3, 1)),
		SUITABLE_OLD_RATING);
	ck_assert_int_eq(
		suitable_judge(4, 3, true, today, today), SUITABLE_ABOVE_GRADE);
	ck_assert_int_eq(suitable_age(when_day(1961, 11, 22), today), 65);
	ck_assert_int_eq(suitable_age(when_day(1961, 11, 23), today), 64);
	ck_assert_int_eq(suitable_age(leap, when_day(2025, 2, 28)), 0);
	ck_assert(offer_grade_parse(&grade, text_of("R3")) && grade == 3);
	ck_assert(offer_grade_parse(&grade, text_of("c5")) && grade == 5);
	ck_assert(offer_grade_parse(&grade, text_of("1")) && grade == 1);
	ck_assert(offer_grade_parse(&grade, text_of("z9")) && grade == 9);
	ck_assert(offer_grade_parse(&grade, text_of("4.0")) && grade == 4);
	ck_assert(!offer_grade_parse(&grade, text_of("4.5")));
	ck_assert(!offer_grade_parse(&grade, text_of("4.00")));
	ck_assert(!offer_grade_parse(&grade, text_of("0.0")));
	ck_assert(!offer_grade_parse(&grade, text_of("R4.0")));
	ck_assert(!offer_grade_parse(&grade, text_of("12")));
	ck_assert(!offer_grade_parse(&grade, text_of("R60")));
	ck_assert(!offer_grade_parse(&grade, text_of("0")));
	ck_assert(!offer_grade_parse(&grade, text_of("R")));
	ck_assert(!offer_grade_parse(&grade, text_of("R0")));
	ck_assert(!offer_grade_parse(&grade, text_of("RR3")));
	ck_assert(!offer_grade_parse(&grade, text_of("R123")));

	struct offer_rule r[] = {{.risk_grade = 3}, {.risk_grade = 7}, {0}};
	ck_assert_int_eq(offer_grade_most(r, 1), 5);
	ck_assert_int_eq(offer_grade_most(r, 3), 7);
}
END_TEST

START_TEST(order)
{
	struct text match[3] = {{"a", 1}, {"b", 1}, {"c", 1}};
	struct offer_rule r[3];

	for (int i = 0; i < 3; i++) {
		r[i] = rule(&match[2 - i], "x", 0, 10);
		r[i].priority = i == 0 ? 1 : 5;
	}
	rules_order(r, 3); /* 1, then as they lie */
	ck_assert_ptr_eq(r[0].match, &match[2]);
	ck_assert_ptr_eq(r[1].match, &match[0]);
	ck_assert_ptr_eq(r[2].match, &match[1]);
	ck_assert(!rules_mix_currencies(r, 3));
	r[1].currency = text_of("CNY");
	r[2].currency = text_of("rmb");
	ck_assert(!rules_mix_currencies(r, 3));
	r[0].currency = text_of("USD");
	ck_assert(rules_mix_currencies(r, 3));
	ck_assert(!rules_mix_currencies(r, 1));
}
END_TEST

UNIT_MAIN("offer rules", overlaps, gaps, holds, why_none, caps, ratings, order)
