/* window.c - a queue of events, and a table of counts with deletion. */
#include "invite/window.h"

static struct window_key *slot(const struct window *w, uint64_t i)
{
	return area_at(&w->key, i & (((uint64_t)1 << w->bits) - 1));
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

/* Where KEY is, or the free slot where it would be. */
static uint64_t find(const struct window *w, uint64_t key)
{
	uint64_t i = home(w, key);

	for (;; i++) {
		const struct window_key *k = slot(w, i);
		if (k->key == key || k->key == 0)
			return i & (((uint64_t)1 << w->bits) - 1);
	}
}

/* 0 means free; so that key is another one's. */
static uint64_t valid(uint64_t key)
{
	return key ? key : 1;
}

uint64_t window_count(const struct window *w, uint64_t key)
{
	return slot(w, find(w, valid(key)))->n;
}

void window_fetch(const struct window *w, uint64_t key)
{
	__builtin_prefetch(slot(w, home(w, valid(key))));
}

/* Free slot I, and close the gap: each of the run behind that may lie in it
 * moves up (Knuth, TAOCP 6.4, algorithm R). */
static void free_slot(struct window *w, uint64_t i)
{
	uint64_t mask = ((uint64_t)1 << w->bits) - 1;

	for (uint64_t j = i;;) {
		j = (j + 1) & mask;
		struct window_key k = *slot(w, j);
		if (k.key == 0)
			break;
		if (((j - home(w, k.key)) & mask) < ((j - i) & mask))
			continue;
		*slot(w, i) = k;
		i = j;
	}
	*slot(w, i) = (struct window_key){0};
	w->keys--;
}

/* How far ahead places in the table are fetched. */
enum { AHEAD = 8 };

void window_advance(struct window *w, int64_t now, int64_t span)
{
	while (w->event.n && queue_front(&w->event)->ms <= now - span) {
		if (w->event.n > AHEAD)
			window_fetch(w, queue_at(&w->event, AHEAD)->key);
		uint64_t i = find(w, queue_pop(&w->event).key);
		struct window_key *k = slot(w, i);
		if (k->key && --k->n == 0)
			free_slot(w, i);
	}
}

static void grow_keys(struct window *w)
{
	struct window was = *w;

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
	struct window_key *k = slot(w, find(w, key));
	if (k->key == 0) {
		k->key = key;
		w->keys++;
	}
	k->n++;
	if (w->keys * 8 > (uint64_t)5 << w->bits)
		grow_keys(w);
}
