/* rules.h - the table of rules by which offers are made.
 *
 * A rule says for which customers (segment, factors), which product and when it
 * holds, and what the terms are.  A condition that is `*` holds for all.
 *
 *	struct offer_rule rule = {.match = match};
 *	TRY(rule_read(&rule, cell, zone));
 *	if (rules_overlap(&rules[i], &rules[j], n_match))
 *		...
 *
 * Figures are amounts (units of 10^-9) below 10^9, except that an elasticity
 * may be negative; what a figure means for each kind is in price.h.  Times are
 * milliseconds; a rule holds from "from" to before "until".
 */
#ifndef OFFER_RULES_H
#define OFFER_RULES_H

#include "base/number.h"
#include "base/when.h"
#include "offer/rounding.h"

enum offer_kind {
	OFFER_FEE,
	OFFER_LOAN_RATE,
	OFFER_YIELD,
	OFFER_VOUCHER,
	OFFER_KINDS
};

/* The columns of a file of rules, and their names. */
enum rule_column {
	RULE_ID,
	RULE_CAMPAIGN,
	RULE_SEGMENT,
	RULE_PRODUCT,
	RULE_KIND,
	RULE_CURRENCY,
	RULE_FROM,
	RULE_TO,
	RULE_MEASURED,
	RULE_LIST,
	RULE_BASE,
	RULE_FLOOR,
	RULE_CAP,
	RULE_STEP,
	RULE_ROUND,
	RULE_ELASTICITY,
	RULE_UNIT_COST,
	RULE_RESPONSE,
	RULE_RISK_GRADE,
	RULE_DEMAND_REF,
	RULE_MAX_CHANGE,
	RULE_FREQ_CAP,
	RULE_PRIORITY,
	RULE_HOLDOUT,
	RULE_COLUMNS
};
extern const char *const rule_column_name[RULE_COLUMNS];

struct figure {
	bool given;
	amount value;
};

#define RULE_EVER INT64_MAX   /* "until" of a rule without valid_to */
#define RULE_ALWAYS INT64_MIN /* "from" of one without valid_from */

struct offer_rule {
	/* conditions: borrowed texts, empty for any */
	struct text *match; /* the segment, then the factors */
	struct text product, currency;
	int64_t from, until;

	struct text id, campaign, expires; /* borrowed */
	struct text holdout;  /* what control groups are drawn by: its own, or
				 the campaign */
	struct text measured; /* the day of response and elasticity; empty:
				 they were typed */
	enum offer_kind kind;
	struct figure list, base, floor, cap, step, elasticity, unit_cost,
		response, demand_ref, max_change;
	struct rounding round;
	unsigned decimals; /* of the price: 6 for a rate, for money those of
			      the currency, or more if figures have them */
	unsigned response_decimals; /* as many as it is written with */
	int risk_grade;		    /* 0: none */
	int64_t freq_cap;	    /* -1: none */
	int64_t priority;	    /* INT64_MAX: none */
};

/* "fee", and so on; and the kind so called, or false. */
const char *offer_kind_name(enum offer_kind kind);
bool offer_kind_parse(enum offer_kind *kind, struct text t);

/* Whether less is better for the customer: a fee, a loan rate. */
bool offer_less_is_better(enum offer_kind kind);

/* A grade: one digit from 1 to 9, or a letter and that: R3, C3, 3; 3.0 is 3, as
 * a table of numbers with gaps writes it.  Two digits are a score, as 60 of 100
 * is, and no grade. */
bool offer_grade_parse(int *grade, struct text t);

/* The highest grade that a customer can have: 5, as the law has it, or more
 * where one of R[0..N) asks for more. */
int offer_grade_most(const struct offer_rule *r, size_t n);

/* A condition: empty for `*`, else T. */
struct text rule_condition(struct text t);

/* Fill R, all but r->match, from the cells of its row, which it borrows; ZONE
 * is for dates, a valid_to that is a date ends with its day, and one of 23:59
 * or 23:59:59 with that minute or second.  NULL, or what is wrong: the row has
 * to be looked at for itself. */
MUST_USE const char *rule_read(struct offer_rule *r,
	const struct text cell[RULE_COLUMNS], struct zone *zone);

/* A customer, a product and a time, as rules look at them. */
struct rule_case {
	const struct text *value; /* the segment, then the factors */
	struct text product;	  /* empty: the row is about none */
	bool dated;		  /* ms is given; else all times are met */
	int64_t ms;
};

/* Whether R holds for AT, by its N conditions, its product and its dates. */
bool rule_holds(
	const struct offer_rule *r, const struct rule_case *at, size_t n);

/* Why none of R[0..N_RULES) holds for AT: no rule is in force; or none of those
 * has its segment; or none of those its product; or none of those its factors.
 */
enum rules_lack {
	RULES_LACK_TIME,
	RULES_LACK_SEGMENT,
	RULES_LACK_PRODUCT,
	RULES_LACK_FACTORS,
	RULES_LACKS
};
enum rules_lack rules_why_none(
	const struct offer_rule *r, size_t n_rules, const struct rule_case *at);

/* Whether R is for a loan rate or a yield. */
bool rule_is_rate(const struct offer_rule *r);

/* Whether it is, and has a figure above 1: a percentage by mistake. */
bool rule_has_percent(const struct offer_rule *r);

/* Whether its round has no multiple but 0 up to the greatest of list, base,
 * floor and cap. */
bool rule_is_coarse(const struct offer_rule *r);

/* Whether R is in force at AT's time. */
bool rule_in_force(const struct offer_rule *r, const struct rule_case *at);

/* Whether one customer, product and time could meet both: N conditions in
 * match. */
bool rules_overlap(
	const struct offer_rule *a, const struct offer_rule *b, size_t n);

/* The first two of R[0..N_RULES) that overlap, into *I < *J; false: none do. */
bool rules_find_overlap(size_t *i, size_t *j, const struct offer_rule *r,
	size_t n_rules, size_t n_match);

/* A stretch of time that no rule holds in, between two of the same conditions:
 * it ends with rule *J and came after *I; it begins at *FROM. */
bool rules_find_gap(size_t *i, size_t *j, int64_t *from,
	const struct offer_rule *r, size_t n_rules, size_t n_match);

/* Put R[0..N), whose match lie in one array, in the order that they are tried:
 * by priority, and of equal ones as their match lie. */
void rules_order(struct offer_rule *r, size_t n);

/* Whether two of R[0..N) are in different currencies. */
bool rules_mix_currencies(const struct offer_rule *r, size_t n);

#endif
