/* viewing.h - all customers as they are seen on days: their features, and what
 * they are called by them.
 *
 *	viewing_init(&v, &plan, &deeds, &tags, &asof);
 *	TRY(viewing_name(&v));			// v.name[0..v.results)
 *	tagged_add(&v.previous, ...);		// what an earlier run said
 *	TRY(viewing_begin(&v, gone));
 *	viewing_thread_init(&w, &v);			// of each thread
 *	for (i < v.n) {
 *		viewing_look(&w, i);
 *		for (d < asof.n)
 *			TRY(viewing_day(&w, d));	// w.counts, w.result,
 * w.tag
 *	}
 *	viewing_thread_release(&w);
 *
 * All customers are constant once it has begun, and a viewer is a thread's.
 */
#ifndef PROFILE_VIEWING_H
#define PROFILE_VIEWING_H

#include "profile/asof.h"
#include "profile/divide.h"
#include "profile/tagged.h"

/* Somebody who is looked at. */
struct viewing_who {
	size_t customer; /* number among the deeds; VIEWING_GONE: no event */
	struct text name;
};

#define VIEWING_GONE SIZE_MAX

struct viewing {
	const struct profile_plan *plan;
	const struct deeds *deeds;
	struct tags *tags;
	const struct asof_list *asof;
	struct measure_by *by; /* of each feature; owned */
	struct text *name;     /* of each result; owned, and their bytes */
	size_t results;
	struct tagged previous;
	struct text *quantile;	 /* of each as-of, those of all tags; owned */
	struct viewing_who *who; /* in order of their names; owned */
	size_t n;
	/* Looks at all for the above; viewers that end leave here what they
	 * have met. */
	struct measure measure;
	uint64_t unknown; /* names that viewing_find() did not find */
	bool counts;	  /* somebody had an event up to one of the days */
	/* The cell of column I of tables beside, of a customer; any thread may
	 * ask.  Only called if a tag names such a column. */
	struct text (*other)(void *arg, int i, struct text customer);
	void *arg;
};

struct viewing_thread {
	struct viewing *v;
	struct measure measure;
	struct tagger tagger;
	size_t at;   /* the customer that is looked at, or VIEWING_GONE */
	bool counts; /* some event of his does, on that day */
	struct measure_result *result; /* v->results; if he counts */
	struct tag_state *tag, *was;   /* of each tag: now, and before */
	uint64_t unknown;
	bool counted;
	struct buf key;
};

/* What is pointed to stays as long as V. */
void viewing_init(struct viewing *v, const struct profile_plan *plan,
	const struct deeds *deeds, struct tags *tags,
	const struct asof_list *asof);
void viewing_release(struct viewing *v);

/* Find what the results are, and bind tags to them.  NULL, or what is wrong
 * with a tag. */
MUST_USE const char *viewing_name(struct viewing *v);

/* Work out quantiles, and who is looked at: those with events and, if GONE,
 * those of v->previous without.  NULL, or why the run ends. */
MUST_USE const char *viewing_begin(struct viewing *v, bool gone);

void viewing_thread_init(struct viewing_thread *w, struct viewing *v);
/* One after another. */
void viewing_thread_release(struct viewing_thread *w);

/* Look at v->who[I], as an earlier run has left him. */
void viewing_look(struct viewing_thread *w, size_t i);

/* Bring him to as-of number DAY, which is behind the one before.  NULL, or why
 * the run ends. */
MUST_USE const char *viewing_day(struct viewing_thread *w, size_t day);

/* Look at CUSTOMER on as-of number DAY, whatever was before; where nothing of
 * him counts, as at a row of empties. */
MUST_USE const char *viewing_find(
	struct viewing_thread *w, struct text customer, size_t day);

#endif
