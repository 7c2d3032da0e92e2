/* linked.c - customers, numbered, and their first identifiers. */
#include "identity/linked.h"

#include <stdlib.h>

#include "base/mem.h"

enum { AHEAD = 16 }; /* nodes that are fetched before they are needed */

/* Roots are numbered as they come, and each node behind its root has that
 * number.  From now on the parent of each node is its root. */
static void number_nodes(struct linked *c)
{
	const struct linking *l = c->linking;
	uint32_t *up = l->sets.up, *of = mem_wide(l->sets.n, sizeof(*of));

	for (uint32_t i = 0; i < l->sets.n; i++) {
		if (l->sets.n - i > 2 * AHEAD) {
			__builtin_prefetch(&up[up[i + 2 * AHEAD]]);
			__builtin_prefetch(&of[up[i + AHEAD]]);
		}
		up[i] = up[up[i]];
		if (l->shared[i])
			of[i] = LINKED_NONE;
		else
			of[i] = up[i] == i ? c->n++ : of[up[i]];
	}
	c->number = of;
}

/* Nodes come in the order of kind and bytes, so that an equal time changes
 * nothing. */
static void find_first(struct linked *c, const struct nodes *nodes)
{
	int64_t *least = nodes->timed ? mem_array(c->n, sizeof(*least)) : NULL;

	for (uint32_t i = 0; i < c->linking->sets.n; i++) {
		uint32_t who = linked_of(c, i);
		if (c->linking->sets.n - i > AHEAD &&
			linked_of(c, i + AHEAD) != LINKED_NONE)
			__builtin_prefetch(&c->size[linked_of(c, i + AHEAD)]);
		if (who == LINKED_NONE)
			continue;
		int64_t ms = least ? nodes_first(nodes, i) : 0;
		if (c->size[who]++ && (!least || ms >= least[who]))
			continue;
		c->first[who] = i;
		if (least)
			least[who] = ms;
	}
	free(least);
}

void linked_make(
	struct linked *c, struct linking *linking, const struct nodes *nodes)
{
	*c = (struct linked){.linking = linking};
	number_nodes(c);
	c->first = mem_array(c->n, sizeof(*c->first));
	c->size = mem_zero(c->n, sizeof(*c->size));
	find_first(c, nodes);
}

void linked_release(struct linked *c)
{
	free(c->number);
	free(c->first);
	free(c->size);
}

uint32_t linked_largest(const struct linked *c, uint32_t *which)
{
	uint32_t most = 0;

	*which = LINKED_NONE;
	for (uint32_t i = 0; i < c->n; i++)
		if (c->size[i] > most) {
			most = c->size[i];
			*which = i;
		}
	return most;
}

uint64_t *linked_sizes(const struct linked *c, uint32_t largest)
{
	uint64_t *of = mem_zero((size_t)largest + 1, sizeof(*of));

	for (uint32_t i = 0; i < c->n; i++)
		of[c->size[i]]++;
	return of;
}
