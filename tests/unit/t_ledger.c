/* t_ledger.c - shares, terms, and what decisions do to money. */
#include "invite/ledger.h"

#include "base/random.h"
#include "unit.h"

#define CENT ((amount)AMOUNT_UNIT / 100)

/* In units of 10^-9; halves go up. */
START_TEST(shares)
{
	static const struct {
		int64_t reward, share;
		unsigned decimals;
		int64_t want;
		bool rounded;
	} of[] = {{20000000000, 500000000, 2, 10000000000, false},
		{20000000000, 1000000000, 2, 20000000000, false},
		{20000000000, 0, 2, 0, false},
		{10000000, 500000000, 2, 10000000, true}, /* 0.01 / 2 */
		{10000000, 499999999, 2, 0, true},
		{50000000, 500000000, 2, 30000000, true}, /* 0.05 / 2 */
		{30000000, 500000000, 2, 20000000, true},
		{33330000000, 250000000, 2, 8330000000, true}, /* 8.3325 */
		{33340000000, 250000000, 2, 8340000000, true}, /* 8.335 */
		{5000000000, 500000000, 0, 3000000000, true},
		{5000000000, 500000000, 1, 2500000000, false},
		{1, 500000000, 9, 1, true}, {1, 499999999, 9, 0, true},
		{0, 333333333, 2, 0, false}};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		bool rounded = false;
		amount got = ledger_share(
			of[i].reward, of[i].share, of[i].decimals, &rounded);
		ck_assert_msg(got == of[i].want && rounded == of[i].rounded,
			"%zu: %lld", i, (long long)got);
		rounded = true; /* and stays so */
		ledger_share(
			of[i].reward, of[i].share, of[i].decimals, &rounded);
		ck_assert(rounded);
	}
}
END_TEST

static void same_terms(const struct terms *a, const struct terms *b)
{
	ck_assert(text_equal(a->campaign, b->campaign));
	ck_assert_uint_eq(a->decimals, b->decimals);
	ck_assert_uint_eq(a->levels, b->levels);
	ck_assert(a->reward == b->reward);
	for (unsigned i = 0; i < a->levels; i++)
		ck_assert(a->due[i] == b->due[i]);
}

START_TEST(bytes)
{
	static char name[255];
	struct random r;
	struct buf b = {0};

	random_seed(&r, 7);
	memset(name, 'w', sizeof(name));
	for (unsigned i = 0; i <= 255; i++) {
		struct terms t = {.campaign = {name, i},
				     .decimals = i % 10,
				     .levels = i % (LEDGER_LEVELS + 1)},
			     back;
		t.reward = (amount)random_next(&r) << (i % 60);
		for (unsigned k = 0; k < t.levels; k++)
			t.due[k] = (amount)random_next(&r) << (k * 3);
		b.len = 0;
		ledger_encode(&b, &t);
		ck_assert_uint_eq(b.len, 3 + i + 16 * (1 + t.levels));
		ledger_decode(&back, buf_view(&b));
		same_terms(&t, &back);
	}
	buf_release(&b);
}
END_TEST

/* An invite of INVITEE in CAMPAIGN ("0": without a reward), whose levels get 5,
 * 0, 2 and 1. */
static uint32_t invite(struct guard *g, const char *inviter,
	const char *invitee, const char *event, const char *campaign,
	bool first, enum payout payout)
{
	struct terms t = {.campaign = text_of(campaign),
		.decimals = 2,
		.levels = 4,
		.reward = *campaign == '0' ? 0 : 500 * CENT,
		.due = {500 * CENT, 0, 200 * CENT, 100 * CENT}};
	struct buf b = {0};
	bool new;
	uint32_t row;

	ledger_encode(&b, &t);
	struct effect e = {.inviter = text_of(inviter),
		.invitee = text_of(invitee),
		.event = text_of(event),
		.ms = 1000,
		.due = 9000,
		.first = first,
		.payout = payout,
		.verdict = VERDICT_PASS,
		.terms = guard_terms(g, buf_view(&b), &new)};
	guard_hash(g, &e);
	guard_apply(g, &row, &e);
	buf_release(&b);
	return row;
}

static struct book_entry entry(const struct guard *g, uint32_t row)
{
	struct book_entry e;

	book_read(&g->book, row, &e);
	return e;
}

static void paid_to(const struct guard *g, const struct book_entry *e, size_t n,
	const char *const *who, const unsigned *level)
{
	struct ledger_line line[LEDGER_LEVELS];
	struct terms t;

	ledger_decode(&t, guard_terms_text(g, e->terms));
	ck_assert_uint_eq(ledger_lines(g, line, e, &t), n);
	for (size_t i = 0; i < n; i++) {
		ck_assert(text_is(guard_name(g, line[i].inviter), who[i]));
		ck_assert_uint_eq(line[i].level, level[i]);
		ck_assert(line[i].due == t.due[level[i]]);
	}
}

START_TEST(who_is_paid)
{
	struct guard g;

	guard_init(&g, 1);
	guard_windows(&g, &rules_built_in);
	invite(&g, "a", "b", "1", "w", true, PAYOUT_HOLD);
	invite(&g, "b", "c", "2", "w", true, PAYOUT_HOLD);
	struct book_entry d =
		entry(&g, invite(&g, "c", "d", "3", "w", true, PAYOUT_HOLD));
	struct book_entry e =
		entry(&g, invite(&g, "d", "e", "4", "w", true, PAYOUT_HOLD));
	/* b, the second level, gets nothing; a is the third. */
	paid_to(&g, &d, 2, (const char *const[]){"c", "a"},
		(const unsigned[]){0, 2});
	paid_to(&g, &e, 3, (const char *const[]){"d", "b", "a"},
		(const unsigned[]){0, 2, 3});
	/* Of one that is no first touch its own inviter. */
	struct book_entry x =
		entry(&g, invite(&g, "z", "e", "5", "w", false, PAYOUT_NONE));
	paid_to(&g, &x, 1, (const char *const[]){"z"}, (const unsigned[]){0});
	guard_release(&g);
}
END_TEST

static enum payout decide(struct guard *g, const char *event,
	enum invite_verdict verdict, enum payout begins,
	enum ledger_unpaid *why)
{
	struct ruling r = {.verdict = verdict, .event = text_of(event)};
	uint32_t row =
		guard_event(g, r.event, guard_key(g, KEY_EVENT, r.event));
	struct book_entry e = entry(g, row);
	enum payout p = ledger_consequence(g, &r, &e, begins, why);

	ledger_rule(g, &r, p, 7000);
	e = entry(g, row);
	ck_assert(e.manual);
	ck_assert_int_eq(e.verdict, verdict);
	return p;
}

static enum payout payout_of(struct guard *g, const char *event)
{
	struct text t = text_of(event);

	return entry(g, guard_event(g, t, guard_key(g, KEY_EVENT, t))).payout;
}

START_TEST(decisions)
{
	struct guard g;
	enum ledger_unpaid why;

	guard_init(&g, 1);
	guard_windows(&g, &rules_built_in);
	invite(&g, "a", "b", "1", "w", true, PAYOUT_HOLD);
	invite(&g, "c", "b", "2", "w", false, PAYOUT_NONE);
	invite(&g, "c", "b", "3", "s", false, PAYOUT_NONE);
	invite(&g, "d", "e", "4", "w", true, PAYOUT_NONE);
	ck_assert(!ledger_may(&g, text_of("b"), text_of("w")));
	ck_assert(ledger_may(&g, text_of("b"), text_of("s")));
	ck_assert(ledger_may(&g, text_of("nobody"), text_of("w")));
	ck_assert(ledger_may(&g, text_of("a"), text_of("w"))); /* a seed */

	/* Another invite has had it; what is on hold stays so. */
	ck_assert_int_eq(
		decide(&g, "2", VERDICT_PASS, PAYOUT_HOLD, &why), PAYOUT_NONE);
	ck_assert_int_eq(why, LEDGER_OTHER);
	ck_assert_int_eq(
		decide(&g, "1", VERDICT_PASS, PAYOUT_HOLD, &why), PAYOUT_NONE);
	ck_assert_int_eq(why, LEDGER_PAYS);
	ck_assert_int_eq(payout_of(&g, "1"), PAYOUT_HOLD);
	/* Without a ledger nothing is paid. */
	ck_assert_int_eq(
		decide(&g, "4", VERDICT_PASS, PAYOUT_NONE, &why), PAYOUT_NONE);
	ck_assert_int_eq(why, LEDGER_PAYS);
	ck_assert_int_eq(
		decide(&g, "4", VERDICT_PASS, PAYOUT_PAID, &why), PAYOUT_PAID);
	ck_assert_int_eq(payout_of(&g, "4"), PAYOUT_PAID);
	ck_assert(!ledger_may(&g, text_of("e"), text_of("w")));
	ck_assert(ledger_may(&g, text_of("e"), text_of("x")));
	/* By hand, of another campaign, once for the invitee. */
	ck_assert_int_eq(
		decide(&g, "3", VERDICT_PASS, PAYOUT_HOLD, &why), PAYOUT_HOLD);
	ck_assert_int_eq(payout_of(&g, "3"), PAYOUT_HOLD);
	ck_assert_uint_eq(g.hold.n, 2);
	ck_assert_int_eq(queue_at(&g.hold, 1)->ms, 9000); /* behind the first */
	ck_assert(!ledger_may(&g, text_of("b"), text_of("x")));
	/* Nothing is due of nothing. */
	invite(&g, "f", "h", "5", "0", true, PAYOUT_NONE);
	ck_assert_int_eq(
		decide(&g, "5", VERDICT_PASS, PAYOUT_HOLD, &why), PAYOUT_NONE);
	ck_assert_int_eq(why, LEDGER_PAYS);
	/* Taken back, on hold or paid, and never again. */
	ck_assert_int_eq(decide(&g, "1", VERDICT_REVIEW, PAYOUT_HOLD, &why),
		PAYOUT_CLAWBACK);
	ck_assert_int_eq(decide(&g, "4", VERDICT_REJECT, PAYOUT_HOLD, &why),
		PAYOUT_CLAWBACK);
	ck_assert(ledger_may(&g, text_of("e"), text_of("w")));
	ck_assert_int_eq(
		decide(&g, "1", VERDICT_PASS, PAYOUT_HOLD, &why), PAYOUT_NONE);
	ck_assert_int_eq(why, LEDGER_TAKEN_BACK);
	ck_assert_int_eq(decide(&g, "1", VERDICT_REJECT, PAYOUT_HOLD, &why),
		PAYOUT_NONE);
	ck_assert_int_eq(decide(&g, "2", VERDICT_REJECT, PAYOUT_HOLD, &why),
		PAYOUT_NONE);
	guard_release(&g);
}
END_TEST

/* A decision about what was not judged changes nothing; a clawback by hand
 * leaves it to others to be paid. */
START_TEST(of_nothing)
{
	struct guard g;
	struct ruling r = {.verdict = VERDICT_REJECT, .event = text_of("9")};

	guard_init(&g, 1);
	guard_windows(&g, &rules_built_in);
	ledger_rule(&g, &r, PAYOUT_HOLD, 1);
	ck_assert_uint_eq(g.hold.n, 0);
	invite(&g, "a", "b", "1", "w", true, PAYOUT_NONE);
	invite(&g, "c", "b", "2", "w", false, PAYOUT_HOLD);
	r.event = text_of("2");
	ledger_rule(&g, &r, PAYOUT_CLAWBACK, 1);
	ck_assert(ledger_may(&g, text_of("b"), text_of("w")));
	guard_release(&g);
}
END_TEST

UNIT_MAIN("ledger", shares, bytes, who_is_paid, decisions, of_nothing)
