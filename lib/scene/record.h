/* record.h - records of bytes: a type, a length, and what it says.
 *
 *	type, 1 | length, 4 | bytes
 *
 * What an engine knows beside its cells, and what has changed in them, is
 * written as such records and taken from them:
 *
 *	K kind			M scene's name		N form
 *	X form is dead		D customer is gone	C all of a customer
 *	B kind was met
 */
#ifndef SCENE_RECORD_H
#define SCENE_RECORD_H

#include "scene/engine.h"

enum { RECORD_HEAD = 5 };

/* Begin a record at the end of TO, and end the one that begin has returned. */
size_t record_begin(struct buf *to, char type);
void record_end(struct buf *to, size_t at);
void record_put(struct buf *to, char type, struct text bytes);

/* Numbers, and texts with their lengths, in a record; what is not there is 0,
 * or empty. */
void record_number(struct buf *to, uint64_t x);
uint64_t record_take_number(struct text *t);
void record_text(struct buf *to, struct text t);
struct text record_take_text(struct text *t);

/* Take the records of T one after another, as far as EACH takes them: what is
 * left. */
struct text record_each(struct text t,
	bool (*each)(void *arg, char type, struct text bytes), void *arg);

/* How many kinds, names and forms have been written. */
struct record_seen {
	size_t kinds, names, forms;
};

/* Append what is new since SEEN, which is brought up to date; ALL: everything,
 * with how much is open.  Customers: those that have changed, who are clean
 * then. */
void record_words(struct buf *to, struct scene_engine *e,
	struct record_seen *seen, bool all);
void record_customers(struct buf *to, struct scene_engine *e);

/* Forms that rules have ended. */
void record_dead(struct buf *to, const struct scene_engine *e);

/* Take one of these records; false: it is none, or damaged. */
bool record_take(struct scene_engine *e, char type, struct text bytes);

#endif
