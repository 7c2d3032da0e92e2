/* hash.h - a 64-bit hash of bytes for tables in memory.
 *
 * Keyed by a seed, so that crafted keys cannot be made to collide; it is never
 * printed or saved, so nothing that comes out depends on the seed.  (An index
 * holds tables by it; its seed comes of its keys, and whoever changes the hash
 * changes the index's version.)  Folded
 * 64x64-bit multiplication over 16 bytes a step, as in wyhash (Wang Yi, 2019).
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>
#include <string.h>

#include "base/text.h"

__extension__ typedef unsigned __int128 hash_wide;

static inline uint64_t hash_fold(uint64_t a, uint64_t b)
{
	hash_wide m = (hash_wide)a * b;

	return (uint64_t)m ^ (uint64_t)(m >> 64);
}

static inline uint64_t hash_load(const char *at, size_t n)
{
	uint64_t word = 0;

	memcpy(&word, at, n);
	return word;
}

/* The two words of the last 1 to 16 bytes of a key; overlapping loads, so
 * that no length costs a loop. */
static inline uint64_t hash_tail(const char *p, size_t n, uint64_t h)
{
	uint64_t a, b;

	if (n >= 8) {
		a = hash_load(p, 8);
		b = hash_load(p + n - 8, 8);
	} else if (n >= 4) {
		a = hash_load(p, 4);
		b = hash_load(p + n - 4, 4);
	} else {
		a = n ? (uint64_t)(unsigned char)p[0] << 16 |
				    (uint64_t)(unsigned char)p[n / 2] << 8 |
				    (unsigned char)p[n - 1]
		      : 0;
		b = 0;
	}
	return hash_fold(a ^ 0x9e3779b97f4a7c15 ^ h, b ^ 0xd1b54a32d192ed03);
}

/* A seed that nobody outside can know: random bytes of the system.  Only where
 * it has none is it made of the clock, the process and an address. */
uint64_t hash_seed(void);

static inline uint64_t hash_bytes(struct text key, uint64_t seed)
{
	const char *p = key.at;
	size_t n = key.len;
	uint64_t h = seed ^ n * 0xa0761d6478bd642f;

	for (; n > 16; n -= 16, p += 16)
		h = hash_fold(hash_load(p, 8) ^ 0xe7037ed1a0b428db ^ h,
			hash_load(p + 8, 8) ^ 0x8ebc6af09c88c6e3);
	h = hash_tail(p, n, h);
	return hash_fold(h ^ 0x589965cc75374cc3, seed ^ 0x1d8e4e27c47d124f);
}

#endif
