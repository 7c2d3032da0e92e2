/* t_refusal.c - why a customer does not get an offer of his cell. */
#include "offer/refusal.h"

#include "unit.h"

static struct offer_rule rule;
static struct offer offer;

/* A product of grade 3, of which a customer may have two, for PERSON. */
static const char *judge(const struct offeree *person)
{
	enum refusal why;

	rule.risk_grade = 3;
	rule.freq_cap = 2;
	offer.rule = &rule;
	why = refusal_judge(person, &offer, 1000);
	return why == OFFERED ? "" : refusal_code(why);
}

START_TEST(reasons)
{
	struct offeree p = {.grade = 3, .rated = true, .rated_on = 900};

	offer.pays = true;
	ck_assert_str_eq(judge(&p), "");
	p.used = 1;
	ck_assert_str_eq(judge(&p), "");
	p.used = 2;
	ck_assert_str_eq(judge(&p), "FREQ");
	p.grade = 2;
	ck_assert_str_eq(judge(&p), "UNSUITABLE;ABOVE_GRADE");
	p.rated_on = 600;
	ck_assert_str_eq(judge(&p), "UNSUITABLE;OLD_RATING");
	p.rated = false;
	ck_assert_str_eq(judge(&p), "UNSUITABLE;NO_RATING");
	p.refuses = true;
	ck_assert_str_eq(judge(&p), "CONSENT");
	p.opted_out = true;
	ck_assert_str_eq(judge(&p), "OPTOUT");
}
END_TEST

START_TEST(worth)
{
	struct offeree p = {.grade = 5, .rated = true, .rated_on = 1000};

	offer.pays = false;
	ck_assert_str_eq(judge(&p), "NOPAY");
	ck_assert_str_eq(refusal_word(NOPAY), "not worth what it uses");
	ck_assert_str_eq(refusal_word(HOLDOUT), "control group");
	ck_assert_str_eq(refusal_code(NORULE), "NORULE");
}
END_TEST

static bool can_pay(const char *has, const char *wants)
{
	const struct offeree p = {.currency = text_of(has)};
	const struct offer_rule r = {.currency = text_of(wants)};

	return refusal_can_pay(&p, &r);
}

START_TEST(currencies)
{
	ck_assert(can_pay("", "CNY") && can_pay("CNY", ""));
	ck_assert(can_pay("rmb", "CNY") && !can_pay("USD", "CNY"));
}
END_TEST

UNIT_MAIN("refusal", reasons, worth, currencies)
