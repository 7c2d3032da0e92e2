/* naming.c - old customers and new ones, paired by what they share. */
#include "identity/naming.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"

void naming_begin(
	struct naming_book *n, struct linked *linked, const struct nodes *nodes)
{
	uint32_t all = linked->linking->sets.n;

	*n = (struct naming_book){.linked = linked, .nodes = nodes};
	table_init(&n->names, 0, hash_seed());
	n->old = mem_array(all, sizeof(*n->old));
	for (uint32_t i = 0; i < all; i++)
		n->old[i] = NAMING_NONE;
}

const char *naming_alias(
	struct naming_book *n, uint32_t node, bool found, struct text customer)
{
	uint32_t old = (uint32_t)table_put(&n->names, customer);

	n->olds = (uint32_t)n->names.n;
	if (!found)
		return NULL;
	if (n->old[node] != NAMING_NONE && n->old[node] != old)
		return fail_text("this alias is '%s' here and '%s' before",
			text_show(customer),
			text_show(table_key(&n->names, n->old[node])));
	n->old[node] = old;
	return NULL;
}

/* What pairs are sorted by. */
struct pairing {
	struct naming_book *n;
	naming_own *own;
	void *arg;
	uint32_t *rank;	     /* of old names, by their bytes */
	struct links shares; /* a new customer, an old one, aliases of both */
	uint32_t *taken;     /* by each old one; NAMING_NONE */
};

static int by_own_name(const struct pairing *p, uint32_t x, uint32_t y)
{
	struct text t = p->own(p->arg, x);
	char *copy = mem_copy(t.at, t.len);
	int order = text_compare((struct text){copy, t.len}, p->own(p->arg, y));

	free(copy);
	return order;
}

static int by_shared(const void *a, const void *b, void *pairing)
{
	const struct pairing *p = pairing;
	const struct link *x = a, *y = b;

	if (x->seen != y->seen)
		return x->seen > y->seen ? -1 : 1;
	if (x->b != y->b)
		return p->rank[x->b] < p->rank[y->b] ? -1 : 1;
	return x->a == y->a ? 0 : by_own_name(p, x->a, y->a);
}

static void count_shares(struct pairing *p)
{
	struct naming_book *n = p->n;

	for (uint32_t i = 0; i < n->linked->linking->sets.n; i++) {
		uint32_t who = linked_of(n->linked, i);
		if (who != LINKED_NONE && n->old[i] != NAMING_NONE)
			links_add(&p->shares, who, n->old[i], 1);
	}
	links_squeeze(&p->shares);
}

static void rank_old(struct pairing *p)
{
	uint32_t *order = table_sorted(&p->n->names);

	p->rank = mem_array(p->n->olds, sizeof(*p->rank));
	p->taken = mem_array(p->n->olds, sizeof(*p->taken));
	for (uint32_t i = 0; i < p->n->olds; i++) {
		p->rank[order[i]] = i;
		p->taken[i] = NAMING_NONE;
	}
	free(order);
}

/* Give old names to new customers. */
static void pair(struct pairing *p)
{
	struct naming_book *n = p->n;
	size_t all = p->shares.n;
	struct link *order = mem_array(all, sizeof(*order));

	if (all)
		memcpy(order, p->shares.at, all * sizeof(*order));
	sort_with(order, all, sizeof(*order), by_shared, p);
	for (size_t i = 0; i < all; i++) {
		if (n->name[order[i].a] != NAMING_NONE ||
			p->taken[order[i].b] != NAMING_NONE)
			continue;
		n->name[order[i].a] = order[i].b;
		p->taken[order[i].b] = order[i].a;
	}
	free(order);
}

/* NAME, unless it is somebody's; whether it was nobody's. */
static bool give(struct naming_book *n, uint32_t who, struct text name)
{
	size_t before = n->names.n, at = table_put(&n->names, name);

	if (at == before)
		n->name[who] = (uint32_t)at;
	return at == before;
}

/* Their own names to all others: first to those whose own is free. */
static void give_own(struct pairing *p)
{
	struct naming_book *n = p->n;
	struct buf name = {0};

	for (uint32_t i = 0; i < n->linked->n; i++)
		if (n->name[i] == NAMING_NONE)
			give(n, i, p->own(p->arg, i));
	for (uint32_t i = 0; i < n->linked->n; i++)
		for (unsigned k = 2; n->name[i] == NAMING_NONE; k++) {
			name.len = 0;
			buf_text(&name, p->own(p->arg, i));
			buf_printf(&name, "~%u", k);
			give(n, i, buf_view(&name));
		}
	buf_release(&name);
}

static void change(struct naming_book *n, enum naming_kind kind, uint32_t now,
	uint32_t was)
{
	mem_grow(&n->change, &n->cap_changes, n->changes + 1,
		sizeof(*n->change));
	n->change[n->changes++] = (struct naming_change){kind, now, was};
}

struct text naming_name(const struct naming_book *n, uint32_t name)
{
	return name == NAMING_NONE ? (struct text){"", 0}
				   : table_key(&n->names, name);
}

static int by_names(const void *a, const void *b, void *naming)
{
	const struct naming_book *n = naming;
	const struct naming_change *x = a, *y = b;
	int order;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	order = text_compare(naming_name(n, x->now), naming_name(n, y->now));
	return order ? order
		     : text_compare(
			       naming_name(n, x->was), naming_name(n, y->was));
}

static void tell(struct pairing *p)
{
	struct naming_book *n = p->n;
	size_t at = 0;
	unsigned char *met = mem_zero(n->olds, 1);

	for (uint32_t i = 0; i < n->linked->n; i++) {
		size_t from = at;
		for (; at < p->shares.n && p->shares.at[at].a == i; at++) {
			uint32_t old = p->shares.at[at].b;
			met[old] = 1;
			if (old != n->name[i])
				change(n,
					p->taken[old] == NAMING_NONE
						? NAMING_MERGED
						: NAMING_SPLIT,
					n->name[i], old);
		}
		if (at == from)
			change(n, NAMING_NEW, n->name[i], NAMING_NONE);
	}
	for (uint32_t old = 0; old < n->olds; old++)
		if (!met[old])
			change(n, NAMING_GONE, NAMING_NONE, old);
	free(met);
	if (n->changes)
		sort_with(
			n->change, n->changes, sizeof(*n->change), by_names, n);
}

void naming_end(struct naming_book *n, naming_own *own, void *arg)
{
	struct pairing p = {.n = n, .own = own, .arg = arg};

	n->name = mem_array(n->linked->n, sizeof(*n->name));
	for (uint32_t i = 0; i < n->linked->n; i++)
		n->name[i] = NAMING_NONE;
	rank_old(&p);
	count_shares(&p);
	pair(&p);
	give_own(&p);
	tell(&p);
	links_release(&p.shares);
	free(p.rank);
	free(p.taken);
}

struct text naming_of(const struct naming_book *n, uint32_t customer)
{
	return table_key(&n->names, n->name[customer]);
}

size_t naming_merged(const struct naming_book *n)
{
	size_t merged = 0;
	unsigned char *met = mem_zero(n->olds, 1);

	for (size_t i = 0; i < n->changes; i++)
		if (n->change[i].kind == NAMING_MERGED &&
			!met[n->change[i].was]) {
			met[n->change[i].was] = 1;
			merged++;
		}
	free(met);
	return merged;
}

void naming_release(struct naming_book *n)
{
	table_release(&n->names);
	free(n->old);
	free(n->name);
	free(n->change);
}
