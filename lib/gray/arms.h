/* arms.h - the arms of an experiment, and who comes to which.
 *
 *	ctrl:50|treat:50	weights: the shares they are of their sum
 *	ctrl:0-25|treat:25-50	parts of 100: the rest is nobody's
 *
 * A comma may stand for the bar where no bar is.  Weights are laid out from 0,
 * so that whoever changes one moves people; a part that shrinks moves nobody
 * out of the others.
 *
 * from and to serve the draws of the house, start, end and share those of
 * other systems, which take weights that come near to 1, or to 100 percent, as
 * they are.
 */
#ifndef GRAY_ARMS_H
#define GRAY_ARMS_H

#include "gray/draw.h"

enum { ARMS_MOST = 256, ARMS_NONE = -1 };

struct arm {
	struct text name;  /* borrowed */
	double from, to;   /* of 1 */
	double start, end; /* the same, share by share added up */
	double share;	   /* of 1: what is added up */
	double weight;	   /* as written; of a part its width */
};

struct arms {
	struct arm *arm; /* owned; n of them */
	size_t n;
	bool parts, alike; /* parts of 100; all weights are equal */
	double width;	   /* of all, of 1 */
	double total;	   /* of the weights; 100 for parts */
};

/* Read T, which is borrowed.  NULL, or what is wrong. */
MUST_USE const char *arms_read(struct arms *to, struct text t);
void arms_release(struct arms *a);

/* The arm so called, or ARMS_NONE. */
int arms_find(const struct arms *a, struct text name);

/* The share of arm I among those who have one: its propensity. */
double arms_share(const struct arms *a, size_t i);

/* Whether HASH can serve them: a message if not. */
MUST_USE const char *arms_fit(const struct arms *a, enum draw_hash hash);

/* The arm that has X, a draw of the house's own; or ARMS_NONE. */
int arms_at(const struct arms *a, double x);

/* The arm of UNIT by another system's rules, or ARMS_NONE.  RAMP, of 1, is the
 * share of every arm that takes part.  *BEYOND: it would have one at a full
 * ramp. */
int arms_draw(const struct arms *a, struct draws *d, enum draw_hash hash,
	struct text experiment, struct text unit, double ramp, bool *beyond);

#endif
