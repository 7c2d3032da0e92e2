/* anymodel.h - a model of any kind, by what its file begins with.
 *
 *	struct anymodel m = {0};
 *	TRY(anymodel_read(&m, from, &(struct anymodel_how){.name = "m.txt"}));
 *	... m.e, m.machine
 *
 * Trees of LightGBM, XGBoost and model-fit are an ensemble.  Machines of
 * model-fit, DeepCTR-Torch and xLearn are a machine, and an ensemble of no
 * trees that has their columns.
 */
#ifndef MODEL_ANYMODEL_H
#define MODEL_ANYMODEL_H

#include "factor/factor.h"
#include "io/source.h"
#include "model/ensemble.h"

struct anymodel {
	struct ensemble *e;
	struct machine *machine; /* NULL: it has trees */
};

struct anymodel_how {
	const char *name; /* stands before messages */
	/* Names of categories are not wanted from the model: they are passed
	 * over, damaged or not. */
	bool nameless;
	/* Of weights of DeepCTR-Torch: what the file of categories is called,
	 * and its bytes; NULL: there is none. */
	const char *vocab_name;
	struct text vocab;
};

/* Read all of FROM.  What M has then is the caller's to free, after a message
 * too; NULL, or a message with the place. */
MUST_USE const char *anymodel_read(
	struct anymodel *m, struct source from, const struct anymodel_how *how);

#endif
