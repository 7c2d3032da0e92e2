/* trie.h - the longest entry that begins at a place: a trie of characters.
 *
 *	struct trie t = {0};
 *	uint32_t number = trie_put(&t, c, n);	// 0, 1, ... as they are new
 *	number = trie_longest(&t, text + i, left, &len);
 *	trie_release(&t);
 *
 * An edge is (node, character) -> node in one open-addressed table, so a step
 * costs one probe however many children a node has.  Where only one entry is
 * left its remaining characters are a tail and not nodes:
 *
 *	信 - 用 - 卡 (entry)		安 "居贷"
 *		    \ 积 "分"
 *
 * All of it is flat arrays without pointers among them.
 */
#ifndef ASK_TRIE_H
#define ASK_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TRIE_LONGEST = 200 /* characters of an entry */ };
#define TRIE_NONE UINT32_MAX

struct trie_edge {
	uint32_t node, c, to; /* to: 0, a free place */
};

struct trie_node {
	uint32_t entry; /* that ends here, behind the tail; TRIE_NONE */
	uint32_t at;	/* its tail */
	uint32_t len;	/* 0: no tail; else the node has no edges */
};

/* Of a trie that lies in a file, whose numbers may be any: whether LEN bytes at
 * AT are as they were written; and whether anything was not what it must be. */
struct trie_guard {
	bool (*sound)(void *arg, const void *at, size_t len);
	void *arg;
	bool broken;
};

struct trie {
	struct trie_guard *guard; /* borrowed; NULL: it lies in memory */
	struct trie_edge *edge;	  /* 2^bits, or none yet */
	unsigned bits;
	size_t edges;
	struct trie_node *node;
	size_t nodes, cap_nodes;
	uint32_t *tail;
	size_t tails, cap_tails;
	uint32_t n; /* entries */
};

/* Whether it may be read; noted if not. */
static inline bool trie_sound(
	struct trie_guard *guard, const void *at, size_t len)
{
	bool sound = guard->sound(guard->arg, at, len);

	guard->broken |= !sound;
	return sound;
}

/* The number of the entry of the N characters at C, 1 <= N <= TRIE_LONGEST,
 * made if it was not there.  T must not have a guard. */
uint32_t trie_put(struct trie *t, const uint32_t *c, size_t n);

/* The number of that entry, or TRIE_NONE. */
uint32_t trie_find(const struct trie *t, const uint32_t *c, size_t n);

/* The longest entry that the N characters at C begin with, its length at *LEN;
 * or TRIE_NONE.  With a guard an entry may be any number. */
uint32_t trie_longest(
	const struct trie *t, const uint32_t *c, size_t n, size_t *len);

void trie_release(struct trie *t);

#endif
