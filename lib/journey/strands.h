/* strands.h - a list of bytes for every key, a few bytes added at a time.
 *
 * A list is a chain of blocks, each twice as large as the one before:
 *
 *	key -> | next | bytes ...... | -> | 0 | bytes ............ |
 *	         4      28                  4   60
 *
 * What is added waits until there are TABLE_BATCH pieces, whose keys are then
 * looked up at once:
 *
 *	unsigned char *to = strands_room(&l, key, 20);
 *	strands_add(&l, encode(to));
 *	...
 *	strands_settle(&l);
 *	strands_gather(&bytes, &l, i);
 */
#ifndef JOURNEY_STRANDS_H
#define JOURNEY_STRANDS_H

#include "base/table.h"

struct strands {
	struct table table; /* of chains, by key */
	char *block;	    /* units of 32 bytes; number 0 is not used */
	size_t used, cap;
	const char *full; /* what is said when a list is too long */
	char **arena;	  /* after strands_join(): the blocks of each part */
	size_t arenas;
	/* pieces that wait for their batch */
	struct table_want want[TABLE_BATCH];
	size_t end[TABLE_BATCH]; /* of each in "waiting" */
	struct buf waiting;
	unsigned n_waiting;
};

/* Made of several by strands_join(): a list is only read. */
static inline bool strands_joined(const struct strands *l)
{
	return l->arena != NULL;
}

/* FULL: the message when one list is beyond 4 GB. */
void strands_init(struct strands *l, const char *full);
void strands_release(struct strands *l);

/* The same for one of PARTS, which have one SEED and are joined in the end. */
void strands_init_part(
	struct strands *l, const char *full, uint64_t seed, size_t parts);

/* Make INTO, which is not set up, of the N strands PART, which have no key in
 * common and are empty after.  It can only be read: strands_part() and below.
 */
void strands_join(struct strands *into, struct strands **part, size_t n);

/* Which part list I has come from, or 0. */
size_t strands_part(const struct strands *l, size_t i);

/* Take in the pieces that wait; before anything below strands_add(). */
void strands_settle(struct strands *l);

/* Room for a piece of up to MOST bytes of the list of KEY, whose bytes must
 * stay until strands_settle(); then say that it has N. */
static inline unsigned char *strands_room(
	struct strands *l, struct text key, size_t most)
{
	table_ask(&l->table, &l->want[l->n_waiting], key);
	return (unsigned char *)buf_room(&l->waiting, most);
}

/* The same where WANT asks for the key. */
static inline unsigned char *strands_room_for(
	struct strands *l, const struct table_want *want, size_t most)
{
	l->want[l->n_waiting] = *want;
	return (unsigned char *)buf_room(&l->waiting, most);
}

static inline void strands_add(struct strands *l, size_t n)
{
	l->waiting.len += n;
	l->end[l->n_waiting++] = l->waiting.len;
	if (l->n_waiting == TABLE_BATCH)
		strands_settle(l);
}

/* List I, if there is one, is soon to be gathered: fetch its chain (BLOCK 0) or
 * its first, second ... block into the cache.  For the next block the one
 * before should be there, so a customer's blocks are asked for a few customers
 * apart. */
void strands_soon(const struct strands *l, size_t i, unsigned block);

/* The bytes of list I < table.n into TO, after one another. */
void strands_gather(struct buf *to, const struct strands *l, size_t i);

/* Bytes of memory in use. */
size_t strands_size(const struct strands *l);

#endif
