/* packed.h - numbers in as few bits as the largest needs.
 *
 * Number I of B bits lies at bits I*B to I*B + B of a little-endian string of
 * bits, B from 1 to 32; eight bytes of nothing follow the last, so that a read
 * is one load.  Binary search and galloping run on them as they lie.
 */
#ifndef GRAPH_PACKED_H
#define GRAPH_PACKED_H

#include <stdint.h>

#include "base/text.h"

struct packed {
	const unsigned char *at; /* borrowed from the image */
	uint64_t n;		 /* numbers */
	uint64_t mask;
	unsigned bits;
};

enum { PACKED_PAD = 8 }; /* bytes behind the last number */

/* The bits that numbers up to MAX need. */
static inline unsigned packed_bits(uint64_t max)
{
	unsigned bits = 1;

	while (bits < 32 && max >> bits)
		bits++;
	return bits;
}

/* The bytes of N numbers of BITS bits, without the pad. */
static inline uint64_t packed_size(uint64_t n, unsigned bits)
{
	return (n * bits + 7) / 8;
}

static inline uint32_t packed_get(const struct packed *p, uint64_t i)
{
	uint64_t bit = i * p->bits, word;

	memcpy(&word, p->at + (bit >> 3), sizeof(word));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return (uint32_t)(word >> (bit & 7) & p->mask);
}

/* Put X at number I of zeroed memory that ends in a pad. */
static inline void packed_put(
	unsigned char *at, unsigned bits, uint64_t i, uint32_t x)
{
	uint64_t bit = i * bits, word = (uint64_t)x << (bit & 7);

	for (at += bit >> 3; word; word >>= 8)
		*at++ |= (unsigned char)word;
}

/* The first of FROM to TO, which ascend, that is at least X; TO if none is. */
static inline uint64_t packed_least(
	const struct packed *p, uint64_t from, uint64_t to, uint32_t x)
{
	while (to - from > 8) {
		uint64_t middle = from + (to - from) / 2;

		if (packed_get(p, middle) < x)
			from = middle + 1;
		else
			to = middle;
	}
	while (from < to && packed_get(p, from) < x)
		from++;
	return from;
}

/* The same when it is likely near FROM: steps that double. */
static inline uint64_t packed_gallop(
	const struct packed *p, uint64_t from, uint64_t to, uint32_t x)
{
	uint64_t step = 1;

	while (from + step < to && packed_get(p, from + step) < x) {
		from += step;
		step *= 2;
	}
	return packed_least(
		p, from, from + step < to ? from + step + 1 : to, x);
}

#endif
