/* kept.c - the state file: opened, brought up to its journal, written.
 *
 * A block of the journal is what one flush of output rests on
 * (invite/changes.h).  Order at a flush: journal, ledger, output.  So what was
 * printed is in the journal, and lines that the ledger lacks after a crash are
 * in it too.
 */
#include <errno.h>

#include "invite-guard/parts.h"
#include "invite/changes.h"
#include "invite/passes.h"

/* A journal longer than this is folded into the state at the end of a run:
 * reading it back takes some 20 ms. */
enum { JOURNAL_LONG = 2 << 20 };

static bool is_kept(const struct state *s)
{
	return s->kept.image.fd >= 0;
}

static struct buf *block(struct state *s)
{
	return &s->kept.journal.block;
}

static const char *replay(void *arg, struct text bytes)
{
	struct state *s = arg;

	return changes_replay(&s->past, bytes)
		       ? NULL
		       : fail_text("%s: damaged: the journal has what cannot "
				   "be read (want a copy of it)",
				 s->kept.journal.path);
}

/* The state that is there; to write in, one is begun where there is none,
 * unless another run does so at the same time. */
static const char *open_image(
	struct state *s, const struct config *c, bool writes)
{
	bool missing, taken = true;

	while (taken) {
		TRY(image_open(&s->kept.image, c->state,
			s->past.first ? facts_first_tag : facts_tag, writes,
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
	uint64_t mended = s->past.file.mended;

	s->past.file.whole = true;
	s->past.first = false;
	TRY(facts_save(s, c));
	fail_warn("%s: state of release 0.1, which is written anew: that "
		  "release cannot read it any more, and devices that it has "
		  "with marks or capitals (AA:BB-01) are new ones",
		c->state);
	kept_release(s);
	s->kept = (struct kept){.forgot = false};
	TRY(kept_open(s, c, true));
	s->past.file.mended += mended;
	return NULL;
}

/* The parts of S that work on its history. */
static void begin(struct state *s, const struct config *c)
{
	const enum payout begins = c->hold ? PAYOUT_HOLD : PAYOUT_PAID;

	history_init(&s->past, hash_seed(),
		c->state && image_is(c->state, facts_first_tag));
	s->past.key_mark = c->key_mark;
	guard_windows(&s->past.guard, &c->rules);
	s->keys = (struct keys){.guard = &s->past.guard,
		.keyed = keyed_copy(c->keyed),
		.tokens = c->key != NULL};
	s->denied = (struct denied_people){.met = s->unsaid.met};
	s->till = (struct till){.past = &s->past,
		.denied = &s->denied,
		.share = c->share,
		.digits = c->has_digits ? (int)c->currency_digits : -1,
		.begins = c->ledger ? begins : PAYOUT_NONE,
		.hold = c->hold,
		.say = payout_line,
		.arg = s};
	s->hearing = (struct hearing){.till = &s->till,
		.rules = &c->rules,
		.rules_mark = c->rules_mark,
		.levels = (unsigned)c->reward_levels};
}

/* All that was kept is there.  CAP alone asks how many pass. */
static void loaded(struct state *s, const struct config *c)
{
	denied_take(&s->denied, &s->keys, &c->deny);
	denied_ready(&s->denied);
	s->pace = (struct pace){
		.as_of = c->as_of.given ? c->as_of.ms : GUARD_NEVER};
	pace_steps(&s->pace, c->max_step, c->ledger ? c->hold : 0);
	pace_begins(&s->pace, s->past.seen);
	if (c->rules.rule[CHECK_CAP].enabled)
		passes_begin(&s->past.guard);
	if (is_kept(s))
		s->till.journal = block(s);
}

const char *kept_open(struct state *s, const struct config *c, bool writes)
{
	struct kept *k = &s->kept;

	s->ready = true;
	unsaid_begin(&s->unsaid, c);
	k->ledger = GROWING_CLOSED;
	k->course = (struct ledger_course){
		&s->past.file, block(s), c->ledger, growing_there};
	k->image.fd = k->image.made_by = -1;
	begin(s, c);
	if (!c->state) {
		loaded(s, c);
		return NULL;
	}
	TRY(open_image(s, c, writes));
	TRY(facts_load(s, c));
	TRY(journal_read(&k->journal, k->image.fd, c->state,
		k->image.header.end, writes, replay, s));
	loaded(s, c);
	TRY(writes ? ledger_open(s, c) : NULL);
	return writes && s->past.first ? renew(s, c) : NULL;
}

const char *kept_commit(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	struct text news = buf_view(&k->news);

	if (!s->ready || !is_kept(s) || s->arrived < c->min_rows)
		return NULL;
	if (news.len)
		ledger_course_lines(&k->course, news);
	TRY(journal_flush(&k->journal));
	if (news.len)
		TRY(growing_add(&k->ledger, news));
	k->news.len = 0;
	return NULL;
}

const char *kept_finish(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	TRY(kept_commit(s, c));
	if (!is_kept(s))
		return NULL;
	if (k->ledger.fd >= 0)
		TRY(growing_sync(&k->ledger));
	if (ledger_course_ends(&k->course, growing_mark(&k->ledger)))
		TRY(journal_flush(&k->journal));
	if (k->forgot || s->past.file.hidden ||
		k->journal.end - k->journal.begin > JOURNAL_LONG)
		return facts_save(s, c);
	return journal_sync(&k->journal);
}

void kept_release(struct state *s)
{
	struct kept *k = &s->kept;

	history_release(&s->past);
	unsaid_release(&s->unsaid);
	image_close(&k->image);
	journal_release(&k->journal);
	growing_close(&k->ledger);
	buf_release(&k->news);
	keyed_free(s->keys.keyed);
	keys_release(&s->keys);
	denied_release(&s->denied);
	till_release(&s->till);
}
