/* order.h - sorting millions of keys by their bytes.
 *
 * Multikey quicksort (Bentley and Sedgewick, 1997) on words of eight bytes
 * taken big-endian, so that most comparisons touch no key.  Not for equal
 * keys: their order would be arbitrary.
 */
#ifndef BASE_ORDER_H
#define BASE_ORDER_H

#include <stdint.h>

#include "base/text.h"

struct order_key {
	uint64_t word;	 /* order_word() of the key at the depth at hand */
	uint32_t number; /* which key */
};

/* The key of number I; its bytes stay while the sort runs. */
typedef struct text order_of(const void *keys, size_t i);

/* The eight bytes of KEY from AT on, zero behind its end. */
uint64_t order_word(struct text key, size_t at);

/* Sort K[0..n) by the bytes of their keys, all of which begin with the same
 * DEPTH bytes; K[i].word = order_word(key, DEPTH) on entry and unspecified on
 * return.  Recursion stays below the longest key / 8 + log2 n. */
void order_sort(struct order_key *k, size_t n, size_t depth, order_of *of,
	const void *keys);

#endif
