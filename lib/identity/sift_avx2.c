/* sift_avx2.c - masks of sift.h with 32-byte registers, on machines that turn
 * out to have them. */
#include "base/mem.h"
#include "identity/sift_parts.h"

#if defined(__x86_64__) || defined(__i386__)

#include <immintrin.h>

#define SIFT_TARGET __attribute__((target("avx2,bmi,popcnt")))
#define MASK_INLINE static inline SIFT_TARGET __attribute__((always_inline))

struct half {
	uint32_t digit, upper, sign, colon, dot, rare, high;
};

/* Bytes of V from LOW on, fewer than N. */
MASK_INLINE __m256i between(__m256i v, char low, char n)
{
	__m256i x = _mm256_sub_epi8(v, _mm256_set1_epi8(low));

	return _mm256_cmpeq_epi8(
		x, _mm256_min_epu8(x, _mm256_set1_epi8((char)(n - 1))));
}

MASK_INLINE __m256i equal(__m256i v, char c)
{
	return _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c));
}

MASK_INLINE uint32_t bits(__m256i v)
{
	return (uint32_t)_mm256_movemask_epi8(v);
}

MASK_INLINE struct half load_half(const char *p)
{
	__m256i v = _mm256_loadu_si256((const __m256i *)(const void *)p);
	__m256i rare =
		_mm256_or_si256(_mm256_or_si256(equal(v, '@'), equal(v, '+')),
			_mm256_or_si256(equal(v, '('), equal(v, '\xef')));

	return (struct half){bits(between(v, '0', 10)),
		bits(between(v, 'A', 26)),
		bits(_mm256_or_si256(equal(v, ' '), equal(v, '-'))),
		bits(equal(v, ':')), bits(equal(v, '.')), bits(rare), bits(v)};
}

MASK_INLINE struct sift_masks load_masks(const char *p)
{
	struct half a = load_half(p), b = load_half(p + 32);

#define JOIN(member) ((uint64_t)b.member << 32 | a.member)
	return (struct sift_masks){JOIN(digit), JOIN(upper), JOIN(sign),
		JOIN(colon), JOIN(dot), JOIN(rare), JOIN(high)};
}

MASK_INLINE int ones(uint64_t m)
{
	return __builtin_popcountll(m);
}

#include "identity/sift_kernel.inc"

void (*const sift_avx2)(struct sift *, struct text) = sift_blocks;

#else

void (*const sift_avx2)(struct sift *, struct text) = NULL;

#endif
