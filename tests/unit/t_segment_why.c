/* t_segment_why.c - sentences on why a customer is in a segment; and Chinese
 * names. */
#include "cluster/segment_why.h"

#include "unit.h"

static void is(struct buf *got, const char *want)
{
	buf_byte(got, '\0');
	ck_assert_str_eq(got->at, want);
	got->len = 0;
}

START_TEST(by_cuts)
{
	struct segment_cuts cuts = {2.5, 100};
	struct buf why = {0};

	segment_why_cuts(&why, &cuts, 2, 400, true);
	is(&why, "frequency 2 <= 2.5, amount 200 > 100; frequency above 2.5: "
		 "high-value, amount at most 100: long-tail");
	segment_why_cuts(&why, &cuts, 4, 400, true);
	is(&why, "frequency 4 > 2.5, amount 100 <= 100; frequency at most 2.5: "
		 "long-tail, amount above 100: high-value");
	segment_why_cuts(&why, &cuts, 3, 900, true);
	is(&why, "frequency 3 > 2.5, amount 300 > 100; frequency at most 2.5: "
		 "potential, amount at most 100: active");
	segment_why_cuts(&why, &cuts, 1, -5, true);
	is(&why, "frequency 1 <= 2.5, amount -5 <= 100; frequency above 2.5: "
		 "active, amount above 100: potential");
	segment_why_cuts(&why, &cuts, 3, 0, false);
	is(&why, "frequency 3 > 2.5; frequency at most 2.5: long-tail");
	buf_release(&why);
}
END_TEST

START_TEST(by_rules)
{
	struct segment_rule rule[2];
	double value[SEGMENT_MEASURES] = {12, 5, 900, 180, 3};
	struct buf why = {0};

	segment_rule_init(&rule[0], "a", "x");
	segment_rule_init(&rule[1], "b", "y");
	rule[1].max[SEGMENT_RECENCY].value = 30;
	rule[1].min[SEGMENT_FREQUENCY].value = 4;
	rule[1].min[SEGMENT_CLUSTER].value = 1;
	rule[1].max[SEGMENT_CLUSTER].value = 3;
	segment_why_rule(&why, rule, 2, 0, value);
	is(&why, "rule 1");
	segment_why_rule(&why, rule, 2, 1, value);
	is(&why, "rule 2: recency 12 to 30, frequency 5 from 4, cluster 3 from "
		 "1 to 3");
	segment_why_rule(&why, rule, 2, 2, value);
	is(&why, "none of 2 rules");
	buf_release(&why);
}
END_TEST

UNIT_MAIN("segment_why", by_cuts, by_rules)
