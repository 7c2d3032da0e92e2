/* holds.h - payouts on hold, the one that is due first in front.
 *
 * A binary heap in an area, in the order of time; of those due at one time the
 * lower key is first, so the order does not depend on that of pushing.
 *
 *	holds_push(&h, (struct queue_item){due, key});
 *	while (h.n && holds_front(&h)->ms <= now)
 *		use(holds_pop(&h).key);
 */
#ifndef INVITE_HOLDS_H
#define INVITE_HOLDS_H

#include "invite/queue.h"

struct holds {
	struct area item; /* struct queue_item */
	uint64_t n;
};

void holds_init(struct holds *h);
static inline void holds_release(struct holds *h)
{
	area_release(&h->item);
}

static inline struct queue_item *holds_at(const struct holds *h, uint64_t i)
{
	return area_at_of(&h->item, i, sizeof(struct queue_item), QUEUE_CHUNK);
}

void holds_push(struct holds *h, struct queue_item item);

/* Of a heap that has some. */
static inline const struct queue_item *holds_front(const struct holds *h)
{
	return holds_at(h, 0);
}
struct queue_item holds_pop(struct holds *h);

#endif
