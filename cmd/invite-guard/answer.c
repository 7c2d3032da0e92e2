/* answer.c - a row's verdict: judged anew, or as it was. */
#include "invite-guard/parts.h"

/* The texts of a held row lie one behind the other. */
static void point(struct held *h, struct text *row)
{
	const char *at = h->bytes.at;
	struct text *const text[] = {&h->touch.inviter, &h->touch.invitee,
		&h->touch.event, &h->touch.campaign, row};
	const size_t length[] = {
		h->inviter, h->invitee, h->event, h->campaign, h->row};

	for (int i = 0; i < 5; i++) {
		*text[i] = (struct text){at, length[i]};
		at += length[i];
	}
}

static void put_account(struct state *s, uint32_t account)
{
	if (account == PEOPLE_NONE)
		out_empty(s->out);
	else
		out_text(s->out, guard_name(&s->past.guard, account));
}

/* The row as it came, and what was found. */
static void print(struct state *s, const struct held *h, struct text row,
	uint32_t invitee, const struct effect *e,
	const struct reason_words *words)
{
	struct out *out = s->out;
	struct standing now;

	guard_standing(&s->past.guard, invitee, &now);
	if (out->format == OUT_JSON) { /* behind its line end, see cells.c */
		row.at++;
		row.len--;
	}
	buf_text(&out->rows, row);
	out->column = h->cells;
	out_string(out, verdict_names[e->verdict]);
	out_int(out, e->score);
	s->text.len = 0;
	reasons_print(&s->text, e->reason, e->n, words);
	out_text(out, buf_view(&s->text));
	if (h->has_reward)
		out_amount(out, e->owed ? h->reward : 0, h->decimals);
	else
		out_empty(out);
	put_account(s, now.first_inviter);
	out_int(out, now.depth);
	put_account(s, now.ring);
	out_end(out);
	s->rejected += e->verdict == VERDICT_REJECT;
	for (size_t i = 0; i < e->n; i++)
		s->unsaid.reason[e->reason[i].code]++;
}

static void add_reason(struct effect *e, enum check code)
{
	if (e->n < REASONS_MAX)
		e->reason[e->n++] = (struct reason){code, 0, 0};
}

/* Whether the entry ROW is about the people of T. */
static bool is_same(struct state *s, const struct guard_touch *t,
	const struct book_entry *was)
{
	uint32_t inviter = was->inviter;

	if (!text_equal(was->invitee, t->invitee))
		return false;
	if (was->first)
		inviter = people_at(&s->past.guard.people,
			guard_account(&s->past.guard, was->invitee))
				  ->parent;
	return text_equal(guard_name(&s->past.guard, inviter), t->inviter);
}

/* An event that was judged already: the same verdict, nothing is due, and what
 * was due at first is said. */
static void repeat(
	struct state *s, struct held *h, struct text row, uint32_t entry)
{
	struct effect e = {.n = 0};
	struct book_entry was;
	struct ruling r = {.verdict = VERDICT_PASS};
	struct reason_words words = {.due = 0};
	uint32_t invitee = guard_account(&s->past.guard, h->touch.invitee);

	book_read(&s->past.guard.book, entry, &was);
	if (!is_same(s, &h->touch, &was)) {
		h->odd |= 1U << ODD_EVENT;
		e.verdict = VERDICT_REVIEW;
		add_reason(&e, CHECK_EVENT);
		print(s, h, row, invitee, &e, &words);
		return;
	}
	h->odd |= 1U << ODD_REPLAY;
	e.verdict = was.verdict;
	e.score = was.score;
	add_reason(&e, CHECK_REPLAY);
	for (size_t i = 0; i < was.n && e.n < REASONS_MAX; i++)
		if (was.reason[i].code != CHECK_MANUAL)
			e.reason[e.n++] = was.reason[i];
	if (was.manual) {
		add_reason(&e, CHECK_MANUAL);
		ruling_find(&s->past.guard, h->touch.event, &r);
	}
	words.by = r.by;
	ledger_words(&s->past.guard, &was, &words);
	print(s, h, row, invitee, &e, &words);
}

/* What the row's reward would be paid as; whether it is. */
static bool reward(struct state *s, const struct config *c,
	const struct held *h, struct effect *e)
{
	unsigned levels = 1;

	if (e->order == 0 && c->reward_levels > 1)
		levels = guard_levels(&s->past.guard, e->inviter);
	if (levels > c->reward_levels)
		levels = (unsigned)c->reward_levels;
	e->terms = payout_terms(s, c, h, levels);
	if (e->verdict != VERDICT_PASS || !h->touch.pays)
		return false;
	uint32_t holder =
		ledger_holder(&s->past.guard, e->invitee_n, h->touch.campaign);
	e->claims = c->ledger && s->last.pays && holder != PEOPLE_NONE;
	return holder == PEOPLE_NONE;
}

/* What was odd in judging H, whose time is MS; NOW is the newest of all. */
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

static void judge(struct state *s, const struct config *c, struct held *h,
	struct text row)
{
	struct guard_touch *t = &h->touch;
	struct effect e;
	struct ruling r = {.verdict = VERDICT_PASS};

	if (!t->still)
		guard_advance(&s->past.guard, t->ms);
	payout_due(s);
	guard_judge(
		&s->past.guard, &c->rules, (unsigned)c->reward_levels, t, &e);
	if (ruling_find(&s->past.guard, t->event, &r)) {
		if (r.back == 0)
			e.verdict = r.verdict;
		e.manual = true;
		add_reason(&e, CHECK_MANUAL);
	}
	guard_settle(&s->past.guard, &c->rules, &e);
	bool due = reward(s, c, h, &e);
	e.owed = due;
	h->odd |= odd_bits(t, &e, s->past.guard.newest);
	if (c->ledger && s->last.rounded)
		h->odd |= 1U << ODD_SHARES;
	if (due && c->ledger && s->last.pays) {
		e.payout = c->hold ? PAYOUT_HOLD : PAYOUT_PAID;
		e.due = (t->ms > s->past.guard.newest ? t->ms
						      : s->past.guard.newest) +
			c->hold;
	}
	kept_effect(s, c, &e);
	uint32_t entry, invitee = ledger_apply(&s->past.guard, &entry, &e);
	if (e.payout != PAYOUT_NONE)
		payout_lines(s, entry, t->ms, e.payout);
	if (e.payout != PAYOUT_NONE && r.back > 0)
		payout_cut(s, entry, t->ms, r.back);
	print(s, h, row, invitee, &e, &(struct reason_words){.by = r.by});
}

void answer_batch(struct state *s, const struct config *c)
{
	struct guard_touch *touch[BATCH];
	struct text row[BATCH];
	size_t n = s->n_batch;

	for (size_t i = 0; i < n; i++) {
		point(s->batch[i], &row[i]);
		touch[i] = &s->batch[i]->touch;
	}
	for (size_t i = 0; i < n; i++) {
		struct held *h = s->batch[i];
		guard_look(&s->past.guard, touch, n, i);
		uint32_t entry = guard_event(
			&s->past.guard, h->touch.event, h->touch.event_hash);
		if (entry != PEOPLE_NONE)
			repeat(s, h, row[i], entry);
		else
			judge(s, c, h, row[i]);
		unsaid_row(&s->unsaid, h);
		s->waiting -= !h->touch.still;
		h->next = s->idle;
		s->idle = h;
	}
	s->n_batch = 0;
}
