/* slots.h - numbers by the hash of their key: an index of 8-byte slots that is
 * nearly full and asks no key to grow.
 *
 *	slot    | high half of the hash, 32 bits | number + 1, 32 bits |
 *
 * Open addressing with linear probing, the slots in the order of their hashes
 * (Amble and Knuth, 1974: a search ends where a greater one lies), a hash's
 * home being that half * size / 2^32.  Between 57 and 85 % of the slots hold
 * one, 9.4 to 14.1 bytes a key.  It grows by half, in place.
 *
 *	struct slots_walk w = slots_find(&s, hash);
 *	while (slots_next(&s, &w))
 *		if (is_the_key(w.number))
 *			return w.number;
 *	slots_add(&s, hash, number);
 *
 * Several numbers may have one hash; which of them is meant its owner knows.
 * Hashes have to come from a secret seed (base/hash.h), or keys can be made
 * that all lie in one place.
 */
#ifndef INVITE_SLOTS_H
#define INVITE_SLOTS_H

#include "base/area.h"

struct slots {
	struct area area; /* uint64_t */
	size_t size;	  /* homes; SLOTS_SPARE slots lie behind them */
	size_t n;
};

enum { SLOTS_BITS = 11, SLOTS_SPARE = 1 << SLOTS_BITS, SLOTS_LEAST = 1024 };

void slots_init(struct slots *s);
static inline void slots_release(struct slots *s)
{
	area_release(&s->area);
}

static inline uint64_t *slots_at(const struct slots *s, size_t i)
{
	return area_at_of(&s->area, i, sizeof(uint64_t), SLOTS_BITS);
}

struct slots_walk {
	size_t at;
	uint32_t high;	 /* of the hash sought */
	uint32_t number; /* found last */
};

static inline size_t slots_home(const struct slots *s, uint32_t high)
{
	return (size_t)((uint64_t)high * s->size >> 32);
}

static inline struct slots_walk slots_find(const struct slots *s, uint64_t hash)
{
	uint32_t high = (uint32_t)(hash >> 32);

	return (struct slots_walk){slots_home(s, high), high, 0};
}

/* The next number with such a hash, or false. */
static inline bool slots_next(const struct slots *s, struct slots_walk *w)
{
	while (w->at < s->size + SLOTS_SPARE) {
		uint64_t x = *slots_at(s, w->at);
		uint32_t high = (uint32_t)(x >> 32);
		if (x == 0 || high > w->high)
			break;
		w->at++;
		if (high == w->high) {
			w->number = (uint32_t)x - 1;
			return true;
		}
	}
	return false;
}

/* Have the home of HASH on its way from memory. */
static inline void slots_fetch(const struct slots *s, uint64_t hash)
{
	__builtin_prefetch(slots_at(s, slots_home(s, (uint32_t)(hash >> 32))));
}

/* The same, for one that will be added: others move to what is behind. */
static inline void slots_fetch_room(const struct slots *s, uint64_t hash)
{
	enum { LINE = 64 / sizeof(uint64_t) };
	const uint64_t *at = slots_at(s, slots_home(s, (uint32_t)(hash >> 32)));

	__builtin_prefetch(at, 1);
	__builtin_prefetch(at + LINE, 1);
}

/* Add NUMBER < 2^32 - 1 under HASH. */
void slots_add(struct slots *s, uint64_t hash, uint32_t number);

/* What was a number NUMBER under HASH is now NEW. */
void slots_change(
	struct slots *s, uint64_t hash, uint32_t number, uint32_t new);

#endif
