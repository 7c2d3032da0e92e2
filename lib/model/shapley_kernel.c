/* shapley_kernel.c - the loops of a walk, one set of them for each machine and
 * each kind of number; with ONE_KERNEL those for any machine alone. */
#include <stdlib.h>

#include "base/mem.h"
#include "model/shapley_build.h"

/* So many registers of rows take a walk together: what they keep at each depth
 * fits into the nearest cache, and the loops over them are short. */
enum { VECS = 4 };

/* Rows that go to child 0 of a node that asks for a set, one after another. */
static void ask_set(const struct ensemble *e, const struct ensemble_node *n,
	const double *x, bool *left, int rows)
{
	const double *column = x + (size_t)n->column * SHAPLEY_ROWS;

	for (int r = 0; r < rows; r++) {
		double v = column[r];
		unsigned child = v != v			 ? n->lost
				 : ensemble_has(e, n, v) ? n->in
							 : !n->in;
		left[r] = child == 0;
	}
}

#define REAL double
#define BITS int64_t
#define CONSTANTS bits64
#define WIDTH 2
#define SET double_portable
#define TARGET
#include "model/shapley_kernel.inc"

#define REAL float
#define BITS int32_t
#define CONSTANTS bits32
#define WIDTH 4
#define SET float_portable
#define TARGET
#include "model/shapley_kernel.inc"

#if defined(__x86_64__) && !defined(ONE_KERNEL)
#define REAL double
#define BITS int64_t
#define CONSTANTS bits64
#define WIDTH 4
#define SET double_avx2
#define TARGET __attribute__((target("avx2")))
#include "model/shapley_kernel.inc"

#define REAL float
#define BITS int32_t
#define CONSTANTS bits32
#define WIDTH 8
#define SET float_avx2
#define TARGET __attribute__((target("avx2")))
#include "model/shapley_kernel.inc"

#define REAL double
#define BITS int64_t
#define CONSTANTS bits64
#define WIDTH 8
#define SET double_avx512
#define TARGET __attribute__((target("avx512f,avx512dq,avx512vl")))
#include "model/shapley_kernel.inc"

#define REAL float
#define BITS int32_t
#define CONSTANTS bits32
#define WIDTH 16
#define SET float_avx512
#define TARGET __attribute__((target("avx512f,avx512dq,avx512vl")))
#include "model/shapley_kernel.inc"
#endif

const struct shapley_kernel *shapley_kernel_nth(bool single, unsigned i)
{
	const struct shapley_kernel *have[4] = {
		single ? &kernel_float_portable : &kernel_double_portable};
	unsigned n = 1;

#if defined(__x86_64__) && !defined(ONE_KERNEL)
	if (__builtin_cpu_supports("avx2"))
		have[n++] = single ? &kernel_float_avx2 : &kernel_double_avx2;
	if (__builtin_cpu_supports("avx512dq") &&
		__builtin_cpu_supports("avx512vl"))
		have[n++] =
			single ? &kernel_float_avx512 : &kernel_double_avx512;
#endif
	return i < n ? have[i] : NULL;
}

static void as_floats(struct shapley *s)
{
	s->bits32 = mem_array(s->constants, sizeof(*s->bits32));
	for (size_t i = 0; i < s->constants; i++) {
		float f = (float)s->constant[i];
		memcpy(&s->bits32[i], &f, sizeof(f));
	}
}

static void as_doubles(struct shapley *s)
{
	s->bits64 = mem_array(s->constants, sizeof(*s->bits64));
	if (s->constants)
		memcpy(s->bits64, s->constant,
			s->constants * sizeof(*s->bits64));
}

void shapley_kernel_choose(struct shapley *s)
{
	bool single = s->e->single;
	const struct shapley_kernel *next;

	for (unsigned i = 0; (next = shapley_kernel_nth(single, i)); i++)
		s->kernel = next;
	if (single)
		as_floats(s);
	else
		as_doubles(s);
	free(s->constant);
	s->constant = NULL;
}

struct shapley_room *shapley_room_new(const struct shapley *s)
{
	struct shapley_room *r = mem_zero(1, sizeof(*r));
	size_t cell = s->e->single ? sizeof(float) : sizeof(double);
	size_t row = SHAPLEY_ROWS * cell;

	r->columns = ensemble_columns(s->e);
	r->groups = shapley_groups_room_new(s->groups);
	if (s->e->single)
		r->x = mem_aligned(SHAPLEY_SLICES * r->columns, row);
	r->p = mem_aligned((s->most_depth + 1) * (s->most_points + 1), row);
	r->h = mem_aligned((s->most_depth + 1) * (s->most_points + 1), row);
	r->met = mem_aligned(s->most_depth + 1, row);
	r->o = mem_aligned(s->most_depth + 2, row);
	r->phi = mem_aligned(s->most_slots + 1, row);
	return r;
}

void shapley_room_free(struct shapley_room *r)
{
	if (!r)
		return;
	shapley_groups_room_free(r->groups);
	free(r->x);
	free(r->p);
	free(r->h);
	free(r->met);
	free(r->o);
	free(r->phi);
	free(r);
}

/* The columns of N slices as the kernel takes them. */
static void take(const struct shapley *s, struct shapley_room *r,
	const double *x, size_t n)
{
	size_t slice = r->columns * SHAPLEY_ROWS;

	for (size_t i = 0; r->x && i < n * slice; i++)
		((float *)r->x)[i] = (float)x[i];
	for (size_t k = 0; k < n; k++)
		shapley_groups_take(s->groups, r->groups, k, x + k * slice);
}

/* All slices of a tree before the next one, whose constants are elsewhere. */
void shapley_of(const struct shapley *s, struct shapley_room *r,
	const double *x, double *phi, size_t n)
{
	const struct ensemble *e = s->e;
	size_t output = e->features * SHAPLEY_ROWS, apart = e->outputs * output;
	size_t slice = r->columns * SHAPLEY_ROWS;

	for (size_t i = 0; i < n * apart; i++)
		phi[i] = 0;
	take(s, r, x, n);
	for (size_t i = 0; i < s->trees; i++) {
		if (shapley_groups_has(s->groups, i))
			shapley_groups_add(s->groups, r->groups, i, n,
				phi + e->tree[i].output * output, apart);
		for (size_t k = 0; k < n && s->tree[i].steps; k++)
			s->kernel->tree(s, r, &s->tree[i], k, x + k * slice,
				phi + k * apart);
	}
}
