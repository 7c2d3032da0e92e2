/* judge.c - answers in order, and what labels they have. */
#include "learn/judge.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/sort.h"
#include "base/vmath.h"
#include "learn/steady.h"

#define LEAST 1e-15 /* answers are that far from 0 and 1 for a logarithm */

static int down(const void *a, const void *b, void *arg)
{
	const struct judged_group *x = a, *y = b;

	(void)arg;
	return (x->answer < y->answer) - (x->answer > y->answer);
}

void judge_two(struct judged *j, const double *answer, const double *y,
	const uint32_t *weight, size_t n)
{
	struct judged_group *g = mem_array(n + 1, sizeof(*g));
	size_t groups = 0;

	*j = (struct judged){.group = g};
	for (size_t i = 0; i < n; i++) {
		uint64_t w = weight ? weight[i] : 1;
		g[i] = (struct judged_group){answer[i], w, y[i] > 0 ? w : 0};
		j->rows += w;
		j->hits += g[i].hits;
	}
	sort_with(g, n, sizeof(*g), down, NULL);
	for (size_t i = 0; i < n; i++)
		if (groups && g[groups - 1].answer == g[i].answer) {
			g[groups - 1].rows += g[i].rows;
			g[groups - 1].hits += g[i].hits;
		} else {
			g[groups++] = g[i];
		}
	j->n = groups;
}

void judged_release(struct judged *j)
{
	free(j->group);
	*j = (struct judged){0};
}

double judge_auc(const struct judged *j)
{
	uint64_t misses = j->rows - j->hits, above = 0;
	amount twice = 0;

	for (size_t i = 0; i < j->n; i++) {
		const struct judged_group *g = &j->group[i];
		twice += (amount)(g->rows - g->hits) * (2 * above + g->hits);
		above += g->hits;
	}
	return j->hits && misses
		       ? (double)twice / 2 / ((double)j->hits * (double)misses)
		       : NAN;
}

double judge_ks(const struct judged *j)
{
	uint64_t hits = 0, rows = 0;
	double most = 0, all_hits = (double)j->hits,
	       all_misses = (double)(j->rows - j->hits);

	for (size_t i = 0; i < j->n; i++) {
		hits += j->group[i].hits;
		rows += j->group[i].rows;
		most = fmax(most, fabs((double)hits / all_hits -
					  (double)(rows - hits) / all_misses));
	}
	return most;
}

static double bounded(double p)
{
	return fmin(fmax(p, LEAST), 1 - LEAST);
}

double judge_logloss(const struct judged *j)
{
	double sum = 0;

	for (size_t i = 0; i < j->n; i++) {
		const struct judged_group *g = &j->group[i];
		double p = bounded(g->answer);
		sum -= (double)g->hits * vmath_log(p) +
		       (double)(g->rows - g->hits) * vmath_log(1 - p);
	}
	return sum / (double)j->rows;
}

double judge_brier(const struct judged *j)
{
	double sum = 0;

	for (size_t i = 0; i < j->n; i++) {
		const struct judged_group *g = &j->group[i];
		double p = g->answer;
		sum += (double)g->hits * (1 - p) * (1 - p) +
		       (double)(g->rows - g->hits) * p * p;
	}
	return sum / (double)j->rows;
}

static double weight_of(const uint32_t *weight, size_t n)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += weight ? weight[i] : 1;
	return (double)sum;
}

/* What the mean answer of a count costs: 2 (y log(y / m) - y + m). */
static double deviance(double y, double m)
{
	double log_part = y > 0 ? y * vmath_log(y / m) : 0;

	return 2 * (log_part - y + m);
}

void judge_numbers(struct judged_numbers *j, const double *answer,
	const double *y, const uint32_t *weight, size_t n)
{
	double *x = mem_array(n + 1, sizeof(*x)), all = weight_of(weight, n);
	double mean = steady_sum(y, weight, n) / all, square, variance;

	for (size_t i = 0; i < n; i++)
		x[i] = fabs(answer[i] - y[i]);
	j->mae = steady_sum(x, weight, n) / all;
	for (size_t i = 0; i < n; i++)
		x[i] *= x[i];
	square = steady_sum(x, weight, n);
	for (size_t i = 0; i < n; i++)
		x[i] = (y[i] - mean) * (y[i] - mean);
	variance = steady_sum(x, weight, n);
	for (size_t i = 0; i < n; i++)
		x[i] = answer[i] > 0 && y[i] >= 0 ? deviance(y[i], answer[i])
						  : 0;
	j->deviance = steady_sum(x, weight, n) / all;
	j->rmse = sqrt(square / all);
	j->r2 = variance > 0 ? 1 - square / variance : NAN;
	free(x);
}

void judge_classes(struct judged_classes *j, const double *answer,
	const double *y, const uint32_t *weight, size_t n, unsigned classes)
{
	double *loss = mem_array(n + 1, sizeof(*loss)),
	       *right = mem_array(n + 1, sizeof(*right)),
	       all = weight_of(weight, n);

	for (size_t i = 0; i < n; i++) {
		unsigned best = 0, is = (unsigned)y[i];
		for (unsigned k = 1; k < classes; k++)
			if (answer[k * n + i] > answer[best * n + i])
				best = k;
		right[i] = best == is;
		loss[i] = -vmath_log(bounded(answer[is * n + i]));
	}
	j->logloss = steady_sum(loss, weight, n) / all;
	j->accuracy = steady_sum(right, weight, n) / all;
	free(loss);
	free(right);
}
