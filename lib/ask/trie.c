/* trie.c - the longest entry that begins at a place. */
#include "ask/trie.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static size_t place(const struct trie *t, uint32_t node, uint32_t c)
{
	uint64_t h = ((uint64_t)node << 21 ^ c) * 0x9e3779b97f4a7c15;

	return (size_t)(h >> (64 - t->bits));
}

/* The edge's place in the table, taken or free. */
static struct trie_edge *slot(const struct trie *t, uint32_t node, uint32_t c)
{
	size_t mask = ((size_t)1 << t->bits) - 1, i = place(t, node, c);

	while (t->edge[i].to && (t->edge[i].node != node || t->edge[i].c != c))
		i = (i + 1) & mask;
	return &t->edge[i];
}

/* Whether the node and its tail are in the file, as they were written. */
static bool node_sound(const struct trie *t, uint32_t at)
{
	const struct trie_node *node = &t->node[at];

	return at < t->nodes && trie_sound(t->guard, node, sizeof(*node)) &&
	       (size_t)node->at + node->len <= t->tails &&
	       (!node->len || trie_sound(t->guard, t->tail + node->at,
				      node->len * sizeof(*t->tail)));
}

/* The same as step(), where nothing is taken on trust. */
static uint32_t guarded_step(const struct trie *t, uint32_t node, uint32_t c)
{
	size_t mask = ((size_t)1 << t->bits) - 1, i = place(t, node, c);

	for (size_t tried = 0; tried <= mask; tried++, i = (i + 1) & mask) {
		const struct trie_edge *e = &t->edge[i];
		if (!trie_sound(t->guard, e, sizeof(*e)) || !e->to)
			return 0;
		if (e->node != node || e->c != c)
			continue;
		if (node_sound(t, e->to))
			return e->to;
		break;
	}
	t->guard->broken = true;
	return 0;
}

static uint32_t step(const struct trie *t, uint32_t node, uint32_t c)
{
	return t->guard ? guarded_step(t, node, c) : slot(t, node, c)->to;
}

static void widen(struct trie *t)
{
	size_t had = t->edge ? (size_t)1 << t->bits : 0;
	struct trie_edge *old = t->edge;

	t->bits = had ? t->bits + 1 : 10;
	t->edge = mem_zero((size_t)1 << t->bits, sizeof(*t->edge));
	for (size_t i = 0; i < had; i++)
		if (old[i].to)
			*slot(t, old[i].node, old[i].c) = old[i];
	free(old);
}

static uint32_t new_node(struct trie *t)
{
	mem_grow(&t->node, &t->cap_nodes, t->nodes + 1, sizeof(*t->node));
	t->node[t->nodes] = (struct trie_node){TRIE_NONE, 0, 0};
	return (uint32_t)t->nodes++;
}

/* A new child of NODE; the node's own address may change. */
static uint32_t grow(struct trie *t, uint32_t node, uint32_t c)
{
	if ((t->edges + 1) * 2 > (size_t)1 << t->bits)
		widen(t);
	uint32_t to = new_node(t);
	*slot(t, node, c) = (struct trie_edge){node, c, to};
	t->edges++;
	return to;
}

/* Make the first character of NODE's tail an edge. */
static void split(struct trie *t, uint32_t node)
{
	struct trie_node was = t->node[node];

	t->node[node] = (struct trie_node){TRIE_NONE, 0, 0};
	uint32_t to = grow(t, node, t->tail[was.at]);
	t->node[to] = (struct trie_node){was.entry, was.at + 1, was.len - 1};
}

static uint32_t add_tail(
	struct trie *t, uint32_t node, const uint32_t *c, size_t n)
{
	mem_grow(&t->tail, &t->cap_tails, t->tails + n, sizeof(*t->tail));
	if (n)
		memcpy(t->tail + t->tails, c, n * sizeof(*c));
	t->node[node] =
		(struct trie_node){t->n, (uint32_t)t->tails, (uint32_t)n};
	t->tails += n;
	return t->n++;
}

static bool tail_is(const struct trie *t, const struct trie_node *node,
	const uint32_t *c, size_t n)
{
	return n >= node->len &&
	       memcmp(t->tail + node->at, c, node->len * sizeof(*c)) == 0;
}

uint32_t trie_put(struct trie *t, const uint32_t *c, size_t n)
{
	uint32_t at = 0;

	if (!t->nodes) {
		widen(t);
		new_node(t);
	}
	for (size_t i = 0;; i++) {
		struct trie_node *node = &t->node[at];
		if (node->len) {
			if (n - i == node->len &&
				tail_is(t, node, c + i, n - i))
				return node->entry;
			split(t, at);
		}
		if (i == n)
			break;
		uint32_t to = step(t, at, c[i]);
		if (!to)
			return add_tail(
				t, grow(t, at, c[i]), c + i + 1, n - i - 1);
		at = to;
	}
	if (t->node[at].entry == TRIE_NONE)
		t->node[at].entry = t->n++;
	return t->node[at].entry;
}

uint32_t trie_longest(
	const struct trie *t, const uint32_t *c, size_t n, size_t *len)
{
	uint32_t at = 0, best = TRIE_NONE;

	for (size_t i = 0; t->nodes && i < n; i++) {
		at = step(t, at, c[i]);
		if (!at)
			break;
		const struct trie_node *node = &t->node[at];
		if (node->len) {
			if (tail_is(t, node, c + i + 1, n - i - 1)) {
				*len = i + 1 + node->len;
				return node->entry;
			}
			break;
		}
		if (node->entry != TRIE_NONE) {
			best = node->entry;
			*len = i + 1;
		}
	}
	return best;
}

uint32_t trie_find(const struct trie *t, const uint32_t *c, size_t n)
{
	size_t len;
	uint32_t found = trie_longest(t, c, n, &len);

	return found != TRIE_NONE && len == n ? found : TRIE_NONE;
}

void trie_release(struct trie *t)
{
	if (!t->guard) {
		free(t->edge);
		free(t->node);
		free(t->tail);
	}
	*t = (struct trie){0};
}
