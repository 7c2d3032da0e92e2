/* steady.c - doubles added up as integers. */
#include "learn/steady.h"

#include <math.h>

#include "base/number.h"

enum { EXACT = 50 };

double steady_unit(double most, uint64_t weights, int bits)
{
	int exponent, of_weights;

	if (most <= 0)
		return 1;
	frexp(most, &exponent);
	frexp((double)weights, &of_weights);
	int room = bits - of_weights < EXACT ? bits - of_weights : EXACT;
	return ldexp(1, room - exponent);
}

double steady_sum(const double *x, const uint32_t *weight, size_t n)
{
	double most = 0;
	amount sum = 0;

	for (size_t i = 0; i < n; i++)
		most = fmax(most, fabs(x[i]));
	double unit = steady_unit(most, 1, EXACT + 1);
	for (size_t i = 0; i < n; i++)
		sum += (amount)(int64_t)steady_round(x[i] * unit) *
		       (weight ? weight[i] : 1);
	return (double)sum / unit;
}
