/* refusal.c - see refusal.h. */
#include "offer/refusal.h"

#include "offer/currency.h"
#include "offer/suitable.h"

static const struct {
	const char *code, *word;
} refusals[REFUSALS] = {
	[NORULE] = {"NORULE", "no rule holds"},
	[OPTOUT] = {"OPTOUT", "they have opted out"},
	[NO_CONSENT] = {"CONSENT", "they have not agreed"},
	[NO_RATING] = {"UNSUITABLE;NO_RATING", "no risk rating with a day"},
	[OLD_RATING] = {"UNSUITABLE;OLD_RATING",
		"a risk rating older than 12 months"},
	[ABOVE_GRADE] = {"UNSUITABLE;ABOVE_GRADE", "above their risk rating"},
	[FREQ] = {"FREQ", "they had as many as they may"},
	[NOPAY] = {"NOPAY", "not worth what it uses"},
	[HOLDOUT] = {"HOLDOUT", "control group"},
};

const char *refusal_code(enum refusal why)
{
	return refusals[why].code;
}

const char *refusal_word(enum refusal why)
{
	return refusals[why].word;
}

enum refusal refusal_judge(
	const struct offeree *p, const struct offer *o, int64_t today)
{
	const struct offer_rule *r = o->rule;

	if (p->opted_out)
		return OPTOUT;
	if (p->refuses)
		return NO_CONSENT;
	switch (suitable_judge(
		r->risk_grade, p->grade, p->rated, p->rated_on, today)) {
	case SUITABLE_NO_RATING:
		return NO_RATING;
	case SUITABLE_OLD_RATING:
		return OLD_RATING;
	case SUITABLE_ABOVE_GRADE:
		return ABOVE_GRADE;
	default:
		break;
	}
	if (r->freq_cap >= 0 && p->used >= r->freq_cap)
		return FREQ;
	return o->pays ? OFFERED : NOPAY;
}

bool refusal_can_pay(const struct offeree *p, const struct offer_rule *r)
{
	return p->currency.len == 0 || r->currency.len == 0 ||
	       currency_same(p->currency, r->currency);
}
