/* stripes.h - keys on their way to one of several tables that threads share.
 *
 * A thread asks for its keys one by one and fills an item for each; they wait
 * in a buffer of their stripe, which is chosen by the hash, and are put when
 * there are many of them and nobody else is at that stripe:
 *
 *	struct item *item = stripes_ask(&sender, key);
 *	*item = ...;
 *	TRY(stripes_send(&sender));
 *	...
 *	TRY(stripes_flush(&sender));	// before the bytes of keys go
 *
 * The lowest bits of the hash choose, as the tables' indexes go by the highest.
 */
#ifndef BASE_STRIPES_H
#define BASE_STRIPES_H

#include <pthread.h>
#include <stdbool.h>

#include "base/fail.h"
#include "base/table.h"

struct stripes {
	size_t n;	  /* a power of two */
	size_t item_size; /* bytes */
	uint64_t seed;	  /* of all tables */
	/* Take in N <= TABLE_BATCH items, which ask for WANT; nobody else is at
	 * that stripe.  NULL, or why the run ends. */
	const char *(*put)(
		void *stripe, struct table_want *want, void *item, unsigned n);
	struct stripe {
		pthread_mutex_t lock;
		void *at; /* the caller's */
	} * stripe;
};

/* One thread's. */
struct stripes_sender {
	struct stripes *to;
	struct table_want *want; /* STRIPES_WAIT for each stripe */
	char *item;
	unsigned *waiting;
	size_t last; /* the stripe that was asked for */
};

enum { STRIPES_WAIT = 2 * TABLE_BATCH };

/* How many stripes N threads want, at most 64. */
size_t stripes_for(unsigned n);

/* N stripes, of which stripe[i].at is still to be set. */
void stripes_init(struct stripes *s, size_t n, size_t item_size, uint64_t seed,
	const char *(*put)(
		void *stripe, struct table_want *want, void *item, unsigned n));
void stripes_release(struct stripes *s);

/* Until stripes_let() nobody else puts anything. */
void stripes_hold(struct stripes *s);
void stripes_let(struct stripes *s);

static inline size_t stripes_of(const struct stripes *s, uint64_t hash)
{
	return (size_t)hash & (s->n - 1);
}

void stripes_sender_init(struct stripes_sender *s, struct stripes *to);
void stripes_sender_release(struct stripes_sender *s);

/* Room for what is put with KEY, whose bytes stay until stripes_flush(). */
static inline void *stripes_ask(struct stripes_sender *s, struct text key)
{
	uint64_t hash = hash_bytes(key, s->to->seed);
	size_t stripe = stripes_of(s->to, hash);
	size_t at = stripe * STRIPES_WAIT + s->waiting[stripe];
	struct table_want *want = &s->want[at];

	want->key = key;
	want->hash = hash;
	if (key.len <= TABLE_SHORT)
		table_pack(want->packed, key);
	s->last = stripe;
	return s->item + at * s->to->item_size;
}

/* For stripes_send(): what waits for STRIPE, if nobody else is there. */
MUST_USE const char *stripes_put(struct stripes_sender *s, size_t stripe);

/* What was asked for last is filled. */
static inline const char *stripes_send(struct stripes_sender *s)
{
	unsigned n = ++s->waiting[s->last];

	return n % TABLE_BATCH ? NULL : stripes_put(s, s->last);
}

MUST_USE const char *stripes_flush(struct stripes_sender *s);

#endif
