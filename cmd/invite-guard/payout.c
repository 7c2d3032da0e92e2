/* payout.c - lines of the ledger, and decisions that move money in it; what is
 * paid is said by lib/invite/ledger.h.
 */
#include "invite-guard/parts.h"

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
		l->campaign, false};
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
	struct terms terms = {.campaign = campaign,
		.decimals = h->decimals,
		.levels = levels,
		.reward = h->reward};
	for (unsigned i = 0; i < levels; i++)
		terms.due[i] = ledger_share(
			h->reward, c->share[i], h->decimals, &s->last.rounded);
	to->len = 0;
	ledger_encode(to, &terms);
	s->last.terms = guard_terms(&s->guard, buf_view(to), &new);
	if (new)
		kept_terms(s, guard_terms_text(&s->guard, s->last.terms));
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
	out_text(to, guard_name(&s->guard, l->inviter));
	out_text(to, e->event);
	out_amount(to, l->due, terms->decimals);
	out_string(to, ledger_status[status]);
	out_end(to);
}

void payout_lines(struct state *s, uint32_t row, int64_t ms, enum payout status)
{
	struct out_columns none = {0};
	struct out to = {.format = OUT_CSV,
		.delimiter = ',',
		.columns = &none,
		.rows = s->kept.ledger_news};
	struct ledger_line lines[LEDGER_LEVELS];
	struct book_entry e;
	struct terms terms;

	book_read(&s->guard.book, row, &e);
	ledger_decode(&terms, guard_terms_text(&s->guard, e.terms));
	size_t n = ledger_lines(&s->guard, lines, &e, &terms);
	for (size_t i = 0; i < n; i++)
		line(&to, s, &terms, &lines[i], &e, ms, status);
	s->kept.ledger_news = to.rows;
}

void payout_due(struct state *s)
{
	struct queue_item paid;

	while (guard_due(&s->guard, &paid))
		payout_lines(s, (uint32_t)paid.key, paid.ms, PAYOUT_PAID);
}

/* A decision that passes an invite and pays nothing is counted for that. */
static void count_unpaid(struct state *s, const struct config *c,
	const struct decision *d, enum ledger_unpaid why)
{
	if (why == LEDGER_TAKEN_BACK)
		unsaid_line(&s->unsaid.taken_back, c->decisions_path, d->line);
	if (why == LEDGER_OTHER)
		unsaid_line(&s->unsaid.paid, c->decisions_path, d->line);
}

static void decide(
	struct state *s, const struct config *c, const struct decision *d)
{
	struct guard *g = &s->guard;
	struct ruling r = {d->verdict, d->ms, d->event, d->by};
	struct ruling was;
	enum ledger_unpaid why;
	struct book_entry e;
	enum payout payout = PAYOUT_NONE;
	int64_t due = (d->ms > g->newest ? d->ms : g->newest) + c->hold;

	if (!ruling_put(g, &r)) {
		ruling_find(g, r.event, &was);
		unsaid_line(was.ms > r.ms ? &s->unsaid.old : &s->unsaid.known,
			c->decisions_path, d->line);
		return;
	}
	uint32_t row =
		guard_event(g, r.event, guard_key(g, KEY_EVENT, r.event));
	if (row != PEOPLE_NONE) {
		book_read(&g->book, row, &e);
		payout = ledger_consequence(g, &r, &e,
			!c->ledger ? PAYOUT_NONE
			: c->hold  ? PAYOUT_HOLD
				   : PAYOUT_PAID,
			&why);
		count_unpaid(s, c, d, why);
	}
	kept_ruling(s, &r, payout, due);
	ledger_rule(g, &r, payout, due);
	if (payout != PAYOUT_NONE)
		payout_lines(s, row, d->ms, payout);
}

void payout_decisions(struct state *s, const struct config *c)
{
	for (size_t i = 0; i < c->decisions; i++)
		decide(s, c, &c->decision[i]);
}
