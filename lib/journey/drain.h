/* drain.h - customers leave memory in the order of their keys, with what is
 * known of each as bytes, so that it can be kept elsewhere and read back.
 *
 *	drain_hold(&d, NULL, &events);
 *	if (drain_size(&d) > most)
 *		while (drain_next(&d, &one))
 *			keep(one.key, one.items, one.bytes);
 *	drain_let(&d);
 *
 * They are in one store, or, while threads add to it, in the stripes of one,
 * which nobody else adds to from drain_hold() to drain_let().
 */
#ifndef JOURNEY_DRAIN_H
#define JOURNEY_DRAIN_H

#include "journey/events.h"
#include "journey/reach.h"

struct drain {
	struct stripes *stripes; /* held; or NULL */
	bool reach;		 /* parts are struct reach, not struct events */
	size_t n;
	void **at;	  /* the parts, without a customer in common */
	uint32_t **order; /* of the customers of each, by key; NULL: not yet */
	size_t *next;	  /* in "order" */
	struct event_list list;
	struct buf bytes;
};

/* A customer: of a reach, ITEMS are cells as reach_cells() has them, four bytes
 * each; of events, a struct drain_event each, and its id behind it. */
struct drain_one {
	struct text key;
	size_t items;
	struct text bytes; /* until the next call */
};

struct drain_event {
	amount revenue;
	int64_t ms, cost;
	uint64_t line;
	uint32_t player, id_len;
	uint32_t converted, day_ms;
};

/* One of REACH and EVENTS is NULL; borrowed. */
void drain_hold(struct drain *d, struct reach *reach, struct events *events);
void drain_let(struct drain *d);

/* Bytes of memory that all of them take. */
size_t drain_size(const struct drain *d);

/* The next customer; false: there are no more, and the stores are empty. */
bool drain_next(struct drain *d, struct drain_one *one);

/* The event that was written as X with ID. */
struct event_in drain_event_in(const struct drain_event *x, struct text id);

/* Read back the N ITEMS of a customer, whose bytes GET gives one after another
 * from FROM, false where there are no more: events to LIST, whose conversions
 * are EVENTS'; cells, which count in TALLY.  False: GET said so. */
typedef bool drain_get(void *from, void *to, size_t n);
bool drain_events(struct event_list *list, struct events *events, size_t items,
	drain_get *get, void *from);
bool drain_cells(struct tally *tally, size_t items, drain_get *get, void *from);

#endif
