/* shapley.h - what each feature contributes to a score, exactly.
 *
 *	struct shapley *s;
 *	TRY(shapley_new(&s, e, trees));
 *	struct shapley_room *room = shapley_room_new(s);    // one a thread
 *	shapley_of(s, room, x, phi, 1);         // a slice of SHAPLEY_ROWS rows
 *
 * Contributions are Shapley values of the game in which a feature that is not
 * in the coalition has the distribution of the training rows that came to each
 * node (Lundberg et al., "From local explanations to global understanding",
 * 2020, "path-dependent"); they and the base add up to the raw score.
 *
 * Of a leaf of value v, on whose way d features are asked, feature i has
 *
 *	v (o_i - z_i)  integral over t from 0 to 1 of
 *		product over the others of  t o_j + (1 - t) z_j
 *
 * where o is 1 if the row meets all that the way asks of the feature, else 0,
 * and z is the share of training rows that does.  The integrand is a polynomial
 * of degree d - 1, so that Gauss-Legendre quadrature with ceil(d / 2) points is
 * exact, and as no term is negative it loses no digits.  One walk through a
 * tree takes the products down and their sums up, for all leaves at once.
 *
 * Rows do not see each other, and machines do not show: the same bits whatever
 * stands beside a row, and whichever vectors there are.
 */
#ifndef MODEL_SHAPLEY_H
#define MODEL_SHAPLEY_H

#include "model/ensemble.h"

/* Rows go in slices, several at once. */
enum { SHAPLEY_ROWS = 64, SHAPLEY_SLICES = 16 };

struct shapley;
struct shapley_room;

/* Prepare the first TREES trees of E, which stays.  NULL, or why contributions
 * are not defined. */
MUST_USE const char *shapley_new(
	struct shapley **s, const struct ensemble *e, size_t trees);
void shapley_free(struct shapley *s);

/* Room for shapley_of(), which one thread uses at a time. */
struct shapley_room *shapley_room_new(const struct shapley *s);
void shapley_room_free(struct shapley_room *r);

/* N slices, SHAPLEY_SLICES at most.  X, of mem_aligned(), has for each of them
 * ensemble_columns() columns of SHAPLEY_ROWS numbers; PHI, of mem_aligned()
 * too, gets for each of them, in it for each output, in it for each feature,
 * SHAPLEY_ROWS contributions. */
void shapley_of(const struct shapley *s, struct shapley_room *r,
	const double *x, double *phi, size_t n);

/* What all rows begin with: the mean of the training rows by the trees. */
double shapley_base(const struct shapley *s, unsigned output);

#endif
