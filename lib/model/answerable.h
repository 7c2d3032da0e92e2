/* answerable.h - what may be asked of a model, by what it is: trees, a machine,
 * a scorecard, with tables of training or without.
 *
 *	struct answerable w = {.name = "m.txt", .e = e, ...};
 *	why = answerable_check(&w);		// NULL, or a message
 *	... rounds are read: w.used of the trees are asked ...
 *	why = answerable_tables(&w);
 *
 * Messages name the options of model-score.
 */
#ifndef MODEL_ANSWERABLE_H
#define MODEL_ANSWERABLE_H

#include "base/fail.h"
#include "factor/factor.h"
#include "model/ensemble.h"

/* All is borrowed. */
struct answerable {
	const char *name; /* of the model's file */
	const struct ensemble *e;
	const struct machine *machine; /* NULL: it has trees */
	size_t used;		       /* of those so many are asked */
	/* What is asked. */
	bool vocab, export, explains, parts, golden, leaf, rounds, categories,
		pairs;
	bool global, points, stability;
};

/* Whether trees or a machine can do it.  NULL, or what they cannot. */
MUST_USE const char *answerable_check(const struct answerable *w);

/* Whether the model has tables of training and points, if they are asked for.
 * NULL, or what it lacks. */
MUST_USE const char *answerable_tables(const struct answerable *w);

#endif
