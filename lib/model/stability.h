/* stability.h - in which bin of a table of training a value falls.
 *
 * model-fit keeps, for the raw score and each column that it used, how many of
 * the rows of training were in each bin (struct ensemble_drift).
 */
#ifndef MODEL_STABILITY_H
#define MODEL_STABILITY_H

#include "model/ensemble.h"

/* The number among D's counts of X: a number, the number of a category, or NaN
 * where it is missing, or, if UNSEEN, another category than those counted. */
size_t stability_bin(const struct ensemble_drift *d, double x, bool unseen);

#endif
