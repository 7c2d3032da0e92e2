/* t_segment.c - the four kinds, and rules of one's own. */
#include "cluster/segment.h"

#include <math.h>

#include "cluster/book.h"
#include "unit.h"

#include "orders.h"

START_TEST(kinds)
{
	struct segment_cuts cuts = {3, 100};
	static const struct {
		double frequency, monetary;
		const char *name, *action;
	} row[] = {{4, 401, "high-value", "exclusive wealth service"},
		{3, 301, "potential", "activate by campaign"},
		{3, 300, "long-tail", "standard products"},
		{4, 400, "active", "cross-sell"},
		{5, -900, "active", "cross-sell"},
		{0, 500, "long-tail", "standard products"}};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct segment s =
			segment_of(&cuts, row[i].frequency, row[i].monetary);

		ck_assert_str_eq(s.name, row[i].name);
		ck_assert_str_eq(s.action, row[i].action);
	}
}
END_TEST

START_TEST(log_means)
{
	struct segment_cuts cuts;
	double f[] = {1, 3}, m[] = {1, 21}, none[] = {0, 0};
	double same_f[] = {3, 3, 3, 3, 3, 3},
	       same_m[] = {.3, .3, .3, .3, .3, .3};

	segment_cuts_fit(&cuts, f, m, 2); /* sqrt(2 4) - 1; amounts 1, 7 */
	ck_assert_double_eq_tol(cuts.frequency, sqrt(8) - 1, 1e-14);
	ck_assert_double_eq_tol(cuts.amount, 3, 1e-14);
	m[0] = -1; /* half the log-mean of 7 less that of 1 */
	segment_cuts_fit(&cuts, f, m, 2);
	ck_assert_double_eq_tol(cuts.amount, 1, 1e-14);
	segment_cuts_fit(&cuts, none, m, 2);
	ck_assert(cuts.amount == 0);
	segment_cuts_fit(&cuts, f, m, 0);
	ck_assert(cuts.frequency == 0 && cuts.amount == 0);
	/* All alike: nobody is above. */
	segment_cuts_fit(&cuts, same_f, same_m, 6);
	ck_assert_str_eq(segment_of(&cuts, 3, .3).name, "long-tail");
}
END_TEST

/* All four occur on Online Retail, by the log-means of all customers. */
START_TEST(retail)
{
	static const char *const name[] = {
		"high-value", "potential", "long-tail", "active"};
	static const int want[] = {1130, 1109, 1219, 880};
	int count[4] = {0};
	struct segment_cuts cuts;
	struct orders o;

	if (!orders_read(
		    &o, "onlineretail_invoices.csv", when_day(2011, 12, 10)))
		return;
	segment_cuts_fit(&cuts, o.x[1], o.x[2], o.n);
	ck_assert_double_eq_tol(cuts.frequency, 2.8404223281637453, 1e-12);
	ck_assert_double_eq_tol(cuts.amount, 283.600151667341, 1e-9);
	for (size_t i = 0; i < o.n; i++)
		for (int s = 0; s < 4; s++)
			count[s] +=
				strcmp(segment_of(&cuts, o.x[1][i], o.x[2][i])
						.name,
					name[s]) == 0;
	for (int s = 0; s < 4; s++)
		ck_assert_int_eq(count[s], want[s]);
	orders_release(&o);
}
END_TEST

START_TEST(rules)
{
	struct segment_rule rule[3];
	double recency[] = {1, 2, 3, 4, 5};
	const double *const measure[SEGMENT_MEASURES] = {recency};

	segment_rule_init(&rule[0], "fresh", "greet");
	ck_assert_ptr_null(segment_bound_read(
		&rule[0].max[SEGMENT_RECENCY], text_of(" 25% ")));
	segment_rule_init(&rule[1], "two", "");
	ck_assert_ptr_null(segment_bound_read(
		&rule[1].min[SEGMENT_CLUSTER], text_of("2")));
	ck_assert_ptr_null(segment_bound_read(
		&rule[1].max[SEGMENT_CLUSTER], text_of("2")));
	segment_rule_init(&rule[2], "big", "call");
	ck_assert_ptr_null(segment_bound_read(
		&rule[2].min[SEGMENT_AMOUNT], text_of("12.50")));
	ck_assert_ptr_null(segment_bound_read(
		&rule[2].max[SEGMENT_AMOUNT], text_of("  ")));
	for (int i = 0; i < 3; i++)
		ck_assert_ptr_null(segment_rule_check(&rule[i]));
	segment_rules_resolve(rule, 3, measure, 5);
	ck_assert(rule[0].max[SEGMENT_RECENCY].value == 2);
	ck_assert(!rule[0].max[SEGMENT_RECENCY].quantile);

	double a[] = {2, 1, 0, 99, 2}, b[] = {2.1, 1, 0, 99, 2},
	       c[] = {9, 1, 0, 12.5, 1}, d[] = {9, 1, 0, 12.49, 1};
	ck_assert_str_eq(segment_by_rule(rule, 3, a).name, "fresh");
	ck_assert_str_eq(segment_by_rule(rule, 3, b).name, "two");
	ck_assert_str_eq(segment_by_rule(rule, 3, c).action, "call");
	ck_assert_str_eq(segment_by_rule(rule, 3, d).name, "(none)");
	ck_assert(segment_none(segment_by_rule(rule, 3, d)));
	ck_assert(!segment_none(segment_by_rule(rule, 3, c)));
	ck_assert_uint_eq(segment_rule_find(rule, 3, b), 1);
	ck_assert_uint_eq(segment_rule_find(rule, 3, d), 3);

	/* Which rules were met is marked, if it is asked for. */
	bool met[3] = {false};
	struct segments s = {.rule = rule, .n_rules = 3};
	ck_assert_str_eq(book_segment(&s, 2, 1, 0, 9).name, "fresh");
	s.met = met;
	ck_assert_str_eq(book_segment(&s, 9, 1, 13, 1).name, "big");
	ck_assert(segment_none(book_segment(&s, 9, 1, 0, 1)));
	ck_assert(!met[0] && !met[1] && met[2]);

	rule[0].max[SEGMENT_RECENCY].quantile = true;
	segment_rules_resolve(rule, 1, measure, 0);
	ck_assert(segment_none(segment_by_rule(rule, 1, a)));
}
END_TEST

/* What "when" says is what bounds say; strict ends leave the value out. */
START_TEST(conditions)
{
	static const double ten[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
	const double *const measure[SEGMENT_MEASURES] = {ten, ten, ten, ten};
	static const struct {
		const char *when;
		double recency, frequency;
		bool holds;
	} cases[] = {{"recency<=30", 30, 0, true}, {"recency<30", 30, 0, false},
		{"recency<30", 29.999, 0, true}, {"recency>=5", 5, 0, true},
		{"recency>5", 5, 0, false}, {"recency>5", 5.001, 0, true},
		{" recency = 5 ;frequency > 2", 5, 3, true},
		{"recency=5;frequency>2", 5, 2, false},
		{"recency=5;frequency>2", 4, 3, false},
		{"recency>2;recency>4", 3, 0, false},
		{"recency<9;recency<=9", 9, 0, false},
		{"recency<=9;recency<9", 9, 0, false},
		{"recency<4;recency<9", 5, 0, false},
		{"recency>=80%", 9, 0, true}, {"recency>80%", 9, 0, false},
		{"recency>80%", 9.5, 0, true}, {"recency<20%", 3, 0, false},
		{"recency<=20%", 3, 0, true}, {"", 7, 7, true}};
	static const char *const wrong[] = {"age<3", "recency", "recency<",
		"recency<3 or recency>9", "recency<3;", "recency!=3",
		"recency=80%", "recency<x", "recency<3;recency<80%", ";",
		"recency==3", "recency~'3'"};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct segment_rule rule;
		double value[SEGMENT_MEASURES] = {
			cases[i].recency, cases[i].frequency};
		segment_rule_init(&rule, "x", "");
		ck_assert_ptr_null(
			segment_when_read(&rule, text_of(cases[i].when)));
		ck_assert_ptr_null(segment_rule_check(&rule));
		segment_rules_resolve(&rule, 1, measure, 11);
		ck_assert_msg((segment_rule_find(&rule, 1, value) == 0) ==
				      cases[i].holds,
			"%s: %g %g", cases[i].when, value[0], value[1]);
	}
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		struct segment_rule rule;
		segment_rule_init(&rule, "x", "");
		ck_assert_msg(segment_when_read(&rule, text_of(wrong[i])), "%s",
			wrong[i]);
	}
	struct segment_rule rule;
	segment_rule_init(&rule, "x", "");
	ck_assert_ptr_null(
		segment_when_read(&rule, text_of("recency>5;recency<=5")));
	ck_assert_ptr_nonnull(segment_rule_check(&rule));
}
END_TEST

START_TEST(wrong_rules)
{
	struct segment_bound bound = {7, false, false};
	struct segment_rule rule;

	ck_assert_str_eq(segment_bound_read(&bound, text_of("12a")),
		"'12a' is not a bound (want 12.5, or 80% for a quantile)");
	ck_assert_str_eq(segment_bound_read(&bound, text_of("101%")),
		"'101%' is not a quantile (want 0% to 100%)");
	ck_assert_ptr_nonnull(segment_bound_read(&bound, text_of("%")));
	ck_assert_ptr_nonnull(segment_bound_read(&bound, text_of("nan")));
	ck_assert(bound.value == 7);
	segment_rule_init(&rule, "", "x");
	ck_assert_str_eq(segment_rule_check(&rule), "a segment without a name");
	rule.name = "x";
	rule.min[SEGMENT_AMOUNT].value = 5;
	rule.max[SEGMENT_AMOUNT].value = 4;
	ck_assert_str_eq(segment_rule_check(&rule),
		"segment 'x': amount from 5 to 4 is empty");
	rule.max[SEGMENT_AMOUNT].value = 5;
	ck_assert_ptr_null(segment_rule_check(&rule));
	rule.min[SEGMENT_CLUSTER] = (struct segment_bound){.5, true, false};
	ck_assert_str_eq(segment_rule_check(&rule),
		"segment 'x': a cluster has no quantiles");
}
END_TEST

START_TEST(bounds)
{
	static const char *const name[SEGMENT_BOUNDS] = {"recency_min",
		"recency_max", "frequency_min", "frequency_max", "monetary_min",
		"monetary_max", "amount_min", "amount_max", "cluster_min",
		"cluster_max"};
	char word[SEGMENT_BOUND_NAME];

	for (unsigned j = 0; j < SEGMENT_BOUNDS; j++)
		ck_assert_str_eq(segment_bound_name(word, j), name[j]);
}
END_TEST

UNIT_MAIN("segment", kinds, log_means, retail, rules, conditions, wrong_rules,
	bounds)
