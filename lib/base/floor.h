/* floor.h - integer division that rounds towards minus infinity.
 *
 * C rounds towards zero, so that times before 1970 would fall into the day
 * after their own:
 *
 *	floor_div(-1, 86400) == -1      floor_mod(-1, 86400) == 86399
 *
 * B > 0 in all of them, and nothing overflows.
 */
#ifndef BASE_FLOOR_H
#define BASE_FLOOR_H

#include <stdint.h>

/* The largest q with q * B <= A. */
static inline int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* A - floor_div(A, B) * B, in [0, B). */
static inline int64_t floor_mod(int64_t a, int64_t b)
{
	return a % b + (a % b < 0 ? b : 0);
}

#endif
