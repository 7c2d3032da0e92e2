/* surface.h - a function of up to four parameters at one point: its value, its
 * slopes and its curvature, which is what Newton's method looks at.
 */
#ifndef CLV_SURFACE_H
#define CLV_SURFACE_H

enum { SURFACE_MOST = 4 }; /* parameters */

struct surface {
	double value;
	double slope[SURFACE_MOST];
	/* Second derivatives [i][j] with i <= j; the others are not kept. */
	double curve[SURFACE_MOST][SURFACE_MOST];
};

/* TO becomes the sum of both. */
static inline void surface_add(struct surface *to, const struct surface *more)
{
	to->value += more->value;
	for (unsigned i = 0; i < SURFACE_MOST; i++) {
		to->slope[i] += more->slope[i];
		for (unsigned j = i; j < SURFACE_MOST; j++)
			to->curve[i][j] += more->curve[i][j];
	}
}

#endif
