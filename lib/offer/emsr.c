/* emsr.c - protection levels of nested classes. */
#include "offer/emsr.h"

#include <math.h>

double emsr_quantile(double p)
{
	double low = -40, high = 40;

	if (p <= 0)
		return -INFINITY;
	if (p >= 1)
		return INFINITY;
	for (;;) {
		double x = (low + high) / 2;
		if (x <= low || x >= high)
			return x;
		if (erfc(-x * 0.70710678118654752440) / 2 < p)
			low = x;
		else
			high = x;
	}
}

/* The demand at fare F that is worth more than a seat at a fare BELOW. */
static double demand(double mean, double sd, double f, double below)
{
	return sd == 0 ? mean : mean + sd * emsr_quantile(1 - below / f);
}

/* Of a demand at fare F what is kept from a fare BELOW. */
static double kept(double mean, double sd, double f, double below)
{
	if (below >= f)
		return 0;
	return fmax(0, demand(mean, sd, f, below));
}

bool emsr_is_cut(const struct emsr_class *class, size_t j)
{
	double below = class[j + 1].fare, mean = 0, variance = 0, worth = 0;

	for (size_t i = 0; i <= j; i++) {
		const struct emsr_class *c = &class[i];
		mean += c->mean;
		variance += c->sd * c->sd;
		worth += c->fare * c->mean;
		if (below < c->fare &&
			demand(c->mean, c->sd, c->fare, below) < 0)
			return true;
	}
	return mean > 0 && below < worth / mean &&
	       demand(mean, sqrt(variance), worth / mean, below) < 0;
}

void emsr_levels(double *a, double *b, const struct emsr_class *class, size_t n)
{
	double mean = 0, variance = 0, worth = 0;

	for (size_t j = 0; j + 1 < n; j++) {
		double below = class[j + 1].fare;
		const struct emsr_class *c = &class[j];
		mean += c->mean;
		variance += c->sd * c->sd;
		worth += c->fare * c->mean;
		a[j] = 0;
		for (size_t i = 0; i <= j; i++)
			a[j] += kept(class[i].mean, class[i].sd, class[i].fare,
				below);
		b[j] = mean > 0
			       ? kept(mean, sqrt(variance), worth / mean, below)
			       : 0;
	}
}
