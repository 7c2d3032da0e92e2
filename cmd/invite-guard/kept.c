/* kept.c - the state file: opened, brought up to its journal, written.
 *
 * A block of the journal is what one flush of output rests on: effects ('R'),
 * new terms ('T'), rulings ('D'), payouts that are moved by these or by lists
 * ('P') or cut ('K'), the time of --as-of ('C'), the ledger's lines ('L'),
 * where it is ('N', 'W') and that it is whole ('F'), and which rules
 * judge ('H').  Order at a flush:
 * journal, ledger, output. So what was printed is in the journal, and lines
 * that the ledger lacks after a crash are in it too.
 */
#include "base/system.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "invite-guard/parts.h"
#include "invite/cuts.h"
#include "invite/effect.h"
#include "invite/facts_first.h"
#include "invite/passes.h"

/* A journal longer than this is folded into the state at the end of a run:
 * reading it back takes some 20 ms. */
enum { JOURNAL_LONG = 2 << 20, PATH_CHUNK = 12 };

static void record(struct state *s, char type, struct text bytes)
{
	struct buf *to = &s->kept.journal.block;
	uint32_t n = (uint32_t)bytes.len;

	buf_byte(to, type);
	for (int i = 0; i < 4; i++)
		buf_byte(to, (char)(n >> (8 * i)));
	buf_text(to, bytes);
}

static bool is_kept(const struct state *s)
{
	return s->kept.image.fd >= 0;
}

static void put_number(struct buf *to, uint64_t x)
{
	for (int i = 0; i < 8; i++)
		buf_byte(to, (char)(x >> (8 * i)));
}

void kept_effect(
	struct state *s, const struct config *c, const struct effect *e)
{
	if (!is_kept(s))
		return;
	if (s->kept.rules_mark != c->rules_mark) {
		s->kept.rules_mark = c->rules_mark;
		s->text.len = 0;
		put_number(&s->text, c->rules_mark);
		record(s, 'H', buf_view(&s->text));
	}
	s->text.len = 0;
	effect_encode(&s->text, e);
	record(s, 'R', buf_view(&s->text));
}

void kept_terms(struct state *s, struct text terms)
{
	if (is_kept(s))
		record(s, 'T', terms);
}

enum { RULING_HEAD = 8 + 1 + 1 + 16, MOVE_HEAD = 8 + 1, CUT_HEAD = 8 };

void kept_ruling(struct state *s, const struct ruling *r)
{
	struct buf *b = &s->text;

	if (!is_kept(s))
		return;
	b->len = 0;
	put_number(b, (uint64_t)r->ms);
	buf_byte(b, (char)r->verdict);
	buf_byte(b, (char)r->event.len);
	put_number(b, (uint64_t)r->back);
	put_number(b, (uint64_t)(r->back >> 64));
	buf_text(b, r->event);
	buf_text(b, r->by);
	record(s, 'D', buf_view(b));
}

void kept_move(struct state *s, uint32_t row, enum payout payout, int64_t due)
{
	struct buf *b = &s->text;

	if (!is_kept(s))
		return;
	b->len = 0;
	put_number(b, (uint64_t)due);
	buf_byte(b, (char)payout);
	buf_text(b, book_event(&s->guard.book, row));
	record(s, 'P', buf_view(b));
}

void kept_cut(struct state *s, uint32_t row, uint32_t terms)
{
	struct buf *b = &s->text;

	if (!is_kept(s))
		return;
	b->len = 0;
	put_number(b, terms);
	buf_text(b, book_event(&s->guard.book, row));
	record(s, 'K', buf_view(b));
}

void kept_clock(struct state *s, int64_t ms)
{
	if (!is_kept(s))
		return;
	s->text.len = 0;
	put_number(&s->text, (uint64_t)ms);
	record(s, 'C', buf_view(&s->text));
}

static void take_path(struct kept *k, struct text path)
{
	const size_t most = (size_t)1 << k->ledger_path.bits;

	if (path.len > most)
		path.len = most;
	area_room(&k->ledger_path, path.len);
	if (path.len)
		memcpy(area_at(&k->ledger_path, 0), path.at, path.len);
	k->ledger_path_len = path.len;
}

void kept_ledger_path(struct state *s, const char *path)
{
	take_path(&s->kept, text_of(path));
	record(s, 'W', text_of(path));
}

/* A new ledger, of which nothing was written so far. */
static void take_ledger(struct kept *k, struct text path)
{
	take_path(k, path);
	k->ledger_from = k->ledger_end = 0;
	k->seal_from = k->ledger_seal = (struct seal){0, 0};
	k->ledger_tail.len = 0;
}

void kept_ledger_begins(struct state *s, const char *path)
{
	take_ledger(&s->kept, text_of(path));
	record(s, 'N', text_of(path));
}

/* LINES are the last that were written. */
static void take_lines(struct kept *k, struct text lines)
{
	k->has_ledger = true;
	k->ledger_whole = false;
	k->ledger_from = k->ledger_end;
	k->seal_from = k->ledger_seal;
	k->ledger_end += lines.len;
	k->ledger_seal = seal_lines(k->ledger_seal, lines);
}

void kept_ledger_lines(struct state *s, struct text lines)
{
	take_lines(&s->kept, lines);
	record(s, 'L', lines);
}

static bool reread_ruling(struct state *s, struct text t)
{
	const unsigned char *p = (const unsigned char *)t.at;
	struct guard *g = &s->guard;

	if (t.len < RULING_HEAD || t.len < RULING_HEAD + (size_t)p[9] ||
		p[8] > VERDICT_REJECT)
		return false;
	size_t event = p[9];
	struct ruling r = {.verdict = (enum invite_verdict)p[8],
		.ms = (int64_t)text_word(t.at),
		.back = (amount)text_word(t.at + 18) << 64 |
			(amount)text_word(t.at + 10),
		.event = {t.at + RULING_HEAD, event},
		.by = {t.at + RULING_HEAD + event,
			t.len - RULING_HEAD - event}};
	ruling_put(g, &r);
	uint32_t row =
		guard_event(g, r.event, guard_key(g, KEY_EVENT, r.event));
	if (row != PEOPLE_NONE)
		ledger_rule(g, row, r.verdict);
	return true;
}

/* As release 0.1 had it: with what the payout becomes, and when it is due. */
static bool reread_first(struct state *s, struct text t)
{
	enum { DUE = 8, SAYS = 16, PAYS, LEN, FIRST_HEAD };
	const unsigned char *p = (const unsigned char *)t.at;
	struct guard *g = &s->guard;

	if (t.len < FIRST_HEAD || t.len < FIRST_HEAD + (size_t)p[LEN] ||
		p[SAYS] > VERDICT_REJECT || p[PAYS] > PAYOUT_CLAWBACK)
		return false;
	struct ruling r = {.verdict = (enum invite_verdict)p[SAYS],
		.ms = (int64_t)text_word(t.at),
		.event = {t.at + FIRST_HEAD, p[LEN]},
		.by = {t.at + FIRST_HEAD + p[LEN],
			t.len - FIRST_HEAD - p[LEN]}};
	ruling_put(g, &r);
	uint32_t row =
		guard_event(g, r.event, guard_key(g, KEY_EVENT, r.event));
	if (row == PEOPLE_NONE)
		return true;
	book_rule(&g->book, row, r.verdict);
	if (p[PAYS] != PAYOUT_NONE)
		ledger_move(g, row, (enum payout)p[PAYS],
			(int64_t)text_word(t.at + DUE));
	return true;
}

static bool reread_move(struct state *s, struct text t)
{
	struct guard *g = &s->guard;

	if (t.len < MOVE_HEAD || (unsigned char)t.at[8] >= PAYOUTS)
		return false;
	struct text event = {t.at + MOVE_HEAD, t.len - MOVE_HEAD};
	uint32_t row = guard_event(g, event, guard_key(g, KEY_EVENT, event));
	if (row != PEOPLE_NONE)
		ledger_move(
			g, row, (enum payout)t.at[8], (int64_t)text_word(t.at));
	return row != PEOPLE_NONE;
}

static bool reread_cut(struct state *s, struct text t)
{
	struct guard *g = &s->guard;

	if (t.len < CUT_HEAD)
		return false;
	struct text event = {t.at + CUT_HEAD, t.len - CUT_HEAD};
	uint32_t row = guard_event(g, event, guard_key(g, KEY_EVENT, event));
	if (row != PEOPLE_NONE)
		cuts_put(g, row, (uint32_t)text_word(t.at));
	return row != PEOPLE_NONE;
}

/* Time has come to MS: what was on hold and is due by now is paid. */
static void reread_time(struct state *s, int64_t ms)
{
	struct queue_item paid;

	guard_advance(&s->guard, ms);
	while (guard_due(&s->guard, &paid))
		;
	if (ms > s->seen)
		s->seen = ms;
}

static bool reread_effect(struct state *s, struct text t)
{
	struct effect e;
	uint32_t row;

	if (!effect_decode(&e, t) || (s->kept.first && !facts_first_effect(&e)))
		return false;
	if (!e.still)
		reread_time(s, e.ms);
	guard_hash(&s->guard, &e);
	ledger_apply(&s->guard, &row, &e);
	return true;
}

/* One record of a block. */
static bool reread(struct state *s, char type, struct text t)
{
	bool new;

	switch (type) {
	case 'R':
		return reread_effect(s, t);
	case 'T':
		guard_terms(&s->guard, t, &new);
		return true;
	case 'D':
		return s->kept.first ? reread_first(s, t) : reread_ruling(s, t);
	case 'P':
		return reread_move(s, t);
	case 'H':
		if (t.len == 8)
			s->kept.rules_mark = text_word(t.at);
		return t.len == 8;
	case 'K':
		return reread_cut(s, t);
	case 'C':
		if (t.len == 8)
			reread_time(s, (int64_t)text_word(t.at));
		return t.len == 8;
	case 'L':
		take_lines(&s->kept, t);
		s->kept.ledger_tail.len = 0;
		buf_text(&s->kept.ledger_tail, t);
		return true;
	case 'N':
		take_ledger(&s->kept, t);
		return true;
	case 'W':
		take_path(&s->kept, t);
		return true;
	case 'F':
		s->kept.ledger_whole = true;
		return true;
	default:
		return false;
	}
}

static const char *reread_block(void *arg, struct text block)
{
	struct state *s = arg;

	while (block.len >= 5) {
		uint32_t n = 0;
		for (int i = 0; i < 4; i++)
			n |= (uint32_t)(unsigned char)block.at[1 + i]
			     << (8 * i);
		if (n > block.len - 5 ||
			!reread(s, block.at[0], (struct text){block.at + 5, n}))
			break;
		block.at += 5 + (size_t)n;
		block.len -= 5 + (size_t)n;
	}
	return block.len ? fail_text("%s: damaged: the journal has what cannot "
				     "be read (want a copy of it)",
				   s->kept.journal.path)
			 : NULL;
}

/* The state that is there; to write in, one is begun where there is none,
 * unless another run does so at the same time. */
static const char *open_image(
	struct state *s, const struct config *c, bool writes)
{
	bool missing, taken = true;

	s->kept.first = image_is(c->state, facts_first_tag);
	while (taken) {
		TRY(image_open(&s->kept.image, c->state,
			s->kept.first ? facts_first_tag : facts_tag, writes,
			&missing));
		if (!missing)
			return NULL;
		if (!writes)
			return fail_text("%s: %s", c->state, strerror(ENOENT));
		TRY(facts_create(s, c, &taken));
	}
	return NULL;
}

/* S is state of release 0.1, and its ledger is whole: write it as state of
 * today, before anything is added to it, and open that. */
static const char *renew(struct state *s, const struct config *c)
{
	uint64_t mended = s->kept.mended;

	s->kept.ledger_whole = true;
	TRY(facts_save(s, c));
	fail_warn("%s: state of release 0.1, which is written anew: that "
		  "release cannot read it any more",
		c->state);
	kept_release(s);
	s->kept = (struct kept){.first = false};
	s->keyed = NULL;
	s->denied = NULL;
	s->denies = s->denied_cap = 0;
	TRY(kept_open(s, c, true));
	s->kept.mended += mended;
	return NULL;
}

/* CAP alone asks for them. */
static void count_passes(struct state *s, const struct config *c)
{
	if (c->rules.rule[CHECK_CAP].enabled)
		passes_begin(&s->guard);
}

const char *kept_open(struct state *s, const struct config *c, bool writes)
{
	struct kept *k = &s->kept;

	s->ready = true;
	s->seen = GUARD_NEVER;
	unsaid_begin(&s->unsaid, c);
	s->keyed = keyed_copy(c->keyed);
	k->ledger_fd = k->image.fd = k->image.made_by = -1;
	guard_init(&s->guard, hash_seed());
	guard_windows(&s->guard, &c->rules);
	area_init(&k->ledger_path, 1, PATH_CHUNK);
	if (!c->state) {
		denies_ready(s, c);
		count_passes(s, c);
		return NULL;
	}
	TRY(open_image(s, c, writes));
	TRY(facts_load(s, c));
	k->ledger_from = k->ledger_end;
	k->seal_from = k->ledger_seal;
	TRY(journal_read(&k->journal, k->image.fd, c->state,
		k->image.header.end, writes, reread_block, s));
	denies_ready(s, c);
	s->before = s->seen;
	count_passes(s, c);
	TRY(writes ? ledger_open(s, c) : NULL);
	return writes && k->first ? renew(s, c) : NULL;
}

const char *kept_commit(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	struct text news = buf_view(&k->ledger_news);

	if (!s->ready || !is_kept(s) || s->arrived < c->min_rows)
		return NULL;
	if (news.len)
		kept_ledger_lines(s, news);
	TRY(journal_flush(&k->journal));
	if (news.len)
		TRY(ledger_write(k, c->ledger, news));
	k->ledger_news.len = 0;
	return NULL;
}

const char *kept_finish(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;

	TRY(kept_commit(s, c));
	if (!is_kept(s))
		return NULL;
	if (k->ledger_fd >= 0 && system_sync(k->ledger_fd) != 0 &&
		errno != EINVAL) /* no regular file */
		return fail_text("%s: %s", c->ledger, strerror(errno));
	if (k->has_ledger && !k->ledger_whole) {
		record(s, 'F', (struct text){"", 0});
		k->ledger_whole = true;
		TRY(journal_flush(&k->journal));
	}
	if (k->forgot || k->hidden ||
		k->journal.end - k->journal.begin > JOURNAL_LONG)
		return facts_save(s, c);
	return journal_sync(&k->journal);
}

void kept_release(struct state *s)
{
	struct kept *k = &s->kept;

	guard_release(&s->guard);
	unsaid_release(&s->unsaid);
	image_close(&k->image);
	journal_release(&k->journal);
	if (k->ledger_fd >= 0)
		close(k->ledger_fd);
	area_release(&k->ledger_path);
	buf_release(&k->ledger_tail);
	buf_release(&k->ledger_news);
	keyed_free(s->keyed);
	free(s->denied);
}
