/* axis.c - places along an axis. */
#include "chart/axis.h"

#include <math.h>

#include "base/vmath.h"

struct axis axis_over(double lo, double hi, enum axis_kind kind)
{
	if (!(lo > 0))
		kind = AXIS_LINEAR;
	if (!(hi - lo > 1e-290)) {
		double by = kind == AXIS_LOG ? 0 : fabs(lo) / 2 + 0.5;
		hi = kind == AXIS_LOG ? lo * 2 : lo + by;
		lo = kind == AXIS_LOG ? lo / 2 : lo - by;
	}
	struct axis s = {.lo = lo, .hi = hi, .kind = kind};

	if (kind == AXIS_LOG) {
		s.from = vmath_log(lo);
		s.by = vmath_log(hi) - s.from;
	}
	return s;
}

double axis_at(const struct axis *s, double x)
{
	if (!(x > s->lo))
		return 0;
	if (x >= s->hi)
		return 1;
	if (s->kind == AXIS_LINEAR)
		return (x - s->lo) / (s->hi - s->lo);
	return (vmath_log(x) - s->from) / s->by;
}

/* The power of ten at or below X, by multiplication, so that it is exact. */
static double power_below(double x)
{
	double p = 1;

	while (p > x)
		p /= 10;
	while (p * 10 <= x)
		p *= 10;
	return p;
}

/* 1, 2, 5 times powers of ten, so that at most WANT steps fill RANGE. */
static double step_of(double range, size_t want)
{
	double p = power_below(range / (double)want);
	const double by[] = {1, 2, 5, 10};

	for (unsigned i = 0; i < 3; i++)
		if (p * by[i] * (double)want >= range)
			return p * by[i];
	return p * by[3];
}

static size_t linear_ticks(const struct axis *s, double *tick, size_t want)
{
	double step = step_of(s->hi - s->lo, want);
	double first = ceil(s->lo / step), before = -HUGE_VAL;
	size_t n = 0;

	for (size_t i = 0; i < AXIS_TICKS; i++) {
		double x = (first + (double)i) * step;
		if (x >= s->lo && x <= s->hi && x > before)
			tick[n++] = before = x;
	}
	return n;
}

size_t axis_ticks(const struct axis *s, double *tick, size_t want)
{
	size_t n = 0, decades = 0, every = 1;

	if (s->kind == AXIS_LINEAR || s->hi < s->lo * 4)
		return linear_ticks(s, tick, want);
	double first = power_below(s->lo);
	for (double p = first; p <= s->hi; p *= 10)
		decades++;
	while (decades / every > want)
		every++;
	bool fine = decades <= 3; /* then 2 and 5 too */
	for (size_t d = 0; d < decades; d++, first *= 10)
		for (unsigned i = 0; i < (fine ? 3 : 1); i++) {
			double x = first * (double[]){1, 2, 5}[i];
			if (d % every == 0 && x >= s->lo && x <= s->hi &&
				n < AXIS_TICKS)
				tick[n++] = x;
		}
	return n;
}
