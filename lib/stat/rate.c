/* rate.c - Wilson's interval, and Newcombe's of two. */
#include "stat/rate.h"

#include <math.h>

struct rate_interval rate_wilson(uint64_t some, uint64_t all, double z)
{
	double n = (double)all, p = (double)some / n, zz = z * z / n;
	double middle = (p + zz / 2) / (1 + zz);
	double half = z / (1 + zz) * sqrt(p * (1 - p) / n + zz / (4 * n));

	/* Of none and of all one end is known, whatever rounding says. */
	return (struct rate_interval){some == 0 ? 0 : fmax(0, middle - half),
		some == all ? 1 : fmin(1, middle + half)};
}

struct rate_interval rate_newcombe(uint64_t some_a, uint64_t all_a,
	uint64_t some_b, uint64_t all_b, double z)
{
	double a = (double)some_a / (double)all_a;
	double b = (double)some_b / (double)all_b;
	struct rate_interval of_a = rate_wilson(some_a, all_a, z);
	struct rate_interval of_b = rate_wilson(some_b, all_b, z);

	return (struct rate_interval){
		b - a - hypot(b - of_b.low, of_a.high - a),
		b - a + hypot(of_b.high - b, a - of_a.low)};
}
