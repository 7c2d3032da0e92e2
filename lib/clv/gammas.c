/* gammas.c - Stirling's series behind 12, and the recurrence below. */
#include "clv/gammas.h"

#include "base/vmath.h"

enum { TERMS = 7 };

#define LARGE 12.0
#define HALF_LN_2_PI 0.91893853320467274178

/* Bernoulli numbers B_2, B_4, ... */
static const double bernoulli[TERMS] = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30,
	5.0 / 66, -691.0 / 2730, 7.0 / 6};

/* Of an X >= LARGE. */
static struct gammas stirling(double x)
{
	double z = 1 / x, zz = z * z, ln = vmath_log(x);
	double a = 0, b = 0, c = 0;

	for (unsigned i = TERMS; i-- > 0;) {
		double k = 2 * ((double)i + 1);
		a = a * zz + bernoulli[i] / (k * (k - 1));
		b = b * zz + bernoulli[i] / k;
		c = c * zz + bernoulli[i];
	}
	return (struct gammas){
		.ln = (x - 0.5) * ln - x + HALF_LN_2_PI + a * z,
		.d = ln - z / 2 - b * zz,
		.dd = z + zz / 2 + c * z * zz,
	};
}

struct gammas gammas_of(double x)
{
	double product = 1, ln = 0, d = 0, dd = 0;

	for (; x < LARGE; x++) {
		product *= x;
		d += 1 / x;
		dd += 1 / (x * x);
	}
	ln = vmath_log(product);
	struct gammas g = stirling(x);
	g.ln -= ln;
	g.d -= d;
	g.dd += dd;
	return g;
}
