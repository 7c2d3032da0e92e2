/* sum.h - a 64-bit hash of a line that is the same on any machine and for good:
 * saved state has the sum of those of its lines, modulo 2^64.
 *
 * A line of N bytes is taken in pieces of 16.  The last piece is its last 16
 * bytes, which may have been taken already; a line of fewer is one piece, with
 * zeros behind it.  Of a piece A and B are the first and the last eight bytes,
 * the first byte the lowest.  FOLD multiplies two numbers to 128 bits and gives
 * the exclusive or of both halves:
 *
 *	h = N * a0761d6478bd642f
 *	h = FOLD(A ^ e7037ed1a0b428db ^ h, B ^ 8ebc6af09c88c6e3)    each piece
 *	FOLD(h ^ 589965cc75374cc3, N ^ 1d8e4e27c47d124f)
 *
 * It finds what a copy has lost or changed, not what somebody has forged.  The
 * constants are those of wyhash (Wang Yi, 2019).
 */
#ifndef KEPT_SUM_H
#define KEPT_SUM_H

#include "base/hash.h"
#include "base/text.h"

static inline uint64_t sum_word(const char *at)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return __builtin_bswap64(text_load(at));
#else
	return text_load(at);
#endif
}

static inline uint64_t sum_piece(uint64_t h, const char *at)
{
	return hash_fold(sum_word(at) ^ 0xe7037ed1a0b428db ^ h,
		sum_word(at + 8) ^ 0x8ebc6af09c88c6e3);
}

static inline uint64_t sum_line(struct text t)
{
	uint64_t h = t.len * 0xa0761d6478bd642f;
	char all[16] = {0};
	size_t i = 0;

	if (t.len < sizeof(all)) {
		if (t.len)
			memcpy(all, t.at, t.len);
		h = sum_piece(h, all);
	} else {
		for (; i + 16 < t.len; i += 16)
			h = sum_piece(h, t.at + i);
		h = sum_piece(h, t.at + t.len - 16);
	}
	return hash_fold(h ^ 0x589965cc75374cc3, t.len ^ 0x1d8e4e27c47d124f);
}

#endif
