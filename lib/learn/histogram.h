/* histogram.h - sums of gradients by code, as integers.
 *
 * The gradient and the hessian of a row are rounded to integers and packed into
 * one word, the gradient above the hessian, so that one addition adds both and
 * sums do not depend on their order:
 *
 *	word = gradient * 2^low + hessian	hessian >= 0
 *
 * The sum of all hessians is below 2^low and that of all gradients, whatever
 * their signs, fits what is above; the objective sees to it.
 *
 * A narrow column has "stride" words, a wide one as many as it has codes and
 * one for none.  Strides are no power of two, or all columns would meet in the
 * same sets of the cache.
 */
#ifndef LEARN_HISTOGRAM_H
#define LEARN_HISTOGRAM_H

#include "learn/matrix.h"

struct histograms {
	const struct matrix *m;
	size_t stride, words; /* of a histogram of all columns */
	size_t *at;	      /* owned: where each column begins */
	size_t *wide;	      /* owned: where each wide column begins */
	unsigned threads;
	struct crew *crew; /* owned: of so many */
	int64_t **scratch; /* owned: one a thread but the first */
};

void histograms_init(
	struct histograms *h, const struct matrix *m, unsigned threads);
void histograms_release(struct histograms *h);

/* One histogram, for the caller to free. */
int64_t *histograms_new(const struct histograms *h);

/* Sums of the N rows ROW, whose words are WORD (by number of the row). */
void histograms_sum(struct histograms *h, int64_t *to, const uint32_t *row,
	size_t n, const int64_t *word);

/* FROM -= LESS. */
void histograms_subtract(
	const struct histograms *h, int64_t *from, const int64_t *less);

#endif
