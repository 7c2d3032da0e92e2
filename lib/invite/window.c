/* window.c - a queue of events, and a table of counts. */
#include "invite/window.h"

static uint64_t last(const struct window *w)
{
	return ((uint64_t)1 << w->bits) - 1;
}

static struct window_key *slot(const struct window *w, uint64_t i)
{
	return area_at_of(
		&w->key, i & last(w), sizeof(struct window_key), WINDOW_CHUNK);
}

static uint64_t home(const struct window *w, uint64_t key)
{
	return key >> (64 - w->bits);
}

void window_init(struct window *w)
{
	*w = (struct window){.bits = WINDOW_LEAST};
	queue_init(&w->event);
	area_init(&w->key, sizeof(struct window_key), WINDOW_CHUNK);
	area_room(&w->key, (size_t)1 << w->bits);
}

void window_release(struct window *w)
{
	queue_release(&w->event);
	area_release(&w->key);
}

/* The slot that has KEY, or the free one where it would be, from I on. */
static __attribute__((noinline)) uint64_t find_from(
	const struct window *w, uint64_t key, uint64_t i)
{
	const struct window_key *k;

	while ((k = slot(w, i))->key != key && k->key != 0)
		i++;
	return i;
}

/* The same; it is nearly always at home. */
static inline uint64_t find(const struct window *w, uint64_t key)
{
	uint64_t i = home(w, key);
	const struct window_key *k = slot(w, i);

	return k->key == key || k->key == 0 ? i : find_from(w, key, i + 1);
}

/* 0 means free; so that key is another one's. */
static uint64_t valid(uint64_t key)
{
	return key ? key : 1;
}

uint64_t window_count(struct window *w, uint64_t key)
{
	w->counted_key = valid(key);
	w->counted = slot(w, find(w, w->counted_key));
	return w->counted->n;
}

void window_fetch_far(const struct window *w, uint64_t key)
{
	__builtin_prefetch(slot(w, home(w, valid(key))));
}

/* How far ahead places in the table are fetched. */
enum { AHEAD = 8 };

/* What came at UNTIL or before leaves. */
static void forget(struct window *w, int64_t until)
{
	const struct queue_item *front;

	while (w->event.n && (front = queue_front(&w->event))->ms <= until) {
		if (w->bits > WINDOW_SMALL && w->event.n > AHEAD)
			window_fetch_far(w, queue_at(&w->event, AHEAD)->key);
		struct window_key *k = slot(w, find(w, front->key));
		k->n -= k->n > 0;
		queue_drop(&w->event);
	}
}

void window_advance(struct window *w, int64_t now, int64_t span)
{
	if (w->event.n && queue_front(&w->event)->ms <= now - span)
		forget(w, now - span);
}

static void take_table(struct window *w, uint64_t bits)
{
	w->bits = bits;
	area_init(&w->key, sizeof(struct window_key), WINDOW_CHUNK);
	area_room(&w->key, (size_t)1 << w->bits);
}

/* A table of those that the queue has, and no others. */
static void sift(struct window *w)
{
	struct area was = w->key;

	take_table(w, w->bits);
	w->keys = 0;
	for (uint64_t i = 0; i < w->event.n; i++) {
		uint64_t key = queue_at(&w->event, i)->key;
		struct window_key *k = slot(w, find(w, key));
		w->keys += k->key == 0;
		k->key = key;
		k->n++;
	}
	area_release(&was);
}

static void grow(struct window *w)
{
	struct window was = *w;

	take_table(w, was.bits + 1);
	for (uint64_t i = 0; i >> was.bits == 0; i++) {
		const struct window_key *k = slot(&was, i);
		if (k->key)
			*slot(w, find(w, k->key)) = *k;
	}
	area_release(&was.key);
}

/* The table is full: keys of before the window go, and if that is less than
 * half it grows, so that as many more come before the next time. */
static __attribute__((noinline)) void make_room(struct window *w)
{
	w->counted = NULL;
	sift(w);
	if (w->keys * 4 > (uint64_t)1 << w->bits)
		grow(w);
}

void window_add(struct window *w, int64_t now, uint64_t key)
{
	key = valid(key);
	queue_push(&w->event, (struct queue_item){now, key});
	struct window_key *k = w->counted && w->counted_key == key
				       ? w->counted
				       : slot(w, find(w, key));
	w->counted = NULL; /* the free slot of one may be another's now */
	if (k->key == 0) {
		k->key = key;
		w->keys++;
	}
	k->n++;
	if (w->keys * 2 > (uint64_t)1 << w->bits)
		make_room(w);
}
