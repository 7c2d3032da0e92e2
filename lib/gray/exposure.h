/* exposure.h - who was in which arm, as the programs that give arms write it.
 *
 * gray-split	experiment, arm (empty: not in), reason
 * offer-price	offer_id (empty: no offer), holdout (1: the control), campaign
 * scene-push	scene, reason (HOLDOUT: the control; another: not sent), arm
 *
 * or any table with a column arm.
 */
#ifndef GRAY_EXPOSURE_H
#define GRAY_EXPOSURE_H

#include <stdbool.h>

#include "base/text.h"

enum exposure_column {
	EXPOSURE_EXPERIMENT,
	EXPOSURE_ARM,
	EXPOSURE_REASON,
	EXPOSURE_SCENE,
	EXPOSURE_CAMPAIGN,
	EXPOSURE_HOLDOUT,
	EXPOSURE_OFFER,
	EXPOSURE_COLUMNS
};

/* What the columns are called as roles. */
extern const char *const exposure_name[EXPOSURE_COLUMNS];

enum exposure_kind {
	EXPOSURE_IN,
	EXPOSURE_OUT,	/* not exposed: held out of all, not sent, no arm */
	EXPOSURE_FORCED /* its arm was not drawn */
};

struct exposure {
	enum exposure_kind kind;
	bool held; /* it is in the control, whatever that is called */
	struct text experiment, arm; /* borrowed; empty where there is none */
};

/* Whether columns that are there (HAS) say who was in which arm. */
bool exposure_known(const bool has[EXPOSURE_COLUMNS]);

/* What the CELLs of a row say; those without a column are empty.  NULL, or why
 * the row is bad. */
MUST_USE const char *exposure_of(struct exposure *to,
	const bool has[EXPOSURE_COLUMNS],
	const struct text cell[EXPOSURE_COLUMNS]);

#endif
