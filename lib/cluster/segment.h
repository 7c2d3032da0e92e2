/* segment.h - which of four kinds a customer is, and what to do about it.
 *
 *			small orders		large orders
 *	frequent	active			high-value
 *			cross-sell		exclusive wealth service
 *	infrequent	long-tail		potential
 *			standard products	activate by campaign
 *
 * Frequent is more orders than a cut point, large more money an order than
 * another (amount per order, not the total, which grows with frequency).  Or
 * rules of one's own, of which the first that holds decides.
 */
#ifndef CLUSTER_SEGMENT_H
#define CLUSTER_SEGMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"
#include "base/text.h"

struct segment_cuts {
	double frequency, amount;
};

/* The log-mean of each over N customers, sign(y) expm1(|y|) of the mean y of
 * sign(x) log1p(|x|), held within the least and the greatest value (so that
 * with all customers alike nobody is above average by rounding).  MONETARY is
 * the total.  N = 0: both 0. */
void segment_cuts_fit(struct segment_cuts *cuts, const double *frequency,
	const double *monetary, size_t n);

/* Money per order: MONETARY / FREQUENCY, 0 without orders.  Refunds can make
 * it negative, which is small. */
double segment_amount(double frequency, double monetary);

struct segment {
	const char *name, *action;
};

/* The segment of one customer; the strings are constant. */
struct segment segment_of(
	const struct segment_cuts *cuts, double frequency, double monetary);

/* What a rule can ask for.  CLUSTER is the printed number, from 1. */
enum segment_measure {
	SEGMENT_RECENCY,
	SEGMENT_FREQUENCY,
	SEGMENT_MONETARY,
	SEGMENT_AMOUNT,
	SEGMENT_CLUSTER,
	SEGMENT_MEASURES
};

/* Its column name: "recency", "frequency", "monetary", "amount", "cluster". */
const char *segment_measure_name(enum segment_measure measure);

/* What a table of rules calls the ends of ranges: "recency_min", "recency_max",
 * "frequency_min" and so on, J from 0; returns TO. */
enum { SEGMENT_BOUNDS = 2 * SEGMENT_MEASURES, SEGMENT_BOUND_NAME = 16 };
const char *segment_bound_name(char to[SEGMENT_BOUND_NAME], unsigned j);

/* One end of a range: a value in the measure's units, or a quantile of it over
 * all customers, VALUE in [0, 1].  An open end is -INFINITY or INFINITY. */
struct segment_bound {
	double value;
	bool quantile;
	bool strict; /* the value itself is outside; only of "when" */
};

/* Both ends belong to the range unless they are strict: of two rules that meet
 * in a value the first has it, and no value falls between them. */
struct segment_rule {
	const char *name, *action; /* borrowed, see who made the rule */
	struct segment_bound min[SEGMENT_MEASURES], max[SEGMENT_MEASURES];
};

/* RULE with that name and action and every end open. */
void segment_rule_init(
	struct segment_rule *rule, const char *name, const char *action);

/* Read one bound from a CELL: empty leaves *BOUND as it is, "12.5" is a value,
 * "80%" a quantile (0% to 100%).  NULL, or what is wrong. */
MUST_USE const char *segment_bound_read(
	struct segment_bound *bound, struct text cell);

/* Read WHEN, tests of measures with ';' between them ("recency<=30;
 * monetary>80%"), into the bounds of RULE, which they narrow.  Nothing at all
 * is no test.  NULL, or what is wrong. */
MUST_USE const char *segment_when_read(
	struct segment_rule *rule, struct text when);

/* Whether a rule is in order: a name, no range whose min is above its max, no
 * quantile of the cluster number.  NULL, or what is wrong. */
MUST_USE const char *segment_rule_check(const struct segment_rule *rule);

/* Replace the quantiles in N_RULES rules by their values, and strict ends by
 * the next double inside, so that all ends belong to their ranges: values (type
 * 7, quantile.h) over N customers; MEASURE is each measure's column, NULL for
 * one that no rule takes a quantile of.  N = 0: a min becomes INFINITY, a max
 * -INFINITY. */
void segment_rules_resolve(struct segment_rule *rule, size_t n_rules,
	const double *const measure[SEGMENT_MEASURES], size_t n);

/* The first of N_RULES resolved rules that VALUE satisfies on every measure;
 * N_RULES: none does. */
size_t segment_rule_find(const struct segment_rule *rule, size_t n_rules,
	const double value[SEGMENT_MEASURES]);

/* The segment of rule AT, or {"(none)", ""} where AT is N_RULES: see
 * segment_none(). */
struct segment segment_at(
	const struct segment_rule *rule, size_t n_rules, size_t at);

/* Both in one: the segment of the first rule that holds. */
struct segment segment_by_rule(const struct segment_rule *rule, size_t n_rules,
	const double value[SEGMENT_MEASURES]);

/* Whether S is what segment_by_rule() gives where no rule holds. */
bool segment_none(struct segment s);

#endif
