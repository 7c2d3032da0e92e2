/* lead.h - numbers that threads agree on.
 *
 * Several threads put keys into a table each, and a key shall have one number
 * in all of them.  So a key that is new to a thread is put into the lead first,
 * and the thread's own table gets all keys of the lead up to that one: it is
 * always the beginning of the lead, and no number has to be changed when what
 * the threads have counted is added up.
 *
 *	lead_init(&lead, &table);            // what is there already
 *	size_t i = lead_put(&lead, &own, key);	 // by any thread, of its own
 * table lead_follow(&lead, &own);            // and all that others have put
 *
 * It is for keys that are few and come again and again: channels, and the
 * periods of them.
 */
#ifndef JOURNEY_LEAD_H
#define JOURNEY_LEAD_H

#include <pthread.h>

#include "base/table.h"

struct lead {
	pthread_mutex_t lock;
	struct table keys; /* names only */
};

/* The keys of TABLE, which is the beginning of every other from now on. */
void lead_init(struct lead *l, const struct table *table);
void lead_release(struct lead *l);

/* The number of KEY in OWN, which may grow by several keys, whose values are
 * all zero.  OWN belongs to the thread that calls. */
size_t lead_put(struct lead *l, struct table *own, struct text key);

/* OWN gets all keys that there are. */
void lead_follow(struct lead *l, struct table *own);

#endif
