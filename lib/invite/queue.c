/* queue.c - a ring that doubles. */
#include "invite/queue.h"

void queue_init(struct queue *q)
{
	*q = (struct queue){.bits = QUEUE_LEAST};
	area_init(&q->item, sizeof(struct queue_item), QUEUE_CHUNK);
	area_room(&q->item, (size_t)1 << q->bits);
}

void queue_grow(struct queue *q)
{
	struct queue was = *q;

	*q = (struct queue){.bits = was.bits + 1, .n = was.n};
	area_init(&q->item, sizeof(struct queue_item), QUEUE_CHUNK);
	area_room(&q->item, (size_t)1 << q->bits);
	for (uint64_t i = 0; i < was.n; i++)
		*queue_at(q, i) = *queue_at(&was, i);
	queue_release(&was);
}
