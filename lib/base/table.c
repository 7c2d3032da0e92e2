/* table.c - the group table: dense entries, a tagged index, batched probes. */
#include "base/table.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/order.h"

enum { SHORT = 15, LONG = 255 };

struct key {
	char bytes[16];
};

struct long_key {
	uint64_t offset;
	uint32_t len;
	unsigned char zero[3], mark;
};

void table_init(struct table *t, size_t value_size, uint64_t seed)
{
	*t = (struct table){.value_size = value_size,
		.stride = 16 + ((value_size + 7) & ~(size_t)7),
		.seed = seed,
		.mask = 1023};
	t->slot = mem_zero(t->mask + 1, sizeof(*t->slot));
}

void table_release(struct table *t)
{
	free(t->entry);
	free(t->slot);
	buf_release(&t->arena);
	*t = (struct table){0};
}

void table_freeze(struct table *t)
{
	free(t->slot);
	t->slot = NULL;
}

uint64_t table_hash(const struct table *t, struct text key)
{
	return hash_bytes(key, t->seed);
}

struct text table_key(const struct table *t, size_t i)
{
	const char *k = t->entry + i * t->stride;
	unsigned char mark = (unsigned char)k[15];

	if (mark != LONG)
		return (struct text){k, mark};
	struct long_key at;
	memcpy(&at, k, sizeof(at));
	return (struct text){t->arena.at + at.offset, at.len};
}

/* The 16 bytes of a short key as they lie in an entry. */
static inline struct key packed(struct text key)
{
	struct key k = {{0}};

	if (key.len)
		memcpy(k.bytes, key.at, key.len);
	k.bytes[15] = (char)key.len;
	return k;
}

static inline bool same(const struct table *t, size_t i, struct text key)
{
	const char *at = t->entry + i * t->stride;

	if (key.len <= SHORT) {
		struct key k = packed(key);
		return memcmp(at, k.bytes, 16) == 0;
	}
	return (unsigned char)at[15] == LONG &&
	       text_equal(table_key(t, i), key);
}

static inline size_t home(const struct table *t, uint64_t hash)
{
	return hash & t->mask;
}

static inline uint64_t tag(uint64_t hash)
{
	return hash & 0xffffffff00000000;
}

static size_t look(
	const struct table *t, struct text key, uint64_t hash, size_t *where)
{
	size_t p = home(t, hash);

	for (;; p = (p + 1) & t->mask) {
		uint64_t s = t->slot[p];
		if (s == 0)
			break;
		if (tag(s) == tag(hash) && same(t, (uint32_t)s - 1, key))
			return (uint32_t)s - 1;
	}
	*where = p;
	return (size_t)TABLE_NONE;
}

static void grow(struct table *t)
{
	size_t mask = t->mask * 2 + 1;

	free(t->slot);
	t->slot = mem_zero(mask + 1, sizeof(*t->slot));
	t->mask = mask;
	for (size_t i = 0; i < t->n; i++) {
		uint64_t h = table_hash(t, table_key(t, i));
		size_t p = home(t, h);
		while (t->slot[p])
			p = (p + 1) & mask;
		t->slot[p] = tag(h) | (i + 1);
	}
}

/* Room for MORE keys: entries, and an index at most 5/8 full. */
static void reserve(struct table *t, size_t more)
{
	if (t->n + more > UINT32_MAX - 1)
		fail_die("more than 4294967294 keys");
	mem_grow(&t->entry, &t->cap, t->n + more, t->stride);
	while ((t->n + more) * 8 > (t->mask + 1) * 5)
		grow(t);
}

static size_t add(struct table *t, struct text key, uint64_t hash, size_t p)
{
	char *e = t->entry + t->n * t->stride;

	memset(e, 0, t->stride);
	if (key.len <= SHORT) {
		struct key k = packed(key);
		memcpy(e, k.bytes, 16);
	} else {
		struct long_key k = {.offset = t->arena.len,
			.len = (uint32_t)key.len,
			.mark = LONG};
		buf_text(&t->arena, key);
		memcpy(e, &k, 16);
	}
	t->slot[p] = tag(hash) | (t->n + 1);
	return t->n++;
}

size_t table_put(struct table *t, struct text key)
{
	struct table_want want = {.key = key, .hash = table_hash(t, key)};

	table_put_all(t, &want, 1);
	return want.at;
}

void table_put_all(struct table *t, struct table_want *want, size_t n)
{
	reserve(t, n);
	for (size_t i = 0; i < n; i++)
		__builtin_prefetch(&t->slot[home(t, want[i].hash)]);
	for (size_t i = 0; i < n; i++) {
		uint64_t s = t->slot[home(t, want[i].hash)];
		const char *e = t->entry + ((uint32_t)s - 1) * t->stride;
		if (s) {
			__builtin_prefetch(e, 1);
			__builtin_prefetch(e + t->stride - 1, 1);
		}
	}
	for (size_t i = 0; i < n; i++) {
		size_t p = 0;
		want[i].at = look(t, want[i].key, want[i].hash, &p);
		if (want[i].at == (size_t)TABLE_NONE)
			want[i].at = add(t, want[i].key, want[i].hash, p);
	}
}

size_t table_find(const struct table *t, struct text key)
{
	size_t p;

	return look(t, key, table_hash(t, key), &p);
}

static struct text key_of(const void *table, size_t i)
{
	return table_key(table, i);
}

uint32_t *table_sorted(const struct table *t)
{
	struct order_key *k = mem_array(t->n, sizeof(*k));

	for (size_t i = 0; i < t->n; i++)
		k[i] = (struct order_key){
			order_word(table_key(t, i), 0), (uint32_t)i};
	order_sort(k, t->n, key_of, t);
	uint32_t *number = (uint32_t *)k; /* shrinks in place, front to back */
	for (size_t i = 0; i < t->n; i++) {
		uint32_t at = k[i].number;
		memcpy(&number[i], &at, sizeof(at));
	}
	return mem_resize(number, t->n, sizeof(*number));
}
