/* ledger.c - terms in and out of bytes, and payouts by them. */
#include "invite/ledger.h"

const char ledger_header[] =
	"time,campaign,invitee,level,inviter,event,amount,status\n";

const char *const ledger_status[] = {"", "hold", "paid", "clawback"};

amount ledger_share(
	amount reward, amount share, unsigned decimals, bool *rounded)
{
	amount unit = amount_ten[AMOUNT_DECIMALS - decimals],
	       whole = reward / unit, part = whole * share;

	*rounded |= part % AMOUNT_UNIT != 0;
	return (part + AMOUNT_UNIT / 2) / AMOUNT_UNIT * unit;
}

static void put_amount(struct buf *to, amount a)
{
	for (int i = 0; i < 16; i++)
		buf_byte(to, (char)(a >> (8 * i)));
}

static amount get_amount(const char *at)
{
	return (amount)text_word(at + 8) << 64 | (amount)text_word(at);
}

void ledger_encode(struct buf *to, const struct terms *t)
{
	buf_byte(to, (char)t->campaign.len);
	buf_text(to, t->campaign);
	buf_byte(to, (char)t->decimals);
	buf_byte(to, (char)t->levels);
	put_amount(to, t->reward);
	for (unsigned i = 0; i < t->levels; i++)
		put_amount(to, t->due[i]);
}

void ledger_decode(struct terms *to, struct text bytes)
{
	const char *p = bytes.at;

	*to = (struct terms){.campaign = {p + 1, (unsigned char)*p}};
	p += 1 + to->campaign.len;
	to->decimals = (unsigned char)*p++;
	to->levels = (unsigned char)*p++;
	to->reward = get_amount(p);
	for (unsigned i = 0; i < to->levels && i < LEDGER_LEVELS; i++)
		to->due[i] = get_amount(p + 16 * (i + 1));
}

static void read_terms(
	const struct guard *g, const struct book_entry *e, struct terms *to)
{
	ledger_decode(to, guard_terms_text(g, e->terms));
}

static uint32_t inviter_of(const struct guard *g, const struct book_entry *e)
{
	return e->first ? people_at(&g->people, guard_account(g, e->invitee))
				  ->parent
			: e->inviter;
}

size_t ledger_lines(const struct guard *g, struct ledger_line *line,
	const struct book_entry *e, const struct terms *t)
{
	uint32_t who = inviter_of(g, e);
	size_t n = 0;

	for (unsigned i = 0; i < t->levels && who != PEOPLE_NONE; i++) {
		if (t->due[i] > 0)
			line[n++] = (struct ledger_line){i, who, t->due[i]};
		who = people_at(&g->people, who)->parent;
	}
	return n;
}

bool ledger_may(
	const struct guard *g, struct text invitee, struct text campaign)
{
	uint32_t i = guard_account(g, invitee);
	struct book_entry e;
	struct terms terms;

	if (i == PEOPLE_NONE)
		return true;
	const struct account *a = people_at(&g->people, i);
	book_read(&g->book, a->row, &e);
	if (a->flags & ACCOUNT_PAID_BY_HAND)
		return false;
	if (e.seed || e.payout == PAYOUT_NONE || e.payout == PAYOUT_CLAWBACK)
		return true;
	read_terms(g, &e, &terms);
	return !text_equal(terms.campaign, campaign);
}

enum payout ledger_consequence(const struct guard *g, const struct ruling *r,
	const struct book_entry *e, enum payout begins, enum ledger_unpaid *why)
{
	struct terms terms;

	*why = LEDGER_PAYS;
	if (r->verdict != VERDICT_PASS)
		return e->payout == PAYOUT_HOLD || e->payout == PAYOUT_PAID
			       ? PAYOUT_CLAWBACK
			       : PAYOUT_NONE;
	read_terms(g, e, &terms);
	if (e->payout == PAYOUT_CLAWBACK)
		*why = LEDGER_TAKEN_BACK;
	if (begins == PAYOUT_NONE || e->payout != PAYOUT_NONE ||
		terms.reward <= 0)
		return PAYOUT_NONE;
	if (e->first || ledger_may(g, e->invitee, terms.campaign))
		return begins;
	*why = LEDGER_OTHER;
	return PAYOUT_NONE;
}

void ledger_rule(struct guard *g, const struct ruling *r, enum payout payout,
	int64_t due)
{
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
