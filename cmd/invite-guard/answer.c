/* answer.c - the rows of a batch are heard (lib/invite/hearing.h), and printed
 * with what was found.
 */
#include "invite-guard/parts.h"
#include "invite/reward.h"

enum { PASSED_CELLS = 3 };

/* Those cells of nearly all rows are put together once. */
void answer_begin(struct state *s, const struct out *out)
{
	struct out to = {.format = out->format,
		.delimiter = out->delimiter,
		.columns = out->columns};

	out_string(&to, verdict_names[VERDICT_PASS]);
	out_int(&to, 0);
	out_empty(&to);
	s->passed = to.rows;
}

static void put_account(struct state *s, uint32_t account)
{
	if (account == PEOPLE_NONE)
		out_empty(s->out);
	else
		out_text(s->out, guard_name(&s->past.guard, account));
}

static void put_reasons(struct state *s, const struct hearing_found *f)
{
	const struct effect *e = &f->effect;

	s->text.len = 0;
	reasons_print(&s->text, e->reason, e->n, &f->words);
	out_text(s->out, buf_view(&s->text));
	for (size_t i = 0; i < e->n; i++)
		s->unsaid.reason[e->reason[i].code]++;
}

/* Verdict, score and reasons; those of most rows are known. */
static void put_verdict(struct state *s, const struct hearing_found *f)
{
	const struct effect *e = &f->effect;

	if (e->verdict == VERDICT_PASS && e->n == 0 &&
		s->out->format != OUT_JSON) {
		out_raw(s->out, buf_view(&s->passed), PASSED_CELLS);
		return;
	}
	out_string(s->out, verdict_names[e->verdict]);
	out_int(s->out, e->score);
	put_reasons(s, f);
}

/* The row as it came, and what was found. */
static void print(
	struct state *s, const struct held *h, const struct hearing_found *f)
{
	struct text row = h->printed;
	const struct effect *e = &f->effect;
	struct out *out = s->out;
	struct standing now;

	guard_standing(&s->past.guard, f->invitee, &now);
	if (out->format == OUT_JSON) { /* behind its line end, see cells.c */
		row.at++;
		row.len--;
	}
	buf_text(&out->rows, row);
	out->column = h->cells;
	put_verdict(s, f);
	if (h->has_reward)
		out_number(out,
			e->owed ? h->due : reward_none(h->reward.decimals));
	else
		out_empty(out);
	put_account(s, now.first_inviter);
	out_int(out, now.depth);
	put_account(s, now.ring);
	out_end(out);
	s->rejected += e->verdict == VERDICT_REJECT;
}

void answer_batch(struct state *s)
{
	struct guard_touch *touch[BATCH];
	size_t n = s->n_batch;

	for (size_t i = 0; i < n; i++)
		touch[i] = &s->batch[i]->touch;
	for (size_t i = 0; i < n; i++) {
		struct held *h = s->batch[i];
		guard_look(&s->past.guard, touch, n, i);
		hearing_of(&s->hearing, touch[i], &h->reward, &s->found);
		print(s, h, &s->found);
		h->odd |= s->found.odd;
		unsaid_row(&s->unsaid, h);
		if (!h->touch.still)
			pace_judged(&s->pace);
		held_free(s, h);
	}
	s->n_batch = 0;
}
