/* t_checked.c - which checks of customers are off, and why. */
#include "offer/checked.h"

#include "unit.h"

static bool there[GATES];

/* What is off for rules R[0..N). */
static const char *off(struct offer_rule *r, size_t n, bool caps)
{
	static struct buf b;
	const struct offer_terms t = {.rule = r, .n_rules = n};
	const struct checked_asked asked = checked_asked_by(&t);

	b.len = 0;
	checked_list_off(&b, there, &asked, caps);
	buf_byte(&b, '\0');
	return b.at;
}

START_TEST(columns)
{
	struct offer_rule r[] = {{.freq_cap = -1},
		{.freq_cap = 0, .risk_grade = 1, .currency = text_of("CNY")}};

	for (int g = 0; g < GATES; g++)
		there[g] = false;
	ck_assert_str_eq(off(r, 1, true),
		"consent, opt_out, risk, age, offers_used (no such column)");
	ck_assert_str_eq(off(r, 2, true), "consent, opt_out, age, offers_used, "
					  "currency (no such column)");
	for (int g = 0; g < GATES; g++)
		there[g] = true;
	ck_assert_str_eq(off(r, 2, false), "");
	ck_assert_str_eq(off(r, 1, false),
		"risk (no rule has a risk_grade), offers_used (no rule has a "
		"freq_cap)");
	there[GATE_AGE] = false;
	ck_assert_str_eq(off(r, 2, false), "age (no such column)");
}
END_TEST

START_TEST(caps)
{
	struct offer_rule r[] = {{.kind = OFFER_LOAN_RATE, .risk_grade = 2},
		{.kind = OFFER_FEE, .risk_grade = 2}};

	for (int g = 0; g < GATES; g++)
		there[g] = true;
	ck_assert_str_eq(off(r, 1, false), "legal caps (no --caps)");
	ck_assert_str_eq(off(r, 1, true), "");
	ck_assert_str_eq(off(r + 1, 1, false), "");
	r[1].kind = OFFER_YIELD;
	ck_assert_str_eq(off(r + 1, 1, false), "legal caps (no --caps)");
}
END_TEST

START_TEST(one)
{
	const struct checked_asked none = {0}, all = {true, true, true, true};

	ck_assert(checked_is_off(GATE_CONSENT, false, &none));
	ck_assert(!checked_is_off(GATE_CONSENT, true, &none));
	ck_assert(checked_is_off(GATE_RISK, true, &none));
	ck_assert(!checked_is_off(GATE_RISK, false, &all));
	ck_assert(!checked_is_off(GATE_CURRENCY, false, &none));
	ck_assert(checked_is_off(GATE_CURRENCY, false, &all));
	ck_assert_str_eq(checked_name(GATE_OPT_OUT), "opt_out");
}
END_TEST

UNIT_MAIN("checked", columns, caps, one)
