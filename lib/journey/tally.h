/* tally.h - what is reported, in the making: facts and credits by cell.
 *
 * A cell is a player, or a player in a period.  Of each: how many customers it
 * reached, rows that converted and whose, their revenue, the cost in the log;
 * and for every model what it was credited with, apart by 64 buckets of
 * customers where intervals are wanted.  All of it is integers, so it does not
 * matter in which order customers are taken.
 */
#ifndef JOURNEY_TALLY_H
#define JOURNEY_TALLY_H

#include "journey/credit.h"
#include "journey/lead.h"

enum { TALLY_BUCKETS = 64 };

#define TALLY_TOO_MANY "there are too many conversions"

struct share {
	credit_sum count, money;
};

struct tally_cell {
	uint32_t player;
	int32_t period;
	uint64_t reach, converted, users; /* users: who converted */
	amount cost;
	bool used;		       /* was asked for: belongs into reports */
	uint32_t seen, seen_converted; /* the customer last counted */
};

struct tally {
	unsigned models, buckets; /* buckets: 1 or TALLY_BUCKETS */
	bool periods;
	struct table index; /* with periods: cells by player and period */
	struct lead *lead;  /* borrowed: other threads number them so, too; or
			     * NULL */
	struct tally_cell *cell;
	size_t n, cap;
	struct share *share; /* of cell, model and bucket */
	size_t shares_cap;
	uint64_t customers, users, converted;
	struct share *total; /* of each bucket: all conversions */
	uint32_t now;	     /* the customer at hand, from 1 */
	bool now_converted;
	bool refunds;		   /* revenue below 0 was there */
	int64_t first_ms, last_ms; /* of all rows; first > last: none */
};

void tally_init(
	struct tally *t, unsigned models, unsigned buckets, bool periods);
void tally_release(struct tally *t);

/* T, which has no cells yet, numbers those of periods as LEAD does, where they
 * are those of LIKE; and T has all that there are, and goes on alone. */
void tally_follow(struct tally *t, const struct tally *like, struct lead *lead);
void tally_alone(struct tally *t);

/* INTO counts what FROM has counted, too, of other customers and rows: they
 * follow one lead, and so do the players.  NULL, or a message. */
MUST_USE const char *tally_unite(struct tally *into, const struct tally *from);

/* The cell of PLAYER in PERIOD (any number without periods). */
size_t tally_cell(struct tally *t, uint32_t player, int32_t period);

/* The next customer begins. */
void tally_customer(struct tally *t);

/* A row in CELL, at MS: NULL, or a message when sums grow too large. */
MUST_USE const char *tally_row(
	struct tally *t, size_t cell, int64_t ms, amount cost, bool converted);

/* It is of the customer at hand. */
void tally_reach(struct tally *t, size_t cell, bool converted);

/* An order of the customer at hand, that is in a row of its own, came after a
 * touch of CELL. */
void tally_order(struct tally *t, size_t cell);

/* COUNT conversions in all, which models share out, of REVENUE TIMES over.
 * NULL, or a message. */
MUST_USE const char *tally_conversion(struct tally *t, unsigned bucket,
	uint64_t count, amount revenue, uint64_t times);

/* Credit of MODEL (a number below models) to CELL. */
static inline struct share *tally_share(
	const struct tally *t, size_t cell, unsigned model, unsigned bucket)
{
	return &t->share[(cell * t->models + model) * t->buckets + bucket];
}

/* The sum over all buckets, or with SKIP < buckets over all but that one. */
struct share tally_sum(
	const struct tally *t, size_t cell, unsigned model, unsigned skip);

/* The bucket of a customer: the six highest bits of the 64-bit FNV-1a hash of
 * its bytes times 0x9e3779b97f4a7c15.  It is the same everywhere and always,
 * so that buckets of several machines can be added. */
unsigned tally_bucket(struct text customer);

#endif
