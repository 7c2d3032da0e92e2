/* qini.c - curves of uplift by trapezoids between the ends of equal scores. */
#include "stat/qini.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

static int by_score(const void *a, const void *b, void *arg)
{
	double x = ((const struct qini_unit *)a)->score;
	double y = ((const struct qini_unit *)b)->score;

	(void)arg;
	return (x < y) - (x > y);
}

void qini_sort(struct qini_unit *u, size_t n)
{
	sort_with(u, n, sizeof(*u), by_score, NULL);
}

/* What the units so far come to. */
struct so_far {
	double n[2]; /* control, treated */
	amount sum[2];
};

static double share(const struct so_far *s, int arm)
{
	return s->n[arm] > 0 ? amount_double(s->sum[arm]) / s->n[arm] : 0;
}

static double qini_at(const struct so_far *s)
{
	return amount_double(s->sum[1]) - share(s, 0) * s->n[1];
}

static double uplift_at(const struct so_far *s)
{
	return (share(s, 1) - share(s, 0)) * (s->n[0] + s->n[1]);
}

void qini(struct qini *to, const struct qini_unit *u, size_t n)
{
	struct so_far s = {{0, 0}, {0, 0}};
	double x = 0, q = 0, g = 0, area = 0, auuc = 0;

	for (size_t i = 0; i < n; i++) {
		s.n[u[i].treated]++;
		s.sum[u[i].treated] += u[i].y;
		if (i + 1 < n && u[i + 1].score == u[i].score)
			continue;
		double to_q = qini_at(&s), to_g = uplift_at(&s);
		double wide = (double)(i + 1) - x;
		area += (q + to_q) / 2 * wide;
		auuc += (g + to_g) / 2 * wide;
		x = (double)(i + 1);
		q = to_q;
		g = to_g;
	}
	to->end = q;
	to->area = area - q * x / 2;
	to->per_head = to->area / x / s.n[1];
	to->auuc = auuc / x / x;
	if (!(s.n[0] > 0) || !(s.n[1] > 0))
		to->end = to->area = to->per_head = to->auuc = (double)NAN;
}

size_t qini_bins(
	struct qini_bin *bin, size_t bins, const struct qini_unit *u, size_t n)
{
	size_t found = 0, from = 0;

	for (size_t k = 1; k <= bins && from < n; k++) {
		size_t end = n / bins * k + n % bins * k / bins;
		if (end <= from)
			continue;
		while (end < n && u[end].score == u[end - 1].score)
			end++;
		bin[found++] = (struct qini_bin){from, end};
		from = end;
	}
	return found;
}

void qini_samples(
	struct compare_sample to[2], const struct qini_unit *u, size_t n)
{
	struct moments_shape shape = {.columns = 1};

	moments_pair(&shape, 0, 0);
	for (int arm = 0; arm < 2; arm++) {
		struct moments *m = mem_zero(1, moments_size(&shape));
		for (size_t i = 0; i < n; i++)
			if (u[i].treated == (arm == 1))
				moments_add(m, &shape, &u[i].y);
		to[arm] = compare_mean(m, &shape, 0, 0);
		free(m);
	}
}
