/* nbd_pareto.c - Pareto/NBD: customers who may leave at any time.
 *
 * With R = r + x the part of the likelihood in which t_x and T are is
 *
 *	(alpha + T)^-R (beta + T)^-s
 *	+ s integral from t_x to T of (alpha + u)^-R (beta + u)^-(s + 1) du
 *
 * Who is alive is the first term, who left at u the integrand.  The papers
 * write the integral with hypergeometric functions, which overflow; it is
 * smooth, so that Gauss-Legendre on few panels gives all digits.  Everything
 * is relative to the integrand at t_x, divided by s.  Slopes and curvature are
 * those of the same sum: of each node (1, ln (alpha + u), 1 / (alpha + u),
 * ln (beta + u), 1 / (beta + u)) is all that they need, in products of two.
 */
#include <math.h>
#include <string.h>

#include "base/vmath.h"
#include "clv/gauss.h"
#include "clv/nbd_parts.h"

enum { NODES = GAUSS_NODES, M = 5 };

#define DECAY_PANEL 8.0 /* a panel ends where the integrand fell by e^8 */
#define DECAY_ALL 42.0	/* and all of it behind e^42 */

/* One fact under parameters. */
struct fact {
	double r, alpha, s, beta, R, tx, T;
	double ln_first; /* minus ln of the integrand at t_x */
};

/* Sums over nodes of weight m[i] m[j], i <= j, with m as above. */
struct node_moments {
	double at[M][M];
};

static void add_node(struct node_moments *to, double weight, const double *m)
{
	for (unsigned i = 0; i < M; i++)
		for (unsigned j = i; j < M; j++)
			to->at[i][j] += weight * m[i] * m[j];
}

static void add_panel(
	struct node_moments *to, const struct fact *f, double from, double end)
{
	double m[4][NODES], weight[NODES], length = end - from;

	for (unsigned k = 0; k < NODES; k++) {
		double u = from + length * gauss_node[k];
		m[0][k] = f->alpha + u;
		m[2][k] = f->beta + u;
		m[1][k] = 1 / m[0][k];
		m[3][k] = 1 / m[2][k];
	}
	vmath_log_all(m[0], m[0], NODES);
	vmath_log_all(m[2], m[2], NODES);
	for (unsigned k = 0; k < NODES; k++)
		weight[k] = f->ln_first - f->R * m[0][k] - (f->s + 1) * m[2][k];
	vmath_exp_all(weight, weight, NODES);
	for (unsigned k = 0; k < NODES; k++)
		add_node(to, gauss_weight[k] * length * weight[k],
			(double[]){1, m[0][k], m[1][k], m[2][k], m[3][k]});
}

/* The integral, panel by panel; both factors change little in each. */
static void integrate(struct node_moments *to, const struct fact *f)
{
	double least = f->alpha < f->beta ? f->alpha : f->beta;
	double from = f->tx, fallen = 0;

	memset(to, 0, sizeof(*to));
	while (from < f->T && fallen < DECAY_ALL) {
		double speed =
			(least + from) * (f->R / (f->alpha + from) +
						 (f->s + 1) / (f->beta + from));
		double ratio =
			speed > DECAY_PANEL ? 1 + DECAY_PANEL / speed : 2;
		double end = (least + from) * ratio - least;
		if (end > f->T || f->T - end < 0.2 * (end - from))
			end = f->T;
		add_panel(to, f, from, end);
		fallen += speed * log((least + end) / (least + from));
		from = end;
	}
}

/* Who is alive, relative to the integrand at t_x and divided by s, with the
 * derivatives of its logarithm. */
static double stayed(const struct fact *f, double *d, double dd[NBD_Q][NBD_Q])
{
	double ln_a = vmath_log(f->alpha + f->T),
	       ln_b = vmath_log(f->beta + f->T);
	double a = 1 / (f->alpha + f->T), b = 1 / (f->beta + f->T);

	d[0] = -ln_a;
	d[1] = -f->R * a;
	d[2] = -1 / f->s - ln_b;
	d[3] = -f->s * b;
	dd[0][1] = -a;
	dd[1][1] = f->R * a * a;
	dd[2][2] = 1 / (f->s * f->s);
	dd[2][3] = -b;
	dd[3][3] = f->s * b * b;
	return vmath_exp(f->ln_first - f->R * ln_a - f->s * ln_b) / f->s;
}

/* Slopes G and curvature H, not yet divided by the whole, of the integral. */
static void derive(double *g, double h[NBD_Q][NBD_Q],
	const struct node_moments *m, const struct fact *f)
{
	/* Each slope is a moment times one of these. */
	double by[NBD_Q] = {-1, -f->R, -1, -(f->s + 1)};

	for (unsigned i = 0; i < NBD_Q; i++) {
		g[i] += by[i] * m->at[0][i + 1];
		for (unsigned j = i; j < NBD_Q; j++)
			h[i][j] += by[i] * by[j] * m->at[i + 1][j + 1];
	}
	h[0][1] -= m->at[0][2];
	h[1][1] += f->R * m->at[2][2];
	h[2][3] -= m->at[0][4];
	h[3][3] += (f->s + 1) * m->at[4][4];
}

/* Add W times ln (s e^-first whole), whose parts are G and H. */
static void add_log(struct surface *to, double w, const struct fact *f,
	double whole, const double *g, double h[NBD_Q][NBD_Q])
{
	to->value += w * (vmath_log(f->s) - f->ln_first + vmath_log(whole));
	to->slope[2] += w / f->s;
	to->curve[2][2] -= w / (f->s * f->s);
	for (unsigned i = 0; i < NBD_Q; i++) {
		to->slope[i] += w * g[i] / whole;
		for (unsigned j = i; j < NBD_Q; j++)
			to->curve[i][j] +=
				w * (h[i][j] / whole -
					    g[i] / whole * (g[j] / whole));
	}
}

/* Add a fact to TO; the chance of being alive. */
static double add_fact(struct surface *to, double w, const struct fact *f)
{
	double g[NBD_Q], h[NBD_Q][NBD_Q] = {{0}}, d[NBD_Q];
	struct node_moments m;
	double alive = stayed(f, d, h);

	integrate(&m, f);
	for (unsigned i = 0; i < NBD_Q; i++) {
		g[i] = alive * d[i];
		for (unsigned j = i; j < NBD_Q; j++)
			h[i][j] = alive * (h[i][j] + d[i] * d[j]);
	}
	derive(g, h, &m, f);
	add_log(to, w, f, alive + m.at[0][0], g, h);
	return alive / (alive + m.at[0][0]);
}

void nbd_pareto_chunk(struct surface *to, double *alive, const double *q,
	const struct nbd_facts *facts, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++) {
		struct fact f = {.r = q[0],
			.alpha = q[1],
			.s = q[2],
			.beta = q[3],
			.R = q[0] + facts->x[i],
			.tx = facts->tx[i],
			.T = facts->T[i]};
		f.ln_first = f.R * vmath_log(f.alpha + f.tx) +
			     (f.s + 1) * vmath_log(f.beta + f.tx);
		double is = add_fact(to, facts->count[i], &f);
		if (alive)
			alive[i] = is;
	}
}
