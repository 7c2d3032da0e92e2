/* linked.c - customers, numbered, and their first identifiers. */
#include "identity/linked.h"

#include <stdlib.h>

#include "base/mem.h"

static void number_roots(struct linked *c)
{
	const struct linking *l = c->linking;

	c->number = mem_wide(l->sets.n, sizeof(*c->number));
	for (uint32_t i = 0; i < l->sets.n; i++)
		if (l->sets.up[i] == i && !l->shared[i])
			c->number[i] = c->n++;
}

/* Nodes come in the order of kind and bytes, so that an equal time changes
 * nothing. */
static void find_first(struct linked *c, const struct nodes *nodes)
{
	int64_t *least = nodes->timed ? mem_array(c->n, sizeof(*least)) : NULL;

	for (uint32_t i = 0; i < c->linking->sets.n; i++) {
		uint32_t who = linked_of(c, i);
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
	number_roots(c);
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
