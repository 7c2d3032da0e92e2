/* recent.c - places in an array, found by hash, in a list from the newest to
 * the oldest. */
#include "base/recent.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

/* What stands before each value. */
struct head {
	struct text key; /* owned; NULL: the place is free */
	int64_t ms;
	uint32_t newer, older, next; /* places; next: in its bucket, or free */
};

enum { HEAD = (sizeof(struct head) + 15) / 16 * 16 };

static struct head *head_at(const struct recent *r, size_t i)
{
	return (struct head *)(void *)(r->place + i * r->stride);
}

static void *value_at(const struct recent *r, size_t i)
{
	return r->place + i * r->stride + HEAD;
}

static struct head *head_of(const struct recent *r, const void *value)
{
	size_t at = (size_t)((const char *)value - r->place) - HEAD;

	return head_at(r, at / r->stride);
}

void recent_init(struct recent *r, size_t size, size_t limit, int64_t ttl)
{
	*r = (struct recent){.size = size,
		.limit = limit,
		.ttl = ttl,
		.stride = HEAD + (size + 15) / 16 * 16,
		.bits = 6,
		.seed = hash_seed()};
	r->bucket = mem_zero((size_t)1 << r->bits, sizeof(*r->bucket));
	mem_grow(&r->place, &r->cap, 1, r->stride);
	memset(r->place, 0, r->stride);
}

void recent_release(struct recent *r)
{
	for (size_t i = 1; i <= r->n; i++) {
		if (r->drop && head_at(r, i)->key.at)
			r->drop(value_at(r, i));
		free((char *)head_at(r, i)->key.at);
	}
	free(r->place);
	free(r->bucket);
	*r = (struct recent){0};
}

static uint32_t *bucket_of(const struct recent *r, struct text key)
{
	return &r->bucket[hash_bytes(key, r->seed) >> (64 - r->bits)];
}

static void link_bucket(struct recent *r, uint32_t i)
{
	uint32_t *at = bucket_of(r, head_at(r, i)->key);

	head_at(r, i)->next = *at;
	*at = i;
}

static void unlink_bucket(struct recent *r, uint32_t i)
{
	uint32_t *at = bucket_of(r, head_at(r, i)->key);

	while (*at != i)
		at = &head_at(r, *at)->next;
	*at = head_at(r, i)->next;
}

static void widen(struct recent *r)
{
	free(r->bucket);
	r->bits++;
	r->bucket = mem_zero((size_t)1 << r->bits, sizeof(*r->bucket));
	for (uint32_t i = 1; i <= r->n; i++)
		if (head_at(r, i)->key.at)
			link_bucket(r, i);
}

static void unlink_age(struct recent *r, uint32_t i)
{
	const struct head *h = head_at(r, i);

	*(h->newer ? &head_at(r, h->newer)->older : &r->newest) = h->older;
	*(h->older ? &head_at(r, h->older)->newer : &r->oldest) = h->newer;
}

static void make_newest(struct recent *r, uint32_t i)
{
	struct head *h = head_at(r, i);

	h->newer = 0;
	h->older = r->newest;
	*(r->newest ? &head_at(r, r->newest)->newer : &r->oldest) = i;
	r->newest = i;
}

/* The key of place I is known no more, and the place is free. */
static void forget(struct recent *r, uint32_t i)
{
	struct head *h = head_at(r, i);

	if (r->drop)
		r->drop(value_at(r, i));
	unlink_bucket(r, i);
	unlink_age(r, i);
	free((char *)h->key.at);
	h->key = (struct text){NULL, 0};
	h->next = r->free;
	r->free = i;
}

/* A free place: of a key that is gone, a new one, or the oldest's. */
static uint32_t take_place(struct recent *r)
{
	if (!r->free && r->n >= r->limit) {
		r->forgotten++;
		forget(r, r->oldest);
	}
	if (!r->free) {
		mem_grow(&r->place, &r->cap, r->n + 2, r->stride);
		if (r->n + 1 > (size_t)1 << r->bits)
			widen(r);
		return (uint32_t)++r->n;
	}
	uint32_t i = r->free;
	r->free = head_at(r, i)->next;
	return i;
}

static bool is_silent(const struct recent *r, const struct head *h, int64_t ms)
{
	int64_t silence;

	return r->ttl && h->ms != RECENT_NO_TIME && ms != RECENT_NO_TIME &&
	       (__builtin_sub_overflow(ms, h->ms, &silence) ? ms > h->ms
							    : silence > r->ttl);
}

static uint32_t find(const struct recent *r, struct text key)
{
	uint32_t i = *bucket_of(r, key);

	while (i && !text_equal(head_at(r, i)->key, key))
		i = head_at(r, i)->next;
	return i;
}

void *recent_get(
	struct recent *r, struct text key, int64_t ms, enum recent_fate *fate)
{
	uint32_t i = find(r, key);

	if (i) {
		*fate = is_silent(r, head_at(r, i), ms) ? RECENT_EXPIRED
							: RECENT_KNOWN;
		if (i != r->newest) {
			unlink_age(r, i);
			make_newest(r, i);
		}
	} else {
		i = take_place(r);
		*fate = RECENT_NEW;
		memset(head_at(r, i), 0, r->stride);
		head_at(r, i)->key =
			(struct text){mem_copy(key.at, key.len), key.len};
		link_bucket(r, i);
		make_newest(r, i);
	}
	head_at(r, i)->ms = ms;
	return value_at(r, i);
}

struct text recent_key(const struct recent *r, const void *value)
{
	return head_of(r, value)->key;
}

void recent_set_time(struct recent *r, void *value, int64_t ms)
{
	head_of(r, value)->ms = ms;
}

size_t recent_sweep(struct recent *r, int64_t ms)
{
	size_t n = 0;

	for (; r->oldest && is_silent(r, head_at(r, r->oldest), ms); n++)
		forget(r, r->oldest);
	r->swept += n;
	return n;
}

void *recent_oldest(const struct recent *r)
{
	return r->oldest ? value_at(r, r->oldest) : NULL;
}

void *recent_newer(const struct recent *r, const void *value)
{
	uint32_t i = head_of(r, value)->newer;

	return i ? value_at(r, i) : NULL;
}
