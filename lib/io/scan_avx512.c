/* scan_avx512.c - the scan with a register of all 64 bytes, whose comparisons
 * are masks, on machines that turn out to have them. */
#include "io/scan.h"

#if defined(__x86_64__) || defined(__i386__)

#include <immintrin.h>

#define SCAN_TARGET                                                            \
	__attribute__((target(                                                 \
		"avx512f,avx512bw,avx512vbmi2,avx2,pclmul,popcnt,bmi")))
#define LANES_INLINE static inline SCAN_TARGET __attribute__((always_inline))
#define LANES_PLACES

struct lanes {
	__m512i all;
};

LANES_INLINE struct lanes lanes_load(const char *p)
{
	return (struct lanes){_mm512_loadu_si512(p)};
}

LANES_INLINE uint64_t lanes_equal(struct lanes v, char c)
{
	return _mm512_cmpeq_epi8_mask(v.all, _mm512_set1_epi8(c));
}

LANES_INLINE uint64_t lanes_either(struct lanes v, char c, char d)
{
	return lanes_equal(v, c) | lanes_equal(v, d);
}

/* A carry-less product with all ones is the prefix xor. */
LANES_INLINE uint64_t prefix_xor(uint64_t m)
{
	__m128i wide = _mm_set_epi64x(0, (long long)m);
	__m128i product =
		_mm_clmulepi64_si128(wide, _mm_set1_epi8((char)0xff), 0);
	uint64_t low;

	_mm_storel_epi64((__m128i *)&low, product);
	return low;
}

LANES_INLINE uint32_t ones(uint64_t m)
{
	return (uint32_t)__builtin_popcountll(m);
}

/* BASE and 16 bytes, as numbers of 32 bits. */
LANES_INLINE void store_sixteen(uint32_t *to, uint32_t base, __m128i places)
{
	_mm512_storeu_si512(to, _mm512_add_epi32(_mm512_set1_epi32((int)base),
					_mm512_cvtepu8_epi32(places)));
}

/* The places of all bits side by side; more than 16 are seldom. */
LANES_INLINE void lanes_places(uint32_t *to, uint32_t base, uint64_t m)
{
	static const unsigned char place[64] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
		10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
		26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41,
		42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57,
		58, 59, 60, 61, 62, 63};
	__m512i places =
		_mm512_maskz_compress_epi8(m, _mm512_loadu_si512(place));
	uint32_t n = ones(m);

	store_sixteen(to, base, _mm512_castsi512_si128(places));
	if (n > 16)
		store_sixteen(
			to + 16, base, _mm512_extracti32x4_epi32(places, 1));
	if (n > 32)
		store_sixteen(
			to + 32, base, _mm512_extracti32x4_epi32(places, 2));
	if (n > 48)
		store_sixteen(
			to + 48, base, _mm512_extracti32x4_epi32(places, 3));
}

#include "io/scan_kernel.inc"

static const struct scanner scanner = {
	kernel_csv, kernel_tsv, kernel_lines, kernel_quotes};
const struct scanner *const scan_avx512 = &scanner;

#else

const struct scanner *const scan_avx512 = NULL;

#endif
