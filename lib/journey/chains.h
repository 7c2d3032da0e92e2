/* chains.h - a Markov chain for every period and bucket of customers, and the
 * credit that comes of them.
 *
 * Buckets are kept apart so that each can be left out; a chain of fewer
 * customers is the whole with their paths taken away.
 */
#ifndef JOURNEY_CHAINS_H
#define JOURNEY_CHAINS_H

#include "journey/markov.h"
#include "journey/tally.h"

struct chains {
	unsigned order, buckets;
	struct table periods;
	struct markov *chain; /* of period and bucket */
	size_t cap;
	struct markov *whole; /* of each period: chains_close() */
};

void chains_init(struct chains *c, unsigned order, unsigned buckets);
void chains_release(struct chains *c);

/* As markov_add(). */
void chains_add(struct chains *c, int32_t period, unsigned bucket,
	const struct touch *touch, size_t n, uint64_t converted, uint64_t null,
	amount value);

/* INTO has the paths of FROM, too, whose players have the same numbers. */
void chains_unite(struct chains *into, const struct chains *from);

/* Bytes of memory that chain I, of period and bucket, takes. */
size_t chains_size(const struct chains *c, size_t i);

/* All paths are in.  Makes the cells of T that credit can go to. */
void chains_close(
	struct chains *c, struct tally *t, const struct players *players);

static inline int32_t chains_period(const struct chains *c, size_t i)
{
	int32_t period;

	memcpy(&period, table_key(&c->periods, i).at, sizeof(period));
	return period;
}

/* Add to SHARE[cell] what each player is credited with, leaving out bucket
 * SKIP unless it is >= buckets.  Of a period all conversions that have a path
 * are shared out in proportion to the removal effects, in whole units that add
 * up to them; the revenue by the effects on revenue.
 * NULL or a message. */
MUST_USE const char *chains_credit(struct share *share, struct chains *c,
	struct tally *t, size_t players, const uint32_t *rank, unsigned skip);

/* What EFFECT[0..n) of a sum are in units that add up to CREDIT_ONE, the
 * largest taking what rounding leaves; false: there is no share to tell. */
bool chains_units(uint64_t *unit, const double *effect, size_t n);

#endif
