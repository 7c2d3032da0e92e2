/* window.h - how often a key came within the last so many milliseconds.
 *
 * Exact: a queue of what came, oldest first, and a table of how many of a key
 * are in it.  What has become too old leaves the queue at once, and its keys
 * the table when that is full, so that it stays small beside the log.
 *
 *	window_advance(&w, now, span);         // now: never less than before
 *	n = window_count(&w, key);             // came in (now - span, now]
 *	window_add(&w, now, key);
 *
 * Keys are hashes from a secret seed; two with the same 64 bits are one.
 */
#ifndef INVITE_WINDOW_H
#define INVITE_WINDOW_H

#include "invite/queue.h"

struct window_key {
	uint64_t key; /* 0: free */
	uint64_t n;   /* 0: it was in the window once */
};

struct window {
	struct queue event; /* when which key came */
	struct area key;    /* 2^bits struct window_key, at most half full */
	uint64_t bits;
	uint64_t keys; /* in the table */
	/* where the key counted last is or would be; NULL: not known */
	struct window_key *counted;
	uint64_t counted_key;
};

enum { WINDOW_CHUNK = 10, WINDOW_LEAST = WINDOW_CHUNK, WINDOW_SMALL = 13 };

void window_init(struct window *w);
void window_release(struct window *w);

/* Forget what came at NOW - SPAN or before. */
void window_advance(struct window *w, int64_t now, int64_t span);

uint64_t window_count(struct window *w, uint64_t key);
void window_add(struct window *w, int64_t now, uint64_t key);

/* Have the place of KEY on its way from memory, if the table is not small. */
void window_fetch_far(const struct window *w, uint64_t key);
static inline void window_fetch(const struct window *w, uint64_t key)
{
	if (w->bits > WINDOW_SMALL)
		window_fetch_far(w, key);
}

#endif
