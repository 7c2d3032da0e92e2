/* table.h - values by key: a group table for millions of keys.
 *
 *	struct table t;
 *	table_init(&t, sizeof(struct buyer), seed);
 *	size_t i = table_put(&t, key);          // a new value is all zero
 *	struct buyer *b = table_value(&t, i);   // until the next put
 *
 * Entries lie dense in the order in which their keys were first seen, number i
 * from 0, in blocks that never move once they are full; an index of 8-byte
 * slots (the high 32 bits of the hash, the number + 1) points to them.  A key
 * of up to 15 bytes lies in its entry, a longer one in an arena:
 *
 *	short   | 15 bytes, zero-padded          | length 0-15 |
 *	long    | offset, 8 | length, 4 | 0, 3   | 255         |
 *
 * Looking up a batch at once hides the cache misses (table_put_all).  The index
 * is in the order of the hashes, so it doubles in one pass from end to end that
 * asks no key.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdint.h>

#include "base/hash.h"
#include "base/text.h"

struct table {
	size_t n; /* keys */
	size_t value_size, stride;
	char **block; /* of entries: 16 bytes of key, then the value */
	size_t blocks, cap_blocks;
	unsigned block_bits; /* a full block has 2^block_bits entries */
	size_t cap;	     /* entries that there is room for */
	uint64_t *slot;	     /* 2^bits of them, 0: free */
	unsigned bits;
	struct buf arena; /* long keys */
	uint64_t seed;
};

enum {
	TABLE_NONE = -1,
	TABLE_BATCH = 32,
	TABLE_BLOCK = 1 << 18, /* entries, but of a table for a part */
	TABLE_SHORT = 15       /* bytes of a short key */
};

struct table_want {
	struct text key;
	uint64_t hash;
	char packed[16]; /* a short key, as it lies in an entry */
	size_t at;	 /* out: the entry's number */
};

/* Values of VALUE_SIZE bytes; SEED: any, nothing that comes out shows it. */
void table_init(struct table *t, size_t value_size, uint64_t seed);
void table_release(struct table *t);

/* The same for one of PARTS tables, at most 64, which are joined in the end:
 * their last blocks together are no larger than that of one table. */
void table_init_part(
	struct table *t, size_t value_size, uint64_t seed, size_t parts);

/* Where the entries of a part have gone: entry i is number full + i below
 * "moved", and number rest + i - moved from there on. */
struct table_move {
	size_t full, moved, rest;
};

/* Make INTO, which is not a table yet, of the N tables PART, which have one
 * size of value and no key in common and are empty after.  Entries move by
 * whole blocks.  MOVE[i] says where those of PART[i] are.  There is no index,
 * as after table_freeze(). */
void table_join(struct table *into, struct table **part, size_t n,
	struct table_move *move);

static inline size_t table_moved(const struct table_move *m, size_t i)
{
	return i < m->moved ? m->full + i : m->rest + (i - m->moved);
}

/* Give the index back when no key will be looked up again: 8 to 19 bytes a
 * key.  Only table_key(), table_value() and table_sorted() work after. */
void table_freeze(struct table *t);

/* The 16 bytes of a short key as they lie in an entry; copies that overlap, so
 * that no length costs a loop. */
static inline void table_pack(char *to, struct text key)
{
	const char *p = key.at;
	size_t n = key.len;

	memset(to, 0, 16);
	if (n >= 8) {
		memcpy(to, p, 8);
		memcpy(to + n - 8, p + n - 8, 8);
	} else if (n >= 4) {
		memcpy(to, p, 4);
		memcpy(to + n - 4, p + n - 4, 4);
	} else {
		for (size_t i = 0; i < n; i++)
			to[i] = p[i];
	}
	to[15] = (char)n;
}

/* Make WANT a wish for KEY, whose bytes stay until it is put or found. */
static inline void table_ask(
	const struct table *t, struct table_want *want, struct text key)
{
	want->key = key;
	want->hash = hash_bytes(key, t->seed);
	if (key.len <= TABLE_SHORT)
		table_pack(want->packed, key);
}

/* The number of KEY's entry, made with an all-zero value if it was not there.
 * At most 5/8 of 2^32 keys. */
size_t table_put(struct table *t, struct text key);

/* The same for N <= TABLE_BATCH wishes at once. */
void table_put_all(struct table *t, struct table_want *want, size_t n);

/* Bytes that its keys, values and index take. */
static inline size_t table_size(const struct table *t)
{
	return t->n * t->stride + t->arena.cap +
	       (t->slot ? sizeof(*t->slot) << t->bits : 0);
}

/* The number of KEY's entry, or (size_t)TABLE_NONE. */
size_t table_find(const struct table *t, struct text key);

/* Key and value number I < n; both stay until the next put. */
struct text table_key(const struct table *t, size_t i);
static inline char *table_entry(const struct table *t, size_t i)
{
	size_t in_block = i & (((size_t)1 << t->block_bits) - 1);

	return t->block[i >> t->block_bits] + in_block * t->stride;
}
static inline void *table_value(const struct table *t, size_t i)
{
	return table_entry(t, i) + 16;
}

/* Have entry I on its way from memory, before it is asked for. */
static inline void table_fetch(const struct table *t, size_t i)
{
	const char *e = table_entry(t, i);

	__builtin_prefetch(e, 1);
	__builtin_prefetch(e + t->stride - 1, 1);
}

/* The numbers of all entries in byte order of their keys; the caller frees
 * them.  Needs 16 bytes a key while it works. */
uint32_t *table_sorted(const struct table *t);

/* The same by THREADS threads, which need 32 bytes a key. */
uint32_t *table_sorted_by(const struct table *t, unsigned threads);

/* Put the entries themselves into byte order of their keys, where every later
 * pass over them is one from end to end.  Their numbers change, and the index
 * goes as with table_freeze().  Needs no more than table_sorted(). */
void table_sort(struct table *t);

#endif
