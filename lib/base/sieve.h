/* sieve.h - which of 64 bytes are one of a few, as a mask: for texts that are
 * cut at marks.
 *
 *	for (size_t from = 0; from < t.len; from += SIEVE)
 *		for (uint64_t m = sieve(t, from, '&', '=', '#', '?'); m;
 *			m &= m - 1)
 *			cut(t.at + from + __builtin_ctzll(m));
 *
 * All 64 cost the same few instructions, whatever is found: no branch depends
 * on the bytes, where a search from mark to mark is mispredicted at each.
 */
#ifndef BASE_SIEVE_H
#define BASE_SIEVE_H

#include "base/text.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { SIEVE = 64 };

/* The same byte by byte. */
static inline uint64_t sieve_bytes(
	const char *at, size_t n, char a, char b, char c, char d)
{
	uint64_t found = 0;

	for (size_t i = 0; i < n; i++)
		found |= (uint64_t)(at[i] == a || at[i] == b || at[i] == c ||
				    at[i] == d)
			 << i;
	return found;
}

#if defined(__SSE2__)
/* Of 16 bytes. */
static inline uint64_t sieve_lane(
	const char *at, char a, char b, char c, char d)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i ab = _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8(a)),
		_mm_cmpeq_epi8(x, _mm_set1_epi8(b)));
	__m128i cd = _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8(c)),
		_mm_cmpeq_epi8(x, _mm_set1_epi8(d)));

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(ab, cd));
}
#endif

/* What the two below have in common. */
static inline uint64_t sieve_some(
	struct text t, size_t from, bool brief, char a, char b, char c, char d)
{
	size_t most = brief ? SIEVE / 2 : SIEVE;
	size_t n = t.len - from < most ? t.len - from : most;
	const char *at = t.at + from;

#if defined(__SSE2__)
	enum { LANE = 16 };

	if (n >= LANE) { /* lanes that would end behind it begin earlier */
		size_t last = n - LANE;
		uint64_t found = sieve_lane(at, a, b, c, d) |
				 sieve_lane(at + last, a, b, c, d) << last;
		if (brief)
			return found;
		size_t second = last < LANE ? last : LANE;
		size_t third = last < 2 * LANE ? last : 2 * LANE;
		return found | sieve_lane(at + second, a, b, c, d) << second |
		       sieve_lane(at + third, a, b, c, d) << third;
	}
	if (t.len >= LANE) /* some bytes before FROM too */
		return sieve_lane(t.at + t.len - LANE, a, b, c, d) >>
		       (LANE - n);
#endif
	return sieve_bytes(at, n, a, b, c, d);
}

/* Bit I: whether byte FROM + I of T is A, B, C or D; of up to SIEVE bytes.
 * FROM <= T.len. */
static inline uint64_t sieve(
	struct text t, size_t from, char a, char b, char c, char d)
{
	return sieve_some(t, from, false, a, b, c, d);
}

/* The same for the first SIEVE / 2 bytes of T, at half the cost. */
static inline uint64_t sieve_brief(
	struct text t, char a, char b, char c, char d)
{
	return sieve_some(t, 0, true, a, b, c, d);
}

#endif
