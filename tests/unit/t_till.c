/* t_till.c - where money moves, and what ledger and journal say of it. */
#include "invite/till.h"

#include "invite/changes.h"
#include "invite/cuts.h"
#include "unit.h"

#define UNIT ((amount)AMOUNT_UNIT)

struct desk {
	struct history past;
	struct buf journal, lines;
	struct keyed *keyed;
	struct keys keys;
	struct denied_people denied;
	struct till till;
};

static const amount half[] = {AMOUNT_UNIT / 2, AMOUNT_UNIT / 2};

/* time event level inviter amount status */
static void say(void *arg, const struct till_line *line)
{
	struct buf *to = arg;

	buf_printf(to, "%d %.*s %u %.*s %d.%02d %s;", (int)line->ms,
		(int)line->event.len, line->event.at, line->level,
		(int)line->inviter.len, line->inviter.at,
		(int)(line->due / UNIT), (int)(line->due % UNIT / (UNIT / 100)),
		ledger_status[line->status]);
}

static void begin(struct desk *d)
{
	memset(d, 0, sizeof(*d));
	history_init(&d->past, 1, false);
	guard_windows(&d->past.guard, &rules_built_in);
	d->keys.guard = &d->past.guard;
	d->till = (struct till){.past = &d->past,
		.journal = &d->journal,
		.denied = &d->denied,
		.share = half,
		.digits = -1,
		.begins = PAYOUT_HOLD,
		.hold = 100,
		.say = say,
		.arg = &d->lines};
}

static void end(struct desk *d)
{
	till_release(&d->till);
	denied_release(&d->denied);
	keys_release(&d->keys);
	history_release(&d->past);
	buf_release(&d->journal);
	buf_release(&d->lines);
}

static void said(struct desk *d, const char *want)
{
	buf_byte(&d->lines, '\0');
	ck_assert_str_eq(d->lines.at, want);
	d->lines.len = 0;
}

/* An invite that passes, or whose verdict is V, with a reward of 10. */
static uint32_t invite(struct desk *d, const char *event, const char *inviter,
	const char *invitee, int64_t ms, enum invite_verdict v, bool first)
{
	struct guard *g = &d->past.guard;
	struct effect e = {.inviter = text_of(inviter),
		.invitee = text_of(invitee),
		.event = text_of(event),
		.ms = ms,
		.due = ms + 100,
		.first = first,
		.counts = true,
		.device = guard_key(g, KEY_DEVICE, text_of(invitee)),
		.claims = !first && v == VERDICT_PASS,
		.verdict = v,
		.payout =
			v == VERDICT_PASS && first ? PAYOUT_HOLD : PAYOUT_NONE,
		.terms = till_terms(&d->till, 10 * UNIT, 0, 2, text_of("c"))};
	uint32_t row;

	changes_effect(&d->journal, &e);
	guard_hash(g, &e);
	ledger_apply(g, &row, &e);
	history_time(&d->past, ms);
	return row;
}

static enum payout payout_at(const struct desk *d, uint32_t row)
{
	struct book_entry e;

	book_read(&d->past.guard.book, row, &e);
	return e.payout;
}

/* The journal brings back what there is. */
static void comes_back(struct desk *d)
{
	struct history again;
	uint64_t x[HISTORY_NUMBERS], y[HISTORY_NUMBERS];

	history_init(&again, 1, false);
	guard_windows(&again.guard, &rules_built_in);
	ck_assert(changes_replay(&again, buf_view(&d->journal)));
	history_write(&d->past, x);
	history_write(&again, y);
	ck_assert(memcmp(x, y, sizeof(x)) == 0);
	for (uint64_t at = book_next(&again.guard.book, 0, true);
		at < again.guard.book.len;
		at = book_next(&again.guard.book, at, false)) {
		struct book_entry a, b;
		book_read(&d->past.guard.book, (uint32_t)at, &a);
		book_read(&again.guard.book, (uint32_t)at, &b);
		ck_assert(a.payout == b.payout && a.verdict == b.verdict);
	}
	history_release(&again);
}

static unsigned decide(struct desk *d, const char *event,
	enum invite_verdict verdict, int64_t ms, amount back)
{
	struct decision x = {.event = text_of(event),
		.by = text_of("eve"),
		.verdict = verdict,
		.ms = ms,
		.back = back};

	return till_decide(&d->till, &x);
}

START_TEST(terms)
{
	struct desk d;

	begin(&d);
	uint32_t a = till_terms(&d.till, 10 * UNIT, 0, 2, text_of("c"));
	ck_assert(d.till.last.pays && !d.till.last.rounded);
	size_t n = d.journal.len;
	ck_assert(till_terms(&d.till, 10 * UNIT, 0, 2, text_of("c")) == a);
	ck_assert_uint_eq(d.journal.len, n);
	ck_assert(till_terms(&d.till, 10 * UNIT, 0, 2, text_of("d")) != a);
	ck_assert(till_terms(&d.till, 10 * UNIT, 0, 1, text_of("c")) != a);
	ck_assert(till_terms(&d.till, 10 * UNIT, 1, 2, text_of("c")) != a);
	till_terms(&d.till, UNIT / 100, 2, 2, text_of("c"));
	ck_assert(d.till.last.rounded && d.till.last.pays);
	till_terms(&d.till, UNIT / 1000, 3, 2, text_of("c"));
	ck_assert(d.till.last.rounded && d.till.last.pays);
	d.till.digits = 2;
	till_terms(&d.till, UNIT / 1000, 3, 1, text_of("c"));
	ck_assert(d.till.last.rounded && !d.till.last.pays);
	n = d.journal.len;
	ck_assert(till_terms(&d.till, 10 * UNIT, 0, 2, text_of("c")) == a);
	ck_assert_uint_eq(d.journal.len, n); /* they were known */
	end(&d);
}
END_TEST

START_TEST(due)
{
	struct desk d;

	begin(&d);
	uint32_t row = invite(&d, "1", "a", "b", 1000, VERDICT_PASS, true);
	till_clock(&d.till, 1099);
	said(&d, "");
	ck_assert(d.past.seen == 1099 && d.past.guard.newest == 1099);
	till_clock(&d.till, 1100);
	said(&d, "1100 1 1 a 5.00 paid;");
	ck_assert_int_eq(payout_at(&d, row), PAYOUT_PAID);
	till_clock(&d.till, 1050); /* it has been there */
	ck_assert(d.past.guard.newest == 1100);
	comes_back(&d);
	end(&d);
}
END_TEST

START_TEST(levels)
{
	struct desk d;

	begin(&d);
	invite(&d, "1", "a", "b", 1000, VERDICT_PASS, true);
	uint32_t row = invite(&d, "2", "b", "c", 1000, VERDICT_PASS, true);
	till_lines(&d.till, row, 1000, PAYOUT_HOLD);
	said(&d, "1000 2 1 b 5.00 hold;1000 2 2 a 5.00 hold;");
	end(&d);
}
END_TEST

/* Who is denied by then: the invitee, or whoever would be paid. */
START_TEST(denied)
{
	static const char *const who[] = {"c", "b", "a"};

	for (size_t i = 0; i < 3; i++) {
		struct desk d;
		begin(&d);
		denied_add(&d.denied, &d.keys, LIST_USER, text_of(who[i]), 1101,
			0);
		denied_ready(&d.denied);
		invite(&d, "1", "a", "b", 900, VERDICT_REVIEW, true);
		uint32_t row =
			invite(&d, "2", "b", "c", 1000, VERDICT_PASS, true);
		till_clock(&d.till, 2000);
		said(&d, "1100 2 1 b 5.00 suspended;"
			 "1100 2 2 a 5.00 suspended;");
		ck_assert_int_eq(payout_at(&d, row), PAYOUT_SUSPENDED);
		ck_assert_uint_eq(d.till.stopped, 1);
		comes_back(&d);
		end(&d);
	}
}
END_TEST

/* One whom a person has passed is paid all the same. */
START_TEST(passed)
{
	struct desk d;

	begin(&d);
	denied_add(&d.denied, &d.keys, LIST_USER, text_of("b"), LIST_EVER, 0);
	denied_ready(&d.denied);
	invite(&d, "1", "a", "b", 1000, VERDICT_PASS, true);
	ck_assert_uint_eq(decide(&d, "1", VERDICT_PASS, 1000, 0), 0);
	till_clock(&d.till, 1100);
	said(&d, "1100 1 1 a 5.00 paid;");
	end(&d);
}
END_TEST

START_TEST(decisions)
{
	struct desk d;

	begin(&d);
	uint32_t row = invite(&d, "1", "a", "b", 1000, VERDICT_PASS, true);
	ck_assert_uint_eq(decide(&d, "1", VERDICT_REVIEW, 1010, 0), 0);
	said(&d, "1010 1 1 a 5.00 suspended;");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_REVIEW, 1010, 0), TILL_KNOWN);
	ck_assert_uint_eq(decide(&d, "1", VERDICT_REJECT, 1005, 0), TILL_OLD);
	said(&d, "");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_PASS, 1010, 0), TILL_TIED);
	said(&d, "1010 1 1 a 5.00 hold;");
	till_clock(&d.till, 1109);
	said(&d, "");
	till_clock(&d.till, 1110);
	said(&d, "1110 1 1 a 5.00 paid;");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_REVIEW, 1200, 0), TILL_PAID);
	said(&d, "");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_REJECT, 1300, 0), 0);
	said(&d, "1300 1 1 a 5.00 clawback;");
	ck_assert_int_eq(payout_at(&d, row), PAYOUT_CLAWBACK);
	/* an event that has not come: the decision waits */
	ck_assert_uint_eq(decide(&d, "9", VERDICT_REJECT, 1300, 0), 0);
	struct ruling r;
	ck_assert(ruling_find(&d.past.guard, text_of("9"), &r));
	comes_back(&d);
	end(&d);
}
END_TEST

/* Whose claim is next has what another lost, and not before. */
START_TEST(next)
{
	struct desk d;

	begin(&d);
	invite(&d, "1", "a", "b", 1000, VERDICT_PASS, true);
	uint32_t row = invite(&d, "2", "x", "b", 1001, VERDICT_PASS, false);
	ck_assert_uint_eq(decide(&d, "2", VERDICT_PASS, 1002, 0), TILL_OTHER);
	said(&d, "");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_REJECT, 1003, 0), 0);
	said(&d, "1003 1 1 a 5.00 clawback;1003 2 1 x 5.00 hold;");
	ck_assert_int_eq(payout_at(&d, row), PAYOUT_HOLD);
	comes_back(&d);
	d.till.begins = PAYOUT_NONE; /* without a ledger nobody has */
	ck_assert_uint_eq(decide(&d, "2", VERDICT_REJECT, 1004, 0), 0);
	said(&d, "1004 2 1 x 5.00 clawback;");
	end(&d);
}
END_TEST

START_TEST(cuts)
{
	struct desk d;

	begin(&d);
	uint32_t row = invite(&d, "1", "a", "b", 1000, VERDICT_PASS, true);
	ck_assert_uint_eq(decide(&d, "1", VERDICT_PASS, 1001, 2 * UNIT), 0);
	said(&d, "1001 1 1 a 4.00 hold;");
	ck_assert_uint_eq(
		decide(&d, "1", VERDICT_PASS, 1002, 10 * UNIT), TILL_UNCUT);
	ck_assert_uint_eq(
		decide(&d, "1", VERDICT_PASS, 1001, 2 * UNIT), TILL_KNOWN);
	said(&d, "");
	till_clock(&d.till, 1100);
	said(&d, "1100 1 1 a 4.00 paid;");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_PASS, 1101, 6 * UNIT), 0);
	said(&d, "1101 1 1 a 2.00 clawback;");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_PASS, 1102, 4 * UNIT), 0);
	said(&d, "1102 1 1 a 1.00 paid;");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_PASS, 1103, 0), 0);
	said(&d, "1103 1 1 a 2.00 paid;");
	ck_assert_uint_eq(decide(&d, "1", VERDICT_REJECT, 1104, 0), 0);
	said(&d, "1104 1 1 a 5.00 clawback;");
	ck_assert(!till_cut(&d.till, row, 1105, UNIT)); /* nothing stands */
	said(&d, "");
	comes_back(&d);
	end(&d);
}
END_TEST

/* The least there is of a reward. */
START_TEST(least)
{
	struct desk d;
	struct terms t;
	struct book_entry e;

	begin(&d);
	uint32_t row = invite(&d, "1", "a", "b", 1000, VERDICT_PASS, true);
	ck_assert_uint_eq(decide(&d, "1", VERDICT_PASS, 1001, 1), 0);
	book_read(&d.past.guard.book, row, &e);
	cuts_terms(&d.past.guard, row, &e, &t);
	ck_assert(t.due[0] + t.due[1] == 10 * UNIT - 1);
	end(&d);
}
END_TEST

UNIT_MAIN("till", terms, due, levels, denied, passed, decisions, next, cuts,
	least)
