/* chain.c - a search by breadth: over links that join as far as they go, then
 * over one that does not, and on. */
#include "identity/chain.h"

#include <stdlib.h>

#include "base/mem.h"

/* The neighbours of all nodes: those of node i from first[i] on. */
struct near {
	size_t *first;
	struct link *link; /* a is the node, b the neighbour */
};

struct search {
	struct linking *l;
	struct near near;
	size_t *by;	 /* the link that led to each node, or NOT_YET */
	uint32_t *queue; /* nodes that were reached, in that order */
	size_t n;
};

#define NOT_YET SIZE_MAX

enum chain_verdict chain_verdict(struct linking *l, const struct link *e)
{
	if (l->shared[e->a] || l->shared[e->b])
		return CHAIN_SHARED;
	if (e->seen < l->min_seen)
		return CHAIN_SELDOM;
	return sets_root(&l->sets, e->a) == sets_root(&l->sets, e->b)
		       ? CHAIN_JOINS
		       : CHAIN_REFUSED;
}

static void put(
	struct near *n, size_t *at, uint32_t from, uint32_t to, uint32_t seen)
{
	n->link[at[from]++] = (struct link){from, to, seen};
}

/* Links lie by their stronger end, then the weaker; so neighbours are in
 * order when kinds are taken in order. */
static void find_near(struct near *n, struct linking *l)
{
	uint32_t all = l->sets.n, *count = linking_count(l);
	size_t *at = mem_array((size_t)all + 1, sizeof(*at));

	n->first = mem_array((size_t)all + 1, sizeof(*n->first));
	n->first[0] = 0;
	for (uint32_t i = 0; i < all; i++)
		n->first[i + 1] = n->first[i] + count[i];
	memcpy(at, n->first, ((size_t)all + 1) * sizeof(*at));
	n->link = mem_array(n->first[all], sizeof(*n->link));
	for (unsigned k = 0; k < l->kinds; k++)
		for (unsigned j = k + 1; j < l->kinds; j++)
			for (size_t i = 0; i < l->links[k][j].n; i++) {
				const struct link *e = &l->links[k][j].at[i];
				put(n, at, e->a, e->b, e->seen);
				put(n, at, e->b, e->a, e->seen);
			}
	free(at);
	free(count);
}

/* Reach the neighbours of NODE that are not reached yet; by links that join, or
 * by the others. */
static void reach(struct search *s, uint32_t node, bool joins)
{
	for (size_t i = s->near.first[node]; i < s->near.first[node + 1]; i++) {
		const struct link *e = &s->near.link[i];
		if (s->by[e->b] != NOT_YET ||
			(chain_verdict(s->l, e) == CHAIN_JOINS) != joins)
			continue;
		s->by[e->b] = i;
		s->queue[s->n++] = e->b;
	}
}

static void walk(struct search *s, uint32_t a, uint32_t b)
{
	size_t joined = 0, others = 0;

	s->by[a] = NOT_YET - 1;
	s->queue[s->n++] = a;
	while (s->by[b] == NOT_YET && others < s->n) {
		while (joined < s->n)
			reach(s, s->queue[joined++], true);
		for (size_t end = s->n; others < end; others++)
			reach(s, s->queue[others], false);
	}
}

static void take(struct chain_path *c, struct link e)
{
	mem_grow(&c->link, &c->cap, c->n + 1, sizeof(*c->link));
	c->link[c->n++] = e;
}

static void take_back(
	struct chain_path *c, const struct search *s, uint32_t a, uint32_t b)
{
	while (b != a) {
		const struct link *e = &s->near.link[s->by[b]];
		take(c, *e);
		b = e->a;
	}
	for (size_t i = 0; i < c->n / 2; i++) {
		struct link e = c->link[i];
		c->link[i] = c->link[c->n - 1 - i];
		c->link[c->n - 1 - i] = e;
	}
}

static void release_near(struct near *n)
{
	free(n->first);
	free(n->link);
}

bool chain_find(struct chain_path *c, struct linking *l, uint32_t a, uint32_t b)
{
	struct search s = {.l = l};
	bool found;

	find_near(&s.near, l);
	s.by = mem_array(l->sets.n, sizeof(*s.by));
	s.queue = mem_array(l->sets.n, sizeof(*s.queue));
	for (uint32_t i = 0; i < l->sets.n; i++)
		s.by[i] = NOT_YET;
	walk(&s, a, b);
	found = s.by[b] != NOT_YET;
	if (found)
		take_back(c, &s, a, b);
	release_near(&s.near);
	free(s.by);
	free(s.queue);
	return found;
}

void chain_all(struct chain_path *c, struct linking *l, uint32_t a)
{
	struct near n;

	find_near(&n, l);
	for (size_t i = n.first[a]; i < n.first[a + 1]; i++)
		take(c, n.link[i]);
	release_near(&n);
}

void chain_release(struct chain_path *c)
{
	free(c->link);
}
