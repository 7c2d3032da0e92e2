/* linking_caps.c - customers with too many values of a kind, joined again link
 * by link in the order that linking.h gives. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "identity/linking.h"

/* The values of kinds with a cap that a customer has, in order. */
struct held {
	uint32_t *at; /* owned */
	uint32_t n;
};

/* What is done again. */
struct again {
	struct linking *l;
	unsigned char *nodes; /* 1: of a customer that is done again */
	uint32_t *number;     /* of each such node among them */
	struct held *held;    /* by that number */
	size_t n;
};

static unsigned kind_of_value(const struct linking *l, uint32_t value)
{
	unsigned k = 0;

	while (value >= l->value_base[k + 1])
		k++;
	return k;
}

/* Mark the customers with more than the cap of kind K: by nodes, of which one
 * value may have several, so that a few too many are done again. */
static size_t mark_over(struct linking *l, unsigned char *over, unsigned k)
{
	uint32_t *count = mem_zero(l->sets.n, sizeof(*count));
	size_t found = 0;

	for (uint32_t i = l->base[k]; i < l->base[k + 1]; i++) {
		uint32_t root = sets_root(&l->sets, i);
		if (!l->shared[i] && ++count[root] > l->cap[k] && !over[root]) {
			over[root] = 1;
			found++;
		}
	}
	free(count);
	return found;
}

/* From roots to all that belong to them, which become customers of their own.
 */
static void take_apart(struct again *a)
{
	struct sets *sets = &a->l->sets;

	for (uint32_t i = 0; i < sets->n; i++)
		a->nodes[i] = a->nodes[sets_root(sets, i)];
	for (uint32_t i = 0; i < sets->n; i++) {
		if (!a->nodes[i])
			continue;
		sets->up[i] = i;
		a->n++;
	}
}

static void hold_own(struct again *a, uint32_t node)
{
	struct held *h = &a->held[a->number[node]];

	if (!a->l->cap[linking_kind(a->l, node)])
		return;
	h->at = mem_array(1, sizeof(*h->at));
	h->at[h->n++] = linking_value(a->l, node);
}

static void begin(struct again *a)
{
	uint32_t n = 0;

	take_apart(a);
	a->number = mem_wide(a->l->sets.n, sizeof(*a->number));
	a->held = mem_zero(a->n, sizeof(*a->held));
	for (uint32_t i = 0; i < a->l->sets.n; i++)
		if (a->nodes[i]) {
			a->number[i] = n++;
			hold_own(a, i);
		}
}

/* The values of X or Y in order. */
static struct held both(const struct held *x, const struct held *y)
{
	struct held h = {mem_array((size_t)x->n + y->n, sizeof(*h.at)), 0};
	uint32_t i = 0, j = 0;

	while (i < x->n || j < y->n) {
		uint32_t v = j == y->n || (i < x->n && x->at[i] < y->at[j])
				     ? x->at[i]
				     : y->at[j];
		i += i < x->n && x->at[i] == v;
		j += j < y->n && y->at[j] == v;
		h.at[h.n++] = v;
	}
	return h;
}

/* The kind of which H has too many, or the number of kinds. */
static unsigned too_many(const struct linking *l, const struct held *h)
{
	uint32_t of[SEEN_KINDS] = {0};

	for (uint32_t i = 0; i < h->n; i++) {
		unsigned k = kind_of_value(l, h->at[i]);
		if (++of[k] > l->cap[k])
			return k;
	}
	return l->kinds;
}

static void refuse(struct linking *l, const struct link *e, unsigned kind)
{
	mem_grow(&l->refused, &l->cap_refusals, l->refusals + 1,
		sizeof(*l->refused));
	l->refused[l->refusals++] = (struct linking_refusal){*e, kind};
}

/* One link in its turn. */
static void take(struct again *a, const struct link *e)
{
	struct linking *l = a->l;
	uint32_t x = sets_root(&l->sets, e->a), y = sets_root(&l->sets, e->b);

	if (x == y)
		return;
	struct held *of_x = &a->held[a->number[x]],
		    *of_y = &a->held[a->number[y]];
	struct held h = both(of_x, of_y);
	unsigned kind = too_many(l, &h);
	if (kind < l->kinds) {
		free(h.at);
		refuse(l, e, kind);
		return;
	}
	free(of_x->at);
	free(of_y->at);
	*of_x = *of_y = (struct held){0};
	sets_join(&l->sets, x, y);
	a->held[a->number[sets_root(&l->sets, x)]] = h;
}

static int by_seen(const void *a, const void *b, void *context)
{
	const struct link *x = a, *y = b;

	(void)context;
	return (x->seen < y->seen) - (x->seen > y->seen);
}

/* The links of two kinds within customers that are done again, in turn. */
static void take_all(struct again *a, struct links *from)
{
	struct links some = {0};

	for (size_t i = 0; i < from->n; i++) {
		const struct link *e = &from->at[i];
		if (a->nodes[e->a] && a->nodes[e->b])
			links_add(&some, e->a, e->b, e->seen);
	}
	links_squeeze(&some); /* by both nodes; by_seen() leaves that be */
	if (some.n)
		sort_with(some.at, some.n, sizeof(*some.at), by_seen, NULL);
	for (size_t i = 0; i < some.n; i++)
		if (linking_counts(a->l, &some.at[i]))
			take(a, &some.at[i]);
	links_release(&some);
}

static void release(struct again *a)
{
	for (size_t i = 0; i < a->n; i++)
		free(a->held[i].at);
	free(a->held);
	free(a->number);
}

void linking_caps(struct linking *l)
{
	struct again a = {.l = l, .nodes = mem_zero(l->sets.n, 1)};
	size_t over = 0;

	for (unsigned k = 0; k < l->kinds; k++)
		if (l->cap[k])
			over += mark_over(l, a.nodes, k);
	if (over) {
		begin(&a);
		for (unsigned j = 1; j < l->kinds; j++)
			for (unsigned k = 0; k < j; k++)
				take_all(&a, &l->links[k][j]);
		release(&a);
	}
	free(a.nodes);
}
