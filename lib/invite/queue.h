/* queue.h - first in, first out: times, each with a number.
 *
 * A ring in an area; it doubles when it is full.
 *
 *	queue_push(&q, (struct queue_item){ms, key});
 *	while (q.n && queue_front(&q)->ms <= now)
 *		use(queue_pop(&q).key);
 */
#ifndef INVITE_QUEUE_H
#define INVITE_QUEUE_H

#include "base/area.h"

struct queue_item {
	int64_t ms;
	uint64_t key;
};

struct queue {
	struct area item; /* 2^bits struct queue_item */
	uint64_t bits, head, n;
};

enum { QUEUE_CHUNK = 10, QUEUE_LEAST = QUEUE_CHUNK };

void queue_init(struct queue *q);
static inline void queue_release(struct queue *q)
{
	area_release(&q->item);
}

static inline struct queue_item *queue_at(const struct queue *q, uint64_t i)
{
	uint64_t mask = ((uint64_t)1 << q->bits) - 1;

	return area_at_of(&q->item, (q->head + i) & mask,
		sizeof(struct queue_item), QUEUE_CHUNK);
}

/* Room for one more in a queue that is full. */
void queue_grow(struct queue *q);
static inline void queue_push(struct queue *q, struct queue_item item)
{
	if (q->n >> q->bits)
		queue_grow(q);
	*queue_at(q, q->n++) = item;
}

/* Of a queue that has some. */
static inline const struct queue_item *queue_front(const struct queue *q)
{
	return queue_at(q, 0);
}

static inline void queue_drop(struct queue *q)
{
	q->head++;
	q->n--;
}

static inline struct queue_item queue_pop(struct queue *q)
{
	struct queue_item front = *queue_front(q);

	queue_drop(q);
	return front;
}

#endif
