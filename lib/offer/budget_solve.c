/* budget_solve.c - see budget_solve.h. */
#include "offer/budget_solve.h"

#include <stdlib.h>

#include "offer/budget_least.h"
#include "offer/draw.h"

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

/* The lottery from the choice that leaves groups short, A, or from the one that
 * does without lots, WHOLE, whichever comes to more.  The bound of A is one of
 * lots as well. */
static const char *draw(struct budget *b, struct keyed *keyed,
	const struct knapsack_answer *a, const struct knapsack_answer *whole)
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

static const char *by_lot(
	struct budget *b, struct keyed *keyed, struct knapsack_answer *a)
{
	struct knapsack_answer whole;

	knapsack_solve(a, &b->knapsack);
	b->knapsack.leave_broken = false;
	knapsack_solve(&whole, &b->knapsack);
	const char *why = draw(b, keyed, a, &whole);
	knapsack_release(&whole);
	return why;
}

/* With limits from below. */
static const char *from_below(struct budget *b, struct knapsack_answer *a)
{
	double bound;
	bool proved, found = budget_least_solve(a, b, &bound, &proved);

	const char *why = found ? NULL : budget_least_short(b);
	if (why)
		return why;
	if (!found)
		return proved ? "no choice keeps all minima within the limits"
			      : "no choice was found that keeps all minima "
				"within the limits";
	budget_pick(b, a);
	return budget_count(b);
}

const char *budget_solve(
	struct budget *b, struct keyed *keyed, struct knapsack_answer *a)
{
	if (budget_least_any(b))
		return from_below(b, a);
	if (b->knapsack.leave_broken)
		return by_lot(b, keyed, a);
	knapsack_solve(a, &b->knapsack);
	budget_pick(b, a);
	return budget_count(b);
}
