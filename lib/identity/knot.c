/* knot.c - the links of one identifier. */
#include "identity/knot.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

void knot_seen(struct knot *k, int64_t first, bool linked)
{
	if (k->books++ == 0 || first < k->first)
		k->first = first;
	k->linked |= linked;
}

void knot_link(struct knot *k, unsigned kind, struct text value, uint32_t seen)
{
	mem_grow(&k->link, &k->cap, k->n + 1, sizeof(*k->link));
	k->link[k->n++] = (struct knot_link){
		k->bytes.len, (uint32_t)value.len, seen, kind};
	buf_text(&k->bytes, value);
}

static struct text bytes_of(const struct knot *k, const struct knot_link *l)
{
	return (struct text){k->bytes.at + l->at, l->len};
}

struct text knot_value(const struct knot *k, size_t i)
{
	return bytes_of(k, &k->link[i]);
}

static int by_end(const void *a, const void *b, void *context)
{
	const struct knot_link *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return text_compare(bytes_of(context, x), bytes_of(context, y));
}

static uint32_t sum(uint32_t a, uint32_t b)
{
	return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

void knot_tie(struct knot *k)
{
	size_t m = 0;

	if (k->books < 2)
		return; /* a book has each once, in order */
	sort_with(k->link, k->n, sizeof(*k->link), by_end, k);
	for (size_t i = 0; i < k->n; i++)
		if (m && by_end(&k->link[m - 1], &k->link[i], k) == 0)
			k->link[m - 1].seen =
				sum(k->link[m - 1].seen, k->link[i].seen);
		else
			k->link[m++] = k->link[i];
	k->n = m;
}

void knot_clear(struct knot *k)
{
	k->n = k->books = k->bytes.len = 0;
	k->linked = false;
}

void knot_release(struct knot *k)
{
	free(k->link);
	buf_release(&k->bytes);
	*k = (struct knot){0};
}
