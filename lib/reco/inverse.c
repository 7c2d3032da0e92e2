/* inverse.c - sweeps, tile by tile. */
#include "reco/inverse.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/chunks.h"
#include "base/mem.h"

enum { T = INVERSE_TILE, LANES = 8, AREA = T * T };

/* A pivot that is smaller against what it was has lost all its digits. */
#define LOST 1e-11

typedef double lanes __attribute__((vector_size(8 * LANES)));
typedef void subtract(double *c, const double *u, const double *v);

/* C -= U V, all tiles, ROWS rows at a time; the terms of an element come in the
 * order of k. */
static inline __attribute__((always_inline)) void subtract_rows(
	double *c, const double *u, const double *v, const int rows)
{
	for (int i = 0; i < T; i += rows)
		for (int j = 0; j < T; j += LANES) {
			lanes sum[8], right;
			for (int r = 0; r < rows; r++)
				memcpy(&sum[r], c + (i + r) * T + j,
					sizeof(right));
			for (int k = 0; k < T; k++) {
				memcpy(&right, v + k * T + j, sizeof(right));
				for (int r = 0; r < rows; r++)
					sum[r] -= u[(i + r) * T + k] * right;
			}
			for (int r = 0; r < rows; r++)
				memcpy(c + (i + r) * T + j, &sum[r],
					sizeof(right));
		}
}

static void subtract_plain(double *c, const double *u, const double *v)
{
	subtract_rows(c, u, v, 2);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void subtract_avx2(
	double *c, const double *u, const double *v)
{
	subtract_rows(c, u, v, 4);
}

__attribute__((target("avx512f"))) static void subtract_avx512(
	double *c, const double *u, const double *v)
{
	subtract_rows(c, u, v, 8);
}
#endif

static subtract *best_subtract(void)
{
#if defined(__x86_64__)
	if (__builtin_cpu_supports("avx512f"))
		return subtract_avx512;
	if (__builtin_cpu_supports("avx2"))
		return subtract_avx2;
#endif
	return subtract_plain;
}

void inverse_init(struct inverse *m, size_t n)
{
	*m = (struct inverse){.n = n, .tiles = (n + T - 1) / T};
	size_t tiles = m->tiles * (m->tiles + 1) / 2;
	m->at = mem_wide(tiles + 1, AREA * sizeof(double));
	memset(m->at, 0, tiles * AREA * sizeof(double));
}

void inverse_release(struct inverse *m)
{
	free(m->at);
}

/* What the threads share while tile "pivot" is swept. */
struct sweep {
	struct inverse *m;
	size_t pivot;
	double *inverted; /* that tile */
	double *right;	  /* by tile: A(pivot, i) */
	double *left;	  /* by tile: A(i, pivot) times the inverted tile */
	subtract *subtract;
};

/* Invert the tile D, whose upper half is filled; DIAGONAL is what its pivots
 * were in the beginning.  False: one of them is lost. */
static bool invert_tile(double *d, const double *diagonal)
{
	double row[T];

	for (int k = 0; k < T; k++) {
		if (!(d[k * T + k] > LOST * diagonal[k]))
			return false;
		double p = 1 / d[k * T + k];
		for (int b = 0; b < T; b++)
			row[b] = d[k * T + b] * p;
		for (int a = 0; a < T; a++) {
			double f = d[a * T + k];
			if (a == k)
				continue;
			for (int b = 0; b < T; b++)
				d[a * T + b] -= f * row[b];
			d[a * T + k] = -f * p;
		}
		memcpy(d + k * T, row, sizeof(row));
		d[k * T + k] = p;
	}
	return true;
}

static void transpose(double *to, const double *from, double sign)
{
	for (int a = 0; a < T; a++)
		for (int b = 0; b < T; b++)
			to[b * T + a] = sign * from[a * T + b];
}

/* Left and right of tile I. */
static void prepare(void *arg, size_t i, unsigned worker)
{
	struct sweep *s = arg;
	double *right = s->right + i * AREA, *left = s->left + i * AREA;
	double minus[AREA];

	(void)worker;
	if (i == s->pivot)
		return;
	if (i < s->pivot)
		memcpy(right, inverse_tile(s->m, s->pivot, i),
			AREA * sizeof(*right));
	else
		transpose(right, inverse_tile(s->m, i, s->pivot), 1);
	transpose(minus, right, -1);
	memset(left, 0, AREA * sizeof(*left));
	s->subtract(left, minus, s->inverted);
}

/* The tiles of row I. */
static void update(void *arg, size_t i, unsigned worker)
{
	struct sweep *s = arg;

	(void)worker;
	for (size_t j = 0; j <= i && i != s->pivot; j++)
		if (j != s->pivot)
			s->subtract(inverse_tile(s->m, i, j),
				s->left + i * AREA, s->right + j * AREA);
}

/* The row and the column of the pivot become what is left of them. */
static void store(struct sweep *s)
{
	double *d = inverse_tile(s->m, s->pivot, s->pivot);

	for (size_t i = 0; i < s->m->tiles; i++)
		if (i > s->pivot)
			memcpy(inverse_tile(s->m, i, s->pivot),
				s->left + i * AREA, AREA * sizeof(double));
		else if (i < s->pivot)
			transpose(inverse_tile(s->m, s->pivot, i),
				s->left + i * AREA, 1);
	for (int k = 0; k < AREA; k++)
		d[k] = -s->inverted[k];
}

static bool sweep(struct sweep *s, const double *diagonal, unsigned threads)
{
	double *d = inverse_tile(s->m, s->pivot, s->pivot);

	for (int a = 0; a < T; a++)
		for (int b = a + 1; b < T; b++)
			d[a * T + b] = d[b * T + a];
	memcpy(s->inverted, d, AREA * sizeof(*d));
	if (!invert_tile(s->inverted, diagonal + s->pivot * T))
		return false;
	chunks_run(threads, s->m->tiles, prepare, s);
	chunks_run(threads, s->m->tiles, update, s);
	store(s);
	return true;
}

const char *inverse_find(struct inverse *m, unsigned threads)
{
	struct sweep s = {.m = m, .subtract = best_subtract()};
	double *diagonal = mem_array(m->tiles * T, sizeof(*diagonal));
	bool found = true;

	for (size_t i = m->n; i < m->tiles * T; i++)
		*inverse_at(m, i, i) = 1;
	for (size_t i = 0; i < m->tiles * T; i++)
		diagonal[i] = *inverse_at(m, i, i);
	s.inverted = mem_aligned(AREA, sizeof(double));
	s.right = mem_aligned(m->tiles * AREA, sizeof(double));
	s.left = mem_aligned(m->tiles * AREA, sizeof(double));
	for (; s.pivot < m->tiles && found; s.pivot++)
		found = sweep(&s, diagonal, threads);
	free(s.inverted);
	free(s.right);
	free(s.left);
	free(diagonal);
	return found ? NULL : "the matrix has no inverse";
}
