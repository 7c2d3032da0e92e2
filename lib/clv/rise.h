/* rise.h - rising factorials by table: ln q (q + 1) ... (q + x - 1), with two
 * derivatives in q.
 *
 * ln G(q + x) - ln G(q) of a whole number x is such a sum, so that no gamma
 * function is needed.  Sums are compensated (Kahan), as x may be a million.
 *
 *	rise_make(&rise, q, most);
 *	use(rise.at[x].ln, rise.at[x].d, rise.at[x].dd);	// x <= most
 */
#ifndef CLV_RISE_H
#define CLV_RISE_H

#include <stddef.h>

struct rise_at {
	double ln, d, dd;
};

struct rise {
	struct rise_at *at; /* most + 1; owned */
	size_t cap;
};

/* The table of Q > 0; what was there before goes. */
void rise_make(struct rise *r, double q, size_t most);
void rise_release(struct rise *r);

#endif
