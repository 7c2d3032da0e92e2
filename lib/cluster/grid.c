/* grid.c - rows to cells, cells to larger cells. */
#include "cluster/grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/kmeans_chunks.h"

enum {
	MAX_TABLES = 8, /* one a thread: 8 MB each at 18 bits */
	STRIP = 256,
	LANES = 8, /* minima taken side by side */
};

/* Adding 1.5 * 2^20 to a number below 2^19 leaves its multiple of 2^-32 in the
 * low bits of the sum. */
static const double shift_point = 0x1.8p20;

struct cell {
	uint64_t place[GRID_MAX_D];
	uint64_t rows;
};

struct range {
	double lo[GRID_MAX_D], hi[GRID_MAX_D];
};

struct gather {
	const struct points *p;
	struct grid *g;
	struct range *range;		/* one a chunk */
	struct cell *table[MAX_TABLES]; /* one a worker, made when needed */
};

static void range_chunk(void *arg, size_t c, unsigned worker)
{
	struct gather *t = arg;
	size_t from = c * KMEANS_CHUNK, to = kmeans_chunk_end(c, t->p->n);

	(void)worker;
	for (unsigned j = 0; j < t->p->d; j++) {
		const double *x = t->p->x[j];
		double lo[LANES], hi[LANES];
		size_t i = from;

		for (unsigned l = 0; l < LANES; l++)
			lo[l] = hi[l] = x[from];
		for (; i + LANES <= to; i += LANES)
			for (unsigned l = 0; l < LANES; l++) {
				double v = x[i + l];

				lo[l] = v < lo[l] ? v : lo[l];
				hi[l] = v > hi[l] ? v : hi[l];
			}
		for (; i < to; i++) {
			lo[0] = x[i] < lo[0] ? x[i] : lo[0];
			hi[0] = x[i] > hi[0] ? x[i] : hi[0];
		}
		for (unsigned l = 1; l < LANES; l++) {
			lo[0] = lo[l] < lo[0] ? lo[l] : lo[0];
			hi[0] = hi[l] > hi[0] ? hi[l] : hi[0];
		}
		t->range[c].lo[j] = lo[0];
		t->range[c].hi[j] = hi[0];
	}
}

/* Halve the longest side until there are 2^BITS cells. */
static void divide(struct grid *g, const double *range, unsigned bits)
{
	double side[GRID_MAX_D];

	memcpy(side, range, sizeof(side));
	for (unsigned b = 0; b < bits; b++) {
		unsigned longest = 0;

		for (unsigned j = 1; j < g->d; j++)
			if (side[j] > side[longest])
				longest = j;
		g->halved[g->bits++] = (unsigned char)longest;
		g->side[longest]++;
		side[longest] /= 2;
	}
	/* A little less than what would put the highest value past the last
	 * cell. */
	for (unsigned j = 0; j < g->d; j++)
		g->scale[j] =
			range[j] > 0
				? ldexp(1 - 0x1p-20, (int)g->side[j]) / range[j]
				: 0;
}

/* A strip of rows: the cell of each, and the place within it along each axis.
 */
struct strip {
	uint32_t id[STRIP];
	uint32_t place[GRID_MAX_D][STRIP];
};

/* Along one axis, in fixed point: cells above bit 32, the place below. */
static void place_strip(uint32_t *restrict id, uint32_t *restrict place,
	const double *restrict x, size_t n, double lo, double scale,
	unsigned side)
{
	uint64_t zero;

	memcpy(&zero, &shift_point, sizeof(zero));
	for (size_t i = 0; i < n; i++) {
		double at = (x[i] - lo) * scale + shift_point;
		uint64_t bits;

		memcpy(&bits, &at, sizeof(bits));
		bits -= zero;
		place[i] = (uint32_t)bits;
		id[i] = id[i] << side | (uint32_t)(bits >> 32);
	}
}

static void gather_strip(struct cell *table, const struct strip *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct cell *cell = &table[s->id[i]];

		cell->place[0] += s->place[0][i];
		cell->place[1] += s->place[1][i];
		cell->place[2] += s->place[2][i];
		cell->rows++;
	}
}

static void gather_chunk(void *arg, size_t c, unsigned worker)
{
	struct gather *t = arg;
	const struct grid *g = t->g;
	size_t to = kmeans_chunk_end(c, t->p->n);
	struct strip s = {{0}, {{0}}};

	if (!t->table[worker])
		t->table[worker] =
			mem_zero((size_t)1 << g->bits, sizeof(struct cell));
	for (size_t at = c * KMEANS_CHUNK; at < to; at += STRIP) {
		size_t n = to - at < STRIP ? to - at : STRIP;

		memset(s.id, 0, sizeof(s.id));
		for (unsigned j = 0; j < g->d; j++)
			place_strip(s.id, s.place[j], t->p->x[j] + at, n,
				g->lo[j], g->scale[j], g->side[j]);
		gather_strip(t->table[worker], &s, n);
	}
}

/* Where along each axis a cell is, in cells. */
static void cell_at(double *at, const struct grid *g, uint32_t id)
{
	for (unsigned j = GRID_MAX_D; j-- > 0;) {
		uint32_t here = id & ((1U << g->side[j]) - 1);

		at[j] = (double)here;
		id >>= g->side[j];
	}
}

static void add_cell(struct grid *g, uint32_t id, const struct cell *cell)
{
	double at[GRID_MAX_D], rows = (double)cell->rows;

	cell_at(at, g, id);
	for (unsigned j = 0; j < g->d && j < GRID_MAX_D; j++) {
		double place = at[j] + (double)cell->place[j] * 0x1p-32 / rows;

		at[j] = g->lo[j] + (g->scale[j] > 0 ? place / g->scale[j] : 0);
	}
	g->id[g->mass.at.n] = id;
	kmeans_mass_add(&g->mass, at, rows);
}

static void collect(struct gather *t)
{
	struct grid *g = t->g;
	struct cell *first = t->table[0];
	size_t cells = (size_t)1 << g->bits;

	for (unsigned w = 1; w < MAX_TABLES; w++)
		for (size_t i = 0; t->table[w] && i < cells; i++) {
			for (unsigned j = 0; j < GRID_MAX_D; j++)
				first[i].place[j] += t->table[w][i].place[j];
			first[i].rows += t->table[w][i].rows;
		}
	for (size_t i = 0; i < cells; i++)
		g->n += first[i].rows > 0;
	g->id = mem_array(g->n, sizeof(*g->id));
	kmeans_mass_init(&g->mass, g->d, g->n);
	for (size_t i = 0; i < cells; i++)
		if (first[i].rows > 0)
			add_cell(g, (uint32_t)i, &first[i]);
}

void grid_init(
	struct grid *g, const struct points *p, unsigned bits, unsigned threads)
{
	size_t chunks = kmeans_chunks(p->n);
	struct gather t = {.p = p, .g = g};
	double range[GRID_MAX_D] = {0};

	*g = (struct grid){.d = p->d};
	threads = threads > MAX_TABLES ? MAX_TABLES : threads;
	t.range = mem_array(chunks, sizeof(*t.range));
	chunks_run(threads, chunks, range_chunk, &t);
	for (unsigned j = 0; j < p->d; j++) {
		double lo = t.range[0].lo[j], hi = t.range[0].hi[j];

		for (size_t c = 1; c < chunks; c++) {
			lo = fmin(lo, t.range[c].lo[j]);
			hi = fmax(hi, t.range[c].hi[j]);
		}
		g->lo[j] = lo;
		range[j] = hi - lo;
	}
	divide(g, range, bits);
	t.table[0] = mem_zero((size_t)1 << bits, sizeof(struct cell));
	chunks_run(threads, chunks, gather_chunk, &t);
	collect(&t);
	for (unsigned w = 0; w < MAX_TABLES; w++)
		free(t.table[w]);
	free(t.range);
}

void grid_release(struct grid *g)
{
	free(g->id);
	kmeans_mass_release(&g->mass);
}

double grid_diagonal(const struct grid *g)
{
	double sum = 0;

	for (unsigned j = 0; j < g->d; j++)
		if (g->scale[j] > 0)
			sum += 1 / (g->scale[j] * g->scale[j]);
	return sqrt(sum);
}

/* The larger cell of ID when only the first BITS halvings are made. */
static uint32_t larger(const struct grid *g, uint32_t id, unsigned bits)
{
	unsigned drop[GRID_MAX_D] = {0};
	uint32_t at[GRID_MAX_D], out = 0;

	for (unsigned b = bits; b < g->bits; b++)
		drop[g->halved[b]]++;
	for (unsigned j = GRID_MAX_D; j-- > 0;) {
		at[j] = id & ((1U << g->side[j]) - 1);
		id >>= g->side[j];
	}
	for (unsigned j = 0; j < GRID_MAX_D; j++)
		out = out << (g->side[j] - drop[j]) | at[j] >> drop[j];
	return out;
}

/* Number the larger cells in the order they are met, into PLACE (n of them);
 * SLOT has room for 2^BITS.  Returns how many. */
static size_t number(
	uint32_t *place, uint32_t *slot, const struct grid *g, unsigned bits)
{
	size_t n = 0;

	memset(slot, 0, sizeof(*slot) << bits);
	for (size_t i = 0; i < g->n; i++) {
		uint32_t *at = &slot[larger(g, g->id[i], bits)];

		if (!*at)
			*at = (uint32_t)++n;
		place[i] = *at - 1;
	}
	return n;
}

void grid_coarsen(struct kmeans_mass *out, const struct grid *g, size_t limit)
{
	uint32_t *place = mem_array(g->n, sizeof(*place));
	uint32_t *slot = mem_array((size_t)1 << g->bits, sizeof(*slot));
	unsigned bits = g->bits;
	size_t n = number(place, slot, g, bits);

	while (n > limit && bits > 0)
		n = number(place, slot, g, --bits);
	kmeans_mass_init(out, g->d, n);
	memset(out->column, 0, n * (g->d + 1) * sizeof(double));
	out->at.n = n;
	for (size_t i = 0; i < g->n; i++) {
		out->column[g->d * n + place[i]] += g->mass.w[i];
		for (unsigned j = 0; j < g->d; j++)
			out->column[j * n + place[i]] +=
				g->mass.w[i] * g->mass.at.x[j][i];
	}
	for (unsigned j = 0; j < g->d; j++)
		for (size_t i = 0; i < n; i++)
			out->column[j * n + i] /= out->w[i];
	free(place);
	free(slot);
}
