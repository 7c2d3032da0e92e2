/* linear.h - weights that explain each item by the others: EASE and SLIM.
 *
 * With G the counts of items that share a history, n_i on its diagonal:
 *
 * EASE	(H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", 2019)
 *	P = (G + lambda I)^-1, weight(i, j) = -P(i, j) / P(j, j), 0 for i = j
 * SLIM	(X. Ning, G. Karypis, 2011, here by ridge regression, without its other
 *	penalty and its bound at 0)
 *	of each j the "neighbours" items S that are nearest by cosine, and
 *	weight(S, j) = (G(S, S) + lambda I)^-1 G(S, j)
 */
#ifndef RECO_LINEAR_H
#define RECO_LINEAR_H

#include "base/fail.h"
#include "reco/inverse.h"
#include "reco/places.h"
#include "reco/weights.h"

/* Make M the negative of P. */
MUST_USE const char *linear_ease(struct inverse *m, const struct histories *h,
	const struct reco_places *p, const struct weights_how *how);

/* All of SLIM. */
MUST_USE const char *linear_slim(struct weights *w, const struct histories *h,
	const struct reco_places *p, const struct weights_how *how);

#endif
