/* interval.c - the jackknife. */
#include "journey/interval.h"

#include <math.h>

double interval_z(double percent)
{
	double tail = 1 - percent / 100, low = 0, high = 40;

	for (int i = 0; i < 100; i++) {
		double z = (low + high) / 2;
		if (erfc(z / sqrt(2)) > tail)
			low = z;
		else
			high = z;
	}
	return (low + high) / 2;
}

struct rate_interval interval_jackknife(
	double estimate, const double *without, size_t n, double z)
{
	double mean = 0, squares = 0;

	for (size_t i = 0; i < n; i++)
		mean += without[i] / (double)n;
	for (size_t i = 0; i < n; i++)
		squares += (without[i] - mean) * (without[i] - mean);
	double half = z * sqrt(squares * ((double)n - 1) / (double)n);
	return (struct rate_interval){estimate - half, estimate + half};
}
