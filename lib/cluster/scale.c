/* scale.c - puts features of different units on one footing, and back. */
#include "cluster/scale.h"

#include <math.h>
#include <stdbool.h>

enum { CHUNK = 1024 }; /* rows whose sums are taken together */

/* Mean, sum of squared deviations and range of N values. */
struct spread {
	size_t n;
	double mean, squares, least, most;
};

static double to_log(double x)
{
	return copysign(log1p(fabs(x)), x);
}

const char *scale_name(enum scale_transform transform)
{
	static const char *const name[] = {"log", "zscore", "raw"};

	return name[transform];
}

/* The mean as seen from the first value, so that a great height costs no
 * digits; deviations from it in a second pass. */
static struct spread spread_of(const double *x, size_t n)
{
	struct spread s = {n, 0, 0, x[0], x[0]};
	double sum = 0;

	for (size_t i = 0; i < n; i++) {
		sum += x[i] - x[0];
		s.least = x[i] < s.least ? x[i] : s.least;
		s.most = x[i] > s.most ? x[i] : s.most;
	}
	s.mean = x[0] + sum / (double)n;
	for (size_t i = 0; i < n; i++)
		s.squares += (x[i] - s.mean) * (x[i] - s.mean);
	return s;
}

/* Chan, Golub and LeVeque (1983), equation 2.1. */
static void spread_join(struct spread *a, const struct spread *b)
{
	double na = (double)a->n, nb = (double)b->n;
	double gap = b->mean - a->mean;

	if (a->n == 0) {
		*a = *b;
		return;
	}
	a->mean += gap * (nb / (na + nb));
	a->squares += b->squares + gap * gap * (na * nb / (na + nb));
	a->least = b->least < a->least ? b->least : a->least;
	a->most = b->most > a->most ? b->most : a->most;
	a->n += b->n;
}

/* The spread of t(x); with KEEP the column becomes t(x). */
static struct spread spread_column(
	double *x, size_t n, enum scale_transform transform, bool keep)
{
	struct spread all = {0};
	double buffer[CHUNK] = {0};

	for (size_t from = 0; from < n; from += CHUNK) {
		size_t len = n - from < CHUNK ? n - from : CHUNK;
		double *chunk = x + from;

		if (transform == SCALE_LOG) {
			double *out = keep ? chunk : buffer;

			for (size_t i = 0; i < len; i++)
				out[i] = to_log(chunk[i]);
			chunk = out;
		}
		struct spread s = spread_of(chunk, len);
		spread_join(&all, &s);
	}
	return all;
}

static unsigned fit(struct scale *s, enum scale_transform transform,
	double *const column[], unsigned d, size_t n, bool keep)
{
	unsigned flat = 0;

	*s = (struct scale){.transform = transform, .d = d};
	for (unsigned j = 0; j < d; j++) {
		struct spread all =
			spread_column(column[j], n, transform, keep);
		double sd = n ? sqrt(all.squares / (double)n) : 0;
		bool constant = n && all.least == all.most;

		/* Rounding must not leave a constant column a deviation. */
		if (constant) {
			flat |= 1u << j;
			all.mean = all.least;
			sd = 1;
		}
		s->mean[j] = transform == SCALE_RAW ? 0 : all.mean;
		s->sd[j] = transform == SCALE_RAW || !(sd > 0) ? 1 : sd;
	}
	return flat;
}

unsigned scale_fit(struct scale *s, enum scale_transform transform,
	double *const column[], unsigned d, size_t n)
{
	return fit(s, transform, column, d, n, false);
}

unsigned scale_fit_columns(struct scale *s, enum scale_transform transform,
	double *const column[], unsigned d, size_t n)
{
	unsigned flat = fit(s, transform, column, d, n, true);

	if (transform == SCALE_RAW)
		return flat;
	for (unsigned j = 0; j < d; j++)
		for (size_t i = 0; i < n; i++)
			column[j][i] = (column[j][i] - s->mean[j]) / s->sd[j];
	return flat;
}

void scale_columns(
	const struct scale *s, double *const column[], size_t from, size_t to)
{
	if (s->transform == SCALE_RAW)
		return;
	for (unsigned j = 0; j < s->d; j++)
		for (size_t i = from; i < to; i++)
			column[j][i] = scale_forward(s, j, column[j][i]);
}

double scale_forward(const struct scale *s, unsigned j, double x)
{
	if (s->transform == SCALE_RAW)
		return x;
	if (s->transform == SCALE_LOG)
		x = to_log(x);
	return (x - s->mean[j]) / s->sd[j];
}

double scale_back(const struct scale *s, unsigned j, double y)
{
	if (s->transform == SCALE_RAW)
		return y;
	y = y * s->sd[j] + s->mean[j];
	return s->transform == SCALE_LOG ? copysign(expm1(fabs(y)), y) : y;
}
