/* renamed.h - categories that are named anew, by a table, in place of the names
 * that the model has.
 *
 *	struct renamed r;
 *	renamed_init(&r, e);
 *	TRY(renamed_add(&r, feature, category));    // in the order of training
 *	renamed_release(&r);
 */
#ifndef MODEL_RENAMED_H
#define MODEL_RENAMED_H

#include "model/ensemble.h"

struct renamed {
	struct ensemble *e; /* borrowed */
	uint32_t *next; /* of each feature: the number of its next category */
};

void renamed_init(struct renamed *r, struct ensemble *e);
void renamed_release(struct renamed *r);

/* The next category of FEATURE, which may have its name of the input; with its
 * first one the names of the model go.  NULL, or what is wrong. */
MUST_USE const char *renamed_add(
	struct renamed *r, struct text feature, struct text category);

#endif
