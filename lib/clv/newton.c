/* newton.c - steps uphill in the logarithms of parameters, inside a box. */
#include "clv/newton.h"

#include <math.h>
#include <string.h>

enum { MOST = SURFACE_MOST, LOOKS = 300 };

#define STEP_LAST 1e-9	/* a step this short is the last */
#define GAIN_LAST 1e-15 /* and so is one that promises less; relative */
#define DAMP_LAST 1e-6	/* unless damping is what makes it short */
#define STEP_MOST 2.0	/* in a logarithm */
#define DAMP_FIRST 1e-3 /* of the Levenberg term */
#define DAMP_AGAIN 1e-4 /* after none at all */
#define DAMP_NONE 1e-14 /* below this there is none */
#define DAMP_MOST 1e12	/* no way up can be found */
#define NOISE 1e-10	/* relative; a loss that rounding explains */

/* Where the climb is: in logarithms. */
struct foothold {
	double z[MOST];
	double g[MOST];	      /* slopes */
	double h[MOST][MOST]; /* curvature turned about: of a hill above 0 */
	bool free[MOST];
	struct surface at;
};

/* The lower triangle L with L L' = M of the rows and columns that are free; the
 * others become those of the identity.  False: M is not positive definite. */
static bool cholesky(double l[MOST][MOST], double m[MOST][MOST],
	const bool *free, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		for (unsigned j = 0; j <= i; j++) {
			double s = free[i] && free[j] ? m[j][i] : i == j;
			for (unsigned k = 0; k < j; k++)
				s -= l[i][k] * l[j][k];
			if (i == j && !(s > 0))
				return false;
			l[i][j] = i == j ? sqrt(s) : s / l[j][j];
		}
	return true;
}

static void solve(
	double *x, double l[MOST][MOST], const double *right, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		x[i] = right[i];
		for (unsigned k = 0; k < i; k++)
			x[i] -= l[i][k] * x[k];
		x[i] /= l[i][i];
	}
	for (unsigned i = n; i-- > 0;) {
		for (unsigned k = i + 1; k < n; k++)
			x[i] -= l[k][i] * x[k];
		x[i] /= l[i][i];
	}
}

/* Ask for the function at logarithms Z. */
static void look(struct newton *n, const double *z, struct surface *to,
	newton_at *at, void *arg)
{
	double q[MOST] = {0};

	for (unsigned i = 0; i < n->n; i++)
		q[i] = exp(z[i]);
	memset(to, 0, sizeof(*to));
	at(arg, q, to);
	n->looks++;
}

/* Slopes and curvature in logarithms, from those in the parameters, and which
 * of them may move. */
static void in_logs(struct newton *n, struct foothold *p)
{
	n->slope = 0;
	for (unsigned i = 0; i < n->n; i++) {
		double q = exp(p->z[i]);
		p->g[i] = q * p->at.slope[i];
		n->bound[i] = p->z[i] >= n->reach && p->g[i] > 0    ? 1
			      : p->z[i] <= -n->reach && p->g[i] < 0 ? -1
								    : 0;
		p->free[i] = n->bound[i] == 0;
		if (p->free[i] && fabs(p->g[i]) > n->slope)
			n->slope = fabs(p->g[i]);
		for (unsigned j = i; j < n->n; j++)
			p->h[i][j] = -q * exp(p->z[j]) * p->at.curve[i][j] -
				     (i == j ? p->g[i] : 0);
	}
}

static double clip(double z, double reach)
{
	return z > reach ? reach : z < -reach ? -reach : z;
}

/* Whether a step D from P to TO promises nothing that rounding leaves of the
 * sum, and finds no new side of the box.  On a ridge such steps never become
 * short. */
static bool gains_nothing(const struct newton *n, const struct foothold *p,
	const double *d, const double *to)
{
	double gain = 0;

	for (unsigned i = 0; i < n->n; i++) {
		if (fabs(to[i]) >= n->reach && p->free[i])
			return false;
		gain += p->free[i] ? p->g[i] * d[i] : 0;
		for (unsigned j = 0; j < n->n; j++)
			gain -= d[i] * d[j] / 2 *
				(i < j ? p->h[i][j] : p->h[j][i]);
	}
	return gain < GAIN_LAST * fabs(p->at.value);
}

/* Which parameter the step D takes farthest out of the box; N->n: none. */
static unsigned farthest_out(const struct newton *n, const struct foothold *p,
	const bool *free, const double *d)
{
	unsigned which = n->n;
	double most = STEP_LAST;

	for (unsigned i = 0; i < n->n; i++) {
		double out = fabs(p->z[i] + d[i]) - n->reach;
		if (free[i] && out > most && fabs(d[i]) <= STEP_MOST) {
			most = out;
			which = i;
		}
	}
	return which;
}

/* Solve M D = G for the step D.  A parameter that would leave the box stops at
 * its side, and the others go where they are best then: along a ridge they go
 * together.  False: M is not that of a hill. */
static bool solve_inside(double d[MOST], double m[MOST][MOST], const double *g,
	const struct newton *n, const struct foothold *p)
{
	double l[MOST][MOST] = {{0}}, right[MOST], stop[MOST] = {0};
	bool free[MOST];
	unsigned out;

	memcpy(free, p->free, sizeof(free));
	do {
		for (unsigned i = 0; i < n->n; i++) {
			right[i] = free[i] ? g[i] : stop[i];
			for (unsigned k = 0; k < n->n && free[i]; k++)
				right[i] -=
					stop[k] * (i < k ? m[i][k] : m[k][i]);
		}
		if (!cholesky(l, m, free, n->n))
			return false;
		solve(d, l, right, n->n);
		out = farthest_out(n, p, free, d);
		if (out < n->n) {
			stop[out] =
				clip(p->z[out] + d[out], n->reach) - p->z[out];
			free[out] = false;
		}
	} while (out < n->n);
	return true;
}

/* The step from P with the Levenberg term DAMP, into TO; how long it is, 0 if
 * it is the last, or a negative number if the curvature is not that of a hill.
 */
static double step(const struct newton *n, const struct foothold *p,
	double damp, double to[MOST])
{
	double m[MOST][MOST], g[MOST], d[MOST], longest = 0, length = 0;

	memcpy(m, p->h, sizeof(m));
	for (unsigned i = 0; i < n->n; i++) {
		m[i][i] += damp * (fabs(p->h[i][i]) + 1e-3 * fabs(p->at.value));
		g[i] = p->free[i] ? p->g[i] : 0;
	}
	if (!solve_inside(d, m, g, n, p))
		return -1;
	for (unsigned i = 0; i < n->n; i++)
		longest = fmax(longest, fabs(d[i]));
	for (unsigned i = 0; i < n->n; i++) {
		double share = longest > STEP_MOST ? STEP_MOST / longest : 1;
		to[i] = clip(p->z[i] + share * d[i], n->reach);
		length = fmax(length, fabs(to[i] - p->z[i]));
	}
	return damp <= DAMP_LAST && gains_nothing(n, p, d, to) ? 0 : length;
}

/* One step up, with as little damping as it takes; false: P is the top, or no
 * step goes up. */
static bool climb(struct newton *n, struct foothold *p, double *damp,
	newton_at *at, void *arg)
{
	struct surface there;
	double z[MOST];

	while (*damp <= DAMP_MOST && n->looks < LOOKS) {
		double length = step(n, p, *damp, z);
		if (length >= 0 && length < STEP_LAST) {
			memcpy(p->z, z, sizeof(p->z));
			return false;
		}
		if (length > 0) {
			look(n, z, &there, at, arg);
			if (there.value >
				p->at.value - NOISE * fabs(p->at.value)) {
				memcpy(p->z, z, sizeof(p->z));
				p->at = there;
				*damp *= 0.05;
				*damp = *damp < DAMP_NONE ? 0 : *damp;
				return true;
			}
		}
		*damp = *damp < 1e-8 ? DAMP_AGAIN : *damp * 8;
	}
	return false;
}

static void covariance(struct newton *n, struct foothold *p)
{
	double l[MOST][MOST] = {{0}};
	bool hill = cholesky(l, p->h, p->free, n->n);

	for (unsigned j = 0; j < n->n; j++) {
		double one[MOST] = {0}, x[MOST];
		one[j] = 1;
		if (hill)
			solve(x, l, one, n->n);
		for (unsigned i = 0; i < n->n; i++)
			n->cov[i][j] = !p->free[i] || !p->free[j] ? 0
				       : hill			  ? x[i]
								  : NAN;
	}
}

void newton_climb(struct newton *n, newton_at *at, void *arg)
{
	struct foothold p = {.z = {0}};
	double damp = DAMP_FIRST;

	n->looks = 0;
	for (unsigned i = 0; i < n->n; i++)
		p.z[i] = clip(log(n->q[i]), n->reach);
	look(n, p.z, &p.at, at, arg);
	do
		in_logs(n, &p);
	while (climb(n, &p, &damp, at, arg));
	covariance(n, &p);
	n->value = p.at.value;
	for (unsigned i = 0; i < n->n; i++)
		n->q[i] = exp(p.z[i]);
}

double newton_se(const struct newton *n, unsigned i)
{
	return n->bound[i] ? NAN : n->q[i] * sqrt(n->cov[i][i]);
}
