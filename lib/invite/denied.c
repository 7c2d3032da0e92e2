/* denied.c - a sorted list, and a search in it. */
#include "invite/denied.h"

#include <stdlib.h>

#include "base/search.h"

static int by_key(const void *a, const void *b)
{
	const struct denied *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return x->key < y->key ? -1 : x->key > y->key;
}

void denied_sort(struct denied *d, size_t n)
{
	if (n)
		qsort(d, n, sizeof(*d), by_key);
}

static bool before(const void *list, size_t i, const void *key)
{
	return by_key((const struct denied *)list + i, key) < 0;
}

bool denied_has(const struct denied *d, size_t n, enum list_kind kind,
	uint64_t key, int64_t ms)
{
	const struct denied want = {kind, key, 0};

	for (size_t i = search_first(n, before, d, &want);
		i < n && by_key(&d[i], &want) == 0; i++)
		if (ms < d[i].until)
			return true;
	return false;
}
