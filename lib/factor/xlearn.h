/* xlearn.h - factorization machines that xLearn has trained, from its text.
 *
 *	bias: -0.699
 *	i_0: -1.304		a weight of each feature, from 0
 *	v_0: 0.15 -0.15 ...	and a vector; none of a linear model
 *
 * A feature is a column of numbers that is called by its number: 0, 1, ...
 */
#ifndef FACTOR_XLEARN_H
#define FACTOR_XLEARN_H

#include "factor/factor.h"

/* Whether a file that begins like this is such a model. */
bool xlearn_is(struct text head);

/* On failure *TO is NULL. */
MUST_USE const char *xlearn_read(struct machine **to, struct text model);

#endif
