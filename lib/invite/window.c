/* window.c - a queue of events, and a table of counts with deletion. */
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

void window_fetch(const struct window *w, uint64_t key)
{
	__builtin_prefetch(slot(w, home(w, valid(key))));
}

/* Free slot I and close the gap: each of the run behind that may lie in it
 * moves up (Knuth, TAOCP 6.4, algorithm R). */
static void free_slot(struct window *w, uint64_t i)
{
	const uint64_t mask = last(w), bits = 64 - w->bits;
	struct window_key *gap = slot(w, i), *k;

	for (uint64_t at = i + 1;
		(k = area_at_of(&w->key, at & mask, sizeof(*k), WINDOW_CHUNK))
			->key != 0;
		at++) {
		if (((at - (k->key >> bits)) & mask) < ((at - i) & mask))
			continue;
		*gap = *k;
		gap = k;
		i = at;
	}
	*gap = (struct window_key){0};
	w->keys--;
}

/* How far ahead places in the table are fetched. */
enum { AHEAD = 8 };

/* What came at UNTIL or before leaves. */
static void forget(struct window *w, int64_t until)
{
	struct queue_item front;

	w->counted = NULL;
	while (w->event.n && (front = *queue_front(&w->event)).ms <= until) {
		if (w->event.n > AHEAD)
			window_fetch(w, queue_at(&w->event, AHEAD)->key);
		queue_drop(&w->event);
		uint64_t i = find(w, front.key);
		struct window_key *k = slot(w, i);
		if (k->key && --k->n == 0)
			free_slot(w, i);
	}
}

void window_advance(struct window *w, int64_t now, int64_t span)
{
	if (w->event.n && queue_front(&w->event)->ms <= now - span)
		forget(w, now - span);
}

static __attribute__((noinline)) void grow_keys(struct window *w)
{
	struct window was = *w;

	w->counted = NULL;
	w->bits++;
	area_init(&w->key, sizeof(struct window_key), WINDOW_CHUNK);
	area_room(&w->key, (size_t)1 << w->bits);
	for (uint64_t i = 0; i >> was.bits == 0; i++) {
		const struct window_key *k = slot(&was, i);
		if (k->key)
			*slot(w, find(w, k->key)) = *k;
	}
	area_release(&was.key);
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
	if (w->keys * 8 > (uint64_t)5 << w->bits)
		grow_keys(w);
}
