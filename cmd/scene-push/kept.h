/* kept.h - what lasts from run to run: an image of all cells, and behind it a
 * journal of what has changed.
 *
 * A block of the journal has what changed since the one before, and the rows
 * that are going out (scene/lasting.h).  It is in the file before they are.
 */
#ifndef SCENE_PUSH_KEPT_H
#define SCENE_PUSH_KEPT_H

#include "kept/image.h"
#include "kept/journal.h"
#include "scene/lasting.h"

struct state;
struct config;

struct kept {
	struct image base; /* that the cells are mapped from */
	struct image image;
	struct journal journal;
	struct scene_lasting lasting;
};

/* Open the state of C, if it has one; WRITES: for rows. */
const char *kept_open(struct state *s, const struct config *c, bool writes);
/* When rules are there: what they have ended, people of --forget, and rows that
 * went out and may not have arrived. */
const char *kept_begin(struct state *s, const struct config *c);
/* CUSTOMER is forgotten. */
void kept_forget(void *state, struct text customer);
/* All so far is safe.  HANDS: rows are about to go out. */
const char *kept_save(struct state *s, const struct config *c, bool hands);
/* At the end of the input: all of it is on the disk. */
const char *kept_finish(struct state *s, const struct config *c);
/* Everything has arrived. */
void kept_end(struct state *s);
void kept_release(struct state *s);

#endif
