/* ages.c - a ladder of ages for each group of facts with one x. */
#include "clv/ages.h"

#include <stdlib.h>

#include "base/mem.h"
#include "clv/ladder.h"

/* Put the ages of group G in order, and let its facts point to them. */
static void close_group(struct ages *to, struct ages_group *g, struct ladder *l)
{
	uint32_t *place = ladder_places(l);

	g->first = to->n;
	g->n = l->n;
	mem_grow(&to->age, &to->age_cap, to->n + l->n, sizeof(*to->age));
	for (size_t i = 0; i < l->n; i++)
		to->age[to->n++] = l->rung[i].value;
	for (size_t i = g->from; i < g->end; i++) {
		to->tx[i] = place[to->tx[i]];
		to->T[i] = place[to->T[i]];
	}
	free(place);
	ladder_clear(l);
}

void ages_make(struct ages *to, const struct nbd_facts *facts)
{
	struct ladder l;

	*to = (struct ages){.tx = mem_array(facts->n, sizeof(*to->tx)),
		.T = mem_array(facts->n, sizeof(*to->T))};
	ladder_init(&l);
	for (size_t i = 0; i < facts->n;) {
		struct ages_group g = {.from = i};
		for (; i < facts->n && facts->x[i] == facts->x[g.from]; i++) {
			to->tx[i] = ladder_number(&l, facts->tx[i]);
			to->T[i] = ladder_number(&l, facts->T[i]);
		}
		g.end = i;
		close_group(to, &g, &l);
		mem_grow(&to->group, &to->cap, to->groups + 1,
			sizeof(*to->group));
		to->group[to->groups++] = g;
	}
	ladder_release(&l);
}

void ages_release(struct ages *a)
{
	free(a->group);
	free(a->age);
	free(a->tx);
	free(a->T);
	*a = (struct ages){.groups = 0};
}
