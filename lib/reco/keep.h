/* keep.h - the largest weights of many.
 *
 *	keep_begin(&k, 200);
 *	keep_add(&k, item, weight);	// any number of times
 *	keep_end(&k);			// k.at[0..k.n), by rising item
 *
 * Of weights that are equally far from 0 those of lower items are larger, so
 * what is kept does not depend on the order in which they come.
 */
#ifndef RECO_KEEP_H
#define RECO_KEEP_H

#include <stddef.h>
#include <stdint.h>

struct keep_pair {
	double weight;
	uint32_t item;
};

struct keep {
	struct keep_pair *at; /* owned; a heap, the least first, when full */
	size_t n, cap, most;
};

/* Begin anew; MOST 0: all are kept. */
void keep_begin(struct keep *k, size_t most);
void keep_add(struct keep *k, uint32_t item, double weight);
void keep_end(struct keep *k);
void keep_release(struct keep *k);

#endif
