/* till.c - see till.h. */
#include "invite/till.h"

#include "invite/changes.h"
#include "invite/cuts.h"
#include "invite/reward.h"

void till_release(struct till *t)
{
	buf_release(&t->text);
	buf_release(&t->last.campaign);
}

/* Whether the row before had the same terms, as nearly all have. */
static bool is_last(struct till_terms *l, amount reward, unsigned decimals,
	unsigned levels, struct text campaign)
{
	bool same = l->known && l->reward == reward &&
		    l->decimals == decimals && l->levels == levels &&
		    text_equal(buf_view(&l->campaign), campaign);

	if (same)
		return true;
	*l = (struct till_terms){true, reward, decimals, levels, l->terms,
		l->campaign, false, false};
	l->campaign.len = 0;
	buf_text(&l->campaign, campaign);
	return false;
}

/* The number of T, which the journal has from now on. */
static uint32_t number_of(struct till *t, const struct terms *terms)
{
	bool new;

	t->text.len = 0;
	ledger_encode(&t->text, terms);
	uint32_t number =
		guard_terms(&t->past->guard, buf_view(&t->text), &new);
	if (new && t->journal)
		changes_terms(t->journal, buf_view(&t->text));
	return number;
}

/* Digits of the currency that REWARD, written with so many DECIMALS, is in. */
static unsigned digits_of(
	const struct till *t, amount reward, unsigned decimals)
{
	return t->digits >= 0 ? (unsigned)t->digits
			      : reward_digits(reward, decimals);
}

uint32_t till_terms(struct till *t, amount reward, unsigned decimals,
	unsigned levels, struct text campaign)
{
	struct till_terms *l = &t->last;

	if (is_last(l, reward, decimals, levels, campaign))
		return l->terms;
	struct terms terms = {
		.campaign = campaign, .levels = levels, .reward = reward};
	l->rounded = ledger_divide(
		&terms, t->share, decimals, digits_of(t, reward, decimals));
	l->pays = ledger_pays(&terms);
	l->terms = number_of(t, &terms);
	return l->terms;
}

/* A line for each level of E that gets something by TERMS. */
static void lines_by(struct till *t, const struct book_entry *e,
	const struct terms *terms, int64_t ms, enum payout status)
{
	const struct guard *g = &t->past->guard;
	struct ledger_line lines[LEDGER_LEVELS];
	size_t n = ledger_lines(g, lines, e, terms);

	for (size_t i = 0; i < n; i++) {
		struct till_line line = {.ms = ms,
			.campaign = terms->campaign,
			.invitee = e->invitee,
			.inviter = guard_name(g, lines[i].inviter),
			.event = e->event,
			.level = lines[i].level + 1,
			.due = lines[i].due,
			.decimals = terms->decimals,
			.status = status};
		t->say(t->arg, &line);
	}
}

void till_lines(struct till *t, uint32_t row, int64_t ms, enum payout status)
{
	const struct guard *g = &t->past->guard;
	struct book_entry e;
	struct terms terms;

	book_read(&g->book, row, &e);
	cuts_terms(g, row, &e, &terms);
	lines_by(t, &e, &terms, ms, status);
}

/* Whether lists deny now whom the payout at ROW is about, and no person has
 * passed it. */
static bool is_denied(struct till *t, uint32_t row, int64_t ms)
{
	const struct guard *g = &t->past->guard;
	struct ledger_line lines[LEDGER_LEVELS];
	struct book_entry e;
	struct terms terms;

	if (t->denied->n == 0)
		return false;
	book_read(&g->book, row, &e);
	if (e.manual && e.verdict == VERDICT_PASS)
		return false;
	if (denied_account(t->denied, g, guard_account(g, e.invitee), ms))
		return true;
	ledger_decode(&terms, guard_terms_text(g, e.terms));
	size_t n = ledger_lines(g, lines, &e, &terms);
	for (size_t i = 0; i < n; i++)
		if (denied_account(t->denied, g, lines[i].inviter, ms))
			return true;
	return false;
}

/* The payout at ROW becomes PAYOUT at MS, in ledger, journal and state; one on
 * hold is due at DUE. */
static void move(struct till *t, uint32_t row, enum payout payout, int64_t ms,
	int64_t due)
{
	struct guard *g = &t->past->guard;

	if (payout != PAYOUT_NONE)
		till_lines(t, row, ms, payout);
	if (t->journal)
		changes_move(t->journal, g, row, payout, due);
	ledger_move(g, row, payout, due);
}

void till_due(struct till *t)
{
	struct queue_item paid;

	while (guard_due(&t->past->guard, &paid)) {
		uint32_t row = (uint32_t)paid.key;
		if (is_denied(t, row, paid.ms)) {
			move(t, row, PAYOUT_SUSPENDED, paid.ms, 0);
			t->stopped++;
		} else {
			till_lines(t, row, paid.ms, PAYOUT_PAID);
		}
	}
}

void till_clock(struct till *t, int64_t ms)
{
	struct history *past = t->past;

	if (ms <= past->guard.newest)
		return;
	guard_advance(&past->guard, ms);
	till_due(t);
	if (t->journal)
		changes_clock(t->journal, ms);
	if (ms > past->seen)
		past->seen = ms;
}

/* What is to be told of D, which is NEWS. */
static unsigned told(const struct decision *d, enum ruling_news news)
{
	if (d->is_over || news == RULING_OLD)
		return TILL_OLD;
	if (news == RULING_KNOWN)
		return TILL_KNOWN;
	return news == RULING_TIED || d->is_tied ? TILL_TIED : 0;
}

/* Whether one of which this is told counts. */
static bool counts(unsigned told)
{
	return !(told & (TILL_OLD | TILL_KNOWN));
}

/* The entry E at ROW pays by TO from MS on, all of its reward if it is not
 * LESS: of what is paid the difference moves, what waits has a line with what
 * is left. */
static void change_terms(struct till *t, uint32_t row, int64_t ms,
	const struct book_entry *e, const struct terms *to, bool less)
{
	struct guard *g = &t->past->guard;
	struct terms now, back, more;

	cuts_terms(g, row, e, &now);
	cuts_difference(&back, &now, to);
	cuts_difference(&more, to, &now);
	if (e->payout == PAYOUT_PAID) {
		lines_by(t, e, &back, ms, PAYOUT_CLAWBACK);
		lines_by(t, e, &more, ms, PAYOUT_PAID);
	} else {
		lines_by(t, e, to, ms, e->payout);
	}
	uint32_t number = number_of(t, to), terms = less ? number : PEOPLE_NONE;
	cuts_put(g, row, terms);
	if (t->journal)
		changes_cut(t->journal, g, row, terms);
}

bool till_cut(struct till *t, uint32_t row, int64_t ms, amount back)
{
	const struct guard *g = &t->past->guard;
	struct terms whole, less;
	struct book_entry e;

	book_read(&g->book, row, &e);
	ledger_decode(&whole, guard_terms_text(g, e.terms));
	if (!payout_is_live(e.payout) ||
		!cuts_divide(&less, &whole, back,
			digits_of(t, whole.reward, whole.decimals)))
		return false;
	change_terms(t, row, ms, &e, &less, true);
	return true;
}

/* What was taken back of the entry at ROW comes back at MS. */
static void uncut(struct till *t, uint32_t row, int64_t ms)
{
	const struct guard *g = &t->past->guard;
	struct terms whole;
	struct book_entry e;

	book_read(&g->book, row, &e);
	if (!cuts_has(g, row) || !payout_is_live(e.payout))
		return;
	ledger_decode(&whole, guard_terms_text(g, e.terms));
	change_terms(t, row, ms, &e, &whole, false);
}

/* D, which names an amount: the verdict stays as it is. */
static unsigned decide_amount(struct till *t, const struct decision *d,
	struct ruling *r, uint32_t row)
{
	struct guard *g = &t->past->guard;
	struct book_entry e = {.verdict = VERDICT_PASS};

	if (row != PEOPLE_NONE)
		book_read(&g->book, row, &e);
	r->verdict = e.verdict;
	unsigned news = told(d, ruling_news(g, r));
	if (!counts(news))
		return news;
	if (row != PEOPLE_NONE && !till_cut(t, row, d->ms, d->back))
		return news | TILL_UNCUT;
	ruling_put(g, r);
	if (t->journal)
		changes_ruling(t->journal, r);
	if (row != PEOPLE_NONE)
		ledger_rule(g, row, r->verdict);
	return news;
}

/* What the decision D, which is news, does to the money of the entry at ROW. */
static unsigned rule(struct till *t, const struct decision *d, uint32_t row)
{
	struct guard *g = &t->past->guard;
	int64_t due = (d->ms > g->newest ? d->ms : g->newest) + t->hold;
	enum ledger_why why;
	enum payout to =
		ledger_consequence(g, row, d->verdict, t->begins, &why);

	if (to != PAYOUT_NONE || why == LEDGER_OTHER)
		move(t, row, to, d->ms, due);
	uint32_t next = to == PAYOUT_CLAWBACK && t->begins != PAYOUT_NONE
				? ledger_next(g, row)
				: PEOPLE_NONE;
	if (next != PEOPLE_NONE)
		move(t, next, t->begins, d->ms, due);
	return why == LEDGER_OTHER  ? TILL_OTHER
	       : why == LEDGER_PAID ? TILL_PAID
				    : 0;
}

unsigned till_decide(struct till *t, const struct decision *d)
{
	struct guard *g = &t->past->guard;
	struct ruling r = {d->verdict, d->ms, d->event, d->by, d->back};
	uint32_t row =
		guard_event(g, r.event, guard_key(g, KEY_EVENT, r.event));

	if (d->back > 0)
		return decide_amount(t, d, &r, row);
	unsigned news = told(d, d->is_over ? RULING_OLD : ruling_put(g, &r));
	if (!counts(news))
		return news;
	if (t->journal)
		changes_ruling(t->journal, &r);
	if (row == PEOPLE_NONE)
		return news;
	ledger_rule(g, row, r.verdict);
	if (r.verdict == VERDICT_PASS)
		uncut(t, row, d->ms);
	return news | rule(t, d, row);
}
