/* heap.c - a binary heap in an array. */
#include "base/heap.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static char *slot(const struct heap *h, size_t i)
{
	return h->at + i * h->size;
}

static bool is_before(const struct heap *h, const void *a, const void *b)
{
	return h->order(a, b, h->context) < 0;
}

void heap_add(struct heap *h, const void *element)
{
	size_t i = h->n;

	mem_grow(&h->at, &h->cap, h->n + 1, h->size);
	h->n++;
	for (size_t up; i; i = up) {
		up = (i - 1) / 2;
		if (!is_before(h, element, slot(h, up)))
			break;
		memcpy(slot(h, i), slot(h, up), h->size);
	}
	memcpy(slot(h, i), element, h->size);
}

/* The lesser of the two below I, or N. */
static size_t lesser(const struct heap *h, size_t i)
{
	size_t left = 2 * i + 1, right = left + 1;

	if (left >= h->n)
		return h->n;
	return right < h->n && is_before(h, slot(h, right), slot(h, left))
		       ? right
		       : left;
}

void heap_replace(struct heap *h, const void *element)
{
	size_t i = 0, down;

	while ((down = lesser(h, i)) < h->n &&
		is_before(h, slot(h, down), element)) {
		memcpy(slot(h, i), slot(h, down), h->size);
		i = down;
	}
	memmove(slot(h, i), element, h->size);
}

void heap_drop(struct heap *h)
{
	/* The last element takes the place of the least. */
	h->n--;
	if (h->n)
		heap_replace(h, slot(h, h->n));
}

void heap_release(struct heap *h)
{
	free(h->at);
	h->at = NULL;
	h->n = h->cap = 0;
}
