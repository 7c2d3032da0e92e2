/* kmeans_lanes.h - eight doubles at a time, the same bits on every machine.
 *
 * The lanes are part of the algorithm, not of the machine: a sum is kept in
 * eight parts and joined by lanes_sum() whether a register holds two, four or
 * eight of them.  LANES_CLONES builds a function for each instruction set out
 * of one inlined body; nothing is contracted (-ffp-contract=off), so the
 * clones give the same bits, which t_kmeans_kernel checks.
 */
#ifndef CLUSTER_KMEANS_LANES_H
#define CLUSTER_KMEANS_LANES_H

#include <stdint.h>

enum { LANES = 8 };

typedef double lanes __attribute__((vector_size(8 * LANES)));
typedef int64_t lanes_int __attribute__((vector_size(8 * LANES)));

/* Where the mask M is set A, else B; bits are moved, not numbers. */
#define LANES_PICK(m, a, b)                                                    \
	((lanes)(((m) & (lanes_int)(a)) | (~(m) & (lanes_int)(b))))
#define LANES_ONLY(m, a) ((lanes)((m) & (lanes_int)(a)))

#define LANES_BODY static inline __attribute__((always_inline))

#if defined(__x86_64__) && defined(__GNUC__)
#define LANES_X86 1
#define LANES_AVX2 __attribute__((target("avx2")))
#define LANES_AVX512 __attribute__((target("avx512f,avx512dq")))
#else
#define LANES_X86 0
#endif

LANES_BODY double lanes_sum(const lanes *v)
{
	const lanes a = *v;

	return ((a[0] + a[4]) + (a[2] + a[6])) +
	       ((a[1] + a[5]) + (a[3] + a[7]));
}

#endif
