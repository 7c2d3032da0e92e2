/* image.h - how a graph lies in memory and in its file.
 *
 *	head      magic, byte order, flags, how many sections, checksum
 *	sections  what each is, where, how long
 *	...       the sections, each on 8 bytes
 *
 * All numbers are in the byte order of the machine that wrote them; another
 * says so and refuses.  A guard is asked once about each block of 16 KB, when
 * something of it is first read, so that looking up one thing reads little of a
 * large file.
 */
#ifndef GRAPH_IMAGE_H
#define GRAPH_IMAGE_H

#include "graph/graph.h"

enum section {
	SECTION_TERM_AT = 1,
	SECTION_TERM_BYTES,
	SECTION_PREDICATE,
	SECTION_SUBJECTS_OF,
	SECTION_OBJECTS_OF,
	SECTION_ORDER = 16, /* + 4 * order + 0, 1, 2: first, second, third */
};

enum { IMAGE_BLOCK = 16384 };

struct image_head {
	char magic[8];
	uint32_t order; /* 0x01020304 */
	uint32_t flags; /* 1: rdf */
	uint32_t terms, sets, sections;
	uint32_t spare;
	uint64_t size;	/* bytes of the whole image */
	uint64_t body;	/* where the first block begins */
	uint64_t check; /* of head, sections and checks, as if this were 0 */
};

struct image_section {
	uint32_t kind, set;
	uint64_t at, len; /* bytes */
	uint64_t n;	  /* numbers, if it is packed */
	uint32_t bits;	  /* of each */
	uint32_t extra;	  /* of SECTION_PREDICATE: the name of the set */
};

/* An image in the making. */
struct graph_image {
	struct buf bytes; /* the sections so far */
	struct image_section *section;
	size_t n, cap;
};

/* Add a section of N numbers of BITS bits, all 0, or one of LEN bytes; what is
 * returned is to be filled before the next call. */
unsigned char *image_packed(struct graph_image *m, uint32_t kind, uint32_t set,
	uint64_t n, unsigned bits);
void image_text(struct graph_image *m, uint32_t kind, struct text bytes);

/* Put the head before the sections: *TO is the whole image. */
void image_finish(struct graph_image *m, struct buf *to, bool rdf,
	uint32_t terms, uint32_t sets);

/* Blocks that the guard has answered for. */
struct image_checks {
	bool (*ok)(void *arg, const void *at, size_t len);
	void *arg;
	unsigned char *done; /* a byte a block */
};

/* Make sure that LEN bytes at AT are as they were written; false, and the graph
 * is damaged, if not. */
bool image_verify(struct graph *g, const void *at, uint64_t len);
static inline bool image_check(struct graph *g, const void *at, uint64_t len)
{
	if (!g->checks)
		return true;
	uint64_t from = (uint64_t)((const char *)at - g->image.at);
	uint64_t block = from / IMAGE_BLOCK, last = (from + len) / IMAGE_BLOCK;
	if (from <= g->image.len && last - block <= 1 &&
		(g->checks->done[block] & g->checks->done[last]))
		return true;
	return image_verify(g, at, len);
}

/* Numbers FROM to TO of P may be read. */
static inline bool image_numbers(
	struct graph *g, const struct packed *p, uint64_t from, uint64_t to)
{
	return image_check(g, p->at + (from * p->bits >> 3),
		((to - from) * p->bits >> 3) + 2);
}

#endif
