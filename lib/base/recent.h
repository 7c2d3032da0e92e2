/* recent.h - what is remembered of many keys: of each while it is not silent
 * for too long, and of no more keys than there is room for.
 *
 *	struct recent r;
 *	enum recent_fate fate;
 *	recent_init(&r, sizeof(struct session), 100000, ttl);
 *	struct session *s = recent_get(&r, id, ms, &fate);
 *	if (fate == RECENT_EXPIRED)
 *		session_reset(s);
 *	recent_sweep(&r, ms);           // what never comes again is freed
 *	recent_release(&r);
 *
 * Times are those of the input, and no clock is read.  A key is silent for as
 * long as lies between two times at which it was asked for.  Where there are
 * too many keys, the one that was asked for least recently is forgotten. Values
 * are found in O(1), and places of keys that are gone are used again, so memory
 * is bounded by the keys that live at one time.
 */
#ifndef BASE_RECENT_H
#define BASE_RECENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

#define RECENT_NO_TIME INT64_MIN

enum recent_fate {
	RECENT_NEW,    /* the value is all zero */
	RECENT_KNOWN,  /* it is as it was left */
	RECENT_EXPIRED /* the same, and it was silent for longer than ttl */
};

struct recent {
	size_t size;  /* of a value, in bytes */
	size_t limit; /* keys, at least 1 */
	int64_t ttl;  /* ms; 0: a key may be silent for any time */
	/* Called with a value whose key is forgotten, for what it owns; or
	 * NULL. */
	void (*drop)(void *value);
	uint64_t forgotten; /* keys, for want of room */
	uint64_t swept;	    /* keys, by recent_sweep() */

	/* its own */
	char *place;   /* owned: places 1 to n; 0 is none */
	size_t stride; /* bytes of a place */
	size_t n, cap;
	uint32_t *bucket; /* owned: 2^bits */
	unsigned bits;
	uint32_t newest, oldest, free;
	uint64_t seed;
};

/* LIMIT is below 2^32. */
void recent_init(struct recent *r, size_t size, size_t limit, int64_t ttl);
void recent_release(struct recent *r);

/* The value of KEY, which is asked for at MS (or RECENT_NO_TIME) and becomes
 * the newest; the pointer is valid until the next call.  KEY is copied. */
void *recent_get(
	struct recent *r, struct text key, int64_t ms, enum recent_fate *fate);

/* The key of VALUE, which recent_get() gave. */
struct text recent_key(const struct recent *r, const void *value);

/* VALUE was asked for at MS, say as a file tells of it. */
void recent_set_time(struct recent *r, void *value, int64_t ms);

/* Forget keys that have been silent for longer than ttl at MS, from the one
 * that was asked for least recently on until one has not; how many.  Where
 * times come in order these are all. */
size_t recent_sweep(struct recent *r, int64_t ms);

/* The value that was asked for least recently, and the one after VALUE; NULL:
 * there is none. */
void *recent_oldest(const struct recent *r);
void *recent_newer(const struct recent *r, const void *value);

#endif
