/* card_fit.c - the logistic regression of the label on the evidence of columns.
 *
 * Newton's steps, whose sums are of integers: evidence is one already (2^-10),
 * residuals are rounded to 2^-20 and their variances to 2^-12.  Sums of a block
 * of rows are kept in doubles, which are exact as long as they are below 2^53,
 * and then added to 128 bits, so that no sum depends on the order of rows.  The
 * rounding of variances makes a step a little longer or shorter, and does not
 * move where the steps end.
 */
#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "learn/card.h"

enum {
	CHUNK = 16384,
	MOST_COLUMNS = 1000,
	STEPS = 40,
	MOST_VARIANCE = 1 << 26, /* of a row, and of a block */
	BLOCK_VARIANCE = 1 << 26,
	BLOCK_WEIGHT = 1 << 19
};

#define RESIDUAL 0x1p20
#define VARIANCE 0x1p12
#define CLOSE 1e-9  /* a step below this is the last */
#define LONGEST 4.0 /* of a step, in any beta */
#define RIDGE 1e-9  /* of the diagonal, so that equal columns share */

/* What one thread has added up: of N + 1 terms, the intercept's first. */
struct card_sums {
	amount *gradient, *hessian; /* owned: and the lower triangle */
	double *g, *h;		    /* owned: of the block at hand */
	double *x;		    /* owned: a row's evidence */
	uint64_t weight, variance;
};

struct fitting {
	const struct card *k;
	const struct card_how *how;
	unsigned n; /* columns that are in */
	struct card_column **column;
	double **woe;		/* owned: by column, of each code */
	double *beta;		/* the intercept first */
	double variance;	/* of one: units */
	struct card_sums *sums; /* owned, one a thread */
	unsigned threads;
};

static size_t triangle(size_t n)
{
	return n * (n + 1) / 2;
}

static void sums_init(struct card_sums *s, size_t terms)
{
	s->gradient = mem_zero(terms, sizeof(*s->gradient));
	s->hessian = mem_zero(triangle(terms), sizeof(*s->hessian));
	s->g = mem_zero(terms, sizeof(*s->g));
	s->h = mem_zero(triangle(terms), sizeof(*s->h));
	s->x = mem_zero(terms, sizeof(*s->x));
}

static void sums_release(struct card_sums *s)
{
	free(s->gradient);
	free(s->hessian);
	free(s->g);
	free(s->h);
	free(s->x);
}

/* The block's sums, which are integers, go to the wide ones. */
static void flush(struct card_sums *s, size_t terms)
{
	for (size_t i = 0; i < terms; i++) {
		s->gradient[i] += (amount)(int64_t)s->g[i];
		s->g[i] = 0;
	}
	for (size_t i = 0; i < triangle(terms); i++) {
		s->hessian[i] += (amount)(int64_t)s->h[i];
		s->h[i] = 0;
	}
	s->weight = s->variance = 0;
}

/* A row with evidence s->x, its residual and variance as integers. */
static void add_row(
	struct card_sums *s, size_t terms, double residual, double variance)
{
	const double *x = s->x;
	double *h = s->h;

	for (size_t i = 0; i < terms; i++)
		s->g[i] += residual * x[i];
	for (size_t i = 0; i < terms; i++) {
		double v = variance * x[i];
		for (size_t j = 0; j <= i; j++)
			h[j] += v * x[j];
		h += i + 1;
	}
}

static double read_row(const struct fitting *t, double *x, size_t row)
{
	double z = t->beta[0];

	x[0] = CARD_ONE;
	for (unsigned j = 0; j < t->n; j++) {
		x[j + 1] = t->woe[j][matrix_code(
			&t->k->f->matrix, row, t->column[j]->column)];
		z += t->beta[j + 1] * (x[j + 1] / CARD_ONE);
	}
	return z;
}

static void add_chunk(void *arg, size_t chunk, unsigned worker)
{
	const struct fitting *t = arg;
	const struct fitted *f = t->k->f;
	struct card_sums *s = &t->sums[worker];
	size_t from = chunk * CHUNK, end = from + CHUNK;

	end = end < f->learned ? end : f->learned;
	for (size_t i = from; i < end; i++) {
		uint64_t w = f->learn_weight ? f->learn_weight[i] : 1;
		double p = vmath_logistic(read_row(t, s->x, i));
		double residual = floor((f->y[i] - p) * RESIDUAL + 0.5);
		double variance =
			floor(p * (1 - p) * (double)w * t->variance + 0.5);
		if (s->weight + w > BLOCK_WEIGHT ||
			s->variance + (uint64_t)variance > BLOCK_VARIANCE)
			flush(s, (size_t)t->n + 1);
		s->weight += w;
		s->variance += (uint64_t)variance;
		add_row(s, (size_t)t->n + 1, residual * (double)w, variance);
	}
}

/* The sums of all threads as doubles: G, and H with both triangles. */
static void gather(struct fitting *t, double *g, double *h)
{
	size_t terms = (size_t)t->n + 1, at = 0;
	double unit = t->k->f->learn_unit;

	for (unsigned w = 0; w < t->threads; w++)
		flush(&t->sums[w], terms);
	for (size_t i = 0; i < terms; i++) {
		amount sum = 0;
		for (unsigned w = 0; w < t->threads; w++)
			sum += t->sums[w].gradient[i];
		g[i] = (double)sum / (RESIDUAL * CARD_ONE) / unit;
		for (size_t j = 0; j <= i; j++, at++) {
			sum = 0;
			for (unsigned w = 0; w < t->threads; w++)
				sum += t->sums[w].hessian[at];
			h[i * terms + j] = h[j * terms + i] =
				(double)sum / t->variance /
				((double)CARD_ONE * CARD_ONE) / unit;
		}
	}
}

/* H, of N rows, is positive definite; G becomes the solution of H x = G. */
static void solve(double *h, double *g, size_t n)
{
	for (size_t i = 0; i < n; i++) /* Cholesky's factor, below */
		for (size_t j = 0; j <= i; j++) {
			double sum = h[i * n + j];
			for (size_t k = 0; k < j; k++)
				sum -= h[i * n + k] * h[j * n + k];
			if (i > j)
				h[i * n + j] = sum / h[j * n + j];
			else
				h[i * n + i] =
					sqrt(fmax(sum, RIDGE * h[i * n + i]));
		}
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++)
			g[i] -= h[i * n + k] * g[k];
		g[i] /= h[i * n + i];
	}
	for (size_t i = n; i-- > 0;) {
		for (size_t k = i + 1; k < n; k++)
			g[i] -= h[k * n + i] * g[k];
		g[i] /= h[i * n + i];
	}
}

/* One of Newton's steps; how long it was. */
static double step(struct fitting *t)
{
	size_t terms = (size_t)t->n + 1,
	       chunks = (t->k->f->learned + CHUNK - 1) / CHUNK;
	double *g = mem_array(terms, sizeof(*g)),
	       *h = mem_array(terms * terms, sizeof(*h)), most = 0;

	t->sums = mem_zero(t->threads, sizeof(*t->sums));
	for (unsigned w = 0; w < t->threads; w++)
		sums_init(&t->sums[w], terms);
	chunks_run(t->threads, chunks, add_chunk, t);
	gather(t, g, h);
	for (size_t i = 0; i < terms; i++) {
		double l2 = i ? t->how->l2 : 0;
		g[i] -= l2 * t->beta[i];
		h[i * terms + i] += l2 + RIDGE * h[i * terms + i] + 1e-12;
	}
	solve(h, g, terms);
	for (size_t i = 0; i < terms; i++)
		most = fmax(most, fabs(g[i]));
	double by = most > LONGEST ? LONGEST / most : 1;
	for (size_t i = 0; i < terms; i++)
		t->beta[i] += g[i] * by;
	for (unsigned w = 0; w < t->threads; w++)
		sums_release(&t->sums[w]);
	free(t->sums);
	free(g);
	free(h);
	return most;
}

/* The columns that are in, and the evidence of their codes. */
static void begin(struct fitting *t, struct card *k)
{
	t->n = 0;
	for (unsigned i = 0; i < k->columns; i++) {
		struct card_column *c = &k->column[i];
		const struct bins *b = &k->f->bins[i];
		if (!c->in)
			continue;
		double *woe = mem_array((size_t)b->n + 1, sizeof(*woe));
		for (unsigned code = 0; code <= b->n; code++)
			woe[code] = c->bin[c->bin_of[code]].woe;
		t->column[t->n] = c;
		t->woe[t->n] = woe;
		t->beta[t->n + 1] = c->beta;
		t->n++;
	}
	t->beta[0] = k->intercept;
}

static void end(struct fitting *t, struct card *k)
{
	for (unsigned j = 0; j < t->n; j++) {
		t->column[j]->beta = t->beta[j + 1];
		free(t->woe[j]);
	}
	k->intercept = t->beta[0];
	k->in = t->n;
}

static void run(struct fitting *t, struct card *k)
{
	begin(t, k);
	for (unsigned i = 0; i < STEPS && step(t) >= CLOSE; i++)
		;
	end(t, k);
}

/* The column whose beta is least, of those that may not be below 0; NULL if
 * none is. */
static struct card_column *least(
	const struct card *k, const struct card_how *how, unsigned *negative)
{
	struct card_column *worst = NULL;

	*negative = 0;
	for (unsigned i = 0; i < k->columns; i++) {
		struct card_column *c = &k->column[i];
		bool must = how->positive ||
			    (how->monotone && how->monotone[i] != 0);
		if (!c->in || c->beta >= 0)
			continue;
		++*negative;
		if (must && (!worst || c->beta < worst->beta))
			worst = c;
	}
	return worst;
}

/* Leave betas below 0 out, one after the other: the others change. */
static void drop(struct fitting *t, struct card *k)
{
	struct card_column *worst;

	while ((worst = least(k, t->how, &k->negative))) {
		if (k->dropped++ == 0)
			k->first = worst->column;
		worst->in = false;
		worst->beta = 0;
		run(t, k);
	}
	for (unsigned i = 0; i < k->columns && k->negative && !k->dropped; i++)
		if (k->column[i].in && k->column[i].beta < 0) {
			k->first = i;
			break;
		}
}

static double most_weight(const struct fitted *f)
{
	uint32_t most = 1;

	for (size_t i = 0; i < f->learned && f->learn_weight; i++)
		if (f->learn_weight[i] > most)
			most = f->learn_weight[i];
	return most;
}

const char *card_fit(struct card *k, const struct card_how *how)
{
	unsigned threads = how->threads ? how->threads : 1;
	struct fitting t = {.k = k, .how = how, .threads = threads};

	for (unsigned i = 0; i < k->columns; i++)
		t.n += k->column[i].in;
	if (t.n > MOST_COLUMNS)
		return fail_text("a scorecard of %u columns (want at most %d: "
				 "--ignore or --min-iv leaves some out)",
			t.n, MOST_COLUMNS);
	double most = most_weight(k->f);
	t.variance = VARIANCE * most / 4 > MOST_VARIANCE
			     ? MOST_VARIANCE / most * 4
			     : VARIANCE;
	t.column = mem_array((size_t)t.n + 1, sizeof(*t.column));
	t.woe = mem_array((size_t)t.n + 1, sizeof(*t.woe));
	t.beta = mem_zero((size_t)t.n + 1, sizeof(*t.beta));
	k->intercept = vmath_log((double)k->hits / (double)(k->rows - k->hits));
	run(&t, k);
	drop(&t, k);
	free(t.column);
	free(t.woe);
	free(t.beta);
	return NULL;
}
