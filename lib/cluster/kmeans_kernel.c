/* kmeans_kernel.c - the inner loops, one set of them for each machine. */
#include "cluster/kmeans_kernel.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define BODY static inline __attribute__((always_inline))

enum {
	LANES = 8,
	/* Up to so many candidates their sums are taken in lanes, one pass
	 * over the strip each; above, point by point (measured at d = 3). */
	LANE_SUMS = 16,
};

struct strip {
	size_t n, n_padded;	       /* points; a multiple of LANES */
	const double *x[POINTS_MAX_D]; /* the table's, or PAD */
	double w[KMEANS_STRIP];
	double best[KMEANS_STRIP], second[KMEANS_STRIP];
	double which[KMEANS_STRIP]; /* place among the candidates */
	double pad[POINTS_MAX_D][KMEANS_STRIP];
};

/* What is added up in lanes until the end of a run. */
struct parts {
	double sum[LANE_SUMS][POINTS_MAX_D + 1][LANES];
	double cost[LANES];
};

BODY double lanes_sum(const double *a)
{
	return ((a[0] + a[4]) + (a[2] + a[6])) +
	       ((a[1] + a[5]) + (a[3] + a[7]));
}

BODY void load_column(double *to, const double *from, size_t n)
{
	memcpy(to, from, n * sizeof(*to));
	for (size_t i = n; i % LANES; i++)
		to[i] = 0;
}

/* Points LO and on, up to HI or a strip of them. */
BODY void strip_load(struct strip *s, const struct kmeans_mass *m, size_t lo,
	size_t hi, unsigned d)
{
	s->n = hi - lo < KMEANS_STRIP ? hi - lo : KMEANS_STRIP;
	s->n_padded = (s->n + LANES - 1) / LANES * LANES;
	for (unsigned j = 0; j < d; j++) {
		s->x[j] = m->at.x[j] + lo;
		if (s->n % LANES) {
			load_column(s->pad[j], s->x[j], s->n);
			s->x[j] = s->pad[j];
		}
	}
	if (m->w) {
		load_column(s->w, m->w + lo, s->n);
		return;
	}
	for (size_t i = 0; i < s->n_padded; i++)
		s->w[i] = i < s->n;
}

BODY void add_points(double *tally, const struct strip *s,
	const unsigned short *candidate, unsigned d)
{
	for (size_t i = 0; i < s->n; i++) {
		double *to = kmeans_tally_row(
			tally, candidate[(size_t)s->which[i]], d);

		for (unsigned j = 0; j < d; j++)
			to[j] += s->w[i] * s->x[j][i];
		to[d] += s->w[i];
	}
}

BODY void parts_clear(struct parts *p, unsigned count, unsigned d)
{
	for (unsigned i = 0; i < count && count <= LANE_SUMS; i++)
		memset(p->sum[i], 0, (d + 1) * sizeof(p->sum[i][0]));
	memset(p->cost, 0, sizeof(p->cost));
}

BODY void parts_join(double *tally, const struct parts *p,
	const unsigned short *candidate, unsigned count, unsigned d)
{
	for (unsigned i = 0; i < count && count <= LANE_SUMS; i++)
		for (unsigned j = 0; j <= d; j++)
			kmeans_tally_row(tally, candidate[i], d)[j] +=
				lanes_sum(p->sum[i][j]);
	tally[0] += lanes_sum(p->cost);
}

/* CALL(d), d a constant where it is small. */
#define FOR_D(d, call)                                                         \
	switch (d) {                                                           \
	case 1:                                                                \
		call(1);                                                       \
		break;                                                         \
	case 2:                                                                \
		call(2);                                                       \
		break;                                                         \
	case 3:                                                                \
		call(3);                                                       \
		break;                                                         \
	case 4:                                                                \
		call(4);                                                       \
		break;                                                         \
	default:                                                               \
		call(d);                                                       \
	}

#define WIDTH 2
#define SET portable
#define TARGET
#include "cluster/kmeans_kernel.inc"

#if defined(__x86_64__)
#define WIDTH 4
#define SET avx2
#define TARGET __attribute__((target("avx2")))
#include "cluster/kmeans_kernel.inc"

#define WIDTH 8
#define SET avx512
#define TARGET __attribute__((target("avx512f,avx512dq,avx512vl")))
#include "cluster/kmeans_kernel.inc"
#endif

const struct kmeans_kernel *kmeans_kernel_nth(unsigned i)
{
	const struct kmeans_kernel *have[4] = {&kernel_portable};
	unsigned n = 1;

#if defined(__x86_64__)
	if (__builtin_cpu_supports("avx2"))
		have[n++] = &kernel_avx2;
	if (__builtin_cpu_supports("avx512dq") &&
		__builtin_cpu_supports("avx512vl"))
		have[n++] = &kernel_avx512;
#endif
	return i < n ? have[i] : NULL;
}

const struct kmeans_kernel *kmeans_kernel(void)
{
	const struct kmeans_kernel *best = kmeans_kernel_nth(0), *next;

	for (unsigned i = 1; (next = kmeans_kernel_nth(i)); i++)
		best = next;
	return best;
}
