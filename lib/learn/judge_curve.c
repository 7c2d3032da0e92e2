/* judge_curve.c - answers along their order: how much is caught above some row,
 * above some answer, and whether what they say is what happens. */
#include <math.h>
#include <string.h>

#include "base/vmath.h"
#include "learn/judge.h"

#define LEAST 1e-15
#define DONE 1e-12 /* a step that is none */

enum { STEPS = 50 };

double judge_hits(const struct judged *j, double rows)
{
	double hits = 0;

	for (size_t i = 0; i < j->n && rows > 0; i++) {
		const struct judged_group *g = &j->group[i];
		double all = (double)g->rows, part = rows < all ? rows : all;
		hits += (double)g->hits * (part / all);
		rows -= all;
	}
	return hits;
}

void judge_above(
	const struct judged *j, double x, uint64_t *rows, uint64_t *hits)
{
	*rows = *hits = 0;
	for (size_t i = 0; i < j->n && j->group[i].answer >= x; i++) {
		*rows += j->group[i].rows;
		*hits += j->group[i].hits;
	}
}

static double log_odds(double p)
{
	p = fmin(fmax(p, LEAST), 1 - LEAST);
	return vmath_log(p / (1 - p));
}

/* Sums of Newton's step at intercept A and slope B. */
struct curve_newton {
	double g0, g1, h00, h01, h11;
};

static void add_up(
	struct curve_newton *s, const struct judged *j, double a, double b)
{
	memset(s, 0, sizeof(*s));
	for (size_t i = 0; i < j->n; i++) {
		const struct judged_group *g = &j->group[i];
		double x = log_odds(g->answer), n = (double)g->rows;
		double p = vmath_logistic(a + b * x);
		double miss = (double)g->hits - n * p, h = n * p * (1 - p);
		s->g0 += miss;
		s->g1 += miss * x;
		s->h00 += h;
		s->h01 += h * x;
		s->h11 += h * x * x;
	}
}

bool judge_calibration(const struct judged *j, double *intercept, double *slope)
{
	double a = 0, b = 1;
	struct curve_newton s;

	for (int i = 0; i < STEPS; i++) {
		add_up(&s, j, a, b);
		double det = s.h00 * s.h11 - s.h01 * s.h01;
		if (!(det > 1e-9 * s.h00 * s.h11))
			return false;
		double da = (s.h11 * s.g0 - s.h01 * s.g1) / det,
		       db = (s.h00 * s.g1 - s.h01 * s.g0) / det;
		a += da;
		b += db;
		*intercept = a;
		*slope = b;
		if (!isfinite(a) || !isfinite(b))
			return false;
		if (fabs(da) < DONE * (1 + fabs(a)) &&
			fabs(db) < DONE * (1 + fabs(b)))
			return true;
	}
	return false;
}

static void add_group(struct judged_part *p, const struct judged_group *g)
{
	if (p->rows == 0)
		p->low = g->answer;
	p->high = g->answer;
	p->mean += g->answer * (double)g->rows;
	p->rows += g->rows;
	p->hits += g->hits;
}

unsigned judge_parts(struct judged_part *to, const struct judged *j)
{
	uint64_t seen = 0, tenths = 0;
	unsigned n = 0;

	memset(to, 0, JUDGED_PARTS * sizeof(*to));
	for (size_t i = j->n; i-- > 0;) {
		add_group(&to[n], &j->group[i]);
		seen += j->group[i].rows;
		if (i && seen * JUDGED_PARTS < j->rows * (tenths + 1))
			continue;
		tenths = seen * JUDGED_PARTS / j->rows;
		to[n].mean /= (double)to[n].rows;
		n++;
	}
	return n;
}
