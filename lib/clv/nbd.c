/* nbd.c - likelihoods as sums: what depends on x alone once an x, the rest by
 * chunks of facts.
 *
 * A customer's likelihood is, in all three models, a product of
 *
 *	G(r + x) / G(r) alpha^r				by a table
 *	B(a, b + k) / B(a, b), k = x or x + 1		by two tables
 *	G(r + x) / G(r) alpha^-x			in place of both
 *
 * and of a part in which t_x and T are: nbd_bg.c and nbd_pareto.c.  The BG/BB
 * is another such product: nbd_bgbb.c.
 */
#include "clv/nbd.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "clv/nbd_parts.h"
#include "clv/rise.h"

const char *nbd_name(enum nbd_model model)
{
	static const char *const name[] = {"bg", "mbg", "pareto", "bgbb"};

	return name[model];
}

const char *nbd_parameter(enum nbd_model model, unsigned i)
{
	static const char *const beta[] = {"r", "alpha", "a", "b"};
	static const char *const gamma[] = {"r", "alpha", "s", "beta"};
	static const char *const turns[] = {"alpha", "beta", "gamma", "delta"};

	return model == NBD_BGBB     ? turns[i]
	       : model == NBD_PARETO ? gamma[i]
				     : beta[i];
}

/* W customers with r and alpha: G(r + x) / G(r) alpha^r. */
static void add_rate(struct surface *to, double w, const double *q,
	double ln_alpha, const struct rise_at *r)
{
	to->value += w * (r->ln + q[0] * ln_alpha);
	to->slope[0] += w * (r->d + ln_alpha);
	to->slope[1] += w * q[0] / q[1];
	to->curve[0][0] += w * r->dd;
	to->curve[0][1] += w / q[1];
	to->curve[1][1] -= w * q[0] / (q[1] * q[1]);
}

/* B(a, b + k) / B(a, b): the rise of b over that of a + b. */
static void add_stay(struct surface *to, double w, const struct rise_at *b,
	const struct rise_at *ab)
{
	to->value += w * (b->ln - ab->ln);
	to->slope[2] -= w * ab->d;
	to->slope[3] += w * (b->d - ab->d);
	to->curve[2][2] -= w * ab->dd;
	to->curve[2][3] -= w * ab->dd;
	to->curve[3][3] += w * (b->dd - ab->dd);
}

/* W customers of the Pareto/NBD: G(r + x) / G(r) alpha^-x. */
static void add_scale(struct surface *to, double w, const double *q,
	double ln_alpha, double x, const struct rise_at *r)
{
	to->value += w * (r->ln - x * ln_alpha);
	to->slope[0] += w * r->d;
	to->slope[1] -= w * x / q[1];
	to->curve[0][0] += w * r->dd;
	to->curve[1][1] += w * x / (q[1] * q[1]);
}

/* What depends on x alone. */
static void add_counts(struct surface *to, enum nbd_model model,
	const double *q, const struct nbd_facts *f)
{
	struct rise r = {0}, b = {0}, ab = {0};
	double ln_alpha = vmath_log(q[1]);
	unsigned after = model == NBD_MBG;

	rise_make(&r, q[0], f->most);
	if (model != NBD_PARETO) {
		rise_make(&b, q[3], (size_t)f->most + 1);
		rise_make(&ab, q[2] + q[3], (size_t)f->most + 1);
	}
	for (size_t x = 0; x <= f->most; x++) {
		double w = f->of_x[x];
		if (w == 0)
			continue;
		if (model == NBD_PARETO) {
			add_scale(to, w, q, ln_alpha, (double)x, &r.at[x]);
			continue;
		}
		add_rate(to, w, q, ln_alpha, &r.at[x]);
		add_stay(to, w, &b.at[x + after], &ab.at[x + after]);
	}
	rise_release(&r);
	rise_release(&b);
	rise_release(&ab);
}

struct work {
	enum nbd_model model;
	const double *q;
	const struct nbd_facts *f;
	struct surface *part; /* of each chunk */
	double *alive;
};

static void chunk(void *arg, size_t c, unsigned worker)
{
	const struct work *w = arg;
	size_t from = c * NBD_CHUNK, end = from + NBD_CHUNK;

	(void)worker;
	if (end > w->f->n)
		end = w->f->n;
	nbd_bg_chunk(&w->part[c], w->alive, w->model, w->q, w->f, from, end);
}

/* Add the chunks to TO, in their order. */
static void add_chunks(struct surface *to, struct work *w, unsigned threads)
{
	size_t n = (w->f->n + NBD_CHUNK - 1) / NBD_CHUNK;

	if (w->model == NBD_PARETO || w->model == NBD_BGBB) {
		(w->model == NBD_BGBB ? nbd_bgbb : nbd_pareto)(
			to, w->alive, w->q, w->f, threads);
		return;
	}
	w->part = mem_zero(n, sizeof(*w->part));
	chunks_run(threads, n, chunk, w);
	for (size_t c = 0; c < n; c++)
		surface_add(to, &w->part[c]);
	free(w->part);
}

void nbd_likelihood(struct surface *to, enum nbd_model model, const double *q,
	const struct nbd_facts *facts, unsigned threads)
{
	struct work w = {.model = model, .q = q, .f = facts};

	if (model != NBD_BGBB)
		add_counts(to, model, q, facts);
	add_chunks(to, &w, threads);
}

void nbd_alive(double *alive, enum nbd_model model, const double *q,
	const struct nbd_facts *facts, unsigned threads)
{
	struct work w = {.model = model, .q = q, .f = facts, .alive = alive};
	struct surface unused = {0};

	add_chunks(&unused, &w, threads);
}
