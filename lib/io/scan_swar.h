/* scan_swar.h - bit tricks on 64-bit words, for scanners whose machine has no
 * instruction for them. */
#ifndef IO_SCAN_SWAR_H
#define IO_SCAN_SWAR_H

#include <stdint.h>

static inline uint64_t prefix_xor(uint64_t m)
{
	m ^= m << 1;
	m ^= m << 2;
	m ^= m << 4;
	m ^= m << 8;
	m ^= m << 16;
	m ^= m << 32;
	return m;
}

/* Sums of bits in pairs, nibbles, bytes, then of all bytes. */
static inline uint32_t ones(uint64_t m)
{
	m -= m >> 1 & 0x5555555555555555ull;
	m = (m & 0x3333333333333333ull) + (m >> 2 & 0x3333333333333333ull);
	m = (m + (m >> 4)) & 0x0f0f0f0f0f0f0f0full;
	return (uint32_t)(m * 0x0101010101010101ull >> 56);
}

#endif
