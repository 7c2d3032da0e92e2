/* panel.c - the same sums by each instruction set. */
#include "factor/panel.h"

#define NAME portable
#define TARGET
#define WIDTH 4
#define TALL 4
#define ACROSS 2
#include "factor/panel.inc"

#if defined(__x86_64__)
#define NAME avx2
#define TARGET __attribute__((target("avx2")))
#define WIDTH 8
#define TALL 4
#define ACROSS 2
#include "factor/panel.inc"

/* Two vectors across are a fifth slower where products and sums have ports of
 * their own. */
#define NAME avx512
#define TARGET __attribute__((target("avx512f")))
#define WIDTH 16
#define TALL 8
#define ACROSS 1
#include "factor/panel.inc"
#endif

panel_add *panel_nth(unsigned i)
{
	panel_add *have[4] = {add_portable};
	unsigned n = 1;

#if defined(__x86_64__)
	if (__builtin_cpu_supports("avx2"))
		have[n++] = add_avx2;
	if (__builtin_cpu_supports("avx512f"))
		have[n++] = add_avx512;
#endif
	return i < n ? have[i] : NULL;
}

panel_add *panel_best(void)
{
	panel_add *best = add_portable, *next;

	for (unsigned i = 0; (next = panel_nth(i)); i++)
		best = next;
	return best;
}
