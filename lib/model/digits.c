/* digits.c - doubles rounded to what is printed of them. */
#include "model/digits.h"

#include <math.h>

static const double ten[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17};

/* How many digits stand behind the point of X if it has DIGITS in all; -1: it
 * is too small or large to be rounded so. */
static int behind_point(double x, int digits)
{
	double size = fabs(x);
	int n = 0;

	if (!(size >= 1e-8 && size < ten[digits - 1]))
		return -1;
	while (size * ten[n] < ten[digits - 1])
		n++;
	return n;
}

double digits_float(double x)
{
	int n = behind_point(x, 6);

	for (int more = 0; n >= 0 && more < 4; more++) {
		double by = ten[n + more];
		double near = round(x * by) / by;
		if ((float)near == (float)x)
			return near;
	}
	return x;
}

double digits_nine(double x)
{
	int n = behind_point(x, 9);

	return n < 0 ? x : round(x * ten[n]) / ten[n];
}
