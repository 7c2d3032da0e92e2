/* audit_verdict.c - whether a difference counts. */
#include "offer/audit_verdict.h"

#include <math.h>

/* What sums of as many prices as there may be are off by, at most. */
static const double rounding = 1e-9;

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
	if ((two_sided ? fabs(p->size) : p->size) <= tolerance + rounding)
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

	return verdict == AUDIT_PASS && p->mean > 0.5 && p->size >= 1 - rounding
		       ? AUDIT_INSUFFICIENT
		       : verdict;
}

bool audit_is_likelier(
	const struct audit_offered *a, const struct audit_offered *b)
{
	return (amount)a->with * (amount)b->rows >
	       (amount)b->with * (amount)a->rows;
}

/* The share with half a row more with an offer and half a row more without. */
static double share(const struct audit_offered *o)
{
	return ((double)o->with + 0.5) / ((double)o->rows + 1);
}

void audit_ratio(struct audit_ratio *to, const struct audit_offered *a,
	const struct audit_offered *b)
{
	double p = share(a), q = share(b);
	double error = sqrt((1 - p) / (p * ((double)a->rows + 1)) +
			    (1 - q) / (q * ((double)b->rows + 1)));
	double wide = exp(1.959964 * error); /* the normal's 97.5 % */

	to->ratio = (double)((amount)a->with * (amount)b->rows) /
		    (double)((amount)b->with * (amount)a->rows);
	to->low = p / q / wide;
	to->high = p / q * wide;
}

enum audit_verdict audit_judge_ratio(
	const struct audit_ratio *r, double tolerance)
{
	if (isnan(r->ratio))
		return AUDIT_INSUFFICIENT;
	if (r->ratio >= 1 - tolerance - rounding)
		return AUDIT_PASS;
	return r->high < 1 ? AUDIT_FAIL : AUDIT_INSUFFICIENT;
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

	if (over <= 0)
		return 0;
	return over / fabs(amount_double(list ? list : price));
}

double audit_spread(amount low, amount high)
{
	double most = fmax(fabs(amount_double(low)), fabs(amount_double(high)));

	return most > 0 ? amount_double(high - low) / most : 0;
}
