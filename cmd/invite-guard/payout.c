/* payout.c - lines of the ledger, and decisions that move money in it; what is
 * paid is said by lib/invite/ledger.h.
 */
#include "invite-guard/parts.h"
#include "invite/cuts.h"
#include "invite/reward.h"

/* Whether the row before had the same terms, as nearly all have. */
static bool is_last(struct state *s, const struct held *h, unsigned levels,
	struct text campaign)
{
	struct last_terms *l = &s->last;
	bool same = l->known && l->reward == h->reward &&
		    l->decimals == h->decimals && l->levels == levels &&
		    text_equal(buf_view(&l->campaign), campaign);

	if (same)
		return true;
	*l = (struct last_terms){true, h->reward, h->decimals, levels, l->terms,
		l->campaign, false, false};
	l->campaign.len = 0;
	buf_text(&l->campaign, campaign);
	return false;
}

uint32_t payout_terms(struct state *s, const struct config *c,
	const struct held *h, unsigned levels)
{
	struct buf *to = &s->text;
	bool new;
	size_t at = h->bytes.len - h->row - h->campaign;

	struct text campaign = {h->bytes.at + at, h->campaign};

	if (is_last(s, h, levels, campaign))
		return s->last.terms;
	struct terms terms = {
		.campaign = campaign, .levels = levels, .reward = h->reward};
	s->last.rounded = ledger_divide(&terms, c->share, h->decimals,
		c->has_digits ? (unsigned)c->currency_digits
			      : reward_digits(h->reward, h->decimals));
	s->last.pays = ledger_pays(&terms);
	to->len = 0;
	ledger_encode(to, &terms);
	s->last.terms = guard_terms(&s->past.guard, buf_view(to), &new);
	if (new)
		kept_terms(s, guard_terms_text(&s->past.guard, s->last.terms));
	return s->last.terms;
}

static void line(struct out *to, struct state *s, const struct terms *terms,
	const struct ledger_line *l, const struct book_entry *e, int64_t ms,
	enum payout status)
{
	s->text.len = 0;
	when_print(&s->text, ms);
	out_text(to, buf_view(&s->text));
	out_text(to, terms->campaign);
	out_text(to, e->invitee);
	out_int(to, l->level + 1);
	out_text(to, guard_name(&s->past.guard, l->inviter));
	out_text(to, e->event);
	out_amount(to, l->due, terms->decimals);
	out_string(to, ledger_status[status]);
	out_end(to);
}

/* A line for each level of E that gets something by TERMS. */
static void lines_by(struct state *s, const struct book_entry *e,
	const struct terms *terms, int64_t ms, enum payout status)
{
	struct out_columns none = {0};
	struct out to = {.format = OUT_CSV,
		.delimiter = ',',
		.columns = &none,
		.rows = s->kept.news};
	struct ledger_line lines[LEDGER_LEVELS];

	size_t n = ledger_lines(&s->past.guard, lines, e, terms);
	for (size_t i = 0; i < n; i++)
		line(&to, s, terms, &lines[i], e, ms, status);
	s->kept.news = to.rows;
}

void payout_lines(struct state *s, uint32_t row, int64_t ms, enum payout status)
{
	struct book_entry e;
	struct terms terms;

	book_read(&s->past.guard.book, row, &e);
	cuts_terms(&s->past.guard, row, &e, &terms);
	lines_by(s, &e, &terms, ms, status);
}

/* Whether lists deny now whom the payout at ROW is about, and no person has
 * passed it. */
static bool is_denied(struct state *s, uint32_t row, int64_t ms)
{
	struct ledger_line lines[LEDGER_LEVELS];
	struct book_entry e;
	struct terms terms;

	if (!s->denies)
		return false;
	book_read(&s->past.guard.book, row, &e);
	if (e.manual && e.verdict == VERDICT_PASS)
		return false;
	ledger_decode(&terms, guard_terms_text(&s->past.guard, e.terms));
	if (denies_has(s, guard_account(&s->past.guard, e.invitee), ms))
		return true;
	size_t n = ledger_lines(&s->past.guard, lines, &e, &terms);
	for (size_t i = 0; i < n; i++)
		if (denies_has(s, lines[i].inviter, ms))
			return true;
	return false;
}

/* The payout at ROW becomes PAYOUT at MS, in journal, state and ledger. */
static void move(struct state *s, uint32_t row, enum payout payout, int64_t ms,
	int64_t due)
{
	if (payout != PAYOUT_NONE)
		payout_lines(s, row, ms, payout);
	kept_move(s, row, payout, due);
	ledger_move(&s->past.guard, row, payout, due);
}

void payout_due(struct state *s)
{
	struct queue_item paid;

	while (guard_due(&s->past.guard, &paid)) {
		uint32_t row = (uint32_t)paid.key;
		if (is_denied(s, row, paid.ms)) {
			move(s, row, PAYOUT_SUSPENDED, paid.ms, 0);
			s->unsaid.stopped++;
		} else {
			payout_lines(s, row, paid.ms, PAYOUT_PAID);
		}
	}
}

/* A decision that moves no money is counted for that. */
static void count_why(struct state *s, const struct config *c,
	const struct decision *d, enum ledger_why why)
{
	if (why == LEDGER_OTHER)
		unsaid_line(&s->unsaid.paid, c->decisions_path, d->line);
	if (why == LEDGER_PAID)
		unsaid_line(&s->unsaid.gone, c->decisions_path, d->line);
}

/* What a payout begins as. */
static enum payout begins(const struct config *c)
{
	return !c->ledger ? PAYOUT_NONE : c->hold ? PAYOUT_HOLD : PAYOUT_PAID;
}

/* Whether D counts; NEWS is told. */
static bool is_news(struct state *s, const struct config *c,
	const struct decision *d, enum ruling_news news)
{
	struct notice *told = &s->unsaid.tied;

	if (d->is_over)
		news = RULING_OLD;
	if (news == RULING_NEW && !d->is_tied)
		return true;
	if (news == RULING_OLD)
		told = &s->unsaid.old;
	if (news == RULING_KNOWN)
		told = &s->unsaid.known;
	unsaid_line(told, c->decisions_path, d->line);
	return news == RULING_NEW || news == RULING_TIED;
}

/* The entry E at ROW pays by TO from MS on, all of its reward if it is not
 * LESS: of what is paid the difference moves, what waits has a line with what
 * is left. */
static void change_terms(struct state *s, uint32_t row, int64_t ms,
	const struct book_entry *e, const struct terms *to, bool less)
{
	struct guard *g = &s->past.guard;
	struct terms now, back, more;
	bool new;

	cuts_terms(g, row, e, &now);
	cuts_difference(&back, &now, to);
	cuts_difference(&more, to, &now);
	if (e->payout == PAYOUT_PAID) {
		lines_by(s, e, &back, ms, PAYOUT_CLAWBACK);
		lines_by(s, e, &more, ms, PAYOUT_PAID);
	} else {
		lines_by(s, e, to, ms, e->payout);
	}
	s->text.len = 0;
	ledger_encode(&s->text, to);
	uint32_t terms = guard_terms(g, buf_view(&s->text), &new);
	if (new)
		kept_terms(s, guard_terms_text(g, terms));
	cuts_put(g, row, less ? terms : PEOPLE_NONE);
	kept_cut(s, row, less ? terms : PEOPLE_NONE);
}

bool payout_cut(struct state *s, uint32_t row, int64_t ms, amount back)
{
	struct terms whole, less;
	struct book_entry e;

	book_read(&s->past.guard.book, row, &e);
	ledger_decode(&whole, guard_terms_text(&s->past.guard, e.terms));
	if (!payout_is_live(e.payout) || !cuts_divide(&less, &whole, back))
		return false;
	change_terms(s, row, ms, &e, &less, true);
	return true;
}

/* What was taken back of the entry at ROW comes back. */
static void uncut(struct state *s, const struct decision *d, uint32_t row)
{
	struct terms whole;
	struct book_entry e;

	book_read(&s->past.guard.book, row, &e);
	if (!cuts_has(&s->past.guard, row) || !payout_is_live(e.payout))
		return;
	ledger_decode(&whole, guard_terms_text(&s->past.guard, e.terms));
	change_terms(s, row, d->ms, &e, &whole, false);
}

/* D, which names an amount: the verdict stays as it is. */
static void decide_amount(struct state *s, const struct config *c,
	const struct decision *d, struct ruling *r, uint32_t row)
{
	struct guard *g = &s->past.guard;
	struct book_entry e = {.verdict = VERDICT_PASS};

	if (row != PEOPLE_NONE)
		book_read(&g->book, row, &e);
	r->verdict = e.verdict;
	if (!is_news(s, c, d, ruling_news(g, r)))
		return;
	if (row != PEOPLE_NONE && !payout_cut(s, row, d->ms, d->back)) {
		unsaid_line(&s->unsaid.uncut, c->decisions_path, d->line);
		return;
	}
	ruling_put(g, r);
	kept_ruling(s, r);
	if (row != PEOPLE_NONE)
		ledger_rule(g, row, r->verdict);
}

/* The decision D, which is news, about the entry at ROW. */
static void rule(struct state *s, const struct config *c,
	const struct decision *d, uint32_t row)
{
	struct guard *g = &s->past.guard;
	int64_t due = (d->ms > g->newest ? d->ms : g->newest) + c->hold;
	enum ledger_why why;
	enum payout to =
		ledger_consequence(g, row, d->verdict, begins(c), &why);

	count_why(s, c, d, why);
	if (to != PAYOUT_NONE || why == LEDGER_OTHER)
		move(s, row, to, d->ms, due);
	uint32_t next = to == PAYOUT_CLAWBACK && c->ledger ? ledger_next(g, row)
							   : PEOPLE_NONE;
	if (next != PEOPLE_NONE)
		move(s, next, begins(c), d->ms, due);
}

static void decide(
	struct state *s, const struct config *c, const struct decision *d)
{
	struct guard *g = &s->past.guard;
	struct ruling r = {d->verdict, d->ms, d->event, d->by, d->back};
	uint32_t row =
		guard_event(g, r.event, guard_key(g, KEY_EVENT, r.event));

	if (d->back > 0) {
		decide_amount(s, c, d, &r, row);
		return;
	}
	if (!is_news(s, c, d, d->is_over ? RULING_OLD : ruling_put(g, &r)))
		return;
	kept_ruling(s, &r);
	if (row == PEOPLE_NONE)
		return;
	ledger_rule(g, row, r.verdict);
	if (r.verdict == VERDICT_PASS)
		uncut(s, d, row);
	rule(s, c, d, row);
}

/* A decision that is dated far ahead of all that has happened would never be
 * followed by a later one. */
static const char *check_time(
	const struct state *s, const struct config *c, const struct decision *d)
{
	int64_t now = s->past.guard.newest, ahead;
	struct buf time = {0};

	if (c->as_of.given && c->as_of.ms > now)
		now = c->as_of.ms;
	if (now == GUARD_NEVER || __builtin_sub_overflow(d->ms, now, &ahead) ||
		ahead <= c->decision_step)
		return NULL;
	when_print(&time, d->ms);
	const char *why = fail_text(
		"%s:%llu: the decision's time %s is %lld days ahead of all "
		"rows (--as-of says what time it is)",
		c->decisions_path, (unsigned long long)d->line,
		text_show(buf_view(&time)), (long long)(ahead / WHEN_DAY_MS));
	buf_release(&time);
	return why;
}

const char *payout_decisions(struct state *s, const struct config *c)
{
	for (size_t i = 0; i < c->decisions; i++)
		TRY(check_time(s, c, &c->decision[i]));
	for (size_t i = 0; i < c->decisions; i++)
		decide(s, c, &c->decision[i]);
	return NULL;
}

void payout_clock(struct state *s, const struct config *c)
{
	if (!c->as_of.given || c->as_of.ms <= s->past.guard.newest)
		return;
	guard_advance(&s->past.guard, c->as_of.ms);
	payout_due(s);
	kept_clock(s, c->as_of.ms);
	if (c->as_of.ms > s->past.seen)
		s->past.seen = c->as_of.ms;
}
