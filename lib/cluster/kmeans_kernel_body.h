/* kmeans_kernel_body.h - the inner loops for one instruction set.
 *
 * kmeans_kernel.c includes this once for each, with WIDTH doubles a register,
 * SET the name and TARGET the attribute.  Eight lanes are part of the
 * algorithm, not of the machine: point i of a strip goes into part i % 8 of a
 * sum whether a register holds two, four or eight of them, and the parts are
 * joined in one order; nothing is contracted (-ffp-contract=off).  So all give
 * the same bits, which t_kmeans_kernel checks.
 *
 * Points are taken strip by strip: loaded (the last lanes padded with weight
 * 0), labelled, added up.  Bodies are inlined where D is known if it is small,
 * so coordinates stay in registers.
 */

#define PASTE2(a, b) a##_##b
#define PASTE(a, b) PASTE2(a, b)
#define NAME2(a) #a
#define NAME(a) NAME2(a)
#define FN(name) PASTE(name, SET)
#define vec FN(vec)
#define mask FN(mask)
#define mark FN(mark)

typedef double vec __attribute__((vector_size(8 * WIDTH)));
typedef int64_t mask __attribute__((vector_size(8 * WIDTH)));
typedef int8_t mark __attribute__((vector_size(WIDTH)));

/* Where the mask M is set A, else B; bits are moved, not numbers. */
#define PICK(m, a, b) ((vec)(((m) & (mask)(a)) | (~(m) & (mask)(b))))
#define ONLY(m, a) ((vec)((m) & (mask)(a)))

/* Vector V of the doubles that begin at P, wherever they lie. */
#define GET(to, p, v) memcpy(&(to), (p) + (size_t)(v)*WIDTH, sizeof(to))
#define PUT(p, v, from) memcpy((p) + (size_t)(v)*WIDTH, &(from), sizeof(from))

/* Into *OUT the squared distances of vector V to C. */
BODY void FN(away)(vec *out, const struct strip *s, unsigned v, const double *c,
	unsigned d)
{
	vec t, sum;

	GET(t, s->x[0], v);
	t -= c[0];
	sum = t * t;
	for (unsigned j = 1; j < d; j++) {
		GET(t, s->x[j], v);
		t -= c[j];
		sum += t * t;
	}
	*out = sum;
}

/* Label the points; with SECOND, also find the squared distance to the
 * centroid that comes next (infinite if there is one only). */
BODY void FN(nearest)(struct strip *s, int second, const double *centroid,
	const unsigned short *candidate, unsigned count, unsigned d)
{
	for (unsigned v = 0; v < s->n_padded / WIDTH; v++) {
		vec best, next = (vec){0} + INFINITY, which = {0};

		FN(away)(&best, s, v, centroid + (size_t)candidate[0] * d, d);
		for (unsigned i = 1; i < count; i++) {
			vec to, place = (vec){0} + (double)i;

			FN(away)
			(&to, s, v, centroid + (size_t)candidate[i] * d, d);
			mask nearer = to < best;

			if (second) {
				next = PICK(to < next, to, next);
				next = PICK(nearer, best, next);
			}
			best = PICK(nearer, to, best);
			which = PICK(nearer, place, which);
		}
		PUT(s->best, v, best);
		PUT(s->which, v, which);
		if (second)
			PUT(s->second, v, next);
	}
}

/* Add the strip to the lanes of one candidate, PLACE among them. */
BODY void FN(add_place)(
	double lane[][LANES], const struct strip *s, unsigned place, unsigned d)
{
	for (unsigned part = 0; part < LANES / WIDTH; part++) {
		vec sum[POINTS_MAX_D + 1], w, which, x;

		for (unsigned j = 0; j <= d; j++)
			GET(sum[j], lane[j], part);
		for (unsigned v = part; v < s->n_padded / WIDTH;
			v += LANES / WIDTH) {
			GET(which, s->which, v);
			GET(w, s->w, v);
			mask mine = which == (double)place;

			w = ONLY(mine, w);
			sum[d] += w;
			for (unsigned j = 0; j < d; j++) {
				GET(x, s->x[j], v);
				sum[j] += w * x;
			}
		}
		for (unsigned j = 0; j <= d; j++)
			PUT(lane[j], part, sum[j]);
	}
}

BODY void FN(add_cost)(double *lane, const struct strip *s)
{
	for (unsigned part = 0; part < LANES / WIDTH; part++) {
		vec sum, w, best;

		GET(sum, lane, part);
		for (unsigned v = part; v < s->n_padded / WIDTH;
			v += LANES / WIDTH) {
			GET(w, s->w, v);
			GET(best, s->best, v);
			sum += w * best;
		}
		PUT(lane, part, sum);
	}
}

BODY void FN(add)(struct parts *p, double *tally, const struct strip *s,
	const unsigned short *candidate, unsigned count, unsigned d)
{
	FN(add_cost)(p->cost, s);
	if (count > LANE_SUMS)
		add_points(tally, s, candidate, d);
	else
		for (unsigned i = 0; i < count; i++)
			FN(add_place)(p->sum[i], s, i, d);
}

BODY void FN(assign_body)(double *tally, unsigned short *label,
	const struct kmeans_mass *m, size_t lo, size_t hi,
	const double *centroid, const unsigned short *candidate, unsigned count,
	unsigned d)
{
	struct strip s;
	struct parts p;

	parts_clear(&p, count, d);
	for (size_t at = lo; at < hi; at += KMEANS_STRIP) {
		strip_load(&s, m, at, hi, d);
		FN(nearest)(&s, 0, centroid, candidate, count, d);
		FN(add)(&p, tally, &s, candidate, count, d);
		for (size_t i = 0; label && i < s.n; i++)
			label[at - lo + i] = candidate[(size_t)s.which[i]];
	}
	parts_join(tally, &p, candidate, count, d);
}

/* Take out of the strip what may change hands: the second distance is less
 * than the first + 2 DELTA, in squares, without a root. */
BODY size_t FN(leave_out)(
	unsigned *kept, struct strip *s, size_t from, double delta)
{
	const double four = 4 * delta * delta;
	size_t n = 0;

	for (unsigned v = 0; v < s->n_padded / WIDTH; v++) {
		vec best, gap, w;
		uint64_t any = 0;

		GET(best, s->best, v);
		GET(gap, s->second, v);
		GET(w, s->w, v);
		gap = gap - best - four;
		mask safe = (gap >= 0) & (gap * gap >= 4 * four * best);
		mark loose = __builtin_convertvector(~safe, mark);

		w = ONLY(safe, w);
		PUT(s->w, v, w);
		memcpy(&any, &loose, sizeof(loose));
		for (unsigned l = 0; any && l < WIDTH; l++) {
			size_t i = (size_t)v * WIDTH + l;

			kept[n] = (unsigned)(from + i);
			n += loose[l] != 0 && i < s->n;
		}
	}
	return n;
}

BODY size_t FN(narrow_body)(double *tally, unsigned *kept,
	const struct kmeans_mass *m, size_t lo, size_t hi,
	const double *centroid, const unsigned short *candidate, unsigned count,
	double delta, unsigned d)
{
	struct strip s;
	struct parts p;
	unsigned loose[KMEANS_STRIP + 1];
	size_t n = 0;

	parts_clear(&p, count, d);
	for (size_t at = lo; at < hi; at += KMEANS_STRIP) {
		strip_load(&s, m, at, hi, d);
		FN(nearest)(&s, 1, centroid, candidate, count, d);
		size_t more = FN(leave_out)(loose, &s, at - lo, delta);

		memcpy(kept + n, loose, more * sizeof(*kept));
		n += more;
		FN(add)(&p, tally, &s, candidate, count, d);
	}
	parts_join(tally, &p, candidate, count, d);
	return n;
}

BODY double FN(potential_body)(double *strip, double *near, int commit,
	const struct kmeans_mass *m, const double *x, unsigned d)
{
	struct strip s;
	double total = 0;

	for (size_t at = 0; at < m->at.n; at += KMEANS_STRIP, strip++) {
		double cost[LANES] = {0};

		strip_load(&s, m, at, m->at.n, d);
		load_column(s.best, near + at, s.n);
		for (unsigned v = 0; v < s.n_padded / WIDTH; v++) {
			vec to, best;

			FN(away)(&to, &s, v, x, d);
			GET(best, s.best, v);
			best = PICK(to < best, to, best);
			PUT(s.best, v, best);
		}
		if (commit)
			memcpy(near + at, s.best, s.n * sizeof(*near));
		FN(add_cost)(cost, &s);
		*strip = lanes_sum(cost);
		total += *strip;
	}
	return total;
}

TARGET static void FN(assign)(double *tally, unsigned short *label,
	const struct kmeans_mass *m, size_t lo, size_t hi,
	const double *centroid, const unsigned short *candidate, unsigned count)
{
#define CALL(D)                                                                \
	FN(assign_body)                                                        \
	(tally, label, m, lo, hi, centroid, candidate, count, D)
	FOR_D(m->at.d, CALL);
#undef CALL
}

TARGET static size_t FN(narrow)(double *tally, unsigned *kept,
	const struct kmeans_mass *m, size_t lo, size_t hi,
	const double *centroid, const unsigned short *candidate, unsigned count,
	double delta)
{
	size_t n;

#define CALL(D)                                                                \
	n = FN(narrow_body)(                                                   \
		tally, kept, m, lo, hi, centroid, candidate, count, delta, D)
	FOR_D(m->at.d, CALL);
#undef CALL
	return n;
}

TARGET static double FN(potential)(double *strip, double *near, int commit,
	const struct kmeans_mass *m, const double *x)
{
	double total;

#define CALL(D) total = FN(potential_body)(strip, near, commit, m, x, D)
	FOR_D(m->at.d, CALL);
#undef CALL
	return total;
}

static const struct kmeans_kernel FN(kernel) = {
	NAME(SET), FN(assign), FN(narrow), FN(potential)};

#undef PASTE2
#undef PASTE
#undef NAME2
#undef NAME
#undef FN
#undef vec
#undef mask
#undef mark
#undef PICK
#undef ONLY
#undef GET
#undef PUT
#undef WIDTH
#undef SET
#undef TARGET
