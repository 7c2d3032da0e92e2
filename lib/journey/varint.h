/* varint.h - whole numbers in as few bytes as they need: 7 bits a byte, low
 * first, and the top bit set in all but the last.
 *
 *	n += varint_put(to + n, varint_zigzag(-5));
 *	int64_t x = varint_zagzig(varint_get(&at));
 */
#ifndef JOURNEY_VARINT_H
#define JOURNEY_VARINT_H

#include <stdint.h>

enum { VARINT_LONGEST = 10 }; /* bytes of a number */

/* Write X to TO, and return how many bytes that took. */
static inline unsigned varint_put(unsigned char *to, uint64_t x)
{
	unsigned n = 0;

	for (; x >= 0x80; x >>= 7)
		to[n++] = (unsigned char)(x | 0x80);
	to[n++] = (unsigned char)x;
	return n;
}

/* Read what varint_put() wrote at *AT, which goes behind it. */
static inline uint64_t varint_get(const unsigned char **at)
{
	uint64_t x = 0;
	unsigned shift = 0;

	for (; **at & 0x80; shift += 7)
		x |= (uint64_t)(*(*at)++ & 0x7f) << shift;
	return x | (uint64_t) * (*at)++ << shift;
}

/* Numbers with a sign, so that small ones are short: 0, -1, 1, -2 become 0, 1,
 * 2, 3. */
static inline uint64_t varint_zigzag(int64_t x)
{
	return (uint64_t)x << 1 ^ (x < 0 ? UINT64_MAX : 0);
}

static inline int64_t varint_zagzig(uint64_t x)
{
	return (int64_t)(x >> 1 ^ (x & 1 ? UINT64_MAX : 0));
}

#endif
