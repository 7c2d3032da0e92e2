/* t_changes.c - a journal that is read back makes the same history, and what is
 * no journal is refused. */
#include "invite/changes.h"

#include <stdio.h>

#include "base/random.h"
#include "invite/cuts.h"
#include "unit.h"

enum { SEED = 5, EVENTS = 400, PEOPLE = 60 };

static struct text name_of(char room[16], const char *kind, uint64_t n)
{
	snprintf(room, 16, "%s%u", kind, (unsigned)n);
	return text_of(room);
}

static void begin(struct history *h)
{
	history_init(h, SEED, false);
	guard_windows(&h->guard, &rules_built_in);
}

/* Terms of a reward of N cents, in journal and guard. */
static uint32_t terms(struct history *h, struct buf *to, int64_t n)
{
	struct terms t = {.campaign = text_of(n % 2 ? "spring" : ""),
		.decimals = 2,
		.levels = 2,
		.reward = (amount)n * AMOUNT_UNIT / 100};
	struct buf bytes = {0};
	bool new;

	t.due[0] = t.reward;
	ledger_encode(&bytes, &t);
	uint32_t at = guard_terms(&h->guard, buf_view(&bytes), &new);
	if (new)
		changes_terms(to, buf_view(&bytes));
	buf_release(&bytes);
	return at;
}

static void invite(struct history *h, struct buf *to, struct random *r, int i)
{
	char inviter[16], invitee[16], event[16];
	struct effect e = {
		.inviter = name_of(inviter, "p", random_below(r, PEOPLE)),
		.invitee = name_of(invitee, "p", random_below(r, PEOPLE)),
		.event = name_of(event, "e", (uint64_t)i),
		.ms = i * 60000,
		.due = i * 60000 + (int64_t)random_below(r, 6000000),
		.device = random_below(r, 9),
		.mail = random_below(r, 5),
		.still = random_below(r, 30) == 0,
		.first = random_below(r, 2),
		.claims = random_below(r, 2),
		.payout = (enum payout)random_below(r, PAYOUTS),
		.verdict = (enum invite_verdict)random_below(r, 3),
		.terms = terms(h, to, (int64_t)random_below(r, 5)),
		.n = 1,
		.reason = {{CHECK_VIP, 7, 3}}};
	uint32_t row;

	e.first &= !e.still;
	e.counts = !e.still;
	changes_effect(to, &e);
	if (!e.still)
		history_time(h, e.ms);
	guard_hash(&h->guard, &e);
	ledger_apply(&h->guard, &row, &e);
}

/* A decision, a move, a cut or an hour, about one of the first N events. */
static void happen(struct history *h, struct buf *to, struct random *r, int n)
{
	char event[16];
	struct guard *g = &h->guard;
	struct ruling d = {.verdict = (enum invite_verdict)random_below(r, 3),
		.ms = (int64_t)random_below(r, 1000),
		.back = (amount)random_below(r, 3) << 70,
		.event = name_of(event, "e", random_below(r, (uint64_t)n)),
		.by = text_of(random_below(r, 2) ? "eve" : "")};
	uint32_t row = guard_event(
			 g, d.event, guard_key(g, KEY_EVENT, d.event)),
		 less;
	enum payout payout = (enum payout)random_below(r, PAYOUTS);
	int64_t ms = n * 60000 + (int64_t)random_below(r, 3000);

	switch (random_below(r, 4)) {
	case 0:
		changes_ruling(to, &d);
		ruling_put(g, &d);
		ledger_rule(g, row, d.verdict);
		break;
	case 1:
		changes_move(to, g, row, payout, ms);
		ledger_move(g, row, payout, ms);
		break;
	case 2:
		less = random_below(r, 3) ? terms(h, to, 9) : PEOPLE_NONE;
		changes_cut(to, g, row, less);
		cuts_put(g, row, less);
		break;
	default:
		changes_clock(to, ms);
		history_time(h, ms);
		break;
	}
}

static void file(struct history *h, struct buf *to)
{
	changes_begins(to, text_of("paid.csv"));
	ledger_file_begins(&h->file, text_of("paid.csv"));
	changes_lines(to, text_of("a,b\n"));
	ledger_file_lines(&h->file, text_of("a,b\n"));
	changes_lines(to, text_of("c\n"));
	ledger_file_lines(&h->file, text_of("c\n"));
	changes_place(to, text_of("moved.csv"));
	ledger_file_place(&h->file, text_of("moved.csv"));
	changes_whole(to, 77);
	h->file.whole = true;
	h->file.mark = 77;
	changes_rules(to, 0x1234567890abcdef);
	h->rules_mark = 0x1234567890abcdef;
}

static void same(struct history *a, struct history *b)
{
	uint64_t x[HISTORY_NUMBERS], y[HISTORY_NUMBERS];
	struct area *of[HISTORY_AREAS], *as[HISTORY_AREAS];

	history_write(a, x);
	history_write(b, y);
	for (int i = 0; i < HISTORY_NUMBERS; i++)
		ck_assert_msg(x[i] == y[i], "number %d", i);
	history_areas(a, of);
	history_areas(b, as);
	for (int i = 0; i < HISTORY_AREAS; i++) {
		ck_assert_uint_eq(of[i]->chunks, as[i]->chunks);
		for (size_t k = 0; k < of[i]->chunks; k++)
			ck_assert_msg(memcmp(area_chunk(of[i], k),
					      area_chunk(as[i], k),
					      area_chunk_bytes(of[i])) == 0,
				"area %d, chunk %zu", i, k);
	}
}

static void record(struct history *h, struct buf *to)
{
	struct random r;

	random_seed(&r, 11);
	begin(h);
	for (int i = 0; i < EVENTS; i++) {
		invite(h, to, &r, i);
		happen(h, to, &r, i + 1);
	}
	file(h, to);
}

START_TEST(comes_back)
{
	struct history h, again;
	struct buf bytes = {0};

	record(&h, &bytes);
	begin(&again);
	ck_assert(changes_replay(&again, buf_view(&bytes)));
	same(&h, &again);
	ck_assert(text_is(buf_view(&again.file.tail), "c\n"));
	ck_assert(again.seen == h.seen && h.seen == h.guard.newest);
	history_release(&h);
	history_release(&again);
	buf_release(&bytes);
}
END_TEST

/* A block that is cut is refused, unless a record ends there. */
START_TEST(cut_short)
{
	struct history h;
	struct buf bytes = {0};
	size_t first;

	begin(&h);
	changes_clock(&bytes, 7);
	first = bytes.len;
	changes_rules(&bytes, 3);
	ck_assert_uint_eq(first, 13);
	ck_assert_uint_eq(bytes.len, 26);
	for (size_t n = 0; n <= bytes.len; n++)
		ck_assert_msg(changes_replay(&h, (struct text){bytes.at, n}) ==
				      (n % 13 == 0),
			"%zu", n);
	ck_assert(h.seen == 7 && h.rules_mark == 3);
	history_release(&h);
	buf_release(&bytes);
}
END_TEST

/* TYPE with N bytes at AT, whose event is not known. */
static bool takes(struct history *h, char type, const char *at, size_t n)
{
	struct buf bytes = {0};

	buf_byte(&bytes, type);
	for (int i = 0; i < 4; i++)
		buf_byte(&bytes, (char)(n >> (8 * i)));
	buf_text(&bytes, (struct text){at, n});
	bool taken = changes_replay(h, buf_view(&bytes));
	buf_release(&bytes);
	return taken;
}

/* The ruling of 26 bytes and what follows, with byte AT changed to C. */
static bool ruling(struct history *h, size_t n, size_t at, char c)
{
	char bytes[300] = {0};

	bytes[9] = 2;
	bytes[at] = c;
	return takes(h, 'D', bytes, n);
}

START_TEST(wrong)
{
	struct history h;
	const char *terms_of = "\1w\2\1"; /* and two amounts */
	char bytes[64] = {0};

	begin(&h);
	ck_assert(!takes(&h, 'Z', "", 0));
	ck_assert(!takes(&h, 'R', bytes, 64)); /* its reasons do not fit */
	ck_assert(!takes(&h, 'C', bytes, 7) && !takes(&h, 'C', bytes, 9));
	ck_assert(!takes(&h, 'H', bytes, 7) && !takes(&h, 'H', bytes, 9));
	ck_assert(!takes(&h, 'P', bytes, 8) && !takes(&h, 'P', bytes, 9));
	ck_assert(!takes(&h, 'K', bytes, 7) && !takes(&h, 'K', bytes, 8));
	ck_assert(!ruling(&h, 25, 0, 0) && !ruling(&h, 27, 0, 0));
	ck_assert(ruling(&h, 28, 0, 0) && ruling(&h, 29, 0, 1));
	ck_assert(ruling(&h, 28, 8, 2) && !ruling(&h, 28, 8, 3));
	/* by whom has 255 bytes at most */
	ck_assert(ruling(&h, 28 + 255, 0, 2) && !ruling(&h, 28 + 256, 0, 3));
	memcpy(bytes, terms_of, 4);
	ck_assert(takes(&h, 'T', bytes, 36) && h.guard.terms_len == 38);
	ck_assert(!takes(&h, 'T', bytes, 35) && !takes(&h, 'T', bytes, 37));
	bytes[2] = 10; /* decimals */
	ck_assert(!takes(&h, 'T', bytes, 36));
	history_release(&h);
}
END_TEST

/* Terms of an effect are known, or none are. */
START_TEST(terms_of_effects)
{
	static const uint32_t of[] = {0, 1, PEOPLE_NONE};

	for (int known = 0; known < 2; known++)
		for (int i = 0; i < 3; i++) {
			struct history h;
			struct buf bytes = {0}, none = {0};
			struct effect e = {.inviter = text_of("a"),
				.invitee = text_of("b"),
				.event = text_of("1"),
				.terms = of[i]};
			begin(&h);
			if (known)
				terms(&h, &none, 5);
			changes_effect(&bytes, &e);
			ck_assert(changes_replay(&h, buf_view(&bytes)) ==
				  (of[i] == 0));
			history_release(&h);
			buf_release(&bytes);
			buf_release(&none);
		}
}
END_TEST

/* Money of an event that is known, in states there are. */
START_TEST(money)
{
	struct history h;
	struct random r;
	struct buf bytes = {0};
	char move[11] = {0}, cut[10] = {0};

	random_seed(&r, 1);
	begin(&h);
	invite(&h, &bytes, &r, 0);
	memcpy(move + 9, "e0", 2);
	memcpy(cut + 8, "e0", 2);
	move[8] = PAYOUTS - 1;
	ck_assert(takes(&h, 'P', move, 11));
	move[8] = PAYOUTS;
	ck_assert(!takes(&h, 'P', move, 11));
	ck_assert(takes(&h, 'K', cut, 10)); /* the first terms there are */
	ck_assert(cuts_has(&h.guard, 0) || h.guard.cuts == 1);
	cut[0] = 1; /* in the middle of them */
	ck_assert(!takes(&h, 'K', cut, 10));
	memset(cut, 0xff, 4);
	ck_assert(takes(&h, 'K', cut, 10));
	history_release(&h);
	buf_release(&bytes);
}
END_TEST

UNIT_MAIN("changes", comes_back, cut_short, wrong, terms_of_effects, money)
