/* weights.h - what each item says for every other.
 *
 * A model of any kind is a sparse matrix: a history's item i adds
 * decay^age * weight(i, j) to the score of j.  Kinds are
 *
 * next		how often j is among the "window" items after i, over
 *		(n_i + 10) (n_j + 1)^0.25, n being the histories that have the
 *		item.  10 and 0.25 damp what few customers did and what
 *		everybody has; both were set once and never tuned.
 * cosine	histories with both, over sqrt(n_i n_j)
 * ease, slim	see linear.h
 * popular	nothing: all scores are 0
 *
 * Counts are integers and each weight is computed by itself from them, so
 * neither threads nor the order of customers can change a bit.
 */
#ifndef RECO_WEIGHTS_H
#define RECO_WEIGHTS_H

#include "base/fail.h"
#include "reco/histories.h"

enum weights_kind {
	WEIGHTS_NEXT,
	WEIGHTS_COSINE,
	WEIGHTS_EASE,
	WEIGHTS_SLIM,
	WEIGHTS_POPULAR
};

/* "next", "cosine" ... */
const char *weights_kind_name(enum weights_kind kind);

struct weights_how {
	enum weights_kind kind;
	size_t window; /* of next: at least 1 */
	/* Kept of each item, 0: all; of slim: that each is explained by, at
	 * least 1. */
	size_t neighbours;
	double lambda; /* of ease and slim: not below 0 */
	unsigned threads;
};

struct weights {
	size_t items;
	uint64_t *start;  /* items + 1; owned, as what follows */
	uint32_t *target; /* of each source by rising number */
	double *weight;
};

/* Learn from H.  Of each item the largest weights are kept; of equal ones
 * those of lower numbers.  NULL, or a message; W is to be released in either
 * case. */
MUST_USE const char *weights_init(struct weights *w, const struct histories *h,
	const struct weights_how *how);
void weights_release(struct weights *w);

/* Whether W, as a file has it, is a matrix of so many pairs. */
bool weights_valid(const struct weights *w, uint64_t pairs);

#endif
