/* answer.c - the budget shared out, and the rows that were chosen. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/when.h"
#include "offer-budget/parts.h"
#include "offer/budget_least.h"
#include "offer/draw.h"

void event_column(const struct config *c, struct text name)
{
	if (c->event && text_is(name, "kind"))
		setup_column_rename(c->setup, "kind", "event_kind");
	if (c->event && text_is(name, "time"))
		setup_column_rename(c->setup, "time", "event_time");
}

static void print_event(const struct config *c, struct out *out)
{
	struct buf time = {0};

	if (!c->event)
		return;
	when_print(&time, c->as_of.ms);
	out_string(out, c->event);
	out_text(out, buf_view(&time));
	buf_release(&time);
}

static const char *print(const struct state *s, const struct budget *b,
	const uint32_t *sorted, const struct config *config, struct out *out)
{
	bool *chosen = mem_zero(s->offers.n, sizeof(*chosen));
	struct buf scratch = {0};

	for (size_t c = 0; c < b->customers; c++)
		if (b->pick[c] != KNAPSACK_NONE)
			chosen[b->offer[b->first[c] + b->pick[c]]] = true;
	for (size_t i = 0; i < s->offers.n && !out->failed; i++) {
		if (!chosen[sorted[i]] && !config->all)
			continue;
		offers_print(s, sorted[i], out, &scratch);
		out_int(out, chosen[sorted[i]]);
		print_event(config, out);
		out_end(out);
	}
	free(chosen);
	buf_release(&scratch);
	return out->failed;
}

/* The choice of A, and what is left over by lot: to who missed it narrowly, and
 * then to whom it fits. */
static const char *share_out(
	struct budget *b, struct keyed *keyed, const struct knapsack_answer *a)
{
	b->drawn = b->raised = 0;
	budget_pick(b, a);
	TRY(budget_count(b));
	if (b->knapsack.leave_broken) {
		draw_lots(b, keyed, a);
		TRY(budget_count(b));
	}
	draw_rest(b, keyed, a->price);
	return budget_count(b);
}

/* The lottery from the choice that leaves groups short, or from the one that
 * does without lots, whichever comes to more; so it is worth no less than that.
 * A is the answer of the first, whose bound is one of lots as well. */
static const char *draw(struct budget *b, struct keyed *keyed,
	struct knapsack_answer *a, struct knapsack_answer *whole)
{
	TRY(share_out(b, keyed, whole));
	const amount value = b->value;
	const size_t drawn = b->drawn, raised = b->raised;
	uint32_t *pick = b->pick;
	b->pick = NULL;
	b->knapsack.leave_broken = true;
	const char *why = share_out(b, keyed, a);
	if (why || b->value > value) {
		free(pick);
		return why;
	}
	free(b->pick);
	b->pick = pick;
	b->drawn = drawn;
	b->raised = raised;
	return budget_count(b);
}

/* With limits from below. */
static const char *solve_least(struct budget *b, struct knapsack_answer *a)
{
	double bound;
	bool proved, found = budget_least_solve(a, b, &bound, &proved);

	if (!found)
		return proved ? "no choice keeps all minima within the limits"
			      : "no choice was found that keeps all minima "
				"within the limits";
	budget_pick(b, a);
	return budget_count(b);
}

static const char *solve(
	const struct config *c, struct budget *b, struct keyed *keyed)
{
	struct knapsack_answer a, whole;
	const char *why;

	if (budget_least_any(b)) {
		why = solve_least(b, &a);
	} else if (b->knapsack.leave_broken) {
		knapsack_solve(&a, &b->knapsack);
		b->knapsack.leave_broken = false;
		knapsack_solve(&whole, &b->knapsack);
		why = draw(b, keyed, &a, &whole);
		knapsack_release(&whole);
	} else {
		knapsack_solve(&a, &b->knapsack);
		budget_pick(b, &a);
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
		why = print(s, &b, sorted, c, out);
	budget_release(&b);
	keyed_free(keyed);
	free(sorted);
	return why;
}
