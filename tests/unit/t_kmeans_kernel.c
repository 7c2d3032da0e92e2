/* t_kmeans_kernel.c - every instruction set gives the same bits. */
#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "cluster/kmeans.h"
#include "cluster/kmeans_kernel.h"
#include "unit.h"

enum { N = 1003, MAX_K = 20 };

static void random_mass(struct kmeans_mass *m, unsigned d, uint64_t seed)
{
	struct random r;
	double x[POINTS_MAX_D];

	random_seed(&r, seed);
	kmeans_mass_init(m, d, N);
	for (size_t i = 0; i < N; i++) {
		for (unsigned j = 0; j < d; j++)
			x[j] = floor(random_unit(&r) * 40) / 8; /* ties */
		kmeans_mass_add(m, x, 1 + random_unit(&r));
	}
}

/* What one kernel makes of points 5 to N - 1. */
struct result {
	double tally[MAX_K * (POINTS_MAX_D + 1) + 1];
	double settled[MAX_K * (POINTS_MAX_D + 1) + 1];
	double strip[N], near[N], total;
	unsigned kept[N];
	size_t n_kept;
	unsigned short label[N];
};

static void run(struct result *out, const struct kmeans_kernel *kernel,
	const struct kmeans_mass *m, const double *centroid, unsigned k)
{
	unsigned short all[MAX_K];

	memset(out, 0, sizeof(*out));
	for (unsigned c = 0; c < k; c++)
		all[c] = (unsigned short)c;
	for (size_t i = 0; i < N; i++)
		out->near[i] = (double)(i % 7);
	kernel->assign(out->tally, out->label, m, 5, N, centroid, all, k);
	out->n_kept = kernel->narrow(
		out->settled, out->kept, m, 5, N, centroid, all, k, 0.05);
	memset(out->kept + out->n_kept, 0,
		(N - out->n_kept) * sizeof(*out->kept));
	out->total = kernel->potential(out->strip, out->near, 1, m, centroid);
}

START_TEST(same_bits)
{
	static struct result want, got;

	for (unsigned d = 1; d <= POINTS_MAX_D; d++)
		for (unsigned k = 1; k <= MAX_K; k += 3) {
			struct kmeans_mass m, c;
			const struct kmeans_kernel *kernel;
			double centroid[MAX_K * POINTS_MAX_D];

			random_mass(&m, d, d);
			random_mass(&c, d, 99 + k);
			for (unsigned i = 0; i < k * d; i++)
				centroid[i] = c.at.x[i % d][i / d];
			run(&want, kmeans_kernel_nth(0), &m, centroid, k);
			for (unsigned i = 1; (kernel = kmeans_kernel_nth(i));
				i++) {
				run(&got, kernel, &m, centroid, k);
				ck_assert_mem_eq(&got, &want, sizeof(got));
			}
			kmeans_mass_release(&m);
			kmeans_mass_release(&c);
		}
}
END_TEST

START_TEST(labels_by_the_rule)
{
	static struct result got;
	struct kmeans_mass m;
	double centroid[MAX_K * 3], x[3];

	random_mass(&m, 3, 1);
	for (unsigned c = 0; c < MAX_K; c++)
		for (unsigned j = 0; j < 3; j++)
			centroid[c * 3 + j] = (c * (j + 3) % 11) / 2.0;
	run(&got, kmeans_kernel(), &m, centroid, MAX_K);
	for (size_t i = 5; i < N; i++) {
		for (unsigned j = 0; j < 3; j++)
			x[j] = m.at.x[j][i];
		ck_assert_uint_eq(got.label[i - 5],
			kmeans_nearest(centroid, MAX_K, 3, x, NULL));
	}
	kmeans_mass_release(&m);
}
END_TEST

/* A row that is not kept stays with its centroid whatever moves by DELTA. */
START_TEST(settled_rows_stay)
{
	static struct result got;
	struct kmeans_mass m;
	struct random r;
	double centroid[4 * 2], moved[4 * 2], x[2];
	size_t next = 0;

	random_mass(&m, 2, 2);
	for (unsigned i = 0; i < 8; i++)
		centroid[i] = (i * 5 % 8) * 0.6 + 0.1;
	run(&got, kmeans_kernel(), &m, centroid, 4);
	random_seed(&r, 1);
	ck_assert_uint_gt(got.n_kept, 0);
	ck_assert_uint_lt(got.n_kept, N / 2);
	for (size_t i = 5; i < N; i++) {
		if (next < got.n_kept && got.kept[next] == i - 5) {
			next++;
			continue;
		}
		for (unsigned j = 0; j < 2; j++)
			x[j] = m.at.x[j][i];
		for (unsigned c = 0; c < 4; c++) {
			double angle = random_unit(&r) * 6.283185307179586;

			moved[2 * c] = centroid[2 * c] + 0.0499 * cos(angle);
			moved[2 * c + 1] =
				centroid[2 * c + 1] + 0.0499 * sin(angle);
		}
		ck_assert_uint_eq(
			kmeans_nearest(moved, 4, 2, x, NULL), got.label[i - 5]);
	}
	kmeans_mass_release(&m);
}
END_TEST

UNIT_MAIN("kmeans_kernel", same_bits, labels_by_the_rule, settled_rows_stay)
