/* audit_verdict.c - whether a difference counts. */
#include "offer/audit_verdict.h"

#include <math.h>

const char *audit_verdict_name(enum audit_verdict verdict)
{
	static const char *const name[AUDIT_VERDICTS] = {
		"pass", "fail", "insufficient"};

	return name[verdict];
}

enum audit_verdict audit_judge(
	const struct permutation *p, double tolerance, bool two_sided)
{
	if (isnan(p->size))
		return AUDIT_INSUFFICIENT;
	if ((two_sided ? fabs(p->size) : p->size) <= tolerance)
		return AUDIT_PASS;
	return p->size > p->high || (two_sided && p->size < p->low)
		       ? AUDIT_FAIL
		       : AUDIT_INSUFFICIENT;
}

enum audit_verdict audit_judge_proxy(struct permutation *beyond,
	const struct permutation *p, double tolerance)
{
	*beyond = (struct permutation){.size = p->size - p->mean,
		.low = p->low - p->mean,
		.high = p->high - p->mean};
	enum audit_verdict verdict = audit_judge(beyond, tolerance, false);

	return verdict == AUDIT_PASS && p->mean > 0.5 && p->size >= 1 - 1e-9
		       ? AUDIT_INSUFFICIENT
		       : verdict;
}

int audit_direction(struct text kind)
{
	if (text_is(kind, "fee") || text_is(kind, "loan_rate"))
		return 1;
	return text_is(kind, "yield") || text_is(kind, "voucher") ? -1 : 0;
}

double audit_over_list(amount price, amount list, int direction)
{
	double over = amount_double(price - list) * direction;

	return over > 0 ? over / fmax(fabs(amount_double(list)), 1e-9) : 0;
}

double audit_spread(amount low, amount high)
{
	double most = fmax(fabs(amount_double(low)), fabs(amount_double(high)));

	return most > 0 ? amount_double(high - low) / most : 0;
}
