/* hearing.c - see hearing.h. */
#include "invite/hearing.h"

#include "invite/changes.h"

static void add_reason(struct effect *e, enum check code)
{
	if (e->n < REASONS_MAX)
		e->reason[e->n++] = (struct reason){code, 0, 0};
}

/* Whether the entry WAS is about the people of T. */
static bool is_same(const struct guard *g, const struct guard_touch *t,
	const struct book_entry *was)
{
	return text_equal(was->invitee, t->invitee) &&
	       text_equal(guard_name(g, ledger_inviter(g, was)), t->inviter);
}

/* The event of T was judged as WAS: the same verdict, nothing is due, and what
 * was due at first is said. */
static void repeat(const struct guard *g, const struct guard_touch *t,
	const struct book_entry *was, struct hearing_found *to)
{
	struct effect *e = &to->effect;
	struct ruling r = {.verdict = VERDICT_PASS};

	to->odd = 1U << ODD_REPLAY;
	e->verdict = was->verdict;
	e->score = was->score;
	add_reason(e, CHECK_REPLAY);
	for (size_t i = 0; i < was->n && e->n < REASONS_MAX; i++)
		if (was->reason[i].code != CHECK_MANUAL)
			e->reason[e->n++] = was->reason[i];
	if (was->manual) {
		add_reason(e, CHECK_MANUAL);
		ruling_find(g, t->event, &r);
	}
	to->words.by = r.by;
	ledger_words(g, was, &to->words);
}

/* The event of T is that of ENTRY, which may be another invite's. */
static void hear_again(const struct guard *g, const struct guard_touch *t,
	uint32_t entry, struct hearing_found *to)
{
	struct effect *e = &to->effect;
	struct book_entry was;

	memset(e, 0, offsetof(struct effect, reason));
	to->words = (struct reason_words){.due = 0};
	to->invitee = guard_account(g, t->invitee);
	book_read(&g->book, entry, &was);
	if (is_same(g, t, &was)) {
		repeat(g, t, &was, to);
		return;
	}
	to->odd = 1U << ODD_EVENT;
	e->verdict = VERDICT_REVIEW;
	add_reason(e, CHECK_EVENT);
}

/* What the reward of T would be paid as; whether it is due. */
static bool is_due(struct hearing *h, const struct guard_touch *t,
	const struct hearing_reward *r, struct effect *e)
{
	struct till *till = h->till;
	struct guard *g = &till->past->guard;
	unsigned levels = 1;

	if (e->order == 0 && h->levels > 1)
		levels = guard_levels(g, e->inviter);
	if (levels > h->levels)
		levels = h->levels;
	e->terms =
		till_terms(till, r->reward, r->decimals, levels, t->campaign);
	if (e->verdict != VERDICT_PASS || !t->pays)
		return false;
	uint32_t holder = ledger_holder(g, e->invitee_n, t->campaign);
	e->claims = till->begins != PAYOUT_NONE && till->last.pays &&
		    holder != PEOPLE_NONE;
	return holder == PEOPLE_NONE;
}

/* What was odd in judging T, where NOW is the newest time of all. */
static uint32_t odd_bits(
	const struct guard_touch *t, const struct effect *e, int64_t now)
{
	bool shop = (e->with_device != PEOPLE_NONE &&
			    !(e->join & JOIN_DEVICE)) ||
		    (e->with_phone != PEOPLE_NONE && !(e->join & JOIN_PHONE)),
	     pays = e->verdict == VERDICT_PASS && t->pays;

	return e->order | (uint32_t)(t->ms < now) << ODD_LATE |
	       (uint32_t)(e->order == 0 && shop) << ODD_SHOP |
	       (uint32_t)(pays && !e->owed) << ODD_PAID |
	       (uint32_t)(e->score == UINT16_MAX) << ODD_SCORE;
}

/* E is put into the journal, and the rules if they are others than before. */
static void record(struct hearing *h, const struct effect *e)
{
	struct till *till = h->till;

	if (!till->journal)
		return;
	if (till->past->rules_mark != h->rules_mark) {
		till->past->rules_mark = h->rules_mark;
		changes_rules(till->journal, h->rules_mark);
	}
	changes_effect(till->journal, e);
}

/* The verdict on T, a person's if there is one, R. */
static void judge(struct hearing *h, const struct guard_touch *t,
	struct effect *e, struct ruling *r)
{
	struct guard *g = &h->till->past->guard;

	guard_judge(g, h->rules, h->levels, t, e);
	if (ruling_find(g, t->event, r)) {
		if (r->back == 0)
			e->verdict = r->verdict;
		e->manual = true;
		add_reason(e, CHECK_MANUAL);
	}
	guard_settle(g, h->rules, e);
}

static void hear(struct hearing *h, const struct guard_touch *t,
	const struct hearing_reward *reward, struct hearing_found *to)
{
	struct till *till = h->till;
	struct guard *g = &till->past->guard;
	struct effect *e = &to->effect;
	struct ruling r = {.verdict = VERDICT_PASS};
	bool has_ledger = till->begins != PAYOUT_NONE;
	uint32_t entry;

	if (!t->still)
		guard_advance(g, t->ms);
	till_due(till);
	judge(h, t, e, &r);
	e->owed = is_due(h, t, reward, e);
	to->odd = odd_bits(t, e, g->newest) |
		  (uint32_t)(has_ledger && till->last.rounded) << ODD_SHARES;
	if (e->owed && has_ledger && till->last.pays) {
		e->payout = till->begins;
		e->due = (t->ms > g->newest ? t->ms : g->newest) + till->hold;
	}
	record(h, e);
	to->invitee = ledger_apply(g, &entry, e);
	if (e->payout != PAYOUT_NONE)
		till_lines(till, entry, t->ms, e->payout);
	if (e->payout != PAYOUT_NONE && r.back > 0 &&
		!till_cut(till, entry, t->ms, r.back))
		to->odd |= 1U << ODD_UNCUT;
	to->words = (struct reason_words){.by = r.by};
}

void hearing_of(struct hearing *h, struct guard_touch *t,
	const struct hearing_reward *reward, struct hearing_found *to)
{
	const struct guard *g = &h->till->past->guard;
	uint32_t entry = guard_event(g, t->event, t->event_hash);

	if (entry != PEOPLE_NONE)
		hear_again(g, t, entry, to);
	else
		hear(h, t, reward, to);
}
