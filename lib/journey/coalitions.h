/* coalitions.h - the Shapley value of channels, failed paths among the rest.
 *
 * A coalition is a set of players, and is worth the rate of conversion of the
 * paths whose players are all in it; of revenue, the mean revenue of these
 * paths.  A player's Shapley value is what it adds to a coalition, on average
 * over all orders in which players may join.  The values add up to the rate of
 * all paths, so that credits add up to their conversions.  A player whose paths
 * convert less often than others has a value below 0.
 *
 *	coalitions_add(&c, period, bucket, touch, n, converted, null, value);
 *	coalitions_close(&c, &tally);
 *	TRY(coalitions_credit(share, &c, &tally, players, rank, skip));
 *
 * It is exact, and so for COALITIONS_PLAYERS players in a period at most.
 */
#ifndef JOURNEY_COALITIONS_H
#define JOURNEY_COALITIONS_H

#include "journey/path.h"
#include "journey/tally.h"

enum { COALITIONS_PLAYERS = 20 };

struct coalitions {
	struct table sets; /* by period, bucket and sorted players */
	bool too_many;	   /* a path has more players */
};

void coalitions_init(struct coalitions *c);
void coalitions_release(struct coalitions *c);

/* INTO has the paths of FROM, too, whose players have the same numbers. */
void coalitions_unite(struct coalitions *into, const struct coalitions *from);

/* Paths of PERIOD and BUCKET that all had these touches: so many converted,
 * bringing VALUE in all, so many did not.  No touches: nothing is added. */
void coalitions_add(struct coalitions *c, int32_t period, unsigned bucket,
	const struct touch *touch, size_t n, uint64_t converted, uint64_t null,
	amount value);

/* All paths are in: makes the cells of T that credit can go to. */
void coalitions_close(const struct coalitions *c, struct tally *t);

/* Add to SHARE[cell] what each player is credited with, leaving out bucket
 * SKIP unless no bucket has its number.  RANK[i] is player i's place among
 * PLAYERS by name, in which sums are made.  NULL, or a message: too many
 * players. */
MUST_USE const char *coalitions_credit(struct share *share,
	const struct coalitions *c, struct tally *t, size_t players,
	const uint32_t *rank, unsigned skip);

#endif
