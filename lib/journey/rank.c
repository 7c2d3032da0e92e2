/* rank.c - sorting players by name, and cells by player and period. */
#include "journey/rank.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

static int by_name(const void *a, const void *b, void *players)
{
	return players_compare(
		players, *(const uint32_t *)a, *(const uint32_t *)b);
}

uint32_t *rank_players(const struct players *players)
{
	uint32_t n = (uint32_t)players_count(players);
	uint32_t *sorted = mem_array(n, sizeof(*sorted)),
		 *rank = mem_array(n, sizeof(*rank));

	for (uint32_t i = 0; i < n; i++)
		sorted[i] = i;
	sort_with(sorted, n, sizeof(*sorted), by_name, (void *)players);
	for (uint32_t i = 0; i < n; i++)
		rank[sorted[i]] = i;
	free(sorted);
	return rank;
}

struct cells {
	const struct tally_cell *cell;
	const uint32_t *rank; /* of players */
};

static int by_rank(const void *a, const void *b, void *of)
{
	const struct cells *cells = of;
	const struct tally_cell *x = &cells->cell[*(const size_t *)a],
				*y = &cells->cell[*(const size_t *)b];
	uint32_t i = cells->rank[x->player], j = cells->rank[y->player];

	if (i != j)
		return i < j ? -1 : 1;
	return (x->period > y->period) - (x->period < y->period);
}

size_t *rank_cells(const struct tally *t, const uint32_t *rank, size_t *n)
{
	struct cells cells = {t->cell, rank};
	size_t *order = mem_array(t->n, sizeof(*order));

	*n = 0;
	for (size_t i = 0; i < t->n; i++)
		if (t->cell[i].used)
			order[(*n)++] = i;
	sort_with(order, *n, sizeof(*order), by_rank, &cells);
	return order;
}
