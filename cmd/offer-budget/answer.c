/* answer.c - the budget shared out, and the rows that were chosen. */
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"
#include "offer/draw.h"

static const char *print(const struct state *s, const struct budget *b,
	const uint32_t *sorted, bool all, struct out *out)
{
	bool *chosen = mem_zero(s->offers.n, sizeof(*chosen));
	struct buf scratch = {0};

	for (size_t c = 0; c < b->customers; c++)
		if (b->pick[c] != KNAPSACK_NONE)
			chosen[b->offer[b->first[c] + b->pick[c]]] = true;
	for (size_t i = 0; i < s->offers.n && !out->failed; i++) {
		if (!chosen[sorted[i]] && !all)
			continue;
		offers_print(s, sorted[i], out, &scratch);
		out_int(out, chosen[sorted[i]]);
		out_end(out);
	}
	free(chosen);
	buf_release(&scratch);
	return out->failed;
}

static const char *solve(
	const struct config *c, struct budget *b, struct keyed *keyed)
{
	struct knapsack_answer a;

	knapsack_solve(&a, &b->knapsack);
	budget_pick(b, &a);
	const char *why = budget_count(b);
	if (!why && b->knapsack.leave_broken) {
		draw_lots(b, keyed, &a);
		why = budget_count(b);
	}
	if (!why) {
		summary_tell(c, b, &a);
		unsaid_answer(c, b, &a);
	}
	if (!why && c->duals)
		why = summary_duals(c, b, &a);
	knapsack_release(&a);
	return why;
}

const char *answer_finish(struct state *s, struct config *c, struct out *out)
{
	struct budget b = {.offers = &s->offers,
		.words = &s->words,
		.limit = c->limit,
		.limits = c->limits,
		.currency = c->currency,
		.by = c->by,
		.lottery = c->lottery,
		.period = c->period};
	struct keyed *keyed = NULL;

	if (s->offers.n && !c->columns.len && !s->columns.len)
		return "saved state without its line of columns";
	if (c->lottery)
		TRY(keyed_open(&keyed, (enum keyed_kind)c->hash,
			buf_view(&c->secret)));
	table_freeze(&s->offers);
	uint32_t *sorted = table_sorted(&s->offers);
	const char *why = budget_make(&b, sorted, keyed);
	if (!why) {
		unsaid_repeated(s, c);
		unsaid_rows(c, &b, sorted);
		why = solve(c, &b, keyed);
	}
	if (!why)
		why = print(s, &b, sorted, c->all, out);
	budget_release(&b);
	keyed_free(keyed);
	free(sorted);
	return why;
}
