/* linking.c - shared identifiers, and the links that join. */
#include "identity/linking.h"

#include <stdlib.h>

#include "base/mem.h"

enum { AHEAD = 16 }; /* links that are fetched before they are needed */

unsigned linking_kind(const struct linking *l, uint32_t node)
{
	unsigned k = 0;

	while (node >= l->base[k + 1])
		k++;
	return k;
}

/* The links of kinds K and J. */
static struct links *between(const struct linking *l, unsigned k, unsigned j)
{
	return k < j ? &l->links[k][j] : &l->links[j][k];
}

/* The end of E that is of the stronger kind, or the other one. */
static uint32_t end_of(const struct link *e, bool stronger)
{
	return stronger ? e->a : e->b;
}

/* How many links each node of a kind has, which is at least its degree. */
static void count_links(
	uint32_t *of, const struct links *links, uint32_t base, bool stronger)
{
	for (size_t i = 0; i < links->n; i++) {
		const struct link *e = &links->at[i];
		if (i + AHEAD < links->n)
			__builtin_prefetch(
				&of[end_of(e + AHEAD, stronger) - base], 1);
		of[end_of(e, stronger) - base]++;
	}
}

/* The neighbours of those that may have too many, by their values. */
static void gather(struct links *near, const struct linking *l,
	const uint32_t *count, unsigned k, unsigned j)
{
	const struct links *links = between(l, k, j);
	bool stronger = k < j;

	for (size_t i = 0; i < links->n; i++) {
		const struct link *e = &links->at[i];
		uint32_t x = end_of(e, stronger), y = end_of(e, !stronger);
		if (i + AHEAD < links->n)
			__builtin_prefetch(&count[end_of(e + AHEAD, stronger) -
						  l->base[k]]);
		if (count[x - l->base[k]] > l->degree[k])
			links_add(near, x, linking_value(l, y), 1);
	}
	links_squeeze(near);
}

static void mark(struct linking *l, const struct links *near, uint32_t most)
{
	for (size_t i = 0, end; i < near->n; i = end) {
		uint32_t x = near->at[i].a;
		for (end = i; end < near->n && near->at[end].a == x; end++)
			;
		if (end - i <= most || l->shared[x])
			continue;
		l->shared[x] = 1;
		l->n_shared++;
	}
}

/* Nodes of kind K with too many values of kind J. */
static void share(struct linking *l, unsigned k, unsigned j)
{
	size_t n = l->base[k + 1] - l->base[k];
	uint32_t *count = mem_zero(n, sizeof(*count));
	struct links near = {0};

	count_links(count, between(l, k, j), l->base[k], k < j);
	gather(&near, l, count, k, j);
	mark(l, &near, l->degree[k]);
	links_release(&near);
	free(count);
}

static void find_shared(struct linking *l)
{
	for (unsigned k = 0; k < l->kinds; k++)
		for (unsigned j = 0; j < l->kinds && l->degree[k]; j++)
			if (j != k && between(l, k, j)->n)
				share(l, k, j);
}

/* Have the ends of a link far ahead, and the parents of nearer ones, on their
 * way from memory. */
static void fetch(const struct linking *l, const struct links *links, size_t i)
{
	const uint32_t *up = l->sets.up;
	const struct link *e = &links->at[i];

	if (i + 2 * AHEAD < links->n) {
		__builtin_prefetch(&up[e[2 * AHEAD].a], 1);
		__builtin_prefetch(&up[e[2 * AHEAD].b], 1);
		__builtin_prefetch(&up[up[e[AHEAD].a]], 1);
		__builtin_prefetch(&up[up[e[AHEAD].b]], 1);
	}
}

static void join(struct linking *l, const struct links *links)
{
	for (size_t i = 0; i < links->n; i++) {
		const struct link *e = &links->at[i];
		fetch(l, links, i);
		if (linking_counts(l, e))
			sets_join(&l->sets, e->a, e->b);
	}
}

static bool any(const uint32_t *limit, unsigned kinds)
{
	for (unsigned k = 0; k < kinds; k++)
		if (limit[k])
			return true;
	return false;
}

void linking_run(struct linking *l)
{
	uint32_t n = l->base[l->kinds];

	l->shared = mem_zero(n, 1);
	sets_init(&l->sets, n);
	find_shared(l);
	for (unsigned j = 1; j < l->kinds; j++)
		for (unsigned k = 0; k < j; k++) {
			if (l->min_seen > 1)
				links_squeeze(&l->links[k][j]);
			join(l, &l->links[k][j]);
		}
	if (any(l->cap, l->kinds))
		linking_caps(l);
}

uint32_t *linking_count(const struct linking *l)
{
	uint32_t *count = mem_zero(l->sets.n, sizeof(*count));

	for (unsigned j = 1; j < l->kinds; j++)
		for (unsigned k = 0; k < j; k++) {
			struct links *links = &l->links[k][j];
			links_squeeze(links);
			for (size_t i = 0; i < links->n; i++) {
				count[links->at[i].a]++;
				count[links->at[i].b]++;
			}
		}
	return count;
}

uint64_t linking_distinct(struct linking *l)
{
	uint64_t n = 0;

	for (unsigned j = 1; j < l->kinds; j++)
		for (unsigned k = 0; k < j; k++) {
			links_squeeze(&l->links[k][j]);
			n += l->links[k][j].n;
		}
	return n;
}

struct linking_sum linking_sum(const struct linking *l, unsigned kind)
{
	struct linking_sum sum = {.nodes = l->base[kind + 1] - l->base[kind]};

	for (uint32_t i = l->base[kind]; i < l->base[kind + 1]; i++)
		sum.shared += l->shared[i];
	for (size_t i = 0; i < l->refusals; i++)
		sum.refused += l->refused[i].kind == kind;
	return sum;
}

void linking_release(struct linking *l)
{
	sets_release(&l->sets);
	free(l->shared);
	free(l->refused);
}
