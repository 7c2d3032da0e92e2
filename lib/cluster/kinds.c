/* kinds.c - customers by segment, summed up and sorted. */
#include "cluster/kinds.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"

static unsigned short number_of(struct kinds *k, struct segment s)
{
	for (size_t i = 0; i < k->n; i++)
		if (strcmp(k->item[i].segment.name, s.name) == 0 &&
			strcmp(k->item[i].segment.action, s.action) == 0)
			return (unsigned short)i;
	mem_grow(&k->item, &k->cap, k->n + 1, sizeof(*k->item));
	k->item[k->n] = (struct kinds_item){.segment = s};
	return (unsigned short)k->n++;
}

void kinds_add(struct kinds *k, size_t i, struct segment s)
{
	mem_grow(&k->group, &k->groups_cap, i + 1, sizeof(*k->group));
	k->group[i] = number_of(k, s);
}

/* Each has a customer. */
static double mean_money(const struct kinds_item *x)
{
	return x->profile.sum[BOOK_MONETARY] / (double)x->profile.n;
}

static int by_money(const void *a, const void *b, void *unused)
{
	const struct kinds_item *x = a, *y = b;
	double p = mean_money(x), q = mean_money(y);

	(void)unused;
	if (p != q)
		return p > q ? -1 : 1;
	int names = strcmp(x->segment.name, y->segment.name);
	return names ? names : strcmp(x->segment.action, y->segment.action);
}

void kinds_sum(struct kinds *k, const struct cluster_book *b)
{
	struct profile *p = mem_array(k->n, sizeof(*p));

	book_profiles(p, (unsigned)k->n, b, k->group);
	for (size_t i = 0; i < k->n; i++)
		k->item[i].profile = p[i];
	free(p);
	sort_with(k->item, k->n, sizeof(*k->item), by_money, NULL);
}

void kinds_release(struct kinds *k)
{
	free(k->item);
	free(k->group);
}
