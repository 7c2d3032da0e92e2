/* stripes.c - buffers before tables that have a lock each. */
#include "base/stripes.h"

#include <stdlib.h>

#include "base/mem.h"

enum { FOR_EACH_THREAD = 4, MOST = 64 };

size_t stripes_for(unsigned n)
{
	size_t stripes = 1;

	while (stripes < (size_t)n * FOR_EACH_THREAD && stripes < MOST)
		stripes *= 2;
	return stripes;
}

void stripes_init(struct stripes *s, size_t n, size_t item_size, uint64_t seed,
	const char *(*put)(
		void *stripe, struct table_want *want, void *item, unsigned n))
{
	*s = (struct stripes){
		.n = n, .item_size = item_size, .seed = seed, .put = put};
	s->stripe = mem_zero(n, sizeof(*s->stripe));
	for (size_t i = 0; i < n; i++)
		pthread_mutex_init(&s->stripe[i].lock, NULL);
}

void stripes_release(struct stripes *s)
{
	for (size_t i = 0; i < s->n; i++)
		pthread_mutex_destroy(&s->stripe[i].lock);
	free(s->stripe);
	*s = (struct stripes){0};
}

void stripes_hold(struct stripes *s)
{
	for (size_t i = 0; i < s->n; i++)
		pthread_mutex_lock(&s->stripe[i].lock);
}

void stripes_let(struct stripes *s)
{
	for (size_t i = 0; i < s->n; i++)
		pthread_mutex_unlock(&s->stripe[i].lock);
}

void stripes_sender_init(struct stripes_sender *s, struct stripes *to)
{
	size_t room = to->n * STRIPES_WAIT;

	*s = (struct stripes_sender){.to = to};
	s->want = mem_array(room, sizeof(*s->want));
	s->item = mem_array(room, to->item_size);
	s->waiting = mem_zero(to->n, sizeof(*s->waiting));
}

void stripes_sender_release(struct stripes_sender *s)
{
	free(s->want);
	free(s->item);
	free(s->waiting);
	*s = (struct stripes_sender){0};
}

/* What waits for stripe I, whose lock is held. */
static const char *put(struct stripes_sender *s, size_t i)
{
	struct stripe *to = &s->to->stripe[i];
	size_t at = i * STRIPES_WAIT;
	const char *why = NULL;

	for (unsigned left = s->waiting[i], n; left && !why; left -= n) {
		n = left < TABLE_BATCH ? left : TABLE_BATCH;
		why = s->to->put(to->at, s->want + at,
			s->item + at * s->to->item_size, n);
		at += n;
	}
	s->waiting[i] = 0;
	return why;
}

/* MUST: else, when another thread is there, later. */
static const char *settle(struct stripes_sender *s, size_t i, bool must)
{
	struct stripe *to = &s->to->stripe[i];

	if (pthread_mutex_trylock(&to->lock) != 0) {
		if (!must)
			return NULL;
		pthread_mutex_lock(&to->lock);
	}
	const char *why = put(s, i);
	pthread_mutex_unlock(&to->lock);
	return why;
}

const char *stripes_put(struct stripes_sender *s, size_t stripe)
{
	return settle(s, stripe, s->waiting[stripe] == STRIPES_WAIT);
}

const char *stripes_flush(struct stripes_sender *s)
{
	for (int must = 0; must < 2; must++)
		for (size_t i = 0; i < s->to->n; i++)
			if (s->waiting[i])
				TRY(settle(s, i, must));
	return NULL;
}
