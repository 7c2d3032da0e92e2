/* features.h - a model without trees as others know a model: by its columns. */
#ifndef MODEL_FEATURES_H
#define MODEL_FEATURES_H

#include "factor/factor.h"
#include "model/ensemble.h"

/* Give E, which is new, the columns and the one output of F. */
void features_take(struct ensemble *e, const struct machine *f);

#endif
