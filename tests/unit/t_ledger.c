/* t_ledger.c - shares, terms, and what decisions do to money. */
#include "invite/ledger.h"

#include "base/random.h"
#include "unit.h"

#define CENT ((amount)AMOUNT_UNIT / 100)

/* Shares in thousandths, amounts in millionths. */
START_TEST(shares)
{
	static const struct {
		int64_t reward;
		unsigned written, digits, levels;
		int64_t share[3], want[3];
		unsigned decimals;
		bool rounded;
	} of[] = {/* A reward is divided to the digits of the currency, however
		   * it is written. */
		{1000000, 0, 2, 2, {500, 500}, {500000, 500000}, 2, false},
		{1000000, 2, 2, 2, {500, 500}, {500000, 500000}, 2, false},
		{5000000, 0, 2, 2, {300, 100}, {1500000, 500000}, 2, false},
		{20000000, 0, 2, 2, {1000, 0}, {20000000, 0}, 0, false},
		{20000000, 0, 2, 2, {500, 500}, {10000000, 10000000}, 0, false},
		/* What is left over goes to the largest remainder, of equal
		 * ones to the first. */
		{10000, 2, 2, 2, {500, 500}, {10000, 0}, 2, true},
		{30000, 2, 2, 2, {500, 500}, {20000, 10000}, 2, true},
		{50000, 2, 2, 3, {600, 300, 100}, {30000, 20000, 0}, 2, true},
		{50000, 2, 2, 3, {100, 300, 600}, {10000, 10000, 30000}, 2,
			true},
		{100000, 2, 2, 3, {333, 333, 333}, {30000, 30000, 30000}, 2,
			true},
		{1000000, 0, 0, 3, {334, 333, 333}, {1000000, 0, 0}, 0, true},
		{2000000, 0, 0, 3, {100, 450, 450}, {0, 1000000, 1000000}, 0,
			true},
		{5000000, 0, 0, 2, {500, 500}, {3000000, 2000000}, 0, true},
		/* Less than a unit in all is nothing. */
		{10000, 2, 2, 2, {300, 200}, {0, 0}, 2, true},
		{1, 6, 2, 1, {1000}, {0}, 2, true},
		{20005000, 3, 2, 1, {1000}, {20000000}, 2, true},
		{20005000, 3, 3, 1, {1000}, {20005000}, 3, false},
		{0, 2, 2, 2, {500, 500}, {0, 0}, 2, false}};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		struct terms t = {.reward = (amount)of[i].reward * 1000,
			.levels = of[i].levels};
		amount share[3];
		for (unsigned k = 0; k < 3; k++)
			share[k] = (amount)of[i].share[k] * 1000000;
		bool rounded =
			ledger_divide(&t, share, of[i].written, of[i].digits);
		ck_assert_msg(rounded == of[i].rounded, "%zu", i);
		ck_assert_msg(
			t.decimals == of[i].decimals, "%zu: %u", i, t.decimals);
		for (unsigned k = 0; k < t.levels; k++)
			ck_assert_msg(t.due[k] == (amount)of[i].want[k] * 1000,
				"%zu, %u: %lld", i, k, (long long)t.due[k]);
	}
}
END_TEST

/* Never more than the shares are in all, and less than a unit less; each level
 * within a unit of its own. */
START_TEST(adds_up)
{
	struct random r;

	random_seed(&r, 3);
	for (int i = 0; i < 20000; i++) {
		unsigned digits = (unsigned)random_below(&r, 10);
		amount unit = amount_ten[AMOUNT_DECIMALS - digits], sum = 0,
		       all = 0, share[LEDGER_LEVELS];
		struct terms t = {
			.reward = (amount)random_below(&r, 1u << 31) *
				  (amount)(random_below(&r, 3) ? 10000000 : 7),
			.levels = (unsigned)random_below(&r, 17)};
		if (i % 100 == 0) /* the greatest that a cell can have */
			t.reward = (amount)100000000000 * AMOUNT_UNIT *
				   AMOUNT_UNIT;
		for (unsigned k = 0; k < t.levels; k++)
			share[k] = (amount)random_below(
				&r, AMOUNT_UNIT / t.levels + 1);
		ledger_divide(&t, share, digits, digits);
		for (unsigned k = 0; k < t.levels; k++) {
			amount exact =
				t.reward / AMOUNT_UNIT * share[k] +
				t.reward % AMOUNT_UNIT * share[k] / AMOUNT_UNIT;
			ck_assert(t.due[k] % unit == 0);
			ck_assert(t.due[k] > exact - unit &&
				  t.due[k] <= exact + unit);
			sum += t.due[k];
			all += share[k];
		}
		all = t.reward / AMOUNT_UNIT * all +
		      t.reward % AMOUNT_UNIT * all / AMOUNT_UNIT;
		ck_assert(sum <= all && all < sum + unit);
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

	if (t.reward == 0)
		t.due[0] = t.due[2] = t.due[3] = 0;
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
	ledger_apply(g, &row, &e);
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

static uint32_t row_of(const struct guard *g, const char *event)
{
	struct text t = text_of(event);

	return guard_event(g, t, guard_key(g, KEY_EVENT, t));
}

static enum payout payout_of(const struct guard *g, const char *event)
{
	return entry(g, row_of(g, event)).payout;
}

/* What a decision does, done; an heir begins on hold as well. */
static enum payout decide(struct guard *g, const char *event,
	enum invite_verdict verdict, enum payout begins, enum ledger_why *why)
{
	uint32_t row = row_of(g, event), next;

	book_rule(&g->book, row, verdict);
	enum payout p = ledger_consequence(g, row, verdict, begins, why);
	if (p != PAYOUT_NONE || *why == LEDGER_OTHER)
		ledger_move(g, row, p, 7000);
	if (p == PAYOUT_CLAWBACK && (next = ledger_next(g, row)) != PEOPLE_NONE)
		ledger_move(g, next, PAYOUT_HOLD, 7000);
	return p;
}

static void begin(struct guard *g)
{
	guard_init(g, 1);
	guard_windows(g, &rules_built_in);
}

/* One invite through all that can happen to it. */
START_TEST(life)
{
	static const struct {
		enum invite_verdict verdict;
		enum payout begins, want, then;
		enum ledger_why why;
	} step[] = {{VERDICT_PASS, PAYOUT_HOLD, PAYOUT_NONE, PAYOUT_HOLD,
			    LEDGER_DONE},
		{VERDICT_REVIEW, PAYOUT_HOLD, PAYOUT_SUSPENDED,
			PAYOUT_SUSPENDED, LEDGER_DONE},
		{VERDICT_REVIEW, PAYOUT_HOLD, PAYOUT_NONE, PAYOUT_SUSPENDED,
			LEDGER_DONE},
		{VERDICT_PASS, PAYOUT_HOLD, PAYOUT_HOLD, PAYOUT_HOLD,
			LEDGER_DONE},
		{VERDICT_REJECT, PAYOUT_HOLD, PAYOUT_CLAWBACK, PAYOUT_CLAWBACK,
			LEDGER_DONE},
		{VERDICT_REJECT, PAYOUT_HOLD, PAYOUT_NONE, PAYOUT_CLAWBACK,
			LEDGER_DONE},
		{VERDICT_REVIEW, PAYOUT_HOLD, PAYOUT_NONE, PAYOUT_CLAWBACK,
			LEDGER_DONE},
		{VERDICT_PASS, PAYOUT_NONE, PAYOUT_NONE, PAYOUT_CLAWBACK,
			LEDGER_DONE},
		{VERDICT_PASS, PAYOUT_PAID, PAYOUT_PAID, PAYOUT_PAID,
			LEDGER_DONE},
		{VERDICT_PASS, PAYOUT_PAID, PAYOUT_NONE, PAYOUT_PAID,
			LEDGER_DONE},
		{VERDICT_REVIEW, PAYOUT_HOLD, PAYOUT_NONE, PAYOUT_PAID,
			LEDGER_PAID},
		{VERDICT_PASS, PAYOUT_HOLD, PAYOUT_NONE, PAYOUT_PAID,
			LEDGER_DONE},
		{VERDICT_REJECT, PAYOUT_HOLD, PAYOUT_CLAWBACK, PAYOUT_CLAWBACK,
			LEDGER_DONE},
		{VERDICT_PASS, PAYOUT_HOLD, PAYOUT_HOLD, PAYOUT_HOLD,
			LEDGER_DONE},
		{VERDICT_REVIEW, PAYOUT_HOLD, PAYOUT_SUSPENDED,
			PAYOUT_SUSPENDED, LEDGER_DONE},
		{VERDICT_REJECT, PAYOUT_HOLD, PAYOUT_CLAWBACK, PAYOUT_CLAWBACK,
			LEDGER_DONE}};
	struct guard g;
	enum ledger_why why;

	begin(&g);
	invite(&g, "a", "b", "1", "w", true, PAYOUT_HOLD);
	for (size_t i = 0; i < sizeof(step) / sizeof(*step); i++) {
		ck_assert_msg(decide(&g, "1", step[i].verdict, step[i].begins,
				      &why) == step[i].want,
			"step %zu", i);
		ck_assert_msg(why == step[i].why, "step %zu", i);
		ck_assert_msg(
			payout_of(&g, "1") == step[i].then, "step %zu", i);
	}
	/* Nothing is due of nothing. */
	invite(&g, "f", "h", "5", "0", true, PAYOUT_NONE);
	ck_assert_int_eq(
		decide(&g, "5", VERDICT_PASS, PAYOUT_HOLD, &why), PAYOUT_NONE);
	ck_assert_int_eq(why, LEDGER_DONE);
	guard_release(&g);
}
END_TEST

/* Only the hold that began last ends in a payout, when it is due. */
START_TEST(holds_anew)
{
	struct guard g;
	struct queue_item paid;
	enum ledger_why why;

	begin(&g);
	invite(&g, "a", "b", "1", "w", true, PAYOUT_HOLD); /* until 9000 */
	invite(&g, "c", "d", "2", "w", true, PAYOUT_HOLD);
	decide(&g, "1", VERDICT_REVIEW, PAYOUT_HOLD, &why);
	book_rule(&g.book, row_of(&g, "1"), VERDICT_PASS);
	ledger_move(&g, row_of(&g, "1"), PAYOUT_HOLD, 12000);
	invite(&g, "e", "f", "3", "w", true, PAYOUT_NONE);
	ledger_move(&g, row_of(&g, "3"), PAYOUT_HOLD, 8000); /* before others */
	guard_advance(&g, 9000);
	ck_assert(guard_due(&g, &paid));
	ck_assert_uint_eq(paid.key, row_of(&g, "3"));
	ck_assert(guard_due(&g, &paid));
	ck_assert_uint_eq(paid.key, row_of(&g, "2"));
	ck_assert(!guard_due(&g, &paid));
	guard_advance(&g, 11999);
	ck_assert(!guard_due(&g, &paid));
	guard_advance(&g, 12000);
	ck_assert(guard_due(&g, &paid));
	ck_assert_uint_eq(paid.key, row_of(&g, "1"));
	ck_assert_int_eq(paid.ms, 12000);
	ck_assert_int_eq(payout_of(&g, "1"), PAYOUT_PAID);
	guard_release(&g);
}
END_TEST

/* An invitee has one payout of a campaign, whoever was passed; when it is taken
 * back, the first of those that pass has it. */
START_TEST(rivals)
{
	struct guard g;
	enum ledger_why why;
	uint32_t b;

	begin(&g);
	invite(&g, "a", "b", "1", "w", true, PAYOUT_NONE);
	invite(&g, "c", "b", "2", "w", false, PAYOUT_NONE);
	invite(&g, "d", "b", "3", "w", false, PAYOUT_NONE);
	invite(&g, "e", "b", "4", "s", false, PAYOUT_NONE);
	invite(&g, "e", "x", "5", "w", true, PAYOUT_HOLD);
	for (char event[2] = "1"; *event < '5'; ++*event)
		book_rule(&g.book, row_of(&g, event), VERDICT_REJECT);
	b = guard_account(&g, text_of("b"));
	ck_assert_uint_eq(ledger_holder(&g, b, text_of("w")), PEOPLE_NONE);
	ck_assert_uint_eq(
		ledger_holder(&g, PEOPLE_NONE, text_of("w")), PEOPLE_NONE);
	decide(&g, "3", VERDICT_PASS, PAYOUT_HOLD, &why);
	ck_assert_uint_eq(ledger_holder(&g, b, text_of("w")), row_of(&g, "3"));
	ck_assert_uint_eq(ledger_holder(&g, b, text_of("s")), PEOPLE_NONE);
	decide(&g, "4", VERDICT_PASS, PAYOUT_HOLD, &why);
	ck_assert_int_eq(payout_of(&g, "4"), PAYOUT_HOLD);
	decide(&g, "2", VERDICT_PASS, PAYOUT_HOLD, &why);
	ck_assert_int_eq(why, LEDGER_OTHER);
	decide(&g, "1", VERDICT_PASS, PAYOUT_HOLD, &why);
	ck_assert_int_eq(why, LEDGER_OTHER);
	/* 1 was judged first, and is the first touch. */
	decide(&g, "3", VERDICT_REJECT, PAYOUT_HOLD, &why);
	ck_assert_int_eq(payout_of(&g, "3"), PAYOUT_CLAWBACK);
	ck_assert_int_eq(payout_of(&g, "1"), PAYOUT_HOLD);
	ck_assert_int_eq(payout_of(&g, "2"), PAYOUT_NONE);
	decide(&g, "3", VERDICT_PASS, PAYOUT_HOLD, &why);
	ck_assert_int_eq(why, LEDGER_OTHER);
	decide(&g, "2", VERDICT_REJECT, PAYOUT_HOLD, &why);
	decide(&g, "1", VERDICT_REJECT, PAYOUT_HOLD, &why);
	ck_assert_int_eq(payout_of(&g, "3"), PAYOUT_HOLD);
	decide(&g, "3", VERDICT_REJECT, PAYOUT_HOLD, &why);
	ck_assert_uint_eq(ledger_holder(&g, b, text_of("w")), PEOPLE_NONE);
	decide(&g, "2", VERDICT_PASS, PAYOUT_HOLD, &why);
	ck_assert_int_eq(payout_of(&g, "2"), PAYOUT_HOLD);
	ck_assert_int_eq(payout_of(&g, "4"), PAYOUT_HOLD);
	ck_assert_int_eq(payout_of(&g, "5"), PAYOUT_HOLD);
	guard_release(&g);
}
END_TEST

/* A row that passes while another has the reward claims it. */
START_TEST(claims)
{
	struct guard g;
	enum ledger_why why;
	struct effect e;
	uint32_t row, first;

	begin(&g);
	first = invite(&g, "a", "b", "1", "w", true, PAYOUT_HOLD);
	e = (struct effect){.inviter = text_of("c"),
		.invitee = text_of("b"),
		.event = text_of("2"),
		.ms = 2000,
		.claims = true,
		.terms = entry(&g, first).terms};
	guard_hash(&g, &e);
	ledger_apply(&g, &row, &e);
	ck_assert_int_eq(payout_of(&g, "2"), PAYOUT_NONE);
	decide(&g, "1", VERDICT_REJECT, PAYOUT_HOLD, &why);
	ck_assert_int_eq(payout_of(&g, "2"), PAYOUT_HOLD);
	guard_release(&g);
}
END_TEST

/* What stands is in the way, of its campaign and invitee alone; what a person
 * passes stands, and puts its invitee below its inviter if nobody is there. */
START_TEST(stands)
{
	struct guard g;
	uint32_t a, b;

	begin(&g);
	ck_assert(!ledger_stands(&g, PEOPLE_NONE, text_of("w")));
	invite(&g, "a", "b", "1", "w", true, PAYOUT_NONE);
	invite(&g, "c", "b", "2", "s", false, PAYOUT_NONE);
	invite(&g, "c", "c", "3", "w", false, PAYOUT_NONE);
	a = guard_account(&g, text_of("a"));
	b = guard_account(&g, text_of("b"));
	ck_assert(ledger_stands(&g, b, text_of("w")));
	ck_assert(ledger_stands(&g, b, text_of("s")));
	ck_assert(!ledger_stands(&g, b, text_of("x")));
	ck_assert(!ledger_stands(&g, a, text_of("w")));
	ledger_rule(&g, row_of(&g, "1"), VERDICT_REJECT);
	ledger_rule(&g, row_of(&g, "2"), VERDICT_REJECT);
	ck_assert(!ledger_stands(&g, b, text_of("w")));
	ck_assert(!ledger_stands(&g, b, text_of("s")));
	ledger_rule(&g, row_of(&g, "2"), VERDICT_REVIEW);
	ck_assert(ledger_stands(&g, b, text_of("s")));
	/* B is below A for good; A, invited by B, would close a circle. */
	invite(&g, "b", "a", "4", "w", false, PAYOUT_NONE);
	ledger_rule(&g, row_of(&g, "4"), VERDICT_PASS);
	ck_assert_uint_eq(people_at(&g.people, a)->parent, PEOPLE_NONE);
	ck_assert_uint_eq(people_at(&g.people, b)->parent, a);
	invite(&g, "d", "a", "5", "w", false, PAYOUT_NONE);
	ledger_rule(&g, row_of(&g, "5"), VERDICT_PASS);
	ck_assert_uint_eq(people_at(&g.people, a)->parent,
		guard_account(&g, text_of("d")));
	ck_assert_uint_eq(people_at(&g.people, a)->row, row_of(&g, "5"));
	guard_release(&g);
}
END_TEST

/* What is said of what was due, and a row that moves no clock. */
START_TEST(said)
{
	struct reason_words words = {.due = 0};
	struct guard g;
	uint32_t row;

	begin(&g);
	struct book_entry e =
		entry(&g, invite(&g, "a", "b", "1", "w", true, PAYOUT_HOLD));
	ledger_words(&g, &e, &words);
	ck_assert(words.due == 0);
	e.owed = true;
	ledger_words(&g, &e, &words);
	ck_assert(words.due == 500 * CENT);
	ck_assert_uint_eq(words.decimals, 2);
	struct effect self = {.inviter = text_of("x"),
		.invitee = text_of("x"),
		.event = text_of("2"),
		.ms = 99999,
		.terms = e.terms,
		.verdict = VERDICT_REJECT,
		.still = true};
	guard_hash(&g, &self);
	ledger_apply(&g, &row, &self);
	ck_assert_int_eq(g.newest, 1000);
	ck_assert_uint_eq(g.rows, 1);
	ck_assert(entry(&g, row).still);
	guard_release(&g);
}
END_TEST

UNIT_MAIN("ledger", shares, adds_up, bytes, who_is_paid, life, holds_anew,
	rivals, claims, stands, said)
