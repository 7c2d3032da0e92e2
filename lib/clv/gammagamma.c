/* gammagamma.c - Gamma-Gamma: gamma functions once an x, logarithms once a
 * customer.
 *
 * ln L = ln G(p x + q) - ln G(p x) - ln G(q) + q ln gamma
 *	+ (p x - 1) ln zbar + p x ln x - (p x + q) ln (gamma + x zbar)
 */
#include "clv/gammagamma.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "clv/gammas.h"

enum { CHUNK = 1024 };

const char *gammagamma_parameter(unsigned i)
{
	static const char *const name[] = {"p", "q", "gamma"};

	return name[i];
}

void gammagamma_sums_init(struct gammagamma_sums *s,
	const struct gammagamma_facts *facts, unsigned threads)
{
	*s = (struct gammagamma_sums){.facts = facts, .threads = threads};
	for (size_t i = 0; i < facts->n; i++)
		if (facts->x[i] > s->most)
			s->most = facts->x[i];
	s->count = mem_zero((size_t)s->most + 1, sizeof(*s->count));
	s->ln_zbar = mem_zero((size_t)s->most + 1, sizeof(*s->ln_zbar));
	for (size_t i = 0; i < facts->n; i++) {
		s->count[facts->x[i]]++;
		s->ln_zbar[facts->x[i]] += vmath_log(facts->zbar[i]);
	}
}

void gammagamma_sums_release(struct gammagamma_sums *s)
{
	free(s->count);
	free(s->ln_zbar);
}

/* Of W customers with X purchases: all but the last term. */
static void add_x(struct surface *to, const double *q, double x, double w,
	double ln_zbar, const struct gammas *of_q)
{
	struct gammas both = gammas_of(q[0] * x + q[1]),
		      p = gammas_of(q[0] * x);
	double ln_x = vmath_log(x), ln_gamma = vmath_log(q[2]);

	to->value += w * (both.ln - p.ln - of_q->ln + q[1] * ln_gamma +
				 q[0] * x * ln_x) +
		     (q[0] * x - 1) * ln_zbar;
	to->slope[0] += w * x * (both.d - p.d + ln_x) + x * ln_zbar;
	to->slope[1] += w * (both.d - of_q->d + ln_gamma);
	to->slope[2] += w * q[1] / q[2];
	to->curve[0][0] += w * x * x * (both.dd - p.dd);
	to->curve[0][1] += w * x * both.dd;
	to->curve[1][1] += w * (both.dd - of_q->dd);
	to->curve[1][2] += w / q[2];
	to->curve[2][2] -= w * q[1] / (q[2] * q[2]);
}

/* -(p x + q) ln (gamma + x zbar). */
static void add_total(
	struct surface *to, const double *q, double x, double total, double ln)
{
	double R = q[0] * x + q[1], per = 1 / total;

	to->value -= R * ln;
	to->slope[0] -= x * ln;
	to->slope[1] -= ln;
	to->slope[2] -= R * per;
	to->curve[0][2] -= x * per;
	to->curve[1][2] -= per;
	to->curve[2][2] += R * per * per;
}

struct work {
	const double *q;
	const struct gammagamma_facts *f;
	struct surface *part;
};

static void chunk(void *arg, size_t c, unsigned worker)
{
	const struct work *w = arg;
	size_t from = c * CHUNK, n = w->f->n - from;
	double total[CHUNK] = {0}, ln[CHUNK];

	(void)worker;
	n = n > CHUNK ? CHUNK : n;
	for (size_t i = 0; i < n; i++)
		total[i] = w->q[2] + w->f->x[from + i] * w->f->zbar[from + i];
	vmath_log_all(ln, total, n);
	for (size_t i = 0; i < n; i++)
		add_total(
			&w->part[c], w->q, w->f->x[from + i], total[i], ln[i]);
}

void gammagamma_likelihood(
	struct surface *to, const double *q, const struct gammagamma_sums *s)
{
	size_t n = (s->facts->n + CHUNK - 1) / CHUNK;
	struct gammas of_q = gammas_of(q[1]);
	struct work w = {q, s->facts, mem_zero(n, sizeof(struct surface))};

	for (size_t x = 1; x <= s->most; x++)
		if (s->count[x] > 0)
			add_x(to, q, (double)x, s->count[x], s->ln_zbar[x],
				&of_q);
	chunks_run(s->threads, n, chunk, &w);
	for (size_t c = 0; c < n; c++)
		surface_add(to, &w.part[c]);
	free(w.part);
}

double gammagamma_mean(const double *q, uint32_t x, double zbar)
{
	double below = q[0] * x + q[1] - 1;

	return below > 0 ? q[0] * (q[2] + x * zbar) / below : NAN;
}

double gammagamma_correlation(const struct gammagamma_facts *f)
{
	double n = (double)f->n, mx = 0, mz = 0, xx = 0, zz = 0, xz = 0;

	/* From the first on, so that what is constant comes to exactly 0. */
	for (size_t i = 0; i < f->n; i++) {
		mx += ((double)f->x[i] - f->x[0]) / n;
		mz += (f->zbar[i] - f->zbar[0]) / n;
	}
	for (size_t i = 0; i < f->n; i++) {
		double x = (double)f->x[i] - f->x[0] - mx,
		       z = f->zbar[i] - f->zbar[0] - mz;
		xx += x * x;
		zz += z * z;
		xz += x * z;
	}
	return f->n > 1 && xx > 0 && zz > 0 ? xz / sqrt(xx * zz) : NAN;
}
