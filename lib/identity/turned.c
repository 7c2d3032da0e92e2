/* turned.c - links by their weaker ends. */
#include "identity/turned.h"

#include <stdlib.h>

#include "base/mem.h"

void turned_init(struct turned *t, unsigned kinds, uint64_t seed)
{
	*t = (struct turned){.kinds = kinds};
	for (unsigned k = 0; k < kinds; k++)
		table_init(&t->ids[k], 0, seed + k);
}

void turned_release(struct turned *t)
{
	for (unsigned k = 0; k < t->kinds; k++) {
		table_release(&t->ids[k]);
		links_release(&t->links[k]);
		free(t->order[k]);
	}
	*t = (struct turned){0};
}

void turned_add(struct turned *t, unsigned kind, struct text value,
	uint32_t node, uint32_t seen)
{
	links_add(&t->links[kind], (uint32_t)table_put(&t->ids[kind], value),
		node, seen);
}

size_t turned_size(const struct turned *t)
{
	size_t n = 0;

	for (unsigned k = 0; k < t->kinds; k++)
		n += table_size(&t->ids[k]) +
		     t->links[k].n * sizeof(*t->links[k].at);
	return n;
}

static void sort_kind(struct turned *t, unsigned k)
{
	size_t n = t->ids[k].n;
	uint32_t *place = mem_wide(n, sizeof(*place));

	table_freeze(&t->ids[k]);
	t->order[k] = table_sorted(&t->ids[k]);
	for (size_t i = 0; i < n; i++)
		place[t->order[k][i]] = (uint32_t)i;
	for (size_t i = 0; i < t->links[k].n; i++)
		t->links[k].at[i].a = place[t->links[k].at[i].a];
	t->links[k].distinct = 0;
	links_squeeze(&t->links[k]);
	free(place);
}

void turned_sort(struct turned *t)
{
	for (unsigned k = 0; k < t->kinds; k++)
		sort_kind(t, k);
}

size_t turned_next(const struct turned *t, unsigned kind, size_t at)
{
	const struct links *l = &t->links[kind];
	size_t end = at;

	while (end < l->n && l->at[end].a == l->at[at].a)
		end++;
	return end - at;
}

struct text turned_value(const struct turned *t, unsigned kind, size_t at)
{
	return table_key(
		&t->ids[kind], t->order[kind][t->links[kind].at[at].a]);
}
