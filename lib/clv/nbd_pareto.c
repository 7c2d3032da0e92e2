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

/* What facts of one x come to. */
struct part {
	struct surface sum;
	double moment[TAIL_MOMENTS]; /* of the integrals, over the wholes */
};

/* The facts of one x under parameters. */
struct of_x {
	const double *q;
	double R, ln_rate; /* ln (s / beta) */
	const struct nbd_facts *f;
	const struct ages *ages;
	const struct ages_group *g;
	const struct tail *tail; /* of each age */
	double *alive;
	struct part *part; /* of each chunk */
	double *share;	   /* of each fact: customers, over its whole */
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

/* Logarithmic slopes of who is alive at an age. */
static void slopes_of_stayed(
	double d[NBD_Q], const double *q, double R, const struct tail *at)
{
	d[0] = -at->ln_alpha;
	d[1] = R * at->by_alpha;
	d[2] = -1 / q[2] - at->ln_beta;
	d[3] = 1 / q[3] + q[2] * at->by_beta;
}

/* Curvature of W who are alive at an age, with the slopes D. */
static void bend_stayed(struct surface *to, double w, const double *d,
	const double *q, double R, const struct tail *at)
{
	for (unsigned i = 0; i < NBD_Q; i++)
		for (unsigned j = i; j < NBD_Q; j++)
			to->curve[i][j] += w * d[i] * d[j];
	to->curve[0][1] += w * at->by_alpha;
	to->curve[1][1] += w * R * bend(at->by_alpha, q[1]);
	to->curve[2][2] += w / (q[2] * q[2]);
	to->curve[2][3] += w * at->by_beta;
	to->curve[3][3] +=
		w * (q[2] * bend(at->by_beta, q[3]) - 1 / (q[3] * q[3]));
}

/* Each slope of an integral is a moment times one of these. */
static void factors(double by[NBD_Q], const double *q, double R)
{
	by[0] = by[2] = -1;
	by[1] = R;
	by[3] = q[2] + 1;
}

/* Curvature of integrals, relative to the wholes, with the moments M. */
static void bend_integral(
	struct surface *to, const double *m, const double *q, double R)
{
	double by[NBD_Q];
	unsigned k = NBD_Q + 1;

	factors(by, q, R);
	for (unsigned i = 0; i < NBD_Q; i++)
		for (unsigned j = i; j < NBD_Q; j++)
			to->curve[i][j] += by[i] * by[j] * m[k++];
	to->curve[0][1] += m[2];
	to->curve[1][1] += R * (m[TAIL_ALPHA_SQUARE] - 2 * m[2] / q[1]);
	to->curve[2][3] += m[4];
	to->curve[3][3] += (q[2] + 1) * (m[TAIL_BETA_SQUARE] - 2 * m[4] / q[3]);
}

/* Sums over facts with one T, so that what depends on T is done once. */
struct watched {
	const struct tail *T;
	double stays[NBD_Q], by[NBD_Q]; /* slopes of both terms */
	double value, slope[NBD_Q], square[NBD_Q][NBD_Q];
	double alive, ended; /* customers, and T's shares of integrals */
};

/* Fact AT, the Ith of a chunk: W customers. */
static inline void add_fact(struct watched *r, const struct chunk *c, size_t i,
	const struct of_x *g, size_t at)
{
	const struct tail *tx = &g->tail[g->ages->tx[at]];
	double w = g->f->count[at], per = 1 / c->whole[i];
	double stays = c->stayed[i] * per, ends = c->ratio[i] * per, d[NBD_Q];

	for (unsigned k = 0; k < NBD_Q; k++)
		d[k] = stays * r->stays[k] +
		       r->by[k] * (per * tx->moment[1 + k] -
					  ends * r->T->moment[1 + k]);
	for (unsigned k = 0; k < NBD_Q; k++) {
		double of = w * d[k];
		r->slope[k] += of;
		for (unsigned j = 0; j < NBD_Q; j++)
			r->square[k][j] += of * d[j];
	}
	r->value += w * (g->ln_rate + tx->ln + c->ln_whole[i]);
	r->alive += w * stays;
	r->ended += w * ends;
	g->share[at] = w * per;
}

static void close_run(
	struct part *to, const struct watched *r, const struct of_x *g)
{
	to->sum.value += r->value;
	for (unsigned k = 0; k < NBD_Q; k++) {
		to->sum.slope[k] += r->slope[k];
		for (unsigned j = k; j < NBD_Q; j++)
			to->sum.curve[k][j] -= r->square[k][j];
	}
	bend_stayed(&to->sum, r->alive, r->stays, g->q, g->R, r->T);
	for (unsigned k = 0; k < TAIL_MOMENTS; k++)
		to->moment[k] -= r->ended * r->T->moment[k];
}

/* The facts from I of a chunk on that have one T; where the next ones are. */
static size_t add_run(struct part *to, const struct chunk *c, size_t i,
	size_t n, const struct of_x *g, size_t from)
{
	const uint32_t *T = g->ages->T + from;
	struct watched r = {.T = &g->tail[T[i]]};
	uint32_t age = T[i];

	slopes_of_stayed(r.stays, g->q, g->R, r.T);
	factors(r.by, g->q, g->R);
	for (; i < n && T[i] == age; i++)
		add_fact(&r, c, i, g, from + i);
	close_run(to, &r, g);
	return i;
}

static void chunk(void *arg, size_t number, unsigned worker)
{
	const struct of_x *g = arg;
	size_t from = g->g->from + number * NBD_CHUNK, n = g->g->end - from;
	struct chunk c;

	(void)worker;
	if (n > NBD_CHUNK)
		n = NBD_CHUNK;
	c.ratio[0] = 0;
	weigh(&c, g, from, n);
	for (size_t i = 0; i < n && g->alive; i++)
		g->alive[from + i] = c.stayed[i] / c.whole[i];
	for (size_t i = 0; i < n && !g->alive;)
		i = add_run(&g->part[number], &c, i, n, g, from);
}

/* The integrals of a group from each t_x on, which are by age. */
static void add_begun(double *moment, const struct of_x *g)
{
	double *of_age = mem_zero(g->g->n, sizeof(*of_age));

	for (size_t i = g->g->from; i < g->g->end; i++)
		of_age[g->ages->tx[i]] += g->share[i];
	for (size_t i = 0; i < g->g->n; i++)
		for (unsigned k = 0; k < TAIL_MOMENTS; k++)
			moment[k] += of_age[i] * g->tail[i].moment[k];
	free(of_age);
}

static void add_group(struct surface *to, struct of_x *g, unsigned threads)
{
	size_t n = (g->g->end - g->g->from + NBD_CHUNK - 1) / NBD_CHUNK;
	double moment[TAIL_MOMENTS] = {0};

	g->part = mem_zero(n, sizeof(*g->part));
	chunks_run(threads, n, chunk, g);
	for (size_t c = 0; c < n && !g->alive; c++) {
		surface_add(to, &g->part[c].sum);
		for (unsigned k = 0; k < TAIL_MOMENTS; k++)
			moment[k] += g->part[c].moment[k];
	}
	free(g->part);
	if (g->alive)
		return;
	add_begun(moment, g);
	bend_integral(to, moment, g->q, g->R);
}

/* W customers: the factor s / beta. */
static void add_factor(struct surface *to, double w, const double *q)
{
	to->slope[2] += w / q[2];
	to->slope[3] -= w / q[3];
	to->curve[2][2] -= w / (q[2] * q[2]);
	to->curve[3][3] += w / (q[3] * q[3]);
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
	for (uint32_t x = 0; x <= g->f->most; x++)
		add_factor(to, g->f->of_x[x], g->q);
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
	g.share = mem_array(facts->n, sizeof(*g.share));
	add_groups(to, &g, threads);
	free(g.share);
	ages_release(&own);
}
