/* heap.h - the least of many first, while others are added.
 *
 * A binary heap of elements of one size; which of two equal elements comes
 * first is not defined, so an order should leave none equal.
 *
 *	struct heap h = {.size = sizeof(struct event), .order = by_time};
 *	heap_add(&h, &event);
 *	while (h.n) {
 *		const struct event *least = heap_least(&h);
 *		...
 *		heap_drop(&h);
 *	}
 *	heap_release(&h);
 */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include "base/sort.h"

struct heap {
	size_t size; /* of an element, in bytes */
	sort_order *order;
	void *context; /* for order; borrowed */
	size_t n;
	char *at; /* owned: n elements, element i not before (i - 1) / 2 */
	size_t cap;
};

/* Add a copy of the element at ELEMENT. */
void heap_add(struct heap *h, const void *element);

/* The least; until the heap is changed.  N > 0. */
static inline const void *heap_least(const struct heap *h)
{
	return h->at;
}

/* Take the least away.  N > 0. */
void heap_drop(struct heap *h);

/* Put a copy of ELEMENT into the place of the least: one step in place of
 * two.  N > 0. */
void heap_replace(struct heap *h, const void *element);

void heap_release(struct heap *h);

#endif
