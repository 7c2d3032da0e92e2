/* clustering.h - columns in, numbered clusters out: scaled, fitted or from a
 * model, and labelled.
 *
 *	struct clustering c = {.d = 3, .n = n, .x = {r, f, m}};
 *	TRY(clustering_fit(&c, SCALE_LOG, &options));    // x is now scaled
 *	... sums by c.label[i] ...
 *	clustering_renumber(&c, means);
 *
 * Labels count from 0; people see them from 1.
 */
#ifndef CLUSTER_CLUSTERING_H
#define CLUSTER_CLUSTERING_H

#include "cluster/kmeans.h"
#include "cluster/model.h"
#include "cluster/points.h"
#include "cluster/scale.h"

struct clustering {
	unsigned d;
	size_t n;
	double *x[POINTS_MAX_D]; /* the caller's, overwritten when scaled */
	struct scale scale;
	unsigned flat;	       /* bit j: column j has only one value */
	struct kmeans fit;     /* owned; centroids and sizes by label */
	unsigned short *label; /* n, owned */
};

/* Scale the columns and find k clusters. */
MUST_USE const char *clustering_fit(struct clustering *c,
	enum scale_transform transform, const struct kmeans_options *o);

/* Scale the columns anew, and fit from the centroids of MODEL; clusters keep
 * the numbers of those they are matched to (match.h). */
MUST_USE const char *clustering_warm(
	struct clustering *c, const struct model *model, unsigned threads);

/* Scale and label as MODEL says; nothing is fitted. */
void clustering_apply(
	struct clustering *c, const struct model *model, unsigned threads);

/* Number the clusters by falling KEY (k values, one a cluster); equal keys by
 * their centroids' coordinates, so that no number depends on the seed.  NEW[c]
 * (k, or NULL) becomes the new number of cluster c. */
void clustering_renumber(
	struct clustering *c, const double *key, unsigned *renamed);

/* The stability index of the shares of clusters, C's against MODEL's; NAN where
 * either has no customer. */
double clustering_drift(const struct clustering *c, const struct model *model);

/* The mean of the data that the clusters were fitted to, in the scale of the
 * centroids: 0 by the scale, but of raw features from the SIZE of each
 * cluster. */
void clustering_mean(
	double *mean, const struct clustering *c, const uint64_t *size);

/* The points, as the algorithms take them. */
struct points clustering_points(const struct clustering *c);

void clustering_release(struct clustering *c);

#endif
