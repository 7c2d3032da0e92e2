/* shapley_lookup.c - the loops that add lines of tables, one for each machine.
 */
#include "model/shapley_groups_parts.h"

#define LANES 2
#define SET portable
#define TARGET
#include "model/shapley_lookup.inc"

#if defined(__x86_64__)
#define LANES 4
#define SET avx2
#define TARGET __attribute__((target("avx2")))
#include "model/shapley_lookup.inc"

#define LANES 8
#define SET avx512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512dq")))
#include "model/shapley_lookup.inc"
#endif

const struct shapley_lookup *shapley_lookup_nth(unsigned i)
{
	const struct shapley_lookup *have[4] = {&lookup_portable};
	unsigned n = 1;

#if defined(__x86_64__)
	if (__builtin_cpu_supports("avx2"))
		have[n++] = &lookup_avx2;
	if (__builtin_cpu_supports("avx512bw") &&
		__builtin_cpu_supports("avx512dq"))
		have[n++] = &lookup_avx512;
#endif
	return i < n ? have[i] : NULL;
}
