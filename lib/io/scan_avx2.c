/* scan_avx2.c - the scan with 32-byte registers and carry-less multiplication,
 * on machines that turn out to have them. */
#include "io/scan.h"

#if defined(__x86_64__) || defined(__i386__)

#include <immintrin.h>

#define SCAN_TARGET __attribute__((target("avx2,pclmul,popcnt,bmi")))
#define LANES_INLINE static inline SCAN_TARGET __attribute__((always_inline))

struct lanes {
	__m256i low, high;
};

LANES_INLINE struct lanes lanes_load(const char *p)
{
	return (struct lanes){_mm256_loadu_si256((const __m256i *)p),
		_mm256_loadu_si256((const __m256i *)(p + 32))};
}

LANES_INLINE uint64_t lanes_mask(__m256i low, __m256i high)
{
	uint32_t l = (uint32_t)_mm256_movemask_epi8(low);
	uint32_t h = (uint32_t)_mm256_movemask_epi8(high);

	return (uint64_t)h << 32 | l;
}

LANES_INLINE uint64_t lanes_equal(struct lanes v, char c)
{
	__m256i want = _mm256_set1_epi8(c);

	return lanes_mask(_mm256_cmpeq_epi8(v.low, want),
		_mm256_cmpeq_epi8(v.high, want));
}

LANES_INLINE uint64_t lanes_either(struct lanes v, char c, char d)
{
	__m256i x = _mm256_set1_epi8(c), y = _mm256_set1_epi8(d);

	return lanes_mask(_mm256_or_si256(_mm256_cmpeq_epi8(v.low, x),
				  _mm256_cmpeq_epi8(v.low, y)),
		_mm256_or_si256(_mm256_cmpeq_epi8(v.high, x),
			_mm256_cmpeq_epi8(v.high, y)));
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

#include "io/scan_kernel.inc"

static const struct scanner scanner = {
	kernel_csv, kernel_tsv, kernel_lines, kernel_quotes};
const struct scanner *const scan_avx2 = &scanner;

#else

const struct scanner *const scan_avx2 = NULL;

#endif
