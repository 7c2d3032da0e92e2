/* shapley_points.c - Gauss-Legendre quadrature by additions, multiplications
 * and divisions alone, so that its points are the same on every machine. */
#include <stdlib.h>

#include "base/mem.h"
#include "model/shapley_parts.h"

/* The Legendre polynomial of degree N at X, and its derivative. */
static double legendre(double x, size_t n, double *slope)
{
	double before = 1, now = x;

	for (size_t k = 2; k <= n; k++) {
		double next = ((2 * (double)k - 1) * x * now -
				      ((double)k - 1) * before) /
			      (double)k;
		before = now;
		now = next;
	}
	*slope = (double)n * (x * now - before) / (x * x - 1);
	return now;
}

/* The one root of degree N between LOW and HIGH. */
static double root(double low, double high, size_t n)
{
	double slope, at_low = legendre(low, n, &slope);

	for (int i = 0; i < 60; i++) {
		double middle = (low + high) / 2;
		double at = legendre(middle, n, &slope);
		if ((at < 0) == (at_low < 0))
			low = middle;
		else
			high = middle;
	}
	return (low + high) / 2;
}

/* Roots of degree n lie between those of degree n - 1, and the ends. */
void shapley_points(double *point, double *weight, size_t n)
{
	double *before = mem_array(n + 1, sizeof(*before)), slope;

	for (size_t degree = 1; degree <= n; degree++) {
		memcpy(before, point, (degree - 1) * sizeof(*before));
		for (size_t i = 0; i < degree; i++) {
			double low = i ? before[i - 1] : -1;
			double high = i + 1 < degree ? before[i] : 1;
			point[i] = degree == 1 ? 0 : root(low, high, degree);
		}
	}
	free(before);
	for (size_t i = 0; i < n; i++) {
		double x = point[i];
		if (n > 1)
			legendre(x, n, &slope);
		else
			slope = 1;
		weight[i] = 1 / ((1 - x * x) * slope * slope);
		point[i] = (1 + x) / 2;
	}
}
