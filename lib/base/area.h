/* area.h - an array that grows without moving, and may begin as bytes of a
 * file that are looked at when they are first used.
 *
 * Items lie in chunks of 2^bits, 2 MB at most; chunk[c] points to one.  Chunks
 * are cut from slabs that all areas share.  Those of a file are NULL until the
 * first of their items is asked for: then the sum of the chunk's bytes is
 * compared with the one that was saved, and a chunk that is not what it was
 * ends the program.
 *
 *	struct area a;
 *	area_init(&a, sizeof(struct account), 9);
 *	area_room(&a, n);                 // items 0 to n-1; new ones are zero
 *	struct account *x = area_at(&a, i);   // for good
 *
 * Not for several threads at once, no two areas either: they share the slabs.
 */
#ifndef BASE_AREA_H
#define BASE_AREA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct area {
	size_t size;   /* bytes of an item */
	unsigned bits; /* 2^bits items a chunk */
	char **chunk;
	size_t chunks, cap;
	/* the chunks that lie in a file */
	char *file;	     /* mapped, private to this process */
	const uint32_t *sum; /* area_sum() of each */
	size_t in_file;
	const char *name; /* of the file, for the message */
};

void area_init(struct area *a, size_t size, unsigned bits);

/* The same; the first CHUNKS of them are the bytes at FILE, which may be
 * written to, with SUM.  All are borrowed. */
void area_init_file(struct area *a, size_t size, unsigned bits, char *file,
	const uint32_t *sum, size_t chunks, const char *name);
void area_release(struct area *a);

/* Have chunks for items 0 to N-1; new ones are all zero. */
void area_room(struct area *a, size_t n);

/* The sum of the N bytes at AT: the CRC-32 of zlib. */
uint32_t area_sum(const char *at, size_t n);

/* Bytes of a chunk. */
static inline size_t area_chunk_bytes(const struct area *a)
{
	return a->size << a->bits;
}

/* For area_at(): chunk C, which has not been used yet. */
char *area_touch(const struct area *a, size_t c);

/* Chunk C, for writing the area to a file. */
static inline char *area_chunk(const struct area *a, size_t c)
{
	char *at = a->chunk[c];

	return __builtin_expect(at != NULL, 1) ? at : area_touch(a, c);
}

/* Item I, for which there is room, of an area whose SIZE and BITS the compiler
 * is told. */
static inline void *area_at_of(
	const struct area *a, size_t i, size_t size, unsigned bits)
{
	size_t mask = ((size_t)1 << bits) - 1;

	return area_chunk(a, i >> bits) + (i & mask) * size;
}

/* Item I, for which there is room. */
static inline void *area_at(const struct area *a, size_t i)
{
	return area_at_of(a, i, a->size, a->bits);
}

#endif
