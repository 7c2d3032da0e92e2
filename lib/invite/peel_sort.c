/* peel_sort.c - edges in order: dealt out by row, then each row by itself;
 * edges that join nothing left out. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "invite/peel.h"

enum { SHORT = 24 }; /* edges of a row that insertion sorts faster */

static int ascending(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void sort_row(uint64_t *edge, size_t n)
{
	if (n > SHORT) {
		qsort(edge, n, sizeof(*edge), ascending);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		uint64_t e = edge[i];
		size_t at = i;
		for (; at > 0 && edge[at - 1] > e; at--)
			edge[at] = edge[at - 1];
		edge[at] = e;
	}
}

size_t peel_sort(uint64_t *edge, size_t edges, uint32_t rows)
{
	size_t *from = mem_zero((size_t)rows + 2, sizeof(*from));
	uint64_t *dealt = mem_array(edges, sizeof(*dealt));
	size_t left = 0;

	/* from[row + 1] runs from where row begins to where it ends */
	for (size_t i = 0; i < edges; i++)
		from[(edge[i] >> 32) + 2]++;
	for (size_t row = 2; row < (size_t)rows + 2; row++)
		from[row] += from[row - 1];
	for (size_t i = 0; i < edges; i++)
		dealt[from[(edge[i] >> 32) + 1]++] = edge[i];
	for (size_t row = 0; row < rows; row++) {
		sort_row(dealt + from[row], from[row + 1] - from[row]);
		for (size_t i = from[row]; i < from[row + 1]; i++)
			if (i == from[row] || dealt[i] != dealt[i - 1])
				edge[left++] = dealt[i];
	}
	free(dealt);
	free(from);
	return left;
}

size_t peel_shared(uint64_t *edge, size_t edges, uint32_t cols)
{
	unsigned char *uses = mem_zero(cols, sizeof(*uses)); /* 2: or more */
	size_t left = 0;

	for (size_t i = 0; i < edges; i++)
		if (uses[(uint32_t)edge[i]] < 2)
			uses[(uint32_t)edge[i]]++;
	for (size_t i = 0; i < edges; i++)
		if (uses[(uint32_t)edge[i]] > 1)
			edge[left++] = edge[i];
	free(uses);
	return left;
}
