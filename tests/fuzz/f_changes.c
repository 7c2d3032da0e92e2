/* f_changes.c - any bytes as a block of a journal: what can be read does no
 * harm, and money and people can be asked for after it. */
#include <string.h>

#include "fuzz.h"
#include "invite/changes.h"
#include "invite/cuts.h"

/* All that the book has. */
static void look(const struct guard *g)
{
	struct ledger_line line[LEDGER_LEVELS];
	struct book_entry e;
	struct terms t;

	for (uint64_t at = book_next(&g->book, 0, true); at < g->book.len;
		at = book_next(&g->book, at, false)) {
		book_read(&g->book, (uint32_t)at, &e);
		if (e.seed || g->terms_len == 0)
			continue;
		cuts_terms(g, (uint32_t)at, &e, &t);
		ledger_lines(g, line, &e, &t);
		ledger_next(g, (uint32_t)at);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct history h;

	history_init(&h, 1, size && data[0] == 'r');
	guard_windows(&h.guard, &rules_built_in);
	(void)changes_replay(&h, (struct text){(const char *)data, size});
	look(&h.guard);
	history_release(&h);
	return 0;
}

static void terms(struct buf *to, struct random *random)
{
	struct terms t = {.campaign = text_of("w"),
		.decimals = 2,
		.levels = (unsigned)random_below(random, 3),
		.reward = (amount)random_next(random),
		.due = {(amount)random_next(random)}};
	struct buf bytes = {0};

	ledger_encode(&bytes, &t);
	changes_terms(to, buf_view(&bytes));
	buf_release(&bytes);
}

static void effect(struct buf *to, struct random *random)
{
	static const char *const name[] = {"a", "b", "c", "dd", ""};
	struct effect e = {.inviter = text_of(name[random_below(random, 5)]),
		.invitee = text_of(name[random_below(random, 5)]),
		.event = text_of(name[random_below(random, 5)]),
		.ms = (int64_t)random_below(random, 100000),
		.device = random_below(random, 3),
		.mail = random_below(random, 3),
		.first = random_below(random, 2),
		.claims = random_below(random, 2),
		.counts = random_below(random, 2),
		.verdict = (enum invite_verdict)random_below(random, 3),
		.payout = (enum payout)random_below(random, PAYOUTS)};

	changes_effect(to, &e);
}

/* A record about one of those events, without a guard that knows it. */
static void about(struct buf *to, struct random *random)
{
	struct ruling d = {
		.verdict = (enum invite_verdict)random_below(random, 3),
		.ms = (int64_t)random_below(random, 3),
		.event = text_of(random_below(random, 2) ? "a" : "b"),
		.by = text_of("x")};

	if (random_below(random, 2)) {
		changes_ruling(to, &d);
		return;
	}
	buf_byte(to, 'P');
	buf_text(to, (struct text){"\12\0\0\0", 4});
	buf_text(to, (struct text){"\0\0\0\0\0\0\0\0", 8});
	buf_byte(to, (char)random_below(random, PAYOUTS));
	buf_byte(to, d.event.at[0]);
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	struct buf b = {0};

	terms(&b, random);
	for (uint64_t n = random_below(random, 40); n; n--)
		switch (random_below(random, 5)) {
		case 0:
			terms(&b, random);
			break;
		case 1:
			changes_clock(&b, (int64_t)random_below(random, 99999));
			break;
		case 2:
			about(&b, random);
			break;
		default:
			effect(&b, random);
			break;
		}
	if (random_below(random, 4) == 0)
		b.at[random_below(random, b.len)] ^=
			(char)(1 << random_below(random, 8));
	size_t n = b.len < room ? b.len : room;
	memcpy(to, b.at, n);
	buf_release(&b);
	return n;
}
