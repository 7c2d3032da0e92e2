/* kmeans_kernel.c - the inner loops, built once for each instruction set.
 *
 * Points are taken strip by strip: loaded (the last lanes padded with weight
 * 0), labelled, added up.  The body knows D where it is small, so coordinates
 * stay in registers.
 */
#include "cluster/kmeans_kernel.h"

#include <math.h>
#include <string.h>

#include "cluster/kmeans_lanes.h"

enum {
	VECTORS = KMEANS_STRIP / LANES,
	/* Up to so many candidates their sums are taken in lanes, one pass
	 * over the strip each; above, point by point (measured at d = 3). */
	LANE_SUMS = 16,
};

struct strip {
	size_t n;	  /* points */
	unsigned vectors; /* of LANES, the last padded */
	lanes x[POINTS_MAX_D][VECTORS];
	lanes w[VECTORS];
	lanes best[VECTORS];
	lanes_int which[VECTORS]; /* place among the candidates */
};

LANES_BODY void load_column(lanes *to, const double *from, size_t n)
{
	size_t whole = n / LANES;

	memcpy(to, from, n * sizeof(double));
	if (n % LANES)
		for (size_t l = n % LANES; l < LANES; l++)
			to[whole][l] = 0;
}

LANES_BODY void load(struct strip *s, const struct kmeans_mass *m, size_t lo,
	size_t hi, unsigned d)
{
	s->n = hi - lo;
	s->vectors = (unsigned)((s->n + LANES - 1) / LANES);
	for (unsigned j = 0; j < d; j++)
		load_column(s->x[j], m->at.x[j] + lo, s->n);
	if (m->w) {
		load_column(s->w, m->w + lo, s->n);
		return;
	}
	for (unsigned v = 0; v < s->vectors; v++)
		s->w[v] = (lanes){1, 1, 1, 1, 1, 1, 1, 1};
	for (size_t i = s->n; i < (size_t)s->vectors * LANES; i++)
		s->w[i / LANES][i % LANES] = 0;
}

/* Into *OUT the squared distances of vector V to C. */
LANES_BODY void away(lanes *out, const struct strip *s, unsigned v,
	const double *c, unsigned d)
{
	lanes t = s->x[0][v] - c[0], sum = t * t;

	for (unsigned j = 1; j < d; j++) {
		t = s->x[j][v] - c[j];
		sum += t * t;
	}
	*out = sum;
}

/* Label the points; SECOND, unless NULL, gets the squared distance to the
 * centroid that comes next (infinite if there is one only). */
LANES_BODY void nearest(struct strip *s, lanes *second, const double *centroid,
	const unsigned short *candidate, unsigned count, unsigned d)
{
	for (unsigned v = 0; v < s->vectors; v++) {
		lanes best, next = (lanes){0} + INFINITY;
		lanes_int which = {0};

		away(&best, s, v, centroid + (size_t)candidate[0] * d, d);
		for (unsigned i = 1; i < count; i++) {
			lanes to;

			away(&to, s, v, centroid + (size_t)candidate[i] * d, d);
			lanes_int nearer = to < best;

			if (second) {
				next = LANES_PICK(to < next, to, next);
				next = LANES_PICK(nearer, best, next);
			}
			best = LANES_PICK(nearer, to, best);
			which = (nearer & (int64_t)i) | (~nearer & which);
		}
		s->best[v] = best;
		s->which[v] = which;
		if (second)
			second[v] = next;
	}
}

/* Add the strip to the parts of one candidate, PLACE among them. */
LANES_BODY void add_place(
	lanes *part, const struct strip *s, unsigned place, unsigned d)
{
	lanes sum[POINTS_MAX_D], weight = part[d];

	for (unsigned j = 0; j < d; j++)
		sum[j] = part[j];
	for (unsigned v = 0; v < s->vectors; v++) {
		lanes_int mine = s->which[v] == (int64_t)place;
		lanes w = LANES_ONLY(mine, s->w[v]);

		weight += w;
		for (unsigned j = 0; j < d; j++)
			sum[j] += w * s->x[j][v];
	}
	for (unsigned j = 0; j < d; j++)
		part[j] = sum[j];
	part[d] = weight;
}

LANES_BODY void add_points(double *tally, const struct strip *s,
	const unsigned short *candidate, unsigned d)
{
	for (size_t i = 0; i < s->n; i++) {
		size_t v = i / LANES, l = i % LANES;
		double *to =
			kmeans_tally_row(tally, candidate[s->which[v][l]], d);
		double w = s->w[v][l];

		for (unsigned j = 0; j < d; j++)
			to[j] += w * s->x[j][v][l];
		to[d] += w;
	}
}

/* What is added up in lanes until the end of a run. */
struct parts {
	lanes sum[LANE_SUMS][POINTS_MAX_D + 1];
	lanes cost;
};

LANES_BODY void parts_clear(struct parts *p, unsigned count, unsigned d)
{
	for (unsigned i = 0; i < count && count <= LANE_SUMS; i++)
		memset(p->sum[i], 0, (d + 1) * sizeof(lanes));
	p->cost = (lanes){0};
}

LANES_BODY void parts_add(struct parts *p, double *tally, const struct strip *s,
	const unsigned short *candidate, unsigned count, unsigned d)
{
	for (unsigned v = 0; v < s->vectors; v++)
		p->cost += s->w[v] * s->best[v];
	if (count > LANE_SUMS)
		add_points(tally, s, candidate, d);
	else
		for (unsigned i = 0; i < count; i++)
			add_place(p->sum[i], s, i, d);
}

LANES_BODY void parts_join(double *tally, const struct parts *p,
	const unsigned short *candidate, unsigned count, unsigned d)
{
	for (unsigned i = 0; i < count && count <= LANE_SUMS; i++)
		for (unsigned j = 0; j <= d; j++)
			kmeans_tally_row(tally, candidate[i], d)[j] +=
				lanes_sum(&p->sum[i][j]);
	tally[0] += lanes_sum(&p->cost);
}

LANES_BODY void assign_body(double *tally, unsigned short *label,
	const struct kmeans_mass *m, size_t lo, size_t hi,
	const double *centroid, const unsigned short *candidate, unsigned count,
	unsigned d)
{
	struct strip s;
	struct parts p;

	parts_clear(&p, count, d);
	for (size_t at = lo; at < hi; at += KMEANS_STRIP) {
		size_t end = at + KMEANS_STRIP < hi ? at + KMEANS_STRIP : hi;

		load(&s, m, at, end, d);
		nearest(&s, NULL, centroid, candidate, count, d);
		parts_add(&p, tally, &s, candidate, count, d);
		for (size_t i = 0; label && i < s.n; i++)
			label[at - lo + i] =
				candidate[s.which[i / LANES][i % LANES]];
	}
	parts_join(tally, &p, candidate, count, d);
}

/* Take out of the strip what may change hands: the second distance is less
 * than the first + 2 DELTA, in squares, without a root. */
LANES_BODY size_t leave_out(unsigned *kept, struct strip *s,
	const lanes *second, size_t from, double delta)
{
	const double four = 4 * delta * delta;
	size_t n = 0;

	for (unsigned v = 0; v < s->vectors; v++) {
		lanes gap = second[v] - s->best[v] - four;
		lanes_int safe =
			(gap >= 0) & (gap * gap >= 4 * four * s->best[v]);
		lanes_int loose = ~safe;

		s->w[v] = LANES_ONLY(safe, s->w[v]);
		for (unsigned l = 0; l < LANES; l++) {
			size_t i = (size_t)v * LANES + l;

			kept[n] = (unsigned)(from + i);
			n += loose[l] != 0 && i < s->n;
		}
	}
	return n;
}

LANES_BODY size_t narrow_body(double *tally, unsigned *kept,
	const struct kmeans_mass *m, size_t lo, size_t hi,
	const double *centroid, const unsigned short *candidate, unsigned count,
	double delta, unsigned d)
{
	struct strip s;
	struct parts p;
	lanes second[VECTORS];
	unsigned loose[KMEANS_STRIP + 1];
	size_t n = 0;

	parts_clear(&p, count, d);
	for (size_t at = lo; at < hi; at += KMEANS_STRIP) {
		size_t end = at + KMEANS_STRIP < hi ? at + KMEANS_STRIP : hi;

		load(&s, m, at, end, d);
		nearest(&s, second, centroid, candidate, count, d);
		size_t more = leave_out(loose, &s, second, at - lo, delta);

		memcpy(kept + n, loose, more * sizeof(*kept));
		n += more;
		parts_add(&p, tally, &s, candidate, count, d);
	}
	parts_join(tally, &p, candidate, count, d);
	return n;
}

LANES_BODY double potential_body(double *strip, double *near, int commit,
	const struct kmeans_mass *m, const double *x, unsigned d)
{
	struct strip s;
	double total = 0;

	for (size_t at = 0; at < m->at.n; at += KMEANS_STRIP) {
		size_t n = m->at.n - at < KMEANS_STRIP ? m->at.n - at
						       : KMEANS_STRIP;
		lanes cost = {0};

		load(&s, m, at, at + n, d);
		load_column(s.best, near + at, n);
		for (unsigned v = 0; v < s.vectors; v++) {
			lanes to;

			away(&to, &s, v, x, d);

			s.best[v] = LANES_PICK(to < s.best[v], to, s.best[v]);
			cost += s.w[v] * s.best[v];
		}
		if (commit)
			memcpy(near + at, s.best, n * sizeof(*near));
		strip[at / KMEANS_STRIP] = lanes_sum(&cost);
		total += strip[at / KMEANS_STRIP];
	}
	return total;
}

/* CALL with D known where it is small. */
#define FOR_D(d, call)                                                         \
	switch (d) {                                                           \
	case 1:                                                                \
		call(1);                                                       \
	case 2:                                                                \
		call(2);                                                       \
	case 3:                                                                \
		call(3);                                                       \
	case 4:                                                                \
		call(4);                                                       \
	default:                                                               \
		call(d);                                                       \
	}

#define ASSIGN(D)                                                              \
	assign_body(tally, label, m, lo, hi, centroid, candidate, count, D);   \
	return
#define NARROW(D)                                                              \
	return narrow_body(                                                    \
		tally, kept, m, lo, hi, centroid, candidate, count, delta, D)
#define POTENTIAL(D) return potential_body(strip, near, commit, m, x, D)

#define CLONES(set, target)                                                    \
	target static void assign_##set(double *tally, unsigned short *label,  \
		const struct kmeans_mass *m, size_t lo, size_t hi,             \
		const double *centroid, const unsigned short *candidate,       \
		unsigned count){FOR_D(m->at.d,                                 \
		ASSIGN)} target static size_t narrow_##set(double *tally,      \
		unsigned *kept, const struct kmeans_mass *m, size_t lo,        \
		size_t hi, const double *centroid,                             \
		const unsigned short *candidate, unsigned count,               \
		double delta){FOR_D(m->at.d,                                   \
		NARROW)} target static double potential_##set(double *strip,   \
		double *near, int commit, const struct kmeans_mass *m,         \
		const double *x)                                               \
	{                                                                      \
		FOR_D(m->at.d, POTENTIAL)                                      \
	}                                                                      \
	static const struct kmeans_kernel set = {                              \
		#set, assign_##set, narrow_##set, potential_##set};

CLONES(portable, )
#if LANES_X86
CLONES(avx2, LANES_AVX2)
CLONES(avx512, LANES_AVX512)
#endif

const struct kmeans_kernel *kmeans_kernel_nth(unsigned i)
{
	const struct kmeans_kernel *have[4] = {&portable};
	unsigned n = 1;

#if LANES_X86
	if (__builtin_cpu_supports("avx2"))
		have[n++] = &avx2;
	if (__builtin_cpu_supports("avx512f") &&
		__builtin_cpu_supports("avx512dq"))
		have[n++] = &avx512;
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
