/* t_panel.c - sums of products have the same bits by every instruction set. */
#include <stdlib.h>

#include "base/mem.h"
#include "factor/panel.h"
#include "unit.h"

enum { N = 37, CELLS = PANEL_ROWS * PANEL_WIDTH };

static float random_float(unsigned *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return (float)(*seed >> 8) * 0x1p-23F - 1;
}

/* One product and one sum after another, each a float. */
static void plainly(
	float *sum, const float *a, size_t step, size_t leap, const float *b)
{
	for (size_t t = 0; t < N; t++)
		for (size_t m = 0; m < PANEL_ROWS; m++)
			for (size_t c = 0; c < PANEL_WIDTH; c++) {
				volatile float x = a[t * step + m * leap] *
						   b[t * PANEL_WIDTH + c];
				sum[m * PANEL_WIDTH + c] += x;
			}
}

START_TEST(bits)
{
	float *sum = mem_aligned(CELLS, sizeof(float)),
	      *want = mem_aligned(CELLS, sizeof(float)),
	      *a = mem_aligned(N * PANEL_ROWS, sizeof(float)),
	      *b = mem_aligned(N * PANEL_WIDTH, sizeof(float));
	unsigned seed = 1;
	panel_add *add;

	for (size_t i = 0; i < N * PANEL_ROWS; i++)
		a[i] = random_float(&seed);
	for (size_t i = 0; i < N * PANEL_WIDTH; i++)
		b[i] = random_float(&seed);
	for (unsigned k = 0; (add = panel_nth(k)); k++)
		for (int turned = 0; turned < 2; turned++) {
			size_t step = turned ? PANEL_ROWS : 1,
			       leap = turned ? 1 : N;
			for (size_t i = 0; i < CELLS; i++)
				sum[i] = want[i] = (float)i;
			plainly(want, a, step, leap, b);
			add(sum, a, step, leap, b, N);
			ck_assert_mem_eq(sum, want, CELLS * sizeof(float));
		}
	ck_assert(panel_best() != NULL);
	free(sum);
	free(want);
	free(a);
	free(b);
}
END_TEST

UNIT_MAIN("panel", bits)
