/* waiting.h - rows in the order of time: each is judged at once, or held until
 * those that come late have had their time.
 *
 *	scene_waiting_init(&w, &engine, &rules, lateness);
 *	if (scene_waiting_is_late(&w, row.ms))
 *		scene_event_late(&engine, &row);
 *	else
 *		scene_waiting_take(&w, &row);
 *	...
 *	scene_waiting_end(&w, as_of);           // the input has ended
 *	scene_waiting_release(&w);
 *
 * The state has rows that are held, as records H, and times, as G:
 *
 *	scene_waiting_write(&w, to, true);      // all, or those it lacks
 *	scene_waiting_write_times(&w, to);
 *	...
 *	scene_waiting_read(&w, bytes);          // of an H; and of a G:
 *	scene_waiting_read_times(&w, bytes);
 *	scene_waiting_restore(&w);              // when all are there
 */
#ifndef SCENE_WAITING_H
#define SCENE_WAITING_H

#include "base/lateness.h"
#include "scene/held.h"

struct scene_waiting {
	struct scene_engine *engine; /* borrowed, as are rules */
	const struct scene_rules *rules;
	struct lateness mark;
	int64_t floor; /* what is before it is late, whatever the mark */
	bool keeps;    /* rows that are held go to a state */

	/* its own */
	int64_t judged; /* rows up to here were, when the state was written */
	uint64_t seq;
	struct scene_held **news; /* held since the last write; owned */
	size_t n_news, cap_news;
	struct scene_held *restored, *idle; /* lists */
};

/* LATENESS: ms that rows are held; 0: they are judged as they come.  W must
 * stay where it is. */
void scene_waiting_init(struct scene_waiting *w, struct scene_engine *engine,
	const struct scene_rules *rules, int64_t lateness);
void scene_waiting_release(struct scene_waiting *w);

bool scene_waiting_is_late(const struct scene_waiting *w, int64_t ms);

/* A row that is not late, and what has had its time. */
void scene_waiting_take(struct scene_waiting *w, const struct scene_row *row);

/* All that is held, and what is due by the newest row, or by AS_OF if that is
 * later; SCENE_NEVER: there is none. */
void scene_waiting_end(struct scene_waiting *w, int64_t as_of);

void scene_waiting_write(struct scene_waiting *w, struct buf *to, bool all);
void scene_waiting_write_times(const struct scene_waiting *w, struct buf *to);

/* False: the bytes are damaged. */
bool scene_waiting_read(struct scene_waiting *w, struct text bytes);
bool scene_waiting_read_times(struct scene_waiting *w, struct text bytes);
void scene_waiting_restore(struct scene_waiting *w);

/* Of rows that are held and that IS_OUT is true of nothing is left but their
 * times: they become ticks. */
void scene_waiting_take_out(struct scene_waiting *w,
	bool (*is_out)(void *arg, const struct scene_row *row), void *arg);

#endif
