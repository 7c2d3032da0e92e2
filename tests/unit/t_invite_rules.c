/* t_invite_rules.c - what is a night, and from reasons to verdicts. */
#include "invite/rules.h"
#include "unit.h"

START_TEST(nights)
{
	const int64_t hour = 3600000, day = 24 * hour;

	for (int64_t d = -2; d <= 2; d++) {
		ck_assert(!rules_is_night(d * day - 1, 0));
		ck_assert(rules_is_night(d * day, 0));
		ck_assert(rules_is_night(d * day + 5 * hour - 1, 0));
		ck_assert(!rules_is_night(d * day + 5 * hour, 0));
		ck_assert(!rules_is_night(d * day + 12 * hour, 0));
		/* Midnight in Shanghai, and five in New York. */
		ck_assert(rules_is_night(d * day + 16 * hour, 8 * 3600));
		ck_assert(!rules_is_night(d * day + 16 * hour - 1, 8 * 3600));
		ck_assert(rules_is_night(d * day + 10 * hour - 1, -5 * 3600));
		ck_assert(!rules_is_night(d * day + 10 * hour, -5 * 3600));
	}
}
END_TEST

/* Of the checks in CODE, up to CHECKS, by the built-in rules. */
static enum invite_verdict verdict(
	int *score, int without, const enum check *code)
{
	struct reason reason[REASONS_MAX];
	size_t n = 0;

	for (; *code != CHECK_CODES; code++)
		reason[n++] = (struct reason){*code, 1, 1};
	return rules_verdict(score, &rules_built_in, reason, n, without);
}

#define OF(...) ((const enum check[]){__VA_ARGS__, CHECK_CODES})

START_TEST(verdicts)
{
	int score;

	ck_assert_int_eq(verdict(&score, -1, OF(CHECK_SELF)), VERDICT_REJECT);
	ck_assert_int_eq(score, 100);
	ck_assert_int_eq(verdict(&score, 0, OF(CHECK_SELF)), VERDICT_PASS);
	ck_assert_int_eq(score, 0);
	/* 29 are too few to be looked at, 30 are enough. */
	ck_assert_int_eq(
		verdict(&score, -1, OF(CHECK_VIP, CHECK_VNET)), VERDICT_PASS);
	ck_assert_int_eq(score, 25);
	ck_assert_int_eq(
		verdict(&score, -1, OF(CHECK_SEQPHONE)), VERDICT_REVIEW);
	/* 60 of one strong check, or of two soft kinds; not of one. */
	ck_assert_int_eq(
		verdict(&score, -1, OF(CHECK_VDEV, CHECK_RING, CHECK_DEVICE)),
		VERDICT_REVIEW);
	ck_assert_int_eq(score, 75);
	ck_assert_int_eq(
		verdict(&score, -1, OF(CHECK_VDEV, CHECK_VIP)), VERDICT_REJECT);
	ck_assert_int_eq(verdict(&score, -1, OF(CHECK_SEQPHONE, CHECK_REGULAR)),
		VERDICT_REJECT);
	ck_assert_int_eq(verdict(&score, 1, OF(CHECK_SEQPHONE, CHECK_REGULAR)),
		VERDICT_REVIEW);
	ck_assert_int_eq(verdict(&score, -1,
				 OF(CHECK_REGULAR, CHECK_NIGHT, CHECK_REGULAR)),
		VERDICT_REVIEW);
	ck_assert_int_eq(score, 75);
	/* Allowed is not what is refused for good. */
	ck_assert_int_eq(
		verdict(&score, -1, OF(CHECK_ALLOW, CHECK_VDEV)), VERDICT_PASS);
	ck_assert_int_eq(verdict(&score, -1, OF(CHECK_ALLOW, CHECK_DUP)),
		VERDICT_REJECT);
}
END_TEST

/* A check with a second figure is strong from that on, and counts twice. */
START_TEST(second_figures)
{
	static const struct {
		enum check code;
		int64_t value;
		int score;
		enum invite_verdict verdict;
	} of[] = {{CHECK_PHONE, 4, 30, VERDICT_REVIEW},
		{CHECK_PHONE, 5, 30, VERDICT_REVIEW},
		{CHECK_PHONE, 6, 60, VERDICT_REJECT},
		{CHECK_PHONE, 256, 60, VERDICT_REJECT},
		{CHECK_DEVSHARE, 2, 30, VERDICT_REVIEW},
		{CHECK_DEVSHARE, 3, 60, VERDICT_REJECT},
		{CHECK_DEVICE, 256, 15, VERDICT_PASS},
		{CHECK_RING, 256, 15, VERDICT_PASS}};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		struct reason r = {of[i].code, of[i].value, 1};
		int score;
		ck_assert_msg(rules_verdict(&score, &rules_built_in, &r, 1,
				      -1) == of[i].verdict,
			"%zu", i);
		ck_assert_msg(score == of[i].score, "%zu: %d", i, score);
	}
}
END_TEST

/* What is said of reasons that are no checks. */
START_TEST(said)
{
	static const struct {
		const char *by;
		int64_t due; /* in thousandths */
		unsigned decimals;
		const char *want;
	} of[] = {{"", 0, 2, "REPLAY;RING:4/3;ALLOW;EVENT;MANUAL"},
		{"lin", 0, 2, "REPLAY;RING:4/3;ALLOW;EVENT;MANUAL:lin"},
		{"a;b", 20000, 0, "REPLAY:20;RING:4/3;ALLOW;EVENT;MANUAL:a,b"},
		{"", 20500, 2, "REPLAY:20.50;RING:4/3;ALLOW;EVENT;MANUAL"},
		{"", 1, 3, "REPLAY:0.001;RING:4/3;ALLOW;EVENT;MANUAL"}};
	const struct reason reason[] = {{CHECK_REPLAY, 0, 0},
		{CHECK_RING, 4, 3}, {CHECK_ALLOW, 0, 0}, {CHECK_EVENT, 0, 0},
		{CHECK_MANUAL, 0, 0}};
	struct buf b = {0};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		const struct reason_words words = {text_of(of[i].by),
			(amount)of[i].due * (AMOUNT_UNIT / 1000),
			of[i].decimals};
		b.len = 0;
		reasons_print(&b, reason, 5, &words);
		ck_assert_msg(text_is(buf_view(&b), of[i].want), "%zu", i);
	}
	buf_release(&b);
}
END_TEST

/* Who invites himself moves no clock where that alone rejects. */
START_TEST(self)
{
	struct invite_rules r = rules_built_in;

	ck_assert(rules_refuse_self(&r));
	r.rule[CHECK_SELF].threshold = 2;
	ck_assert(!rules_refuse_self(&r));
	r = rules_built_in;
	r.rule[CHECK_SELF].hard = false;
	ck_assert(!rules_refuse_self(&r));
	r = rules_built_in;
	r.rule[CHECK_SELF].enabled = false;
	ck_assert(!rules_refuse_self(&r));
}
END_TEST

/* A check may be so high that nobody comes there. */
START_TEST(unreached)
{
	struct invite_rules r = rules_built_in;

	for (int c = 0; c < CHECKS; c++)
		ck_assert(!rules_unreached(&r, (enum check)c));
	r.rule[CHECK_SELF] = (struct invite_rule){
		.enabled = true, .threshold = rules_highest(CHECK_SELF)};
	ck_assert(!rules_unreached(&r, CHECK_SELF));
	r.rule[CHECK_SELF].threshold++;
	ck_assert(rules_unreached(&r, CHECK_SELF));
	ck_assert(!rules_unreached(&r, CHECK_DUP));
	r.rule[CHECK_SELF].enabled = false;
	ck_assert(!rules_unreached(&r, CHECK_SELF));
}
END_TEST

UNIT_MAIN(
	"invite rules", nights, verdicts, second_figures, said, self, unreached)
