/* dist.c - incomplete beta and gamma functions, and their inverses by Newton's
 * method (Abramowitz and Stegun: Handbook of Mathematical Functions, 6.1, 6.5,
 * 26.5). */
#include "stat/dist.h"

#include <math.h>

#define LN_ROOT_2_PI 0.91893853320467274178
#define LN_ROOT_PI 0.57236494292470008707
#define ROOT_HALF 0.70710678118654752440
#define ROOT_2_PI 2.50662827463100050242

enum { TERMS = 1000000, STEPS = 400 };

/* Stirling's series from 15 on; below, Gamma(x + 1) = x Gamma(x). */
double dist_log_gamma(double x)
{
	double product = 1;

	while (x < 15)
		product *= x++;
	double r = 1 / x, rr = r * r;
	double series = 1.0 / 1680 - rr / 1188;
	series = 1.0 / 360 - rr * (1.0 / 1260 - rr * series);
	series = r * (1.0 / 12 - rr * series);
	return (x - 0.5) * log(x) - x + LN_ROOT_2_PI + series - log(product);
}

double dist_normal_tail(double z)
{
	return erfc(z * ROOT_HALF) / 2;
}

/* Above the median a tail is convex, so that Newton's steps from below never go
 * beyond the quantile. */
double dist_normal_quantile(double tail)
{
	double z = 0;

	if (tail > 0.5)
		return -dist_normal_quantile(1 - tail);
	for (int i = 0; i < STEPS; i++) {
		double density = exp(-z * z / 2) / ROOT_2_PI;
		double step = (dist_normal_tail(z) - tail) / density;
		z += step;
		if (fabs(step) <= 1e-16 * z)
			break;
	}
	return z;
}

/* The continued fraction of the incomplete beta function I_x(a, b) without its
 * factor x^a y^b / B(a, b), where y = 1 - x and LAMBDA = (a + b) y - b >= 0
 * (Didonato and Morris: Significant digit computation of the incomplete beta
 * function ratios, ACM TOMS 18, 1992, section 4), by Lentz's method.  Because y
 * and LAMBDA are given, nothing is lost where x is next to 0 or 1. */
static double beta_fraction(
	double a, double b, double x, double y, double lambda)
{
	double c, d, f;

	c = f = a / (a + 1) * (lambda + 1);
	d = 0;
	for (int n = 1; n < TERMS; n++) {
		double below = a + 2 * n - 1;
		double alpha = (a + n - 1) * (a + b + n - 1) * n * (b - n) * x *
			       x / (below * below);
		double beta =
			n + n * (b - n) * x / below +
			(a + n) / (a + 2 * n + 1) * (lambda + 1 + n * (1 + y));
		d = 1 / (beta + alpha * d);
		c = beta + alpha / c;
		f *= c * d;
		if (fabs(c * d - 1) < 1e-16)
			break;
	}
	return 1 / f;
}

/* ln(Gamma(a + 1/2) / Gamma(a)), without the difference of two large numbers.
 */
static double log_gamma_half(double a)
{
	double shift = 0;

	for (; a < 25; a++)
		shift += log(a / (a + 0.5));
	double r = 1 / a, rr = r * r;
	return shift + log(a) / 2 -
	       r * (1.0 / 8 - rr * (1.0 / 192 -
					   rr * (1.0 / 640 -
							rr * (17.0 / 14336))));
}

/* ln(B(df / 2, 1 / 2)). */
static double log_beta_half(double df)
{
	return LN_ROOT_PI - log_gamma_half(df / 2);
}

double dist_t_tail(double t, double df)
{
	double square = t * t, a = df / 2;

	if (isnan(t) || isnan(df))
		return (double)NAN;
	if (t < 0)
		return 1 - dist_t_tail(-t, df);
	if (t == 0)
		return 0.5;
	if (square > 1e300 || isinf(df))
		return isinf(df) ? dist_normal_tail(t) : 0;
	double x = df / (df + square), y = square / (df + square);
	double front =
		exp(-a * log1p(square / df) + log(y) / 2 - log_beta_half(df));
	double lambda = (a + 0.5) * y - 0.5;
	if (lambda > 0)
		return front * beta_fraction(a, 0.5, x, y, lambda) / 2;
	return 0.5 - front * beta_fraction(0.5, a, y, x, -lambda) / 2;
}

double dist_t_quantile(double tail, double df)
{
	double t = 0, ln_beta = log_beta_half(df);

	if (isnan(tail) || isnan(df))
		return (double)NAN;
	if (tail > 0.5)
		return -dist_t_quantile(1 - tail, df);
	for (int i = 0; i < STEPS; i++) {
		double density =
			exp(-(df + 1) / 2 * log1p(t * t / df) - ln_beta) /
			sqrt(df);
		double step = (dist_t_tail(t, df) - tail) / density;
		t += step;
		if (fabs(step) <= 1e-16 * t)
			break;
	}
	return t;
}

/* The share of gamma's integral below X by its series, or above it by the
 * continued fraction. */
static double gamma_series(double a, double x)
{
	double term = 1 / a, sum = term;

	for (int n = 1; n < TERMS && term > sum * 1e-17; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}

static double gamma_fraction(double a, double x)
{
	const double tiny = 1e-300;
	double b = x + 1 - a, c = 1 / tiny, d = 1 / b, f = d;

	for (int i = 1; i < TERMS; i++) {
		double an = -i * (i - a);
		b += 2;
		d = an * d + b;
		d = 1 / (fabs(d) < tiny ? tiny : d);
		c = b + an / c;
		c = fabs(c) < tiny ? tiny : c;
		f *= d * c;
		if (fabs(d * c - 1) < 1e-16)
			break;
	}
	return f;
}

double dist_chi2_tail(double chi2, double df)
{
	double a = df / 2, x = chi2 / 2;

	if (!(chi2 > 0))
		return 1;
	if (isinf(chi2))
		return 0;
	double front = exp(a * log(x) - x - dist_log_gamma(a));
	return x < a + 1 ? 1 - front * gamma_series(a, x)
			 : front * gamma_fraction(a, x);
}

/* T is (Z + shift) / S with S^2 = chi-square / df, so its power is the normal
 * tails averaged over S.  S = exp(u) makes a density that falls off on both
 * sides, where the trapezoid rule is exact to the last digits. */
double dist_t_power(double critical, double df, double shift)
{
	double width = 40 / sqrt(2 * df), from = -width - 40 / df, sum = 0;
	double front = log(2) + df / 2 * log(df / 2) - dist_log_gamma(df / 2);
	double all = 0;
	enum { POINTS = 4000 };

	if (from < -800)
		from = -800;
	double to = width < 5 ? width : 5;
	for (int i = 0; i <= POINTS; i++) {
		double u = from + (to - from) * i / POINTS, s = exp(u);
		double density = exp(front + df * u - df / 2 * s * s);
		all += density;
		sum += density *
		       (dist_normal_tail(critical * s - shift) +
			       dist_normal_tail(critical * s + shift));
	}
	return sum / all;
}
