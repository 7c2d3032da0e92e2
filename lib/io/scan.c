/* scan.c - the scan in plain C, for any machine, and which scanner to take. */
#include <string.h>

#include "io/scan.h"
#include "io/scan_swar.h"

#define SCAN_TARGET

struct lanes {
	uint64_t word[8];
};

/* Words with their first byte lowest, whatever the machine's order. */
static inline struct lanes lanes_load(const char *p)
{
	struct lanes v;

	memcpy(v.word, p, sizeof(v.word));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	for (int i = 0; i < 8; i++)
		v.word[i] = __builtin_bswap64(v.word[i]);
#endif
	return v;
}

/* The high bit of every byte of X that is zero. */
static inline uint64_t zero_bytes(uint64_t x)
{
	const uint64_t low = 0x7f7f7f7f7f7f7f7full;

	return ~(((x & low) + low) | x | low);
}

/* The high bits of eight bytes, gathered into one. */
static inline uint64_t gather(uint64_t high)
{
	return (high >> 7) * 0x0102040810204080ull >> 56;
}

static inline uint64_t lanes_either(struct lanes v, char c, char d)
{
	uint64_t x = 0x0101010101010101ull * (unsigned char)c;
	uint64_t y = 0x0101010101010101ull * (unsigned char)d;
	uint64_t mask = 0;

	for (int i = 7; i >= 0; i--)
		mask = mask << 8 | gather(zero_bytes(v.word[i] ^ x) |
					   zero_bytes(v.word[i] ^ y));
	return mask;
}

static inline uint64_t lanes_equal(struct lanes v, char c)
{
	return lanes_either(v, c, c);
}

#include "io/scan_kernel.inc"

static const struct scanner portable = {
	kernel_csv, kernel_tsv, kernel_lines, kernel_quotes};

static const struct scanner *avx2(void)
{
#if defined(__x86_64__) || defined(__i386__)
	if (__builtin_cpu_supports("avx2") &&
		__builtin_cpu_supports("pclmul") &&
		__builtin_cpu_supports("popcnt") &&
		__builtin_cpu_supports("bmi"))
		return scan_avx2;
#endif
	return NULL;
}

static const struct scanner *avx512(void)
{
#if defined(__x86_64__) || defined(__i386__)
	if (avx2() && __builtin_cpu_supports("avx512bw") &&
		__builtin_cpu_supports("avx512vbmi2"))
		return scan_avx512;
#endif
	return NULL;
}

static const struct scanner *best(void)
{
	if (avx512())
		return avx512();
	return avx2() ? avx2() : scan_sse2 ? scan_sse2 : &portable;
}

const struct scanner *scan_level(int level)
{
	switch (level) {
	case SCAN_PORTABLE:
		return &portable;
	case SCAN_SSE2:
		return scan_sse2;
	case SCAN_AVX2:
		return avx2();
	case SCAN_AVX512:
		return avx512();
	default:
		return best();
	}
}
