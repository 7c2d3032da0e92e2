/* links.h - which pairs were seen together, and how often.
 *
 *	struct links l = {0};
 *	links_add(&l, a, b, 1);         // as often as they are seen
 *	links_squeeze(&l);              // by a, then b; each pair once
 *	links_release(&l);
 *
 * A pair that comes again is added at the end; now and then, when many have
 * come again, all are put together so that memory holds each about once.
 */
#ifndef IDENTITY_LINKS_H
#define IDENTITY_LINKS_H

#include <stddef.h>
#include <stdint.h>

/* SEEN stays at UINT32_MAX once it is there, whatever the order of adding. */
struct link {
	uint32_t a, b, seen;
};

struct links {
	struct link *at; /* owned */
	size_t n, cap;
	size_t distinct; /* the first so many are in order, each once */
	size_t next;	 /* how many there are when it is looked at again */
};

/* A and B, numbers of any two things, were seen together SEEN times more. */
void links_add(struct links *l, uint32_t a, uint32_t b, uint32_t seen);

/* Put equal pairs together, and all in the order of a, then b. */
void links_squeeze(struct links *l);

/* The pair (a, b) becomes (OF_A[a] + BASE_A, OF_B[b] + BASE_B). */
void links_renumber(struct links *l, const uint32_t *of_a, uint32_t base_a,
	const uint32_t *of_b, uint32_t base_b);

void links_release(struct links *l);

#endif
