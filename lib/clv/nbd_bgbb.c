/* nbd_bgbb.c - BG/BB: customers who buy or do not at each of n opportunities,
 * and may leave before each of them.
 *
 * Who bought x times, the last time at opportunity t_x, has left before
 * opportunity t + 1, for some t from t_x on, or has not left up to n:
 *
 *	sum over t = t_x .. n - 1 of
 *		B(alpha + x, beta + t - x) / B(alpha, beta)
 *		* B(gamma + 1, delta + t) / B(gamma, delta)
 *	+ B(alpha + x, beta + n - x) / B(alpha, beta)
 *		* B(gamma, delta + n) / B(gamma, delta)
 *
 * in which all quotients are rising factorials, by tables.  Facts of one x and
 * n differ in where the sum ends only: they are walked from the latest t_x to
 * the first, and each takes the sum as far as it has come.
 */
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "clv/nbd_parts.h"
#include "clv/rise.h"

struct work {
	const double *q;
	const struct nbd_facts *f;
	double ln_gamma;
	/* Of alpha, beta, alpha + beta, delta and gamma + delta. */
	struct rise alpha, beta, both, delta, life;
	double *alive;
	struct surface *part; /* of each chunk */
};

/* A sum of terms in units of e^SCALE, the largest of them, with the sums of
 * their derivatives. */
struct sum {
	double scale, stayed;
	struct surface s;
};

static void shrink(struct surface *s, double by)
{
	s->value *= by;
	for (unsigned i = 0; i < NBD_Q; i++) {
		s->slope[i] *= by;
		for (unsigned j = i; j < NBD_Q; j++)
			s->curve[i][j] *= by;
	}
}

/* Add a term e^LN, whose logarithm has the derivatives D and DD. */
static void add_term(
	struct sum *to, double ln, const double *d, double dd[NBD_Q][NBD_Q])
{
	if (to->s.value > 0 && ln > to->scale) {
		double by = vmath_exp(to->scale - ln);
		shrink(&to->s, by);
		to->stayed *= by;
		to->scale = ln;
	} else if (to->s.value == 0) {
		to->scale = ln;
	}
	double w = vmath_exp(ln - to->scale);
	to->s.value += w;
	for (unsigned i = 0; i < NBD_Q; i++) {
		to->s.slope[i] += w * d[i];
		for (unsigned j = i; j < NBD_Q; j++)
			to->s.curve[i][j] += w * (dd[i][j] + d[i] * d[j]);
	}
}

/* Who has bought X times has left after T opportunities; LEFT 0: is there at
 * the T-th, the last. */
static void add_end(struct sum *to, const struct work *w, uint32_t x,
	uint32_t t, unsigned left)
{
	const struct rise_at *b = &w->beta.at[t - x], *ab = &w->both.at[t],
			     *d = &w->delta.at[t], *gd = &w->life.at[t + left];
	double per = left / w->q[2];
	double ln = b->ln - ab->ln + d->ln - gd->ln + left * w->ln_gamma;
	double slope[NBD_Q] = {-ab->d, b->d - ab->d, per - gd->d, d->d - gd->d};
	double curve[NBD_Q][NBD_Q] = {{-ab->dd, -ab->dd, 0, 0},
		{0, b->dd - ab->dd, 0, 0}, {0, 0, -per * per - gd->dd, -gd->dd},
		{0, 0, 0, d->dd - gd->dd}};

	add_term(to, ln, slope, curve);
}

/* COUNT customers with X: the logarithm of SUM, times what depends on x. */
static void add_fact(struct surface *to, const struct sum *sum, double count,
	const struct rise_at *x)
{
	const struct surface *s = &sum->s;
	double d[NBD_Q];

	to->value += count * (x->ln + sum->scale + vmath_log(s->value));
	for (unsigned i = 0; i < NBD_Q; i++)
		d[i] = s->slope[i] / s->value;
	for (unsigned i = 0; i < NBD_Q; i++) {
		to->slope[i] += count * d[i];
		for (unsigned j = i; j < NBD_Q; j++)
			to->curve[i][j] += count * (s->curve[i][j] / s->value -
							   d[i] * d[j]);
	}
	to->slope[0] += count * x->d;
	to->curve[0][0] += count * x->dd;
}

static void chunk(void *arg, size_t c, unsigned worker)
{
	const struct work *w = arg;
	const struct nbd_facts *f = w->f;
	size_t from = c * NBD_CHUNK, end = from + NBD_CHUNK;
	struct sum sum = {.scale = 0};
	uint32_t at = 0;

	(void)worker;
	end = end < f->n ? end : f->n;
	for (size_t i = end; i-- > from;) {
		uint32_t n = (uint32_t)f->T[i], x = f->x[i];
		if (i + 1 == end || f->x[i + 1] != x ||
			f->T[i + 1] != f->T[i]) {
			sum = (struct sum){.scale = 0};
			add_end(&sum, w, x, n, 0);
			sum.stayed = 1;
			at = n;
		}
		while (at > f->tx[i])
			add_end(&sum, w, x, --at, 1);
		if (w->alive)
			w->alive[i] = sum.stayed / sum.s.value * (w->q[3] + n) /
				      (w->q[2] + w->q[3] + n);
		else
			add_fact(&w->part[c], &sum, f->count[i],
				&w->alpha.at[x]);
	}
}

static void make_tables(struct work *w)
{
	const double *q = w->q;
	double most = 0;

	for (size_t i = 0; i < w->f->n; i++)
		most = w->f->T[i] > most ? w->f->T[i] : most;
	rise_make(&w->alpha, q[0], w->f->most);
	rise_make(&w->beta, q[1], (size_t)most);
	rise_make(&w->both, q[0] + q[1], (size_t)most);
	rise_make(&w->delta, q[3], (size_t)most);
	rise_make(&w->life, q[2] + q[3], (size_t)most);
}

void nbd_bgbb(struct surface *to, double *alive, const double *q,
	const struct nbd_facts *facts, unsigned threads)
{
	size_t n = (facts->n + NBD_CHUNK - 1) / NBD_CHUNK;
	struct work w = {.q = q,
		.f = facts,
		.ln_gamma = vmath_log(q[2]),
		.alive = alive};

	make_tables(&w);
	w.part = mem_zero(n, sizeof(*w.part));
	chunks_run(threads, n, chunk, &w);
	for (size_t c = 0; c < n; c++)
		surface_add(to, &w.part[c]);
	free(w.part);
	rise_release(&w.alpha);
	rise_release(&w.beta);
	rise_release(&w.both);
	rise_release(&w.delta);
	rise_release(&w.life);
}
