/* tagged.h - the tags that customers had before, as an earlier run said.
 *
 *	struct tagged t;
 *	tagged_init(&t, &tags);
 *	tagged_add(&t, customer, tag, since, held);	// of each row
 *	tagged_sort(&t);
 *	tagged_of(&key, &t, customer, state);		// tags.n of them
 */
#ifndef PROFILE_TAGGED_H
#define PROFILE_TAGGED_H

#include "base/table.h"
#include "profile/tags.h"

struct tagged {
	const struct tags *tags; /* borrowed */
	struct table state;	 /* of struct tag_state, by customer and tag */
	struct table people;	 /* those customers */
	uint32_t *order;	 /* these by their bytes; owned */
	uint64_t unknown;	 /* rows whose tag is none of the tags */
	struct text first_unknown; /* borrowed from its row */
	struct buf key;		   /* scratch of tagged_add() */
};

void tagged_init(struct tagged *t, const struct tags *tags);
void tagged_release(struct tagged *t);

/* CUSTOMER had TAG since a day, and its condition held last on another. */
void tagged_add(struct tagged *t, struct text customer, struct text tag,
	int64_t since, int64_t held);
void tagged_sort(struct tagged *t);

/* STATE of each tag, as CUSTOMER had it.  KEY is scratch, so that threads may
 * ask. */
void tagged_of(struct buf *key, const struct tagged *t, struct text customer,
	struct tag_state *state);

/* The value of each quantile of TAGS, of the results of all customers of M as
 * of WHEN: empty where there are none.  RESULT is room for a customer's.  The
 * texts are the caller's.  NULL, or why the run ends. */
MUST_USE const char *tagged_quantiles(struct text *to, const struct tags *tags,
	struct measure *m, const struct measure_when *when,
	struct measure_result *result);

#endif
