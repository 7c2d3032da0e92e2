/* trial.h - one number of clusters tried out: what it scores, and how much
 * other seeds agree.
 *
 *	for (size_t i = 0; i < n; i++) {
 *		o.k = 2 + i;
 *		TRY(trial_run(&trial[i], &points, &o));
 *	}
 *	trial_choose(&knee, &best, trial, n);
 */
#ifndef CLUSTER_TRIAL_H
#define CLUSTER_TRIAL_H

#include "cluster/choose.h"
#include "cluster/kmeans.h"

enum { TRIAL_SEEDS = 5 };

struct trial {
	unsigned k;
	struct choose index; /* its inertia is that of the fit */
	double stability; /* choose_stability() of the next TRIAL_SEEDS seeds,
			   * a single start each */
	size_t searched;  /* kmeans.h */
};

/* Cluster P as O says, and judge it.  NULL, or a message. */
MUST_USE const char *trial_run(struct trial *t, const struct points *p,
	const struct kmeans_options *o);

/* Which of N trials, k rising, is the knee of inertia (N: there are fewer than
 * three) and which has the highest silhouette.  N is 1 or more. */
void trial_choose(size_t *knee, size_t *best, const struct trial *t, size_t n);

#endif
