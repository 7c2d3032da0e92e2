/* changes.c - records in and out of bytes, lowest byte first. */
#include "invite/changes.h"

#include "base/wide.h"
#include "invite/cuts.h"
#include "invite/effect.h"

enum {
	HEAD = 5,
	RULING_HEAD = 8 + 1 + 1 + 16,
	MOVE_HEAD = 8 + 1,
	CUT_HEAD = 8
};

static void put_number(struct buf *to, uint64_t x, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		buf_byte(to, (char)(x >> (8 * i)));
}

/* A record begins, whose length end() says; returns where. */
static size_t begin(struct buf *to, char type)
{
	size_t at = to->len;

	buf_byte(to, type);
	put_number(to, 0, 4);
	return at;
}

static void end(struct buf *to, size_t at)
{
	size_t n = to->len - at - HEAD;

	for (unsigned i = 0; i < 4; i++)
		to->at[at + 1 + i] = (char)(n >> (8 * i));
}

static void text_record(struct buf *to, char type, struct text bytes)
{
	size_t at = begin(to, type);

	buf_text(to, bytes);
	end(to, at);
}

static void number_record(struct buf *to, char type, uint64_t x)
{
	size_t at = begin(to, type);

	put_number(to, x, 8);
	end(to, at);
}

void changes_effect(struct buf *to, const struct effect *e)
{
	size_t at = begin(to, 'R');

	effect_encode(to, e);
	end(to, at);
}

void changes_terms(struct buf *to, struct text terms)
{
	text_record(to, 'T', terms);
}

void changes_ruling(struct buf *to, const struct ruling *r)
{
	size_t at = begin(to, 'D');

	put_number(to, (uint64_t)r->ms, 8);
	buf_byte(to, (char)r->verdict);
	buf_byte(to, (char)r->event.len);
	put_number(to, (uint64_t)r->back, 8);
	put_number(to, (uint64_t)(r->back >> 64), 8);
	buf_text(to, r->event);
	buf_text(to, r->by);
	end(to, at);
}

void changes_move(struct buf *to, const struct guard *g, uint32_t row,
	enum payout payout, int64_t due)
{
	size_t at = begin(to, 'P');

	put_number(to, (uint64_t)due, 8);
	buf_byte(to, (char)payout);
	buf_text(to, book_event(&g->book, row));
	end(to, at);
}

void changes_cut(
	struct buf *to, const struct guard *g, uint32_t row, uint32_t terms)
{
	size_t at = begin(to, 'K');

	put_number(to, terms, 8);
	buf_text(to, book_event(&g->book, row));
	end(to, at);
}

void changes_clock(struct buf *to, int64_t ms)
{
	number_record(to, 'C', (uint64_t)ms);
}

void changes_rules(struct buf *to, uint64_t mark)
{
	number_record(to, 'H', mark);
}

void changes_lines(struct buf *to, struct text lines)
{
	text_record(to, 'L', lines);
}

void changes_whole(struct buf *to, uint64_t mark)
{
	number_record(to, 'F', mark);
}

void changes_begins(struct buf *to, struct text path)
{
	text_record(to, 'N', path);
}

void changes_place(struct buf *to, struct text path)
{
	text_record(to, 'W', path);
}

/* The entry of EVENT, or PEOPLE_NONE. */
static uint32_t entry_of(const struct guard *g, struct text event)
{
	return guard_event(g, event, guard_key(g, KEY_EVENT, event));
}

/* T without its first N bytes. */
static struct text behind(struct text t, size_t n)
{
	return (struct text){t.at + n, t.len - n};
}

static bool replay_ruling(struct history *h, struct text t)
{
	const unsigned char *p = (const unsigned char *)t.at;
	struct guard *g = &h->guard;

	if (t.len < RULING_HEAD || t.len < RULING_HEAD + (size_t)p[9] ||
		t.len - RULING_HEAD - p[9] > BOOK_NAME_MOST ||
		p[8] > VERDICT_REJECT)
		return false;
	struct ruling r = {.verdict = (enum invite_verdict)p[8],
		.ms = (int64_t)text_word(t.at),
		.back = (amount)((wide_unsigned)text_word(t.at + 18) << 64 |
				 text_word(t.at + 10)),
		.event = {t.at + RULING_HEAD, p[9]},
		.by = behind(t, RULING_HEAD + (size_t)p[9])};
	ruling_put(g, &r);
	uint32_t row = entry_of(g, r.event);
	if (row != PEOPLE_NONE)
		ledger_rule(g, row, r.verdict);
	return true;
}

/* As release 0.1 had it: with what the payout becomes, and when it is due. */
static bool replay_first(struct history *h, struct text t)
{
	enum { DUE = 8, SAYS = 16, PAYS, LEN, FIRST_HEAD };
	const unsigned char *p = (const unsigned char *)t.at;
	struct guard *g = &h->guard;

	if (t.len < FIRST_HEAD || t.len < FIRST_HEAD + (size_t)p[LEN] ||
		t.len - FIRST_HEAD - p[LEN] > BOOK_NAME_MOST ||
		p[SAYS] > VERDICT_REJECT || p[PAYS] > PAYOUT_CLAWBACK)
		return false;
	struct ruling r = {.verdict = (enum invite_verdict)p[SAYS],
		.ms = (int64_t)text_word(t.at),
		.event = {t.at + FIRST_HEAD, p[LEN]},
		.by = behind(t, FIRST_HEAD + (size_t)p[LEN])};
	ruling_put(g, &r);
	uint32_t row = entry_of(g, r.event);
	if (row == PEOPLE_NONE)
		return true;
	book_rule(&g->book, row, r.verdict);
	if (p[PAYS] != PAYOUT_NONE)
		ledger_move(g, row, (enum payout)p[PAYS],
			(int64_t)text_word(t.at + DUE));
	return true;
}

static bool replay_move(struct history *h, struct text t)
{
	struct guard *g = &h->guard;

	if (t.len < MOVE_HEAD || (unsigned char)t.at[8] >= PAYOUTS)
		return false;
	uint32_t row = entry_of(g, behind(t, MOVE_HEAD));
	if (row != PEOPLE_NONE)
		ledger_move(
			g, row, (enum payout)t.at[8], (int64_t)text_word(t.at));
	return row != PEOPLE_NONE;
}

static bool replay_cut(struct history *h, struct text t)
{
	struct guard *g = &h->guard;

	if (t.len < CUT_HEAD)
		return false;
	uint32_t row = entry_of(g, behind(t, CUT_HEAD)),
		 terms = (uint32_t)text_word(t.at);
	if (row == PEOPLE_NONE ||
		(terms != PEOPLE_NONE && !guard_has_terms(g, terms)))
		return false;
	cuts_put(g, row, terms);
	return true;
}

static bool replay_effect(struct history *h, struct text t)
{
	struct guard *g = &h->guard;
	struct effect e;
	uint32_t row;

	if (!effect_decode(&e, t) || (h->first && !facts_first_effect(&e)) ||
		!(guard_has_terms(g, e.terms) ||
			(e.terms == 0 && g->terms_len == 0)))
		return false;
	if (!e.still)
		history_time(h, e.ms);
	guard_hash(g, &e);
	ledger_apply(g, &row, &e);
	return true;
}

static bool replay_terms(struct history *h, struct text t)
{
	bool new;

	if (!ledger_is_terms(t))
		return false;
	guard_terms(&h->guard, t, &new);
	return true;
}

/* A record about the ledger's file. */
static bool replay_file(struct ledger_file *f, char type, struct text t)
{
	switch (type) {
	case 'L':
		ledger_file_again(f, t);
		return true;
	case 'N':
		ledger_file_begins(f, t);
		return true;
	case 'W':
		ledger_file_place(f, t);
		return true;
	case 'F':
		f->whole = true; /* once there was no mark */
		f->mark = t.len == 8 ? text_word(t.at) : 0;
		return true;
	default:
		return false;
	}
}

static bool replay(struct history *h, char type, struct text t)
{
	switch (type) {
	case 'R':
		return replay_effect(h, t);
	case 'T':
		return replay_terms(h, t);
	case 'D':
		return h->first ? replay_first(h, t) : replay_ruling(h, t);
	case 'P':
		return replay_move(h, t);
	case 'K':
		return replay_cut(h, t);
	case 'H':
		if (t.len == 8)
			h->rules_mark = text_word(t.at);
		return t.len == 8;
	case 'C':
		if (t.len == 8)
			history_time(h, (int64_t)text_word(t.at));
		return t.len == 8;
	default:
		return replay_file(&h->file, type, t);
	}
}

bool changes_replay(struct history *h, struct text block)
{
	while (block.len >= HEAD) {
		uint32_t n = 0;
		for (int i = 0; i < 4; i++)
			n |= (uint32_t)(unsigned char)block.at[1 + i]
			     << (8 * i);
		if (n > block.len - HEAD ||
			!replay(h, block.at[0],
				(struct text){block.at + HEAD, n}))
			return false;
		block = behind(block, HEAD + (size_t)n);
	}
	return block.len == 0;
}
