/* t_why.c - the shares of a margin, and the borders of a cluster. */
#include "cluster/why.h"

#include <math.h>

#include "base/random.h"
#include "unit.h"

#include "orders.h"

static double margin(const double *x, const double *c1, const double *c2)
{
	double sum = 0;

	for (int j = 0; j < 3; j++)
		sum += (x[j] - c2[j]) * (x[j] - c2[j]) -
		       (x[j] - c1[j]) * (x[j] - c1[j]);
	return sum;
}

static unsigned nearest(const double *x, const double *centroid, unsigned k)
{
	unsigned best = 0;

	for (unsigned c = 1; c < k; c++)
		if (margin(x, centroid + 3 * best, centroid + 3 * c) < 0)
			best = c;
	return best;
}

/* Mean margin over the background where the features in SET are those of X. */
static double coalition(const double *x, unsigned set, const double *c1,
	const double *c2, const double *back, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++) {
		double z[3];

		for (unsigned j = 0; j < 3; j++)
			z[j] = set >> j & 1 ? x[j] : back[3 * i + j];
		sum += margin(z, c1, c2);
	}
	return sum / (double)n;
}

/* Shapley values from their definition: all 2^3 coalitions. */
START_TEST(shapley_by_force)
{
	enum { N = 50, K = 5 };
	static const double weight[] = {1.0 / 3, 1.0 / 6, 1.0 / 3};
	double back[3 * N], mean[3] = {0}, centroid[3 * K], v[8];
	struct random r;
	struct why w;

	random_seed(&r, 1);
	for (int i = 0; i < 3 * N; i++) {
		back[i] = 4 * random_unit(&r) - 2;
		mean[i % 3] += back[i] / N;
	}
	for (int i = 0; i < 3 * K; i++)
		centroid[i] = 4 * random_unit(&r) - 2;
	for (int i = 0; i < N; i++) {
		const double *x = back + 3 * i;
		unsigned own = nearest(x, centroid, K);

		why_margin(&w, x, own, mean, centroid, K, 3);
		const double *c1 = centroid + 3 * own,
			     *c2 = centroid + 3 * w.runner_up;
		for (unsigned c = 0; c < K; c++)
			ck_assert(
				c == own || margin(x, c1, centroid + 3 * c) >=
						    margin(x, c1, c2) - 1e-12);
		for (unsigned set = 0; set < 8; set++)
			v[set] = coalition(x, set, c1, c2, back, N);
		for (unsigned j = 0; j < 3; j++) {
			double phi = 0;

			for (unsigned set = 0; set < 8; set++) {
				unsigned size =
					(set & 1) + (set >> 1 & 1) + (set >> 2);
				if (!(set >> j & 1))
					phi += weight[size] *
					       (v[set | 1u << j] - v[set]);
			}
			ck_assert_double_eq_tol(w.phi[j], phi, 1e-12);
		}
		ck_assert_double_eq_tol(w.base, v[0], 1e-12);
		ck_assert_double_eq_tol(w.margin, margin(x, c1, c2), 1e-12);
		ck_assert(w.base + w.phi[0] + w.phi[1] + w.phi[2] == w.margin);
		ck_assert(w.margin >= 0);
	}
}
END_TEST

START_TEST(ties_and_loners)
{
	double centroid[] = {0, 0, 0, 1, 0, 0, -1, 0, 0}, x[3] = {0};
	struct why w;
	struct why_flip f[3];

	why_margin(&w, x, 0, x, centroid, 3, 3);
	ck_assert_int_eq(w.runner_up, 1);
	/* 0.5 and -0.5 are as near: upward. */
	why_flips(f, x, 0, NULL, centroid, 3, 3);
	ck_assert(f[0].at == 0.5 && f[0].to == 1);
	/* Nothing happens along the other axes. */
	ck_assert(isnan(f[1].at) && f[1].to == WHY_NOBODY);

	x[0] = -0.1;
	double low[] = {-INFINITY, -INFINITY, -INFINITY};
	why_flips(f, x, 0, low, centroid, 3, 3);
	ck_assert(f[0].at == -0.5 && f[0].to == 2);
	low[0] = -0.5; /* nothing lies beyond the border */
	why_flips(f, x, 0, low, centroid, 3, 3);
	ck_assert_double_eq_tol(f[0].at, 0.5, 1e-15);
	ck_assert_int_eq(f[0].to, 1);
	why_flips(f, x, 0, low, centroid, 1, 3);
	ck_assert(isnan(f[0].at) && f[0].to == WHY_NOBODY);
	why_margin(&w, x, 0, x, centroid, 1, 3);
	ck_assert_int_eq(w.runner_up, WHY_NOBODY);
	ck_assert(isnan(w.margin) && w.phi[0] == 0);
	low[0] = -0.4;
	double two[] = {0, 0, 0, -1, 0, 0};
	why_flips(f, x, 0, low, two, 2, 3);
	ck_assert(isnan(f[0].at));

	/* On the border, the flip is there. */
	x[0] = 0.5;
	why_flips(f, x, 0, NULL, centroid, 3, 3);
	ck_assert(f[0].at == 0.5 && f[0].to == 1);
}
END_TEST

/* Several rivals share a border: beyond it, the one that wins. */
START_TEST(shared_border)
{
	double centroid[] = {0, 0, 0, 1, 1, 0, 2, 0, 0}, x[3] = {0};
	struct why_flip f[3];

	why_flips(f, x, 0, NULL, centroid, 3, 3);
	ck_assert(f[0].at == 1);
	ck_assert_int_eq(f[0].to, 2);
}
END_TEST

/* Just before each flip the cluster is the own, just beyond the other; and
 * nearer, on either side, nothing changes. */
static void check_flips(
	const double *x, const double *low, const double *centroid, unsigned k)
{
	unsigned own = nearest(x, centroid, k);
	struct why_flip f[3];

	why_flips(f, x, own, low, centroid, k, 3);
	for (int j = 0; j < 3; j++) {
		double z[3] = {x[0], x[1], x[2]}, step = f[j].at - x[j];
		double reach = isnan(step) ? 50 : fabs(step);

		for (int i = 0; i <= 100; i++) {
			double side = (i - 50) / 50.0 * reach * (1 - 1e-9);

			z[j] = fmax(x[j] + side, low[j]);
			if (nearest(z, centroid, k) != own)
				ck_abort_msg("left %u early", own);
		}
		if (isnan(step))
			continue;
		z[j] = x[j] + step * (1 + 1e-9);
		if ((int)nearest(z, centroid, k) != f[j].to || z[j] < low[j])
			ck_abort_msg("not %d at %g", f[j].to, z[j]);
	}
}

START_TEST(flips)
{
	static const double open[] = {-INFINITY, -INFINITY, -INFINITY},
			    floor[] = {-2.5, -1, -INFINITY};
	struct random r;

	random_seed(&r, 2);
	for (int i = 0; i < 2000; i++) {
		double centroid[3 * 6], x[3];
		unsigned k = 2 + (unsigned)random_below(&r, 5);

		for (int j = 0; j < 18; j++)
			centroid[j] = 4 * random_unit(&r) - 2;
		for (int j = 0; j < 3; j++)
			x[j] = 4 * random_unit(&r) - 2;
		check_flips(x, open, centroid, k);
		x[1] = fmax(x[1], -1);
		check_flips(x, floor, centroid, k);
	}
}
END_TEST

/* Every customer of Online Retail, k = 4. */
START_TEST(retail)
{
	static const double mean[3] = {0};
	struct orders o;
	struct scale s;
	double centroid[12], low[3];
	unsigned short *label;

	if (!orders_retail(&o, &s, centroid, &label, 4))
		return;
	for (unsigned j = 0; j < 3; j++)
		low[j] = j < 2 ? scale_forward(&s, j, 0) : -INFINITY;
	for (size_t i = 0; i < o.n; i++) {
		double x[3] = {o.x[0][i], o.x[1][i], o.x[2][i]};
		struct why w;

		why_margin(&w, x, label[i], mean, centroid, 4, 3);
		ck_assert_double_eq_tol(w.base + w.phi[0] + w.phi[1] + w.phi[2],
			margin(x, centroid + 3 * label[i],
				centroid + 3 * w.runner_up),
			1e-12);
		check_flips(x, low, centroid, 4);
	}
	free(label);
	orders_release(&o);
}
END_TEST

UNIT_MAIN(
	"why", shapley_by_force, ties_and_loners, shared_border, flips, retail)
