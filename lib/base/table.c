/* table.c - the group table: dense entries, a tagged index, batched probes. */
#include "base/table.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	LONG = 255,
	SMALL = 1 << 14, /* entries that the first block grows to by itself */
	FEWEST_BITS = 10,
	BLOCK_BITS = 18
};

static_assert(TABLE_BLOCK == 1 << BLOCK_BITS, "of one size");

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
		.block_bits = BLOCK_BITS,
		.bits = FEWEST_BITS};
	t->slot = mem_zero((size_t)1 << t->bits, sizeof(*t->slot));
}

void table_init_part(
	struct table *t, size_t value_size, uint64_t seed, size_t parts)
{
	table_init(t, value_size, seed);
	while (parts > 1) {
		t->block_bits--;
		parts /= 2;
	}
}

void table_release(struct table *t)
{
	for (size_t i = 0; i < t->blocks; i++)
		free(t->block[i]);
	free(t->block);
	free(t->slot);
	buf_release(&t->arena);
	*t = (struct table){0};
}

void table_freeze(struct table *t)
{
	free(t->slot);
	t->slot = NULL;
}

struct text table_key(const struct table *t, size_t i)
{
	const char *k = table_entry(t, i);
	unsigned char mark = (unsigned char)k[15];

	if (mark != LONG)
		return (struct text){k, mark};
	struct long_key at;
	memcpy(&at, k, sizeof(at));
	return (struct text){t->arena.at + at.offset, at.len};
}

static inline bool same(
	const struct table *t, size_t i, const struct table_want *want)
{
	const char *at = table_entry(t, i);

	if (want->key.len <= TABLE_SHORT)
		return memcmp(at, want->packed, 16) == 0;
	return (unsigned char)at[15] == LONG &&
	       text_equal(table_key(t, i), want->key);
}

/* Where the search begins: by the highest bits, which are in the slot too. */
static inline size_t home(const struct table *t, uint64_t slot_or_hash)
{
	return slot_or_hash >> (64 - t->bits);
}

static inline size_t next(const struct table *t, size_t p)
{
	return (p + 1) & (((size_t)1 << t->bits) - 1);
}

static inline uint64_t tag(uint64_t hash)
{
	return hash & 0xffffffff00000000;
}

static inline size_t entry_of(uint64_t slot)
{
	return (uint32_t)slot - 1;
}

/* The first slot from P on that is free or has the tag of HASH. */
static inline size_t candidate(const struct table *t, uint64_t hash, size_t p)
{
	while (t->slot[p] && tag(t->slot[p] ^ hash))
		p = next(t, p);
	return p;
}

/* The entry that is wanted, or TABLE_NONE and in *WHERE the slot for it. */
static inline size_t look(
	const struct table *t, const struct table_want *want, size_t *where)
{
	size_t p = candidate(t, want->hash, home(t, want->hash));

	while (t->slot[p] && !same(t, entry_of(t->slot[p]), want))
		p = candidate(t, want->hash, next(t, p));
	*where = p;
	return t->slot[p] ? entry_of(t->slot[p]) : (size_t)TABLE_NONE;
}

/* From end to end in both, but for what had wrapped around. */
static void double_index(struct table *t)
{
	size_t n = (size_t)1 << t->bits;
	uint64_t *old = t->slot;

	t->slot = mem_wide(2 * n, sizeof(*t->slot));
	memset(t->slot, 0, 2 * n * sizeof(*t->slot));
	t->bits++;
	for (size_t i = 0; i < n; i++) {
		if (!old[i])
			continue;
		size_t p = home(t, old[i]);
		while (t->slot[p])
			p = next(t, p);
		t->slot[p] = old[i];
	}
	free(old);
}

/* The first block grows while it is small; then all are of one size. */
static void more_entries(struct table *t)
{
	size_t full = (size_t)1 << t->block_bits;
	size_t small = full / 2 < SMALL ? full / 2 : SMALL;

	if (t->blocks == 0) {
		mem_grow(&t->block, &t->cap_blocks, 1, sizeof(*t->block));
		t->block[t->blocks++] = NULL;
	}
	if (t->cap < small) {
		t->cap = t->cap ? t->cap * 2 : 32;
		t->block[0] = mem_resize(t->block[0], t->cap, t->stride);
		return;
	}
	char *block = mem_wide(full, t->stride);
	if (t->cap == small) {
		if (t->block[0])
			memcpy(block, t->block[0], t->n * t->stride);
		free(t->block[0]);
		t->block[0] = block;
		t->cap = full;
		return;
	}
	mem_grow(&t->block, &t->cap_blocks, t->blocks + 1, sizeof(*t->block));
	t->block[t->blocks++] = block;
	t->cap += full;
}

/* Room for MORE keys: entries, and an index at most 5/8 full. */
static inline void reserve(struct table *t, size_t more)
{
	while (t->n + more > t->cap)
		more_entries(t);
	while ((t->n + more) * 8 > ((size_t)5 << t->bits)) {
		if (t->bits == 32)
			fail_die("more than 2684354560 keys");
		double_index(t);
	}
}

static size_t add(struct table *t, const struct table_want *want, size_t p)
{
	char *e = table_entry(t, t->n);

	memset(e + 16, 0, t->stride - 16);
	if (want->key.len <= TABLE_SHORT) {
		memcpy(e, want->packed, 16);
	} else {
		struct long_key k = {.offset = t->arena.len,
			.len = (uint32_t)want->key.len,
			.mark = LONG};
		buf_text(&t->arena, want->key);
		memcpy(e, &k, 16);
	}
	t->slot[p] = tag(want->hash) | (t->n + 1);
	return t->n++;
}

size_t table_put(struct table *t, struct text key)
{
	struct table_want want;

	table_ask(t, &want, key);
	table_put_all(t, &want, 1);
	return want.at;
}

/* The slots of all are on their way before the first is looked at, and so are
 * the entries, each of which may lie across two cache lines. */
static void fetch(
	const struct table *t, const struct table_want *want, size_t n)
{
	for (size_t i = 0; i < n; i++)
		__builtin_prefetch(&t->slot[home(t, want[i].hash)]);
	for (size_t i = 0; i < n; i++) {
		size_t p = candidate(t, want[i].hash, home(t, want[i].hash));
		if (t->slot[p])
			table_fetch(t, entry_of(t->slot[p]));
	}
}

void table_put_all(struct table *t, struct table_want *want, size_t n)
{
	reserve(t, n);
	if (n > 1)
		fetch(t, want, n);
	for (size_t i = 0; i < n; i++) {
		size_t p;
		want[i].at = look(t, &want[i], &p);
		if (want[i].at == (size_t)TABLE_NONE)
			want[i].at = add(t, &want[i], p);
	}
}

size_t table_find(const struct table *t, struct text key)
{
	struct table_want want;
	size_t p;

	table_ask(t, &want, key);
	return look(t, &want, &p);
}

/* The long keys of FROM go to the arena of INTO: their entries say where. */
static void join_arena(struct table *into, struct table *from)
{
	size_t base = into->arena.len;

	for (size_t i = 0; i < from->n && from->arena.len && base; i++) {
		char *e = table_entry(from, i);
		struct long_key k;
		if ((unsigned char)e[15] != LONG)
			continue;
		memcpy(&k, e, sizeof(k));
		k.offset += base;
		memcpy(e, &k, sizeof(k));
	}
	if (base) {
		buf_text(&into->arena, buf_view(&from->arena));
		buf_release(&from->arena);
	} else {
		buf_release(&into->arena);
		into->arena = from->arena;
		from->arena = (struct buf){0};
	}
}

/* The full blocks of FROM, which INTO takes over. */
static void join_full(
	struct table *into, struct table *from, struct table_move *m)
{
	size_t full = from->n >> from->block_bits;

	m->full = into->n;
	m->moved = full << from->block_bits;
	mem_grow(&into->block, &into->cap_blocks, into->blocks + full,
		sizeof(*into->block));
	for (size_t i = 0; i < full; i++) {
		into->block[into->blocks++] = from->block[i];
		from->block[i] = NULL;
	}
	into->n += m->moved;
	into->cap = into->n;
}

static void join_rest(
	struct table *into, const struct table *from, struct table_move *m)
{
	m->rest = into->n;
	for (size_t i = m->moved; i < from->n; i++) {
		if (into->n == into->cap)
			more_entries(into);
		memcpy(table_entry(into, into->n++), table_entry(from, i),
			into->stride);
	}
}

void table_join(struct table *into, struct table **part, size_t n,
	struct table_move *move)
{
	*into = (struct table){.value_size = part[0]->value_size,
		.stride = part[0]->stride,
		.seed = part[0]->seed,
		.block_bits = part[0]->block_bits,
		.bits = FEWEST_BITS};
	for (size_t i = 0; i < n; i++) {
		table_freeze(part[i]);
		join_arena(into, part[i]);
		join_full(into, part[i], &move[i]);
	}
	for (size_t i = 0; i < n; i++) {
		join_rest(into, part[i], &move[i]);
		table_release(part[i]);
	}
}
