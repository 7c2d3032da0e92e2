/* exits_kernel.c - the loops of exits.h, one set of them for each machine and
 * each size of ranks. */
#include <string.h>

#include "model/exits_parts.h"

#define CELL int8_t
#define LEAST INT8_MIN
#define WIDTH 16
#define SET bytes_portable
#define TARGET
#include "model/exits_kernel.inc"

#define CELL int16_t
#define LEAST INT16_MIN
#define WIDTH 16
#define SET pairs_portable
#define TARGET
#include "model/exits_kernel.inc"

#if defined(__x86_64__)
#define CELL int8_t
#define LEAST INT8_MIN
#define WIDTH 32
#define SET bytes_avx2
#define TARGET __attribute__((target("avx2")))
#include "model/exits_kernel.inc"

#define CELL int16_t
#define LEAST INT16_MIN
#define WIDTH 32
#define SET pairs_avx2
#define TARGET __attribute__((target("avx2")))
#include "model/exits_kernel.inc"

#define CELL int8_t
#define LEAST INT8_MIN
#define WIDTH 64
#define SET bytes_avx512
#define TARGET __attribute__((target("avx512f,avx512bw")))
#include "model/exits_kernel.inc"

#define CELL int16_t
#define LEAST INT16_MIN
#define WIDTH 64
#define SET pairs_avx512
#define TARGET __attribute__((target("avx512f,avx512bw")))
#include "model/exits_kernel.inc"
#endif

const struct exits_kernel *exits_kernel_nth(bool wide, unsigned i)
{
	const struct exits_kernel *have[4] = {
		wide ? &kernel_pairs_portable : &kernel_bytes_portable};
	unsigned n = 1;

#if defined(__x86_64__)
	if (__builtin_cpu_supports("avx2"))
		have[n++] = wide ? &kernel_pairs_avx2 : &kernel_bytes_avx2;
	if (__builtin_cpu_supports("avx512bw"))
		have[n++] = wide ? &kernel_pairs_avx512 : &kernel_bytes_avx512;
#endif
	return i < n ? have[i] : NULL;
}
