/* recommend.h - from a history to what comes next, and why.
 *
 * The score of item j is the sum, over the history's items i, of
 *
 *	round(decay^age * weight(i, j) * 10^12)
 *
 * where the newest item has the age 0, the one before 1.  What is summed are
 * whole numbers, so the parts add up to the score exactly and in any order.
 * They are held in doubles, which are exact for whole numbers below 2^53.
 *
 *	recommend_init(&room, &r);
 *	n = recommend(&room, history, length, segment, &may);
 *	... room.pick[0..n)
 *	recommend_release(&room);
 *
 * Items with a score above 0 come first, by score, equal ones by number.  If
 * they are too few and "fill" is set, what is popular follows, in the segment
 * or, where that has no buyers, with all.
 */
#ifndef RECO_RECOMMEND_H
#define RECO_RECOMMEND_H

#include "reco/popular.h"
#include "reco/weights.h"

enum recommend_by {
	RECOMMEND_BY_MODEL,
	RECOMMEND_BY_SEGMENT,
	RECOMMEND_BY_ALL
};

struct recommend_how {
	const struct weights *weights; /* borrowed, as all that follows */
	const struct popular *popular;
	double decay;	/* above 0, at most 1 */
	size_t most;	/* items of a history that count */
	size_t each;	/* picks, at least 1 */
	size_t because; /* reasons of each pick */
	bool owned;	/* what they have may be picked, too */
	bool fill;
	/* At most "of_category" picks of one category; NULL: no such bound. */
	const uint32_t *category; /* by item, below "categories" */
	size_t categories, of_category;
};

/* Which items may be picked; what it says of one stays the same. */
struct recommend_may {
	bool (*item)(void *arg, uint32_t item); /* NULL: all */
	void *arg;
};

struct recommend_reason {
	uint32_t item; /* of the history */
	double units;
};

struct recommend_pick {
	uint32_t item;
	enum recommend_by by;
	double units; /* the score, a whole number of 10^-12 */
	size_t reasons;
	/* the largest parts, of equal ones the older item first */
	struct recommend_reason *reason;
};

/* What one thread needs. */
struct recommend_room {
	const struct recommend_how *r;
	double *scale; /* by age */
	size_t ages;   /* older items add nothing */
	double *score; /* by item, 0 between calls */
	bool *taken;   /* by item: owned or picked; false between calls */
	uint32_t *of;  /* by category: picks; 0 between calls */
	struct recommend_pick *pick;
	struct recommend_reason *reason;
	size_t n;
};

/* Whoever makes lists: the picks of CUSTOMER, and how many; they are read until
 * WORKER, a thread, asks for the next. */
struct recommend_lists {
	size_t (*make)(void *arg, const struct recommend_pick **pick,
		size_t customer, unsigned worker);
	void *arg;
	unsigned threads; /* workers are below that */
};

/* Why these weights cannot be summed exactly, or NULL. */
const char *recommend_fits(const struct recommend_how *r);

void recommend_init(struct recommend_room *room, const struct recommend_how *r);
void recommend_release(struct recommend_room *room);

/* Recommend to who has the N items at HISTORY, oldest first, each once, and
 * belongs to SEGMENT of r->popular.  Returns how many picks room->pick has
 * until the next call; HISTORY may have HISTORIES_END. */
size_t recommend(struct recommend_room *room, const uint32_t *history, size_t n,
	size_t segment, const struct recommend_may *may);

#endif
