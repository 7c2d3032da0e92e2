/* audit_verdict.h - what a measured difference comes to: a pass, a failure, or
 * that the data cannot tell.
 *
 *	struct permutation p;
 *	audit_parity(&p, &compared, &audit, worse, label, 0);
 *	switch (audit_judge(&p, 0.05, true)) ...
 */
#ifndef OFFER_AUDIT_VERDICT_H
#define OFFER_AUDIT_VERDICT_H

#include <stdbool.h>

#include "base/number.h"
#include "offer/permutation.h"

enum audit_verdict {
	AUDIT_PASS,
	AUDIT_FAIL,
	AUDIT_INSUFFICIENT,
	AUDIT_VERDICTS
};

/* "pass", "fail" or "insufficient". */
const char *audit_verdict_name(enum audit_verdict verdict);

/* P's size passes up to TOLERANCE; beyond it, it fails if chance does not reach
 * it, and is insufficient if chance does, or if there is no size (NAN).  Of a
 * difference that is TWO_SIDED, being below counts as being above does.  Here
 * and below 10^-9 more than the tolerance is not beyond it: so much is what
 * sums are off by. */
enum audit_verdict audit_judge(
	const struct permutation *p, double tolerance, bool two_sided);

/* The same for how well a factor tells an attribute, P.size from 0 to 1.
 * *BEYOND: what of it is more than chance explains, which is judged.  A factor
 * that tells all is insufficient if chance alone explains more than half: it
 * has nearly as many values as there are rows. */
enum audit_verdict audit_judge_proxy(struct permutation *beyond,
	const struct permutation *p, double tolerance);

/* Rows of a group, and those of them with an offer. */
struct audit_offered {
	uint64_t rows, with;
};

/* Whether A is offered anything more often than B. */
bool audit_is_likelier(
	const struct audit_offered *a, const struct audit_offered *b);

/* The share of A with an offer over that of B, which is above 0; and its
 * interval of 95 %, on a scale of logarithms (Katz and others, Biometrics 34,
 * 1978), half a row added to each count. */
struct audit_ratio {
	double ratio, low, high;
};
void audit_ratio(struct audit_ratio *to, const struct audit_offered *a,
	const struct audit_offered *b);

/* A ratio from 1 - TOLERANCE on passes; below it fails if the interval is below
 * 1, and is insufficient if the interval reaches 1. */
enum audit_verdict audit_judge_ratio(
	const struct audit_ratio *r, double tolerance);

/* 1 if more of a price of KIND is worse for the customer (a fee, a loan_rate),
 * -1 if less is (a yield, a voucher), 0 if KIND is none of these. */
int audit_direction(struct text kind);

/* How much worse PRICE is than LIST, as a part of LIST, or of PRICE where LIST
 * is 0; 0 if it is not. DIRECTION as above. */
double audit_over_list(amount price, amount list, int direction);

/* HIGH - LOW as a part of the larger of the two. */
double audit_spread(amount low, amount high);

#endif
