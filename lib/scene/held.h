/* held.h - a row that is kept, with the cells that rules read.
 *
 *	h->row = *row;
 *	h->cell[i] = ...			// each column of the rules
 *	scene_held_own(h, columns);		// bytes are its own now
 *	scene_held_write(to, h, &rules);	// as a record H
 *	h = scene_held_read(bytes, &rules);	// under the rules of today
 *	scene_held_free(h);
 */
#ifndef SCENE_HELD_H
#define SCENE_HELD_H

#include "scene/record.h"

struct scene_held {
	struct scene_row row;
	struct text *cell; /* of the rules' columns; owned */
	uint64_t seq;	   /* in the order in which they came */
	bool waits, saved; /* it is held; that is in the state */
	struct buf bytes;
	struct scene_held *next;
};

struct scene_held *scene_held_new(size_t columns);
void scene_held_free(struct scene_held *h);

/* Its texts become its own. */
void scene_held_own(struct scene_held *h, size_t columns);

void scene_held_write(
	struct buf *to, struct scene_held *h, const struct scene_rules *rules);

/* NULL: the bytes are damaged.  Columns go by their names. */
struct scene_held *scene_held_read(
	struct text bytes, const struct scene_rules *rules);

/* Put ALL[0..n) into the order in which they came. */
void scene_held_order(struct scene_held **all, size_t n);

#endif
