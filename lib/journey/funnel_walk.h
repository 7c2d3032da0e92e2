/* funnel_walk.h - from the events of a log to the attempts of each unit.
 *
 * Events are deeds (deeds.h) of a unit each, with the cells below and, behind
 * them, those that an attempt is told by: its by cells.
 *
 *	funnel_walk_init(&w, &deeds, &steps, by);
 *	for (each unit i) {
 *		funnel_walk_unit(&w, i);
 *		while (funnel_walk_next(&w, &attempt))
 *			funnel_walk_by(&key, &w, attempt.entry);
 *	}
 *	funnel_walk_release(&w);
 *
 * An event that has an id counts once with it, the earliest of them.  Of
 * entries of one time that is preferred whose by cells are the least in bytes.
 */
#ifndef JOURNEY_FUNNEL_WALK_H
#define JOURNEY_FUNNEL_WALK_H

#include "journey/deeds.h"
#include "journey/funnel.h"

/* The cells of an event.  MASK says which steps it is: funnel_mask_print(). */
enum funnel_cell { FUNNEL_EVENT, FUNNEL_ID, FUNNEL_MASK, FUNNEL_BY };

struct funnel_walk {
	const struct deeds *deeds;
	unsigned by; /* cells from FUNNEL_BY on */
	struct funnel funnel;
	struct deed_list list;
	/* the events of the unit at hand; owned */
	struct funnel_event *event;
	size_t *deed; /* of each, its number in the list */
	size_t n, cap;
	struct table ids;      /* event and id that the unit has had */
	uint64_t *steps_of;    /* each tuple of the deeds; owned */
	struct buf key, bytes; /* scratch */
	uint64_t repeated;     /* events left out, as their id was there */
};

/* DEEDS, which have been settled and get no more, and STEPS are borrowed. */
void funnel_walk_init(struct funnel_walk *w, const struct deeds *deeds,
	const struct funnel_steps *steps, unsigned by);
void funnel_walk_release(struct funnel_walk *w);

/* Go to unit I of the deeds. */
void funnel_walk_unit(struct funnel_walk *w, size_t i);

/* The attempt that counts, or the next one; false: no more of this unit. */
bool funnel_walk_next(struct funnel_walk *w, struct funnel_attempt *a);

/* Append the by cells of EVENT, each with a NUL byte behind. */
void funnel_walk_by(struct buf *to, struct funnel_walk *w, size_t event);

/* Whether A may still go on in a log that ends at END. */
bool funnel_walk_open(const struct funnel_steps *steps,
	const struct funnel_attempt *a, int64_t end);

/* Write the cell that says STEPS, a bit each, in place of TO.  It has letters,
 * since a number would be kept as one: "-" for none, else hexadecimal digits
 * from a to p, the lowest first. */
void funnel_mask_print(struct buf *to, uint64_t steps);

/* And back; false: it is no such cell. */
bool funnel_mask_read(uint64_t *steps, struct text mask);

#endif
