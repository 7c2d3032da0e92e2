/* mem.h - memory that is there, or the program has ended.
 *
 * No function here returns NULL: when memory runs out the program prints
 * "out of memory", runs the clean-up of fail.h and exits with status 75.  Sizes
 * are checked for overflow.  All blocks are freed with free(3).
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* COUNT elements of SIZE bytes, not cleared; and the same, all zero. */
void *mem_array(size_t count, size_t size);
void *mem_zero(size_t count, size_t size);

/* Like mem_array(), the address a multiple of 64 (a cache line). */
void *mem_aligned(size_t count, size_t size);

/* Like mem_array(), in pages of 2 MB where there are such: for millions of
 * things that are reached at random, where looking up the page of each would
 * cost as much as fetching it. */
void *mem_wide(size_t count, size_t size);

/* P enlarged or shrunk to COUNT elements of SIZE bytes. */
void *mem_resize(void *p, size_t count, size_t size);

/* Make room in the array *P of *CAP elements of SIZE bytes for at least WANT
 * of them, growing by half as much again; *CAP is brought up to date.
 *
 *	mem_grow(&a->item, &a->cap, a->n + 1, sizeof(*a->item));
 *	a->item[a->n++] = x;
 */
#define mem_grow(p, cap, want, size)                                           \
	((want) > *(cap) ? (void)(*(p) = mem_grown(                            \
					  *(p), (cap), (want), (size)))        \
			 : (void)0)
void *mem_grown(void *p, size_t *cap, size_t want, size_t size);

/* Memory that another library could not get: ends the program likewise. */
_Noreturn void mem_lost(void);
_Noreturn void mem_full(const char *full);

/* Whether WHY is what mem_lost() says. */
bool mem_is_lost(const char *why);

/* End the program, too, unless N <= MOST: an array whose places are numbered
 * with so many bits is full, as if memory had run out.  FULL says so. */
static inline void mem_within(uint64_t n, uint64_t most, const char *full)
{
	if (n > most)
		mem_full(full);
}

/* A copy of the LEN bytes at FROM with a NUL after them. */
char *mem_copy(const char *from, size_t len);

#endif
