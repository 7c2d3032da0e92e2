/* keep.c - a heap of what is kept, the least on top. */
#include "reco/keep.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

static bool is_less(const struct keep_pair *a, const struct keep_pair *b)
{
	double x = fabs(a->weight), y = fabs(b->weight);

	return x < y || (x == y && a->item > b->item);
}

/* Put X where element I was, and where it belongs below that. */
static void sink(struct keep *k, size_t i, struct keep_pair x)
{
	for (size_t child; (child = 2 * i + 1) < k->n; i = child) {
		if (child + 1 < k->n &&
			is_less(&k->at[child + 1], &k->at[child]))
			child++;
		if (!is_less(&k->at[child], &x))
			break;
		k->at[i] = k->at[child];
	}
	k->at[i] = x;
}

void keep_begin(struct keep *k, size_t most)
{
	k->n = 0;
	k->most = most;
}

void keep_add(struct keep *k, uint32_t item, double weight)
{
	struct keep_pair x = {weight, item};

	if (k->most == 0 || k->n < k->most) {
		mem_grow(&k->at, &k->cap, k->n + 1, sizeof(*k->at));
		k->at[k->n++] = x;
		if (k->n == k->most)
			for (size_t i = k->n / 2; i-- > 0;)
				sink(k, i, k->at[i]);
		return;
	}
	if (is_less(&k->at[0], &x))
		sink(k, 0, x);
}

static int by_item(const void *a, const void *b, void *arg)
{
	const struct keep_pair *x = a, *y = b;

	(void)arg;
	return (x->item > y->item) - (x->item < y->item);
}

void keep_end(struct keep *k)
{
	sort_with(k->at, k->n, sizeof(*k->at), by_item, NULL);
}

void keep_release(struct keep *k)
{
	free(k->at);
}
