/* explain.h - what the columns of a row have contributed to its raw score.
 *
 * Of a machine without layers exactly: a game in which a column that is absent
 * has the mean vector and weight of its levels as the learned rows had them (of
 * a machine that was trained elsewhere, a vector of zeros).  The score is a sum
 * over columns and pairs, so each column's Shapley value is its own part and
 * half of each pair that it is in, and BASE and the values add up to the score.
 *
 * With layers no such sum is exact.  A column's contribution is the score less
 * what it would be with the column alone absent (level 0, or the mean number);
 * BASE is the score with all absent, and what is missing to the score is REST.
 *
 *	struct explain *e = explain_new(f);
 *	explain_row(e, level, number, phi, &rest);
 *	double base = explain_base(e);
 *	explain_free(e);
 */
#ifndef FACTOR_EXPLAIN_H
#define FACTOR_EXPLAIN_H

#include "factor/pass.h"

struct explain;

struct explain *explain_new(const struct machine *f);
void explain_free(struct explain *e);
double explain_base(const struct explain *e);

/* PHI has a double a field; *REST is 0 without layers. */
void explain_row(struct explain *e, const uint32_t *level, const float *number,
	double *phi, double *rest);

/* What the fields A and B contribute together, beside what each does alone:
 * of the row that was asked for last, without layers. */
double explain_pair(const struct explain *e, unsigned a, unsigned b);

#endif
