/* t_bearing.c - which rows of the tables bear on some offer. */
#include "offer/bearing.h"

#include <stddef.h>

#include "unit.h"

static struct text segment[] = {{"gold", 4}, {"", 0}};
static struct offer_rule rule[] = {{.match = &segment[0],
					   .product = {"loan", 4},
					   .campaign = {"spring", 6},
					   .kind = OFFER_LOAN_RATE,
					   .from = RULE_ALWAYS,
					   .until = 100},
	{.match = &segment[1],
		.product = {"card", 4},
		.campaign = {"fall", 4},
		.kind = OFFER_FEE,
		.from = RULE_ALWAYS,
		.until = RULE_EVER,
		.step = {.given = true}}};
static struct cap cap[] = {
	{.product = {"loan", 4}, .any_kind = true, .from = 50, .until = 80},
	{.kind = OFFER_FEE, .from = 0, .until = 1000},
	{.any_kind = true, .product = {"fund", 4}, .from = 0, .until = 1000}};
static struct offer_dual dual[] = {{.scope = {"spring", 6}},
	{.scope = {"gold", 4}}, {.scope = {"card", 4}}, {.scope = {"*", 1}}};

static struct offer_terms terms(void)
{
	struct offer_terms t = {.rule = rule,
		.n_rules = 2,
		.n_match = 1,
		.cap = cap,
		.n_caps = 3,
		.dual = dual,
		.n_duals = 4};

	table_init(&t.levels, sizeof(struct offer_level), 1);
	table_put(&t.levels, text_of("loan"));
	table_put(&t.levels, text_of("card"));
	return t;
}

START_TEST(possible)
{
	struct offer_terms t = terms();
	struct offer_used u, all;

	bearing_init(&u, &t);
	bearing_init(&all, &t);
	bearing_possible(&u, &t, &rule[0]);
	ck_assert(u.cap[0] && !u.cap[1] && !u.cap[2]);
	ck_assert(!u.level[0] && !u.level[1]); /* it has no step */
	ck_assert(u.dual[0] && u.dual[1] && !u.dual[2] && u.dual[3]);
	bearing_merge(&all, &u, &t);
	ck_assert(all.cap[0] && all.dual[1] && !all.dual[2] && !all.rule[0]);
	bearing_possible(&all, &t, &rule[1]);
	ck_assert(all.cap[1] && !all.cap[2] && all.dual[2]);
	ck_assert(!all.level[0] && all.level[1]);
	u.rule[1] = u.level[0] = true;
	bearing_merge(&all, &u, &t);
	ck_assert(all.rule[1] && !all.rule[0] && all.level[0]);
	bearing_release(&u);
	bearing_release(&all);
	table_release(&t.levels);
}
END_TEST

/* A rule of any segment may be for one that a shadow price is of. */
START_TEST(any_segment)
{
	struct offer_terms t = terms();
	struct offer_used u;

	bearing_init(&u, &t);
	bearing_possible(&u, &t, &rule[1]);
	ck_assert(u.dual[0] && u.dual[1] && u.dual[2]);
	bearing_release(&u);
	table_release(&t.levels);
}
END_TEST

START_TEST(caps)
{
	struct offer_terms t = terms();
	struct rule_case at = {.dated = true, .ms = 60};

	ck_assert(bearing_caps_rates(&t, &cap[0]));
	ck_assert(!bearing_caps_rates(&t, &cap[1]));
	ck_assert(!bearing_caps_rates(&t, &cap[2]));	    /* of no rule */
	ck_assert(!bearing_is_first_cap(&t, &cap[0], &at)); /* it holds */
	at.ms = 20;
	ck_assert(bearing_is_first_cap(&t, &cap[0], &at));
	at.ms = 100; /* its rule is over */
	ck_assert(!bearing_is_first_cap(&t, &cap[0], &at));
	ck_assert(!bearing_is_first_cap(&t, &cap[2], &at));
	table_release(&t.levels);
}
END_TEST

START_TEST(first)
{
	const size_t line[] = {5, 3}, other[] = {3, 5};
	struct offer_terms t = terms();

	ck_assert_uint_eq(bearing_first_rule(&t, line,
				  offsetof(struct offer_rule, max_change)),
		2);
	ck_assert_uint_eq(
		bearing_first_rule(&t, line, offsetof(struct offer_rule, step)),
		1);
	rule[0].step.given = true;
	ck_assert_uint_eq(
		bearing_first_rule(&t, line, offsetof(struct offer_rule, step)),
		1);
	ck_assert_uint_eq(bearing_first_rule(
				  &t, other, offsetof(struct offer_rule, step)),
		0);
	rule[0].step.given = false;
	table_release(&t.levels);
}
END_TEST

UNIT_MAIN("bearing", possible, any_segment, caps, first)
