/* timers.h - the waits of an engine, the one that is due first before others.
 *
 * A heap.  The cell of each wait knows its place in it (cell->part[1]), so that
 * a wait that ends takes its timer with it, and the timer can hold what the
 * cell has no room for: both together are 64 bytes.  They lie in an area, so
 * that they are mapped back from a file as the cells are.
 *
 *	scene_timer_add(e, &timer);	// its cell gets its place
 *	while (e->timers.n && scene_timer_at(&e->timers, 0)->due < ms)
 *		fire(scene_timer_at(&e->timers, 0)->cell);
 *	scene_timer_remove(e, cell->part[1]);
 */
#ifndef SCENE_TIMERS_H
#define SCENE_TIMERS_H

#include "base/area.h"

struct scene_engine;

/* A wait's moment, and how it came about. */
struct scene_timer {
	int64_t due;	 /* when there is something to do, in epoch ms */
	uint64_t moment; /* first step, as scene_moment() has it */
	uint32_t armed;	 /* number in the order of arming */
	uint32_t cell, who;
	uint16_t form; /* that of the cell */
	uint8_t why;   /* reason | other << 4 */
	uint8_t spare; /* 0 */
};

_Static_assert(sizeof(struct scene_timer) == 32, "a timer has 32 bytes");

enum { TIMER_BITS = 10 }; /* timers of a chunk, 32 KiB */

struct scene_timers {
	struct area area; /* none is before the one at (i - 1) / 2 */
	size_t n;
};

void scene_timers_init(struct scene_timers *h);
void scene_timers_release(struct scene_timers *h);

static inline struct scene_timer *scene_timer_at(
	const struct scene_timers *h, size_t place)
{
	return area_at_of(
		&h->area, place, sizeof(struct scene_timer), TIMER_BITS);
}

/* Add a copy of T; the one at PLACE, below N, goes. */
void scene_timer_add(struct scene_engine *e, const struct scene_timer *t);
void scene_timer_remove(struct scene_engine *e, size_t place);

/* Put them in order again, after rules have come that stand in another. */
void scene_timers_order(struct scene_engine *e);

#endif
