/* t_hearing.c - an invite is judged anew, or told what was found. */
#include "invite/hearing.h"

#include "invite/changes.h"
#include "unit.h"

#define UNIT ((amount)AMOUNT_UNIT)
#define BIT(odd) (1U << (odd))

struct desk {
	struct history past;
	struct buf journal;
	struct denied_people denied;
	struct till till;
	struct hearing hearing;
	struct hearing_found found;
	uint64_t lines;
};

static const amount whole[] = {AMOUNT_UNIT};

static void say(void *arg, const struct till_line *line)
{
	struct desk *d = arg;

	(void)line;
	d->lines++;
}

static void begin(struct desk *d)
{
	memset(d, 0, sizeof(*d));
	history_init(&d->past, 1, false);
	guard_windows(&d->past.guard, &rules_built_in);
	d->till = (struct till){.past = &d->past,
		.journal = &d->journal,
		.denied = &d->denied,
		.share = whole,
		.digits = -1,
		.begins = PAYOUT_HOLD,
		.hold = 100,
		.say = say,
		.arg = d};
	d->hearing = (struct hearing){.till = &d->till,
		.rules = &rules_built_in,
		.rules_mark = 77,
		.levels = 1};
}

static void end(struct desk *d)
{
	till_release(&d->till);
	history_release(&d->past);
	buf_release(&d->journal);
}

static const struct effect *hear(struct desk *d, const char *event,
	const char *inviter, const char *invitee, int64_t ms, amount reward)
{
	struct guard_touch t = {.inviter = text_of(inviter),
				   .invitee = text_of(invitee),
				   .event = text_of(event),
				   .campaign = text_of("c"),
				   .ms = ms,
				   .pays = reward > 0},
			   *touch[] = {&t};
	struct hearing_reward r = {reward, 0};

	guard_know(&d->past.guard, touch[0]);
	guard_look(&d->past.guard, touch, 1, 0);
	hearing_of(&d->hearing, &t, &r, &d->found);
	return &d->found.effect;
}

/* Verdict and codes of what was found. */
static bool is(
	const struct desk *d, enum invite_verdict verdict, const char *codes)
{
	const struct effect *e = &d->found.effect;
	struct buf got = {0};

	for (size_t i = 0; i < e->n; i++)
		buf_printf(&got, "%s ", check_kinds[e->reason[i].code].code);
	bool same = e->verdict == verdict && text_is(buf_view(&got), codes);
	buf_release(&got);
	return same;
}

START_TEST(anew)
{
	struct desk d;

	begin(&d);
	const struct effect *e = hear(&d, "1", "a", "b", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_PASS, "") && e->owed && d.found.odd == 0);
	ck_assert(e->payout == PAYOUT_HOLD && e->due == 5100);
	ck_assert_uint_eq(d.lines, 1);
	ck_assert(text_is(guard_name(&d.past.guard, d.found.invitee), "b"));
	ck_assert_uint_eq(d.past.rules_mark, 77);
	/* late: from the newest time on */
	e = hear(&d, "2", "a", "c", 4000, 10 * UNIT);
	ck_assert(e->due == 5100 && d.found.odd == BIT(ODD_LATE));
	/* nothing to be paid */
	e = hear(&d, "3", "a", "d", 5000, 0);
	ck_assert(is(&d, VERDICT_PASS, "") && e->payout == PAYOUT_NONE);
	/* an hour is over: what was on hold is paid first */
	d.lines = 0;
	hear(&d, "4", "a", "e", 60000, 10 * UNIT);
	ck_assert_uint_eq(d.lines, 3);
	end(&d);
}
END_TEST

START_TEST(again)
{
	struct desk d;

	begin(&d);
	hear(&d, "1", "a", "b", 5000, 10 * UNIT);
	size_t n = d.journal.len;
	const struct effect *e = hear(&d, "1", "a", "b", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_PASS, "REPLAY ") && !e->owed);
	ck_assert(d.found.words.due == 10 * UNIT);
	ck_assert_uint_eq(d.found.odd, BIT(ODD_REPLAY));
	ck_assert(text_is(guard_name(&d.past.guard, d.found.invitee), "b"));
	hear(&d, "1", "a", "x", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_REVIEW, "EVENT "));
	ck_assert_uint_eq(d.found.odd, BIT(ODD_EVENT));
	ck_assert_uint_eq(d.found.invitee, PEOPLE_NONE);
	ck_assert(d.found.words.due == 0);
	hear(&d, "1", "x", "b", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_REVIEW, "EVENT "));
	ck_assert_uint_eq(d.journal.len, n); /* nothing has changed */
	ck_assert_uint_eq(d.lines, 1);
	end(&d);
}
END_TEST

/* The same invitee once more is told of, and one who invites himself. */
START_TEST(odd)
{
	struct desk d;

	begin(&d);
	hear(&d, "1", "a", "b", 5000, 10 * UNIT);
	hear(&d, "2", "x", "b", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_REJECT, "DUP "));
	ck_assert_uint_eq(d.found.odd, BIT(ODD_AGAIN));
	hear(&d, "3", "z", "z", 5000, 10 * UNIT);
	ck_assert(d.found.odd & BIT(ODD_SELF));
	ck_assert_uint_eq(d.lines, 1);
	hear(&d, "4", "a", "c", 5000, UNIT / 1000);
	ck_assert_uint_eq(d.found.odd, BIT(ODD_SHARES));
	end(&d);
}
END_TEST

/* What a person has said before the invite came, all or a part of it. */
START_TEST(ruled)
{
	struct desk d;
	struct decision x = {.event = text_of("1"),
		.by = text_of("eve"),
		.verdict = VERDICT_REJECT,
		.ms = 10};

	begin(&d);
	till_decide(&d.till, &x);
	const struct effect *e = hear(&d, "1", "a", "b", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_REJECT, "MANUAL ") && !e->owed && e->manual);
	ck_assert(text_is(d.found.words.by, "eve") && d.lines == 0);
	hear(&d, "1", "a", "b", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_REJECT, "REPLAY MANUAL "));
	ck_assert(text_is(d.found.words.by, "eve"));
	x.event = text_of("2");
	x.back = 4 * UNIT;
	x.verdict = VERDICT_PASS;
	till_decide(&d.till, &x);
	hear(&d, "2", "a", "c", 5000, 10 * UNIT);
	ck_assert(is(&d, VERDICT_PASS, "MANUAL "));
	ck_assert_uint_eq(d.lines, 2); /* on hold, and what is left */
	end(&d);
}
END_TEST

/* Without a ledger nobody is paid, and it is said what is due. */
START_TEST(no_ledger)
{
	struct desk d;

	begin(&d);
	d.till.begins = PAYOUT_NONE;
	const struct effect *e = hear(&d, "1", "a", "b", 5000, UNIT / 1000);
	ck_assert(e->owed && e->payout == PAYOUT_NONE && d.lines == 0);
	ck_assert_uint_eq(d.found.odd, 0);
	end(&d);
}
END_TEST

/* The journal has it all, with the rules once. */
START_TEST(journal)
{
	struct desk d;
	struct history back;
	uint64_t x[HISTORY_NUMBERS], y[HISTORY_NUMBERS];

	begin(&d);
	d.hearing.levels = 2;
	static const amount two[] = {AMOUNT_UNIT / 2, AMOUNT_UNIT / 2};
	d.till.share = two;
	hear(&d, "1", "a", "b", 5000, 10 * UNIT);
	hear(&d, "2", "b", "c", 5001, 10 * UNIT);
	hear(&d, "3", "x", "c", 6000, 10 * UNIT);
	ck_assert_uint_eq(d.lines, 1 + 2 + 3);
	d.past.seen = d.past.guard.newest;
	history_init(&back, 1, false);
	guard_windows(&back.guard, &rules_built_in);
	ck_assert(changes_replay(&back, buf_view(&d.journal)));
	history_write(&d.past, x);
	history_write(&back, y);
	ck_assert(memcmp(x, y, sizeof(x)) == 0 && back.rules_mark == 77);
	history_release(&back);
	end(&d);
}
END_TEST

UNIT_MAIN("hearing", anew, again, odd, ruled, no_ledger, journal)
