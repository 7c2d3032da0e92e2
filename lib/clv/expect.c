/* expect.c - purchases to come, without the poles that textbooks have.
 *
 * BG/NBD: with e = a - 1, z = t / (alpha + T + t), C = a + b + x - 1 and
 * A = a + b - 1 - r (MBG: one more in both) the papers' formula is
 *
 *	C / e (1 - (1 - z)^(r + x) 2F1(r + x, b + x; C; z))
 *
 * which is 0 / 0 at a = 1 and has a pole at C = 0.  Euler's transformation of
 * 2F1, whose first term is taken out of the sum, gives
 *
 *	C (1 - (1 - z)^e) / e
 *	- (1 - z)^e sum over n >= 1 of
 *		(A)_n (1 + e)_(n-1) z^n / ((C + 1)_(n-1) n!)
 *
 * where both have cancelled.  Its terms are positive from some n on.  They are
 * too many, or too large, where a is large or z is near 1, and where r is large
 * (A far below 0) they alternate and cancel each other; then the mean over the
 * chance p to leave of
 *
 *	(1 - (1 + p t / (alpha + T))^-(r + x)) / p
 *
 * is integrated, p being beta distributed (a, b + x; MBG: b + x + 1) while one
 * is alive.  Pareto/NBD has a closed form with such a quotient of e = s - 1,
 * and the BG/BB is a sum over opportunities.
 */
#include "clv/expect.h"

#include <math.h>
#include <stdbool.h>

#include "clv/gauss.h"

enum { TERMS_MOST = 3000, PANELS_MOST = 400 };

#define NEGLIGIBLE 45.0 /* e^-45 of the top of an integrand */
#define TINY 1e-290
/* The sum grows like e^this, and overflows at e^709. */
#define EXPONENT_MOST 600
/* Terms that alternate are e^this times their sum: so many digits are lost. */
#define CANCEL_MOST 8
#define WIDEN 1.5   /* each panel, away from the top */
#define NEARLY 1e-6 /* of an opportunity: 12 months may be 11.9999999 */

/* (1 - exp(-e l)) / e, which is l at e = 0. */
static double quotient(double e, double l)
{
	return e == 0 ? l : -expm1(-e * l) / e;
}

static double series(double A, double a, double C, double z)
{
	double term = A * z, sum = term;

	for (unsigned n = 1; n < 10 * TERMS_MOST; n++) {
		term *= (A + n) * (a + n - 1) / ((C + n) * (n + 1)) * z;
		sum += term;
		if (fabs(term) < 1e-17 * fabs(sum) && n > -A)
			break;
	}
	return sum;
}

/* Who is alive: rate of purchases gamma (R, per), chance to leave beta (a, b).
 */
struct alive {
	double R, per, a, b, span;
};

/* ln of the density of y = logit p, but for a constant. */
static double density(const struct alive *o, double y)
{
	/* ln p = -ln (1 + e^-y), and ln (1 - p) = -ln (1 + e^y) */
	double less = log1p(exp(-fabs(y))), more = fabs(y) + less;

	return y < 0 ? -o->a * more - o->b * less : -o->a * less - o->b * more;
}

/* Purchases of who leaves with the chance logit Y. */
static double purchases(const struct alive *o, double y)
{
	double p = y < 0 ? exp(y) / (1 + exp(y)) : 1 / (1 + exp(-y));

	return p < TINY ? o->R * o->span / o->per
			: -expm1(-o->R * log1p(p * o->span / o->per)) / p;
}

/* Integrate from the top of the density one way, by ever wider panels. */
static void integrate(
	const struct alive *o, double top, double width, double sum[2])
{
	double at = top, most = density(o, top);

	for (unsigned n = 0; n < PANELS_MOST; n++) {
		for (unsigned i = 0; i < GAUSS_NODES; i++) {
			double y = at + width * gauss_node[i];
			double w = gauss_weight[i] * fabs(width) *
				   exp(density(o, y) - most);
			sum[0] += w;
			sum[1] += w * purchases(o, y);
		}
		at += width;
		if (density(o, at) < most - NEGLIGIBLE)
			break;
		width *= WIDEN;
	}
}

static double mean(const struct alive *o)
{
	double top = log(o->a / o->b), sum[2] = {0, 0};
	/* The spread of the density at its top, at most that of a logit. */
	double spread = sqrt(1 / o->a + 1 / o->b);

	spread = spread < 1 ? spread : 1;
	integrate(o, top, spread, sum);
	integrate(o, top, -spread, sum);
	return sum[1] / sum[0];
}

static double of_bg(
	const double *q, double x, double T, double span, double after)
{
	double a = q[2], b = q[3] + x + after, per = q[1] + T;
	double e = a - 1, z = span / (per + span), l = -log1p(-z);
	double A = a + q[3] - 1 - q[0] + after;

	if ((a + 40) * (per + span) / per > TERMS_MOST ||
		e * l > EXPONENT_MOST || -A * z > CANCEL_MOST)
		return mean(&(struct alive){q[0] + x, per, a, b, span});
	return (a + b - 1) * quotient(e, l) -
	       exp(-e * l) * series(A, a, a + b - 1, z);
}

static double of_pareto(const double *q, double x, double T, double span)
{
	double age = q[3] + T;

	return (q[0] + x) * age / (q[1] + T) *
	       quotient(q[2] - 1, log1p(span / age));
}

/* At each opportunity who is still there buys with one chance. */
static double of_bgbb(const double *q, double x, double T, double span)
{
	double there = 1, sum = 0, n = floor(span + NEARLY);

	for (double k = 1; k <= n; k++) {
		sum += there;
		there *= (q[3] + T + k) / (q[2] + q[3] + T + k);
	}
	return (q[0] + x) / (q[0] + q[1] + T) * sum;
}

double expect_alive(
	enum nbd_model model, const double *q, double x, double T, double span)
{
	if (model == NBD_BGBB)
		return of_bgbb(q, x, T, span);
	return model == NBD_PARETO ? of_pareto(q, x, T, span)
				   : of_bg(q, x, T, span, model == NBD_MBG);
}

double expect_new(enum nbd_model model, const double *q, double span)
{
	bool may_leave = model == NBD_MBG || model == NBD_BGBB;
	double stays = may_leave ? q[3] / (q[2] + q[3]) : 1;

	return stays * expect_alive(model, q, 0, 0, span);
}
