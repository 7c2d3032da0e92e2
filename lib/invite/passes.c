/* passes.c - counts by inviter and campaign. */
#include "invite/passes.h"

#include "invite/ledger.h"

static struct passes *at(const struct guard *g, uint32_t i)
{
	return area_at(&g->pass, i);
}

static struct text campaign_of(const struct guard *g, uint32_t terms)
{
	struct terms t;

	ledger_decode(&t, guard_terms_text(g, terms));
	return t.campaign;
}

static uint64_t hash_of(
	const struct guard *g, uint32_t inviter, struct text campaign)
{
	return guard_key(g, KEY_CLAIM, campaign) +
	       (uint64_t)inviter * 0x9e3779b97f4a7c15;
}

/* The number of the count, or PEOPLE_NONE. */
static uint32_t find(const struct guard *g, uint32_t inviter,
	struct text campaign, uint64_t hash)
{
	struct slots_walk w = slots_find(&g->by_pass, hash);

	while (slots_next(&g->by_pass, &w)) {
		const struct passes *p = at(g, w.number);
		if (p->inviter == inviter &&
			text_equal(campaign_of(g, p->terms), campaign))
			return w.number;
	}
	return PEOPLE_NONE;
}

void passes_add(struct guard *g, uint32_t inviter, uint32_t terms, int more)
{
	struct text campaign = campaign_of(g, terms);
	uint64_t hash = hash_of(g, inviter, campaign);
	uint32_t i = find(g, inviter, campaign, hash);

	if (i == PEOPLE_NONE) {
		i = (uint32_t)g->passes++;
		area_room(&g->pass, g->passes);
		*at(g, i) = (struct passes){inviter, terms, 0};
		slots_add(&g->by_pass, hash, i);
	}
	at(g, i)->n += more;
}

void passes_begin(struct guard *g)
{
	const struct guard_book *b = &g->book;
	struct book_entry e;

	g->counts_passes = true;
	for (uint64_t at = book_next(b, 0, true); at < b->len;
		at = book_next(b, at, false)) {
		book_read(b, (uint32_t)at, &e);
		if (!e.seed && e.verdict == VERDICT_PASS &&
			ledger_is_paid(g, &e))
			passes_add(g, ledger_inviter(g, &e), e.terms, 1);
	}
}

int64_t passes_of(const struct guard *g, uint32_t inviter, struct text campaign)
{
	uint32_t i = inviter == PEOPLE_NONE || g->passes == 0
			     ? PEOPLE_NONE
			     : find(g, inviter, campaign,
				       hash_of(g, inviter, campaign));

	return i == PEOPLE_NONE ? 0 : at(g, i)->n;
}
