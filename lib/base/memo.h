/* memo.h - remembers what was worked out for a key, until it is too much.
 *
 *	struct memo m;
 *	memo_init(&m, 8 << 20);
 *	if (!memo_find(&m, key, &value)) {
 *		value = work_out(key);
 *		memo_add(&m, key, value);
 *	}
 *
 * For work that rows repeat: both are bytes, and lie side by side, so that a
 * look-up costs two cache misses at most,
 *
 *	slot    | high half of the hash | place of the record / 8 + 1 |
 *	record  | key's length, 4 | value's length, 4 | key | value |
 *
 * When the records come to the limit all are forgotten: the memory of a memo is
 * bounded whatever the rows say, and what comes out never depends on it.
 */
#ifndef BASE_MEMO_H
#define BASE_MEMO_H

#include "base/hash.h"

struct memo {
	uint64_t *slot; /* 2^bits of them, 0: free; at most half are not */
	unsigned bits;
	size_t n;
	struct buf records;
	size_t limit; /* of their bytes */
	uint64_t seed;
};

/* LIMIT: in bytes, to 16 GiB. */
void memo_init(struct memo *m, size_t limit);
void memo_release(struct memo *m);

/* Remember VALUE for KEY, which is not there; both are copied. */
void memo_add(struct memo *m, struct text key, struct text value);

/* What memo_find() is made of: the slot that KEY of HASH begins at. */
static inline size_t memo_home(const struct memo *m, uint64_t hash)
{
	return hash >> (64 - m->bits);
}

/* What is remembered for KEY; it stays until the next memo_add().  False:
 * nothing is. */
static inline bool memo_find(
	const struct memo *m, struct text key, struct text *value)
{
	uint64_t hash = hash_bytes(key, m->seed), slot;

	for (size_t p = memo_home(m, hash); (slot = m->slot[p]);
		p = (p + 1) & (((size_t)1 << m->bits) - 1)) {
		if ((slot ^ hash) >> 32)
			continue;
		const char *record =
			m->records.at + ((slot & UINT32_MAX) - 1) * 8;
		uint32_t len[2];
		memcpy(len, record, sizeof(len));
		record += sizeof(len);
		__builtin_prefetch(record + key.len);
		if (len[0] != key.len ||
			(key.len && memcmp(record, key.at, key.len) != 0))
			continue;
		*value = (struct text){record + key.len, len[1]};
		return true;
	}
	return false;
}

#endif
