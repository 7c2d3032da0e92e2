/* cutpoints.h - cut points of one's own for scores of recency, frequency and
 * money.
 *
 *	struct cutpoints c = {0};
 *	TRY(cutpoints_read(&c, text_of("r=30:90:180")));
 *	TRY(cutpoints_scores(&c, &scores));     // 4
 */
#ifndef CLUSTER_CUTPOINTS_H
#define CLUSTER_CUTPOINTS_H

#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"
#include "cluster/score.h"

struct cutpoints {
	double cut[3][SCORE_MAX]; /* rising; of r, f and m */
	unsigned n[3];		  /* 0: by quantiles */
};

/* One measure and its points, "r=30:90".  NULL, or what is wrong. */
MUST_USE const char *cutpoints_read(struct cutpoints *c, struct text item);

/* All measures have as many SCORES: one more than points, which it becomes if
 * it is 0.  NULL, or what does not fit. */
MUST_USE const char *cutpoints_scores(
	const struct cutpoints *c, int64_t *scores);

#endif
