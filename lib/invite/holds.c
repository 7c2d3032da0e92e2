/* holds.c - a binary heap (Williams, 1964). */
#include "invite/holds.h"

void holds_init(struct holds *h)
{
	*h = (struct holds){.n = 0};
	area_init(&h->item, sizeof(struct queue_item), QUEUE_CHUNK);
}

static bool is_before(const struct queue_item *a, const struct queue_item *b)
{
	return a->ms != b->ms ? a->ms < b->ms : a->key < b->key;
}

void holds_push(struct holds *h, struct queue_item item)
{
	uint64_t i = h->n++;

	area_room(&h->item, h->n);
	for (; i && is_before(&item, holds_at(h, (i - 1) / 2)); i = (i - 1) / 2)
		*holds_at(h, i) = *holds_at(h, (i - 1) / 2);
	*holds_at(h, i) = item;
}

struct queue_item holds_pop(struct holds *h)
{
	struct queue_item first = *holds_at(h, 0), last = *holds_at(h, --h->n);
	uint64_t i = 0;

	for (uint64_t child; (child = 2 * i + 1) < h->n; i = child) {
		if (child + 1 < h->n &&
			is_before(holds_at(h, child + 1), holds_at(h, child)))
			child++;
		if (!is_before(holds_at(h, child), &last))
			break;
		*holds_at(h, i) = *holds_at(h, child);
	}
	if (h->n)
		*holds_at(h, i) = last;
	return first;
}
