/* train_start.c - what learning begins with: small numbers by lot, of which
 * each depends on the seed and its place alone. */
#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "factor/train_parts.h"

#define LOT UINT64_C(0x9e3779b97f4a7c15)
#define SECOND UINT64_C(0xbf58476d1ce4e5b9)

/* Four lots of one deviation in all, nearly normal. */
static double lot(uint64_t seed, uint64_t place)
{
	uint64_t h = hash_fold(seed ^ LOT, place * 2 + 1) ^ place;
	double sum = 0;

	for (int i = 0; i < 4; i++) {
		h = hash_fold(h ^ SECOND, LOT + (uint64_t)i);
		sum += (double)(h >> 40) * 0x1p-24 - 0.5;
	}
	return sum * 1.7320508075688772; /* the square root of 3 */
}

static void start_table(struct machine *f, const struct train_how *how)
{
	f->dim = how->dim;
	f->stride = (size_t)f->dim + 1 + TRAIN_SPARE;
	f->table = mem_zero((size_t)f->rows * f->stride, sizeof(*f->table));
	for (unsigned i = 0; i < f->fields; i++) {
		const struct factor_field *field = &f->field[i];
		for (uint32_t k = 0; !field->number && k < field->levels; k++)
			for (size_t d = 0; d < f->dim; d++) {
				size_t at = (size_t)(field->row + k);
				f->table[at * f->stride + d] =
					(float)(how->first *
						lot(how->seed,
							at * f->dim + d));
			}
	}
}

/* Glorot and Bengio 2010. */
static void start_layer(struct machine *f, unsigned l, uint64_t seed)
{
	size_t into =
		l ? f->hidden[l - 1] : (size_t)f->words * f->dim + f->numbers;
	size_t wide = factor_into(f, l);
	double size = sqrt(2.0 / (double)(into + f->hidden[l]));
	float *w = factor_weights(f, l);

	for (size_t k = 0; k < into; k++)
		for (size_t n = 0; n < f->hidden[l]; n++)
			w[factor_cell(wide, k, n)] =
				(float)(size * lot(seed + 1 + l,
						       k * FACTOR_WIDTH + n));
}

static void start_net(struct machine *f, const struct train_how *how)
{
	f->layers = how->layers;
	memcpy(f->hidden, how->hidden, sizeof(f->hidden));
	size_t size = factor_net_size(f);
	if (!f->layers)
		return;
	f->net = mem_aligned(size, sizeof(*f->net));
	memset(f->net, 0, size * sizeof(*f->net));
	for (unsigned l = 0; l < f->layers; l++)
		start_layer(f, l, how->seed);
	size_t last = f->hidden[f->layers - 1];
	for (size_t n = 0; n < last; n++)
		factor_weights(f, f->layers)[n] =
			(float)(sqrt(2.0 / (double)(last + 1)) *
				lot(how->seed + 1 + f->layers, n));
}

/* The bias begins at what all rows say together. */
static void start_bias(struct machine *f, const struct train_rows *rows)
{
	uint64_t all = 0, hits = 0;

	for (size_t i = 0; i < rows->learned; i++) {
		uint64_t w = rows->weight ? rows->weight[i] : 1;
		all += w;
		hits += rows->y[i] > 0 ? w : 0;
	}
	f->bias =
		vmath_log(((double)hits + 0.5) / ((double)(all - hits) + 0.5));
}

void train_start(struct machine *f, const struct train_rows *rows,
	const struct train_how *how)
{
	start_table(f, how);
	start_net(f, how);
	start_bias(f, rows);
}

void train_turn(struct trainer *t, unsigned l)
{
	size_t into = factor_into(t->f, l), out = factor_out_of(t->f, l);
	const float *w = factor_weights(t->f, l);

	for (size_t k = 0; k < into; k++)
		for (size_t n = 0; n < out; n++)
			t->turned[l][factor_cell(out, n, k)] =
				w[factor_cell(into, k, n)];
}
