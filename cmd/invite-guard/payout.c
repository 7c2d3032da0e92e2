/* payout.c - the ledger: who is paid what for which invite, and when.
 *
 * The terms of an entry say what its levels are paid, so that a payout can be
 * taken back whatever the options are by then:
 *
 *	length of campaign 1 | campaign | decimals 1 | levels 1 | rewarded 1 |
 *	reward 16 | each level's amount 16
 */
#include <stdlib.h>

#include "invite-guard/parts.h"

const char payout_header[] =
	"time,campaign,invitee,level,inviter,event,amount,status\n";

static const char *const status_names[] = {"", "hold", "paid", "clawback"};

struct terms {
	struct text campaign;
	unsigned decimals, levels;
	amount reward, due[LEVELS_MOST];
};

static void put_amount(struct buf *to, amount a)
{
	for (int i = 0; i < 16; i++)
		buf_byte(to, (char)(a >> (8 * i)));
}

static amount get_amount(const char *at)
{
	return (amount)text_word(at + 8) << 64 | (amount)text_word(at);
}

/* SHARE of a reward, with as many decimals as that has, halves up; *ROUNDED if
 * that is not all of it. */
static amount share_of(
	amount reward, amount share, unsigned decimals, bool *rounded)
{
	amount unit = amount_ten[AMOUNT_DECIMALS - decimals],
	       whole = reward / unit, part = whole * share;

	*rounded |= part % AMOUNT_UNIT != 0;
	return (part + AMOUNT_UNIT / 2) / AMOUNT_UNIT * unit;
}

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

	if (is_last(s, h, levels, (struct text){h->bytes.at + at, h->campaign}))
		return s->last.terms;
	to->len = 0;
	buf_byte(to, (char)h->campaign);
	buf_bytes(to, h->bytes.at + at, h->campaign);
	buf_byte(to, (char)h->decimals);
	buf_byte(to, (char)levels);
	put_amount(to, h->reward);
	for (unsigned i = 0; i < levels; i++)
		put_amount(to, share_of(h->reward, c->share[i], h->decimals,
				       &s->last.rounded));
	s->last.terms = guard_terms(&s->guard, buf_view(to), &new);
	if (new)
		kept_terms(s, guard_terms_text(&s->guard, s->last.terms));
	return s->last.terms;
}

static void read_terms(const struct state *s, uint32_t at, struct terms *to)
{
	struct text t = guard_terms_text(&s->guard, at);
	const char *p = t.at;

	*to = (struct terms){.campaign = {p + 1, (unsigned char)*p}};
	p += 1 + to->campaign.len;
	to->decimals = (unsigned char)*p++;
	to->levels = (unsigned char)*p++;
	to->reward = get_amount(p);
	for (unsigned i = 0; i < to->levels && i < LEVELS_MOST; i++)
		to->due[i] = get_amount(p + 16 * (i + 1));
}

static uint32_t inviter_of(const struct state *s, const struct book_entry *e)
{
	if (!e->first)
		return e->inviter;
	return people_at(&s->guard.people, guard_account(&s->guard, e->invitee))
		->parent;
}

static void line(struct out *to, struct state *s, const struct terms *terms,
	unsigned level, uint32_t who, const struct book_entry *e, int64_t ms,
	enum payout status)
{
	s->text.len = 0;
	when_print(&s->text, ms);
	out_text(to, buf_view(&s->text));
	out_text(to, terms->campaign);
	out_text(to, e->invitee);
	out_int(to, level + 1);
	out_text(to, guard_name(&s->guard, who));
	out_text(to, e->event);
	out_amount(to, terms->due[level], terms->decimals);
	out_string(to, status_names[status]);
	out_end(to);
}

void payout_lines(struct state *s, uint32_t row, int64_t ms, enum payout status)
{
	struct out_columns none = {0};
	struct out to = {.format = OUT_CSV,
		.delimiter = ',',
		.columns = &none,
		.rows = s->kept.ledger_news};
	struct book_entry e;
	struct terms terms;

	book_read(&s->guard.book, row, &e);
	read_terms(s, e.terms, &terms);
	uint32_t who = inviter_of(s, &e);
	for (unsigned i = 0; i < terms.levels && who != PEOPLE_NONE; i++) {
		if (terms.due[i] > 0)
			line(&to, s, &terms, i, who, &e, ms, status);
		who = people_at(&s->guard.people, who)->parent;
	}
	s->kept.ledger_news = to.rows;
}

void payout_due(struct state *s)
{
	struct queue_item paid;

	while (guard_due(&s->guard, &paid))
		payout_lines(s, (uint32_t)paid.key, paid.ms, PAYOUT_PAID);
}

bool payout_may(
	const struct state *s, struct text invitee, struct text campaign)
{
	uint32_t i = guard_account(&s->guard, invitee);
	struct book_entry e;
	struct terms terms;

	if (i == PEOPLE_NONE)
		return true;
	const struct account *a = people_at(&s->guard.people, i);
	book_read(&s->guard.book, a->row, &e);
	if (a->flags & ACCOUNT_PAID_BY_HAND)
		return false;
	if (e.seed || e.payout == PAYOUT_NONE || e.payout == PAYOUT_CLAWBACK)
		return true;
	read_terms(s, e.terms, &terms);
	return !text_equal(terms.campaign, campaign);
}

void payout_rule(struct state *s, const struct ruling *r, enum payout payout,
	int64_t due)
{
	struct guard *g = &s->guard;
	uint32_t row =
		guard_event(g, r->event, guard_key(g, KEY_EVENT, r->event));
	struct book_entry e;

	if (row == PEOPLE_NONE)
		return;
	book_rule(&g->book, row, r->verdict);
	if (payout == PAYOUT_NONE)
		return;
	book_read(&g->book, row, &e);
	book_pay(&g->book, row, payout);
	if (payout == PAYOUT_HOLD)
		guard_hold(g, row, due);
	if (!e.first && payout != PAYOUT_CLAWBACK)
		people_at(&g->people, guard_account(g, e.invitee))->flags |=
			ACCOUNT_PAID_BY_HAND;
}

/* What a ruling does to the money of an entry; one that passes it and pays
 * nothing is counted for that in *UNPAID. */
static enum payout consequence(struct state *s, const struct config *c,
	const struct ruling *r, const struct book_entry *e,
	struct notice **unpaid)
{
	struct terms terms;

	if (r->verdict != VERDICT_PASS)
		return e->payout == PAYOUT_HOLD || e->payout == PAYOUT_PAID
			       ? PAYOUT_CLAWBACK
			       : PAYOUT_NONE;
	read_terms(s, e->terms, &terms);
	if (e->payout == PAYOUT_CLAWBACK)
		*unpaid = &s->unsaid.taken_back;
	if (!c->ledger || e->payout != PAYOUT_NONE || terms.reward <= 0)
		return PAYOUT_NONE;
	if (!e->first && !payout_may(s, e->invitee, terms.campaign)) {
		*unpaid = &s->unsaid.paid;
		return PAYOUT_NONE;
	}
	return c->hold ? PAYOUT_HOLD : PAYOUT_PAID;
}

static void decide(
	struct state *s, const struct config *c, const struct decision *d)
{
	struct guard *g = &s->guard;
	struct ruling r = {d->verdict, d->ms, d->event, d->by};
	struct ruling was;
	struct notice *unpaid = NULL;
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
		payout = consequence(s, c, &r, &e, &unpaid);
	}
	if (unpaid)
		unsaid_line(unpaid, c->decisions_path, d->line);
	kept_ruling(s, &r, payout, due);
	payout_rule(s, &r, payout, due);
	if (payout != PAYOUT_NONE)
		payout_lines(s, row, d->ms, payout);
}

void payout_decisions(struct state *s, const struct config *c)
{
	for (size_t i = 0; i < c->decisions; i++)
		decide(s, c, &c->decision[i]);
}
