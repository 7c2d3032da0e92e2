/* peel_sort.c - edges in order: dealt out by column, then by row; edges that
 * join nothing left out. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "invite/peel.h"

static bool in_order(const uint64_t *edge, size_t edges)
{
	for (size_t i = 1; i < edges; i++)
		if (edge[i - 1] >= edge[i])
			return false;
	return true;
}

/* Deal EDGE out into TO by the 32 bits from SHIFT on, which are below ENDS;
 * edges that are equal there keep their order. */
static void deal(uint64_t *to, const uint64_t *edge, size_t edges,
	unsigned shift, uint32_t ends)
{
	uint32_t *at = mem_zero((size_t)ends + 1, sizeof(*at));

	for (size_t i = 0; i < edges; i++)
		at[(uint32_t)(edge[i] >> shift) + 1]++;
	for (size_t v = 1; v <= ends; v++)
		at[v] += at[v - 1];
	for (size_t i = 0; i < edges; i++)
		to[at[(uint32_t)(edge[i] >> shift)]++] = edge[i];
	free(at);
}

size_t peel_sort(uint64_t *edge, size_t edges, uint32_t rows, uint32_t cols)
{
	uint64_t *room;
	size_t left = 0;

	if (in_order(edge, edges))
		return edges;
	room = mem_wide(edges, sizeof(*room));
	deal(room, edge, edges, 0, cols);
	deal(edge, room, edges, 32, rows);
	free(room);
	for (size_t i = 0; i < edges; i++)
		if (i == 0 || edge[i] != edge[left - 1])
			edge[left++] = edge[i];
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
