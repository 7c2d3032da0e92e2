/* grouped.h - the clusters of a book: their numbers, where their data lies, and
 * how two of them differ.
 *
 *	book_profiles(profile, k, &book, c.label);
 *	grouped_number(&c, profile, 2);		// by falling mean of money
 *	book_profiles(profile, k, &book, c.label);
 *	grouped_mean(mean, &c, NULL);
 *	if (grouped_shared(&segments, profile, 0, 1))
 *		j = grouped_differ(&c, 0, 1);
 */
#ifndef CLUSTER_GROUPED_H
#define CLUSTER_GROUPED_H

#include "cluster/book.h"
#include "cluster/clustering.h"
#include "cluster/cutpoints.h"
#include "cluster/segment.h"

/* Number the clusters of C by the falling mean of column BY, as PROFILE, one a
 * cluster, has it; those without a customer come last. */
void grouped_number(
	struct clustering *c, const struct profile *profile, unsigned by);

/* MEAN, of each of the columns and in the scale of the centroids, of the data
 * that the clusters come from: that of the model APPLIED, or, where it is NULL,
 * that of C itself. */
void grouped_mean(
	double *mean, const struct clustering *c, const struct model *applied);

/* LOW, the least that each column can be, in the scale of the centroids: of
 * recency and frequency 0, of money and of FREE columns -INFINITY. */
void grouped_low(double *low, const struct clustering *c, bool free);

/* The column in which the centroids of clusters I and J are farthest apart, the
 * first of equals. */
unsigned grouped_differ(const struct clustering *c, unsigned i, unsigned j);

/* Append "recency 12 and 250": the column, of those called NAME, by which
 * clusters I and J differ most, on the scale that they were made on, and its
 * mean in each, as it came.  PROFILE is one a cluster; both have customers. */
void grouped_difference(struct buf *to, const struct clustering *c,
	const struct profile *profile, char *const name[], unsigned i,
	unsigned j);

/* The segment of the mean customer of P, which has some, in CLUSTER (from 1).
 */
struct segment grouped_segment(
	const struct segments *s, const struct profile *p, unsigned cluster);

/* Whether the mean customers of clusters I and J (from 0) are in one segment.
 */
bool grouped_shared(const struct segments *s, const struct profile *profile,
	unsigned i, unsigned j);

/* The segments of customers whose recency, frequency and money are X: by the
 * N RULES, which are resolved by the customers, or, where there are none, by
 * CUTS, or, where they are NULL, by cut points fitted to the customers.  The
 * rules are borrowed; s->met is the caller's to free. */
void grouped_segments(struct segments *s, const struct cluster_book *b,
	double *const x[], const struct segment_cuts *cuts,
	struct segment_rule *rules, size_t n);

/* SCORE, 1 to PARTS, of measure J (0: recency) of the N customers whose values
 * are X: by the points of CUT for that measure, if it has some, or in BINS.
 * THRESHOLD as score_column() leaves it. */
void grouped_score(unsigned char *score, double *threshold,
	const struct cutpoints *cut, unsigned j, enum score_bins bins,
	unsigned parts, const double *x, size_t n);

#endif
