/* readout.h - from raw scores of trees to what is read: answers, points, the
 * output that is explained, and what columns of them are called. */
#ifndef MODEL_READOUT_H
#define MODEL_READOUT_H

#include "model/ensemble.h"

/* The answers of a row, objective_width() many, from its RAW outputs over so
 * many ROUNDS; MEAN has room for E's outputs. */
void readout_scores(const struct ensemble *e, size_t rounds, const double *raw,
	double *mean, double *score);

/* The points of a scorecard for a row with columns X: the sum of the points of
 * its TREES, each of them an integer, so that whoever adds them up by hand has
 * the same. */
double readout_points(const struct ensemble *e, size_t trees, const double *x);

/* The output with the highest raw score, of equal ones the first. */
unsigned readout_highest(const struct ensemble *e, const double *raw);

/* What the Ith of WIDTH scores is called, at the end of TO: "score", or with
 * the class or the number behind it where there are several. */
void readout_score_name(
	struct buf *to, const struct ensemble *e, size_t width, size_t i);

/* What the contribution of FEATURE to OUTPUT is called, at the end of TO:
 * "phi_age", or "phi_0_age" where there are several outputs. */
void readout_phi_name(struct buf *to, const struct ensemble *e, unsigned output,
	const char *feature);

/* How many rounds a text asks for: "best", "all", or a number of them; and how
 * many trees they have.  NULL, or what is wrong. */
MUST_USE const char *readout_rounds(
	size_t *rounds, size_t *trees, const struct ensemble *e, struct text t);

#endif
