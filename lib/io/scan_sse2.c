/* scan_sse2.c - the scan with 16-byte registers, which every x86-64 has. */
#include "io/scan.h"

#if defined(__SSE2__)

#include <emmintrin.h>

#include "io/scan_swar.h"

#define SCAN_TARGET

struct lanes {
	__m128i part[4];
};

static inline struct lanes lanes_load(const char *p)
{
	const __m128i *from = (const __m128i *)p;

	return (struct lanes){{_mm_loadu_si128(from), _mm_loadu_si128(from + 1),
		_mm_loadu_si128(from + 2), _mm_loadu_si128(from + 3)}};
}

static inline uint64_t lanes_equal(struct lanes v, char c)
{
	__m128i want = _mm_set1_epi8(c);
	uint64_t mask = 0;

	for (int i = 3; i >= 0; i--)
		mask = mask << 16 | (uint32_t)_mm_movemask_epi8(
					    _mm_cmpeq_epi8(v.part[i], want));
	return mask;
}

static inline uint64_t lanes_either(struct lanes v, char c, char d)
{
	__m128i x = _mm_set1_epi8(c), y = _mm_set1_epi8(d);
	uint64_t mask = 0;

	for (int i = 3; i >= 0; i--) {
		__m128i hit = _mm_or_si128(_mm_cmpeq_epi8(v.part[i], x),
			_mm_cmpeq_epi8(v.part[i], y));
		mask = mask << 16 | (uint32_t)_mm_movemask_epi8(hit);
	}
	return mask;
}

#include "io/scan_kernel.inc"

static const struct scanner scanner = {
	kernel_csv, kernel_tsv, kernel_lines, kernel_quotes};
const struct scanner *const scan_sse2 = &scanner;

#else

const struct scanner *const scan_sse2 = NULL;

#endif
