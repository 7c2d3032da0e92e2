/* ledger.c - terms in and out of bytes, and payouts by them. */
#include "invite/ledger.h"

#include "base/wide.h"
#include "invite/cuts.h"
#include "invite/passes.h"

const char ledger_header[] =
	"time,campaign,invitee,level,inviter,event,amount,status\n";

const char *const ledger_status[PAYOUTS] = {
	"", "hold", "paid", "clawback", "suspended"};

/* Which level has lost most by being rounded down, of equal ones the first;
 * LEFT is what each has lost. */
static unsigned most(const amount *left, unsigned n)
{
	unsigned best = 0;

	for (unsigned i = 1; i < n; i++)
		if (left[i] > left[best])
			best = i;
	return best;
}

/* Due of each level in whole UNITs of 10^-9. */
static void divide(struct terms *t, const amount *share, amount unit)
{
	amount whole = t->reward / unit, rest = t->reward % unit, sum = 0,
	       left[LEDGER_LEVELS], spread = 0;

	/* reward * share, in units of UNIT * 10^-9; 128 bits do, as a reward
	 * has 96 at most. */
	for (unsigned i = 0; i < t->levels; i++) {
		amount part = whole * share[i], low = rest * share[i];
		part += low / unit;
		t->due[i] = part / AMOUNT_UNIT;
		left[i] = part % AMOUNT_UNIT * unit + low % unit;
		sum += left[i];
		t->due[i] *= unit;
	}
	for (spread = sum / (unit * AMOUNT_UNIT); spread > 0; spread--) {
		unsigned i = most(left, t->levels);
		t->due[i] += unit;
		left[i] = -1;
	}
}

bool ledger_divide(struct terms *t, const amount *share, unsigned decimals,
	unsigned digits)
{
	amount written = amount_ten[AMOUNT_DECIMALS - decimals];
	bool rounded = false;

	divide(t, share, amount_ten[AMOUNT_DECIMALS - digits]);
	t->decimals = decimals < digits ? decimals : digits;
	for (unsigned i = 0; i < t->levels; i++) {
		amount whole = t->reward / AMOUNT_UNIT * share[i],
		       rest = t->reward % AMOUNT_UNIT * share[i];
		rounded |= rest % AMOUNT_UNIT != 0 ||
			   t->due[i] != whole + rest / AMOUNT_UNIT;
		if (t->due[i] % written != 0)
			t->decimals = digits;
	}
	return rounded;
}

static void put_amount(struct buf *to, amount a)
{
	for (int i = 0; i < 16; i++)
		buf_byte(to, (char)(a >> (8 * i)));
}

static amount get_amount(const char *at)
{
	return (amount)((wide_unsigned)text_word(at + 8) << 64 | text_word(at));
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

bool ledger_is_terms(struct text bytes)
{
	const unsigned char *p = (const unsigned char *)bytes.at;

	if (bytes.len < 3 || bytes.len < 3 + (size_t)p[0])
		return false;
	unsigned decimals = p[1 + p[0]], levels = p[2 + p[0]];
	return decimals <= AMOUNT_DECIMALS && levels <= LEDGER_LEVELS &&
	       bytes.len == 3 + (size_t)p[0] + (size_t)16 * (1 + levels);
}

static void read_terms(
	const struct guard *g, const struct book_entry *e, struct terms *to)
{
	ledger_decode(to, guard_terms_text(g, e->terms));
}

uint32_t ledger_inviter(const struct guard *g, const struct book_entry *e)
{
	return e->first ? people_at(&g->people, guard_account(g, e->invitee))
				  ->parent
			: e->inviter;
}

size_t ledger_lines(const struct guard *g, struct ledger_line *line,
	const struct book_entry *e, const struct terms *t)
{
	uint32_t who = ledger_inviter(g, e);
	size_t n = 0;

	for (unsigned i = 0; i < t->levels && who != PEOPLE_NONE; i++) {
		if (t->due[i] > 0)
			line[n++] = (struct ledger_line){i, who, t->due[i]};
		who = people_at(&g->people, who)->parent;
	}
	return n;
}

/* The campaign of an entry; of one without terms none. */
static struct text campaign_of(
	const struct guard *g, const struct book_entry *e)
{
	struct terms t;

	if (g->terms_len == 0)
		return (struct text){"", 0};
	read_terms(g, e, &t);
	return t.campaign;
}

bool ledger_pays(const struct terms *t)
{
	for (unsigned i = 0; i < t->levels; i++)
		if (t->due[i] > 0)
			return true;
	return false;
}

bool ledger_is_paid(const struct guard *g, const struct book_entry *e)
{
	struct terms t;

	if (g->terms_len == 0)
		return false;
	read_terms(g, e, &t);
	return ledger_pays(&t);
}

void ledger_words(const struct guard *g, const struct book_entry *e,
	struct reason_words *to)
{
	struct terms t;

	if (!e->owed || g->terms_len == 0)
		return;
	read_terms(g, e, &t);
	to->due = t.reward;
	to->decimals = t.decimals;
	while (to->decimals < AMOUNT_DECIMALS &&
		t.reward % amount_ten[AMOUNT_DECIMALS - to->decimals] != 0)
		to->decimals++;
}

static struct ledger_claim *claim_at(const struct guard *g, uint32_t i)
{
	return area_at(&g->claim, i);
}

static uint64_t claim_hash(
	const struct guard *g, struct text invitee, struct text campaign)
{
	return guard_key(g, KEY_CLAIM, campaign) * 31 +
	       guard_key(g, KEY_NAME, invitee);
}

void ledger_reindex(struct guard *g)
{
	struct slots old = g->by_claim;

	slots_init(&g->by_claim);
	for (size_t i = 0; i < old.size + SLOTS_SPARE; i++) {
		uint64_t slot = *slots_at(&old, i);
		struct book_entry e;
		struct terms terms;
		if (slot == 0)
			continue;
		uint32_t first = (uint32_t)slot - 1;
		book_read(&g->book, claim_at(g, first)->row, &e);
		ledger_decode(&terms, guard_terms_text(g, e.terms));
		slots_add(&g->by_claim,
			claim_hash(g, e.invitee, terms.campaign), first);
	}
	slots_release(&old);
}

/* The first of the claims of INVITEE in CAMPAIGN, or PEOPLE_NONE. */
static uint32_t find_claims(
	const struct guard *g, struct text invitee, struct text campaign)
{
	struct slots_walk w;

	if (g->claims == 0)
		return PEOPLE_NONE;
	w = slots_find(&g->by_claim, claim_hash(g, invitee, campaign));
	while (slots_next(&g->by_claim, &w)) {
		struct book_entry e;
		book_read(&g->book, claim_at(g, w.number)->row, &e);
		if (text_equal(e.invitee, invitee) &&
			text_equal(campaign_of(g, &e), campaign))
			return w.number;
	}
	return PEOPLE_NONE;
}

/* The entry of the first touch of INVITEE, if it is one of CAMPAIGN. */
static bool first_of(const struct guard *g, uint32_t invitee,
	struct text campaign, uint32_t *row, struct book_entry *e)
{
	const struct account *a = people_at(&g->people, invitee);

	if (a->parent == PEOPLE_NONE)
		return false;
	*row = a->row;
	book_read(&g->book, a->row, e);
	return text_equal(campaign_of(g, e), campaign);
}

uint32_t ledger_holder(
	const struct guard *g, uint32_t invitee, struct text campaign)
{
	struct book_entry e;
	uint32_t row;

	if (invitee == PEOPLE_NONE)
		return PEOPLE_NONE;
	if (first_of(g, invitee, campaign, &row, &e) &&
		payout_is_live(e.payout))
		return row;
	/* If one of the claims has the reward, it is the first of them. */
	uint32_t i = find_claims(g, guard_name(g, invitee), campaign);
	if (i == PEOPLE_NONE)
		return PEOPLE_NONE;
	row = claim_at(g, i)->row;
	book_read(&g->book, row, &e);
	return payout_is_live(e.payout) ? row : PEOPLE_NONE;
}

bool ledger_stands(
	const struct guard *g, uint32_t invitee, struct text campaign)
{
	struct book_entry e;
	uint32_t row;

	if (invitee == PEOPLE_NONE)
		return false;
	if (first_of(g, invitee, campaign, &row, &e) &&
		e.verdict != VERDICT_REJECT)
		return true;
	uint32_t i = find_claims(g, guard_name(g, invitee), campaign);
	for (; i != PEOPLE_NONE; i = claim_at(g, i)->next - 1) {
		book_read(&g->book, claim_at(g, i)->row, &e);
		if (e.verdict != VERDICT_REJECT)
			return true;
	}
	return false;
}

uint32_t ledger_next(const struct guard *g, uint32_t row)
{
	struct book_entry e, other;
	uint32_t best = PEOPLE_NONE, first;

	book_read(&g->book, row, &e);
	struct text campaign = campaign_of(g, &e);
	uint32_t invitee = guard_account(g, e.invitee);
	if (invitee == PEOPLE_NONE ||
		ledger_holder(g, invitee, campaign) != PEOPLE_NONE)
		return PEOPLE_NONE;
	if (first_of(g, invitee, campaign, &first, &other) &&
		other.verdict == VERDICT_PASS && ledger_is_paid(g, &other))
		best = first;
	uint32_t i = find_claims(g, e.invitee, campaign);
	for (; i != PEOPLE_NONE; i = claim_at(g, i)->next - 1) {
		uint32_t at = claim_at(g, i)->row;
		book_read(&g->book, at, &other);
		if (other.verdict == VERDICT_PASS && at < best &&
			ledger_is_paid(g, &other))
			best = at;
	}
	return best;
}

/* Take the claim of the entry at ROW out of the list that begins at I, if it is
 * there behind the first. */
static uint32_t take_out(struct guard *g, uint32_t i, uint32_t row)
{
	while (i != PEOPLE_NONE) {
		struct ledger_claim *c = claim_at(g, i);
		uint32_t next = c->next - 1;
		if (next != PEOPLE_NONE && claim_at(g, next)->row == row) {
			c->next = claim_at(g, next)->next;
			return next;
		}
		i = next;
	}
	area_room(&g->claim, g->claims + 1);
	return (uint32_t)g->claims++;
}

/* The entry at ROW claims its reward; if it has it, it is the first to. */
static void claim(struct guard *g, uint32_t row)
{
	struct book_entry e;

	book_read(&g->book, row, &e);
	struct text campaign = campaign_of(g, &e);
	uint64_t hash = claim_hash(g, e.invitee, campaign);
	uint32_t head = find_claims(g, e.invitee, campaign);
	if (head != PEOPLE_NONE && claim_at(g, head)->row == row)
		return;
	uint32_t new = take_out(g, head, row);
	struct ledger_claim *c = claim_at(g, new);
	*c = (struct ledger_claim){row, head + 1};
	if (head == PEOPLE_NONE) {
		slots_add(&g->by_claim, hash, new);
	} else if (payout_is_live(e.payout)) {
		slots_change(&g->by_claim, hash, head, new);
	} else {
		c->next = claim_at(g, head)->next;
		claim_at(g, head)->next = new + 1;
	}
}

/* Whether the entry at ROW is its invitee's first touch. */
static bool is_first(const struct guard *g, uint32_t row)
{
	struct book_entry e;

	book_read(&g->book, row, &e);
	return e.first;
}

/* The entry at ROW passes, or MORE is -1 and it does not any more. */
static void count_pass(struct guard *g, uint32_t row, int more)
{
	struct book_entry e;

	book_read(&g->book, row, &e);
	if (ledger_is_paid(g, &e))
		passes_add(g, ledger_inviter(g, &e), e.terms, more);
}

uint32_t ledger_apply(struct guard *g, uint32_t *row, const struct effect *e)
{
	uint32_t invitee = guard_apply(g, row, e);

	if (g->counts_passes && e->verdict == VERDICT_PASS)
		count_pass(g, *row, 1);
	if ((e->claims || e->verdict != VERDICT_REJECT) && !is_first(g, *row))
		claim(g, *row);
	return invitee;
}

/* The invitee of E, at ROW, is below its inviter, if that makes no circle. */
static void put_below(struct guard *g, uint32_t row, const struct book_entry *e)
{
	struct people *p = &g->people;
	uint32_t invitee = guard_account(g, e->invitee);

	if (invitee == PEOPLE_NONE ||
		people_at(p, invitee)->parent != PEOPLE_NONE ||
		team_root(p, e->inviter, NULL) == invitee)
		return;
	people_at(p, invitee)->row = row;
	team_link(p, e->inviter, invitee);
}

void ledger_rule(struct guard *g, uint32_t row, enum invite_verdict verdict)
{
	struct book_entry e;

	book_read(&g->book, row, &e);
	bool was = e.verdict == VERDICT_PASS, is = verdict == VERDICT_PASS;
	if (g->counts_passes && was != is)
		count_pass(g, row, is ? 1 : -1);
	book_rule(&g->book, row, verdict);
	if (e.first || verdict == VERDICT_REJECT)
		return;
	put_below(g, row, &e);
	claim(g, row);
}

/* What passing does to the money of the entry E at ROW. */
static enum payout passes(const struct guard *g, uint32_t row,
	const struct book_entry *e, enum payout begins, enum ledger_why *why)
{
	if (begins == PAYOUT_NONE || e->payout == PAYOUT_HOLD ||
		e->payout == PAYOUT_PAID || !ledger_is_paid(g, e))
		return PAYOUT_NONE;
	uint32_t holder = ledger_holder(
		g, guard_account(g, e->invitee), campaign_of(g, e));
	if (holder == PEOPLE_NONE || holder == row)
		return begins;
	*why = LEDGER_OTHER;
	return PAYOUT_NONE;
}

enum payout ledger_consequence(const struct guard *g, uint32_t row,
	enum invite_verdict verdict, enum payout begins, enum ledger_why *why)
{
	struct book_entry e;

	*why = LEDGER_DONE;
	book_read(&g->book, row, &e);
	if (verdict == VERDICT_PASS)
		return passes(g, row, &e, begins, why);
	if (verdict == VERDICT_REJECT)
		return payout_is_live(e.payout) ? PAYOUT_CLAWBACK : PAYOUT_NONE;
	if (e.payout == PAYOUT_PAID)
		*why = LEDGER_PAID;
	return e.payout == PAYOUT_HOLD ? PAYOUT_SUSPENDED : PAYOUT_NONE;
}

void ledger_move(struct guard *g, uint32_t row, enum payout payout, int64_t due)
{
	if (payout != PAYOUT_NONE)
		book_pay(&g->book, row, payout);
	if (payout == PAYOUT_CLAWBACK) /* what comes back is all of it */
		cuts_put(g, row, PEOPLE_NONE);
	if (payout == PAYOUT_HOLD)
		guard_hold(g, row, due);
	if ((payout == PAYOUT_NONE || payout_is_live(payout)) &&
		!is_first(g, row))
		claim(g, row);
}

uint64_t ledger_unbooked(const struct guard *g)
{
	const struct guard_book *b = &g->book;
	struct book_entry e;
	uint64_t n = 0;

	for (uint64_t at = book_next(b, 0, true); at < b->len;
		at = book_next(b, at, false)) {
		book_read(b, (uint32_t)at, &e);
		n += e.owed && e.verdict == VERDICT_PASS &&
		     e.payout == PAYOUT_NONE;
	}
	return n;
}
