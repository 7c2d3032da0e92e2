/* expect.h - how many purchases are to come, by the models of nbd.h.
 *
 *	alive * expect_alive(model, q, x, T, t)		// of fact x, t_x, T
 *
 * t_x is in the chance of being alive only, so that facts with equal x and T
 * share the rest.
 */
#ifndef CLV_EXPECT_H
#define CLV_EXPECT_H

#include "clv/nbd.h"

/* The mean number of purchases from T to T + SPAN of who has bought X times
 * after the first, and is alive at T.  Of the BG/BB: in so many whole
 * opportunities. */
double expect_alive(
	enum nbd_model model, const double *q, double x, double T, double span);

/* The same of somebody who has just bought for the first time. */
double expect_new(enum nbd_model model, const double *q, double span);

#endif
