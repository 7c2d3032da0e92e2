/* grown.c - a row goes down a tree by its codes. */
#include "learn/grown.h"

#include <stdlib.h>

void grown_release(struct grown *t)
{
	for (unsigned i = 0; i + 1 < t->leaves; i++)
		free(t->node[i].level);
	free(t->node);
	free(t->leaf);
	*t = (struct grown){0};
}

static bool in_set(const struct grown_node *n, uint32_t level)
{
	uint32_t low = 0, end = n->levels;

	while (low < end) {
		uint32_t middle = low + (end - low) / 2;
		if (n->level[middle] < level)
			low = middle + 1;
		else
			end = middle;
	}
	return low < n->levels && n->level[low] == level;
}

static bool goes_left(
	const struct grown_node *n, const struct bins *b, unsigned code)
{
	if (code == b->n)
		return n->left_missing;
	return n->words ? in_set(n, b->level_of[code]) : code <= n->code;
}

unsigned grown_leaf_of(
	const struct grown *t, const struct matrix *m, size_t row)
{
	int at = t->leaves > 1 ? 0 : ~0;

	while (at >= 0) {
		const struct grown_node *n = &t->node[at];
		at = goes_left(n, &m->bins[n->column],
			     matrix_code(m, row, n->column))
			     ? n->left
			     : n->right;
	}
	return (unsigned)~at;
}
