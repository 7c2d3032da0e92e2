/* erase.h - people who are to be forgotten, taken out of all that lasts.
 *
 *	static bool asks(void *arg, struct text customer, int64_t *until);
 *	...
 *	uint64_t n = scene_erase(&lasting, asks, arg);
 *
 * Of each of them what came of events up to UNTIL goes: runs that began by
 * then, waits of such runs, rests and counts of pushes made by then, rows that
 * are held, and rows that went out of what began by then.  Up to SCENE_OPEN, it
 * is all: the customer is as one who never came.  Up to an earlier moment flags
 * and silences stay, as they can only make us say less.
 */
#ifndef SCENE_ERASE_H
#define SCENE_ERASE_H

#include "scene/lasting.h"

/* How many people had something that went.  L has today's rules
 * (scene_engine_rules()).  ASKS: whether CUSTOMER is to be forgotten, and up to
 * when. */
uint64_t scene_erase(struct scene_lasting *l,
	bool (*asks)(void *arg, struct text customer, int64_t *until),
	void *arg);

#endif
