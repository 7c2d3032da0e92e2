/* answer.c - the budget shared out, and the rows that were chosen. */
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"

/* From groups to customers. */
static void pick(struct problem *p, const struct knapsack_answer *a)
{
	p->pick = mem_array(p->customers, sizeof(*p->pick));
	for (size_t g = 0; g < p->groups; g++) {
		uint32_t choice = a->choice[g];
		if (choice != KNAPSACK_NONE)
			choice -= p->knapsack.first[g];
		for (uint32_t m = p->members[g]; m < p->members[g + 1]; m++)
			p->pick[p->member[m]] = choice;
	}
}

static const char *print(
	const struct problem *p, const uint32_t *sorted, struct out *out)
{
	const struct state *s = p->state;
	bool *chosen = mem_zero(s->offers.n, sizeof(*chosen));
	struct buf scratch = {0};

	for (size_t c = 0; c < p->customers; c++)
		if (p->pick[c] != KNAPSACK_NONE)
			chosen[p->offer[p->first[c] + p->pick[c]]] = true;
	for (size_t i = 0; i < s->offers.n && !out->failed; i++) {
		if (!chosen[sorted[i]] && !p->config->all)
			continue;
		offers_print(s, sorted[i], out, &scratch);
		out_int(out, chosen[sorted[i]]);
		out_end(out);
	}
	free(chosen);
	buf_release(&scratch);
	return out->failed;
}

static const char *solve(struct problem *p, struct keyed *keyed)
{
	const struct config *c = p->config;
	struct knapsack_answer a;

	knapsack_solve(&a, &p->knapsack);
	p->used = mem_zero(c->limits, sizeof(*p->used));
	pick(p, &a);
	const char *why = sums_count(p);
	if (!why && p->knapsack.leave_broken) {
		lottery_draw(p, keyed, &a);
		why = sums_count(p);
	}
	if (!why) {
		summary_tell(p, &a);
		unsaid_answer(p, &a);
	}
	if (!why && c->duals)
		why = summary_duals(p, &a);
	knapsack_release(&a);
	return why;
}

const char *answer_finish(struct state *s, struct config *c, struct out *out)
{
	struct problem p = {.config = c, .state = s};
	struct keyed *keyed = NULL;

	if (s->offers.n && !c->columns.len && !s->columns.len)
		return "saved state without its line of columns";
	if (c->lottery)
		TRY(keyed_open(&keyed, (enum keyed_kind)c->hash,
			buf_view(&c->secret)));
	table_freeze(&s->offers);
	uint32_t *sorted = table_sorted(&s->offers);
	const char *why = problem_make(&p, sorted, keyed);
	if (!why)
		unsaid_rows(&p, sorted);
	if (!why)
		why = solve(&p, keyed);
	if (!why)
		why = print(&p, sorted, out);
	problem_release(&p);
	keyed_free(keyed);
	free(sorted);
	return why;
}
