/* power.c - sizes by the normal distribution, and by the non-central t, whose
 * power rises with size and effect and so is inverted by halving. */
#include "stat/power.h"

#include <math.h>
#include <stdbool.h>

#include "stat/dist.h"

static double both_quantiles(const struct power_how *how)
{
	return dist_normal_quantile(how->alpha / 2) +
	       dist_normal_quantile(1 - how->power);
}

double power_rate(double rate, double lift, const struct power_how *how)
{
	double other = rate * (1 + lift), z = both_quantiles(how);
	double spread = rate * (1 - rate) + other * (1 - other) / how->ratio;

	return z * z * spread / ((other - rate) * (other - rate));
}

/* The power of N control units; with T by Student's t.  Either tail counts. */
static double power_of(
	double n, double effect, const struct power_how *how, bool t)
{
	double df = n * (1 + how->ratio) - 2;
	double shift = effect * sqrt(n * how->ratio / (1 + how->ratio));

	if (!t) {
		double z = dist_normal_quantile(how->alpha / 2);
		return dist_normal_tail(z - shift) +
		       dist_normal_tail(z + shift);
	}
	if (!(df > 0))
		return 0;
	return dist_t_power(dist_t_quantile(how->alpha / 2, df), df, shift);
}

static double size_of(double effect, const struct power_how *how, bool t)
{
	double z = both_quantiles(how) / effect;
	double low = 0, high = z * z * (1 + 1 / how->ratio) + 4;

	while (power_of(high, effect, how, t) < how->power)
		high *= 2;
	for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
		double middle = (low + high) / 2;
		if (power_of(middle, effect, how, t) < how->power)
			low = middle;
		else
			high = middle;
	}
	return (low + high) / 2;
}

double power_mean(double effect, const struct power_how *how)
{
	return size_of(effect, how, false);
}

double power_mean_t(double effect, const struct power_how *how)
{
	return size_of(effect, how, true);
}

double power_effect_t(double n, const struct power_how *how)
{
	double low = 0, high = 1;

	if (!(n * (1 + how->ratio) > 2))
		return (double)NAN;
	while (power_of(n, high, how, true) < how->power && high < 1e9)
		high *= 2;
	for (int i = 0; i < 100 && high - low > 1e-15 * high; i++) {
		double middle = (low + high) / 2;
		if (power_of(n, middle, how, true) < how->power)
			low = middle;
		else
			high = middle;
	}
	return (low + high) / 2;
}
