/* xgboost.h - the JSON and UBJSON that XGBoost 1.6 to 3 writes, as an ensemble.
 *
 *	struct ensemble *e;
 *	TRY(xgboost_read(&e, from, "model.json", false));
 *
 * Trees with one number a leaf, of the boosters gbtree and dart.  Refused are
 * gblinear, leaves of several numbers, and names of categories that XGBoost has
 * damaged when it wrote them.
 */
#ifndef MODEL_XGBOOST_H
#define MODEL_XGBOOST_H

#include "io/source.h"
#include "model/ensemble.h"

/* Whether the first bytes of FILE, at least 8, are those of its JSON, and of
 * its UBJSON (*BINARY). */
bool xgboost_is(struct text file, bool *binary);

/* Read all of FROM; NAME stands before messages.  WORDS: whether the names of
 * categories are wanted from the model; else they are passed over, damaged or
 * not.  *E is the caller's to free; NULL after a message. */
MUST_USE const char *xgboost_read(struct ensemble **e, struct source from,
	const char *name, bool binary, bool words);

#endif
