/* markov.h - paths as a Markov chain, and what the removal of a player costs.
 *
 *	start -> state -> state -> ... -> conversion, or null
 *
 * A state is the last k players of a path (order k; of a shorter path all of
 * them); equal states after one another are one.  An edge weighs as many paths,
 * converting or not, as took it.  The removal effect of a player is the share
 * of conversions that are lost when whoever comes to it is lost (Anderl,
 * Becker, von Wangenheim, Schumann: Mapping the customer journey,
 * International Journal of Research in Marketing 33, 2016), and its credit is
 * in proportion to that.  The same of money: each state pays the mean revenue
 * of a visit.
 *
 * Nothing is simulated.  With Q the probabilities from state to state, h those
 * of converting at all from each state, and g_A those of coming first to the
 * states A that hold the player at each of them, the effect is g_A h_A / P:
 * a sum of positive terms, with nothing to cancel.  Small chains invert I - Q;
 * large ones pass probability on along the edges until what is left on its way
 * can no longer be seen.
 */
#ifndef JOURNEY_MARKOV_H
#define JOURNEY_MARKOV_H

#include "base/number.h"
#include "journey/path.h"

enum { MARKOV_ORDER = 16, MARKOV_DENSE = 256, MARKOV_STATES = 1000000 };

struct markov_exit { /* paths that end in a state */
	uint64_t converted, null;
	amount value;
};

struct markov {
	unsigned order;
	size_t n;	    /* states */
	struct table grams; /* order > 1: their players, 4 bytes each */
	struct markov_exit *exit;
	size_t exit_cap;
	uint64_t *dense;    /* [from + 1][to], while n <= MARKOV_DENSE */
	size_t width;	    /* of a row of it */
	struct table edges; /* then: weights by from + 1 and to */
	bool sparse;
};

/* Removal effects, one a player. */
struct markov_effects {
	double converts, value; /* P(conversion); expected value of a path */
	double *effect, *effect_value;
};

void markov_init(struct markov *m, unsigned order);
void markov_release(struct markov *m);

/* Paths that all had these touches: so many converted, bringing VALUE in all,
 * so many did not.  No touches: nothing is added. */
void markov_add(struct markov *m, const struct touch *touch, size_t n,
	uint64_t converted, uint64_t null, amount value);

/* Add what FROM holds, or take it away again with SIGN -1. */
void markov_merge(struct markov *m, const struct markov *from, int sign);

/* One edge after another, by falling *AT, which begins at 0; false: no more.
 * From -1 is the start; what ends is in exit[]. */
bool markov_edge(const struct markov *m, size_t *at, int64_t *from,
	uint32_t *to, uint64_t *weight);

/* The N players of state I; they stay until the next path is added. */
size_t markov_state(const struct markov *m, uint32_t i, uint32_t player[]);

/* Removal effects of PLAYERS players; RANK[i] is player i's place among them
 * by name, in which sums are made.  The caller frees both arrays.  NULL, or a
 * message: too many states, or no end to be seen (1e6 rounds). */
MUST_USE const char *markov_solve(struct markov_effects *to,
	const struct markov *m, size_t players, const uint32_t *rank);

#endif
