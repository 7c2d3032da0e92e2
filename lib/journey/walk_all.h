/* walk_all.h - all customers of a book, walked by several threads.
 *
 *	events_settle(&w.events);	// and events_join(), if they were
 * shared TRY(walk_all(&w, threads));
 *
 * Each thread has a book of its own, and what is in it goes to the one book now
 * and then and in the end; that they are integers makes it the same whoever
 * took which customer, and in what order.
 */
#ifndef JOURNEY_WALK_ALL_H
#define JOURNEY_WALK_ALL_H

#include "journey/walk.h"

/* Give every customer of W->events to walk_customer(), by up to THREADS
 * threads.  No keys can be put into the events after it.  NULL, or a message.
 */
MUST_USE const char *walk_all(struct walk_book *w, unsigned threads);

/* INTO has what FROM knows of other customers or rows, too, and FROM has
 * nothing: they number players and cells alike (lead.h), and events are no part
 * of it.  NULL, or a message. */
MUST_USE const char *walk_unite(struct walk_book *into, struct walk_book *from);

#endif
