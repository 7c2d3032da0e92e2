/* nbd_pareto.c - Pareto/NBD: customers who may leave at any time.
 *
 * With R = r + x, and f as in tails.h, the part of the likelihood in which t_x
 * and T are is
 *
 *	alpha^-x (f(T) (1 + T / beta) + s / beta integral from t_x to T of f)
 *
 * Who is alive is the first term, who left at u the integrand.  The papers
 * write the integral with hypergeometric functions, which overflow.  Here
 * tails.h has it for each x from each age on, so that a fact costs the
 * difference of two tails.  Everything is relative to s / beta f(t_x).  Slopes
 * and curvature are those of the same sum.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "clv/ages.h"
#include "clv/nbd_parts.h"
#include "clv/tails.h"

/* The facts of one x under parameters. */
struct of_x {
	const double *q;
	double R, ln_rate; /* ln (s / beta) */
	const struct nbd_facts *f;
	const struct ages *ages;
	const struct ages_group *g;
	const struct tail *tail; /* of each age */
	double *alive;
	struct surface *part; /* of each chunk */
};

/* What facts of a chunk come to, so that loops without branches make it. */
struct chunk {
	double ratio[NBD_CHUNK];  /* the integrand at T over that at t_x */
	double stayed[NBD_CHUNK]; /* who is alive, over the same and s */
	double whole[NBD_CHUNK];  /* both terms, over the same and s */
	double ln_whole[NBD_CHUNK];
};

static void weigh(struct chunk *c, const struct of_x *g, size_t from, size_t n)
{
	const uint32_t *tx = g->ages->tx + from, *T = g->ages->T + from;
	const double *age = g->ages->age + g->g->first;

	for (size_t i = 0; i < n; i++)
		c->ratio[i] = g->tail[T[i]].ln - g->tail[tx[i]].ln;
	vmath_exp_all(c->ratio, c->ratio, n);
	for (size_t i = 0; i < n; i++) {
		c->stayed[i] = c->ratio[i] * (g->q[3] + age[T[i]]) / g->q[2];
		c->whole[i] = c->stayed[i] + g->tail[tx[i]].moment[0] -
			      c->ratio[i] * g->tail[T[i]].moment[0];
	}
	vmath_log_all(c->ln_whole, c->whole, n);
}

/* Slope of the slope of a logarithm: BY is the latter, Q its parameter. */
static double bend(double by, double q)
{
	return by * by - 2 * by / q;
}

/* Logarithmic slopes of who is alive, and the derivatives of these. */
static void of_stayed(double *d, double dd[NBD_Q][NBD_Q], const double *q,
	double R, const struct tail *at)
{
	d[0] = -at->ln_alpha;
	d[1] = R * at->by_alpha;
	d[2] = -1 / q[2] - at->ln_beta;
	d[3] = 1 / q[3] + q[2] * at->by_beta;
	dd[0][1] = at->by_alpha;
	dd[1][1] = R * bend(at->by_alpha, q[1]);
	dd[2][2] = 1 / (q[2] * q[2]);
	dd[2][3] = at->by_beta;
	dd[3][3] = q[2] * bend(at->by_beta, q[3]) - 1 / (q[3] * q[3]);
}

/* Slopes D and curvature DD, relative to the whole, of the integral with the
 * moments M. */
static void add_integral(double *d, double dd[NBD_Q][NBD_Q], const double *m,
	double R, const double *q)
{
	/* Each slope is a moment times one of these. */
	const double by[NBD_Q] = {-1, R, -1, q[2] + 1};
	unsigned k = NBD_Q + 1;

	for (unsigned i = 0; i < NBD_Q; i++) {
		d[i] += by[i] * m[1 + i];
		for (unsigned j = i; j < NBD_Q; j++)
			dd[i][j] += by[i] * by[j] * m[k++];
	}
	dd[0][1] += m[2];
	dd[1][1] += R * (m[TAIL_ALPHA_SQUARE] - 2 * m[2] / q[1]);
	dd[2][3] += m[4];
	dd[3][3] += (q[2] + 1) * (m[TAIL_BETA_SQUARE] - 2 * m[4] / q[3]);
}

/* Add fact I of a chunk, whose number is AT. */
static void add_fact(struct surface *to, const struct chunk *c, size_t i,
	const struct of_x *g, size_t at)
{
	const struct tail *tx = &g->tail[g->ages->tx[at]],
			  *T = &g->tail[g->ages->T[at]];
	double w = g->f->count[at], stays = c->stayed[i] / c->whole[i];
	double m[TAIL_MOMENTS], d[NBD_Q], dd[NBD_Q][NBD_Q] = {{0}};

	for (unsigned k = 0; k < TAIL_MOMENTS; k++)
		m[k] = (tx->moment[k] - c->ratio[i] * T->moment[k]) /
		       c->whole[i];
	of_stayed(d, dd, g->q, g->R, T);
	for (unsigned k = 0; k < NBD_Q; k++)
		for (unsigned j = k; j < NBD_Q; j++)
			dd[k][j] = stays * (dd[k][j] + d[k] * d[j]);
	for (unsigned k = 0; k < NBD_Q; k++)
		d[k] *= stays;
	add_integral(d, dd, m, g->R, g->q);
	to->value += w * (g->ln_rate + tx->ln + c->ln_whole[i]);
	for (unsigned k = 0; k < NBD_Q; k++) {
		to->slope[k] += w * d[k];
		for (unsigned j = k; j < NBD_Q; j++)
			to->curve[k][j] += w * (dd[k][j] - d[k] * d[j]);
	}
}

static void chunk(void *arg, size_t number, unsigned worker)
{
	const struct of_x *g = arg;
	size_t from = g->g->from + number * NBD_CHUNK, n = g->g->end - from;
	struct surface *to = &g->part[number];
	struct chunk c;

	(void)worker;
	if (n > NBD_CHUNK)
		n = NBD_CHUNK;
	c.ratio[0] = 0;
	weigh(&c, g, from, n);
	for (size_t i = 0; i < n; i++) {
		double w = g->f->count[from + i];
		if (g->alive) {
			g->alive[from + i] = c.stayed[i] / c.whole[i];
			continue;
		}
		add_fact(to, &c, i, g, from + i);
		/* Of the factor s / beta. */
		to->slope[2] += w / g->q[2];
		to->slope[3] -= w / g->q[3];
		to->curve[2][2] -= w / (g->q[2] * g->q[2]);
		to->curve[3][3] += w / (g->q[3] * g->q[3]);
	}
}

static void add_group(struct surface *to, struct of_x *g, unsigned threads)
{
	size_t n = (g->g->end - g->g->from + NBD_CHUNK - 1) / NBD_CHUNK;

	g->part = mem_zero(n, sizeof(*g->part));
	chunks_run(threads, n, chunk, g);
	for (size_t c = 0; c < n; c++)
		surface_add(to, &g->part[c]);
	free(g->part);
}

static void add_groups(struct surface *to, struct of_x *g, unsigned threads)
{
	struct tail *tail = NULL;
	size_t cap = 0;

	for (size_t i = 0; i < g->ages->groups; i++) {
		g->g = &g->ages->group[i];
		g->R = g->q[0] + g->f->x[g->g->from];
		mem_grow(&tail, &cap, g->g->n, sizeof(*tail));
		tails_make(
			tail, g->ages->age + g->g->first, g->g->n, g->R, g->q);
		g->tail = tail;
		add_group(to, g, threads);
	}
	free(tail);
}

void nbd_pareto(struct surface *to, double *alive, const double *q,
	const struct nbd_facts *facts, unsigned threads)
{
	struct ages own = {.groups = 0};
	struct of_x g = {.q = q,
		.ln_rate = vmath_log(q[2] / q[3]),
		.f = facts,
		.ages = facts->ages,
		.alive = alive};

	if (!g.ages) {
		ages_make(&own, facts);
		g.ages = &own;
	}
	add_groups(to, &g, threads);
	ages_release(&own);
}
