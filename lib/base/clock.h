/* clock.h - how much time has passed; what time it is is in when.h's hands.
 *
 *	int64_t began = clock_ns();
 *	...
 *	double seconds = (double)(clock_ns() - began) * 1e-9;
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Nanoseconds since a moment that stays the same while the machine runs. */
int64_t clock_ns(void);

#endif
