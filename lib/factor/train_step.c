/* train_step.c - one batch: forward, back, and a step of all that it touched.
 */
#include <math.h>
#include <string.h>

#include "base/vmath.h"
#include "factor/train_parts.h"

/* Adam's factors and the least it divides by. */
#define FADE_MEAN 0.9F
#define FADE_SQUARE 0.999F
#define LEAST_ADAM 1e-7F
#define LEAST_ADAGRAD 1e-8F

enum { AHEAD = 16 }; /* rows that are fetched before their turn */

void train_gather(struct trainer *t, const uint32_t *order, size_t n)
{
	const struct machine *f = t->f;

	t->order = order;
	t->n = n;
	for (size_t i = 0; i < n; i++) {
		size_t at = order[i],
		       next = order[i + AHEAD < n ? i + AHEAD : i];
		__builtin_prefetch(t->rows->level + next * f->words);
		__builtin_prefetch(t->rows->number + next * f->numbers);
		__builtin_prefetch(t->rows->y + next);
		memcpy(t->p->level + i * f->words,
			t->rows->level + at * f->words,
			f->words * sizeof(*t->p->level));
		memcpy(t->p->number + i * f->numbers,
			t->rows->number + at * f->numbers,
			f->numbers * sizeof(*t->p->number));
	}
}

/* How the loss of each row falls with its raw score. */
static void pull(struct trainer *t)
{
	for (size_t i = 0; i < t->n; i++) {
		size_t at = t->order[i];
		double w = t->rows->weight ? t->rows->weight[at] * t->by : 1;
		double p = vmath_logistic(pass_raw(t->p, t->f, i));
		t->pull[i] = (float)((p - t->rows->y[at]) * w);
	}
}

/* BY times W, where H is above 0; without a branch, which none foretells. */
static void back_panel(
	float *restrict to, const float *h, const float *w, float by)
{
	for (size_t c = 0; c < FACTOR_PANEL; c++) {
		float back = by * w[c];
		to[c] = h[c] > 0 ? back : 0;
	}
}

/* What comes back to the last layer. */
static void back_from_end(struct trainer *t)
{
	const struct machine *f = t->f;
	const float *w = factor_weights(f, f->layers);
	const float *h = t->p->layer[f->layers];
	float *d = t->delta[f->layers];

	for (size_t n = 0; n < factor_into(f, f->layers); n += FACTOR_PANEL)
		for (size_t i = 0; i < t->n; i++) {
			size_t at = pass_cell(t->p, i, n);
			back_panel(d + at, h + at, w + n, t->pull[i]);
		}
}

/* From what comes out of layer L to what goes in: eight rows, 32 inputs. */
static void back_eight(struct trainer *t, unsigned l, size_t from, size_t k)
{
	size_t out = factor_out_of(t->f, l), wide = t->p->wide;
	float *to = t->delta[l] + k * wide + from * FACTOR_PANEL;
	const float *h = t->p->layer[l] + k * wide + from * FACTOR_PANEL;

	memset(to, 0, sizeof(*to) * PANEL_ROWS * FACTOR_PANEL);
	for (size_t n = 0; n < out; n += FACTOR_PANEL)
		t->p->add(to, t->delta[l + 1] + n * wide + from * FACTOR_PANEL,
			1, FACTOR_PANEL,
			t->turned[l] + k * out + n * FACTOR_PANEL,
			FACTOR_PANEL);
	for (size_t c = 0; l && c < (size_t)PANEL_ROWS * FACTOR_PANEL; c++)
		to[c] = h[c] > 0 ? to[c] : 0;
}

/* Numbers, which are the last that go in, learn nothing. */
static void back(struct trainer *t)
{
	size_t words = (size_t)t->f->words * t->f->dim;

	back_from_end(t);
	for (unsigned l = t->f->layers; l-- > 0;)
		for (size_t k = 0; k < (l ? factor_into(t->f, l) : words);
			k += FACTOR_PANEL)
			for (size_t i = 0; i < t->n; i += PANEL_ROWS)
				back_eight(t, l, i, k);
}

/* Adam: N floats of the net from AT on, whose slopes are at SLOPE. */
static void adam(struct trainer *t, size_t at, const float *slope, size_t n)
{
	float *w = t->f->net + at, *m = t->mean + at, *v = t->square + at;
	float share = 1 / (float)t->n;

	for (size_t i = 0; i < n; i++) {
		float g = slope[i] * share;
		m[i] = FADE_MEAN * m[i] + (1 - FADE_MEAN) * g;
		v[i] = FADE_SQUARE * v[i] + (1 - FADE_SQUARE) * g * g;
		w[i] -= t->adam * m[i] / (sqrtf(v[i]) + LEAST_ADAM);
	}
}

/* Eight inputs and 32 units of layer L. */
static void step_tile(struct trainer *t, unsigned l, size_t k, size_t n)
{
	_Alignas(64) float sum[PANEL_ROWS * PANEL_WIDTH] = {0};
	size_t into = factor_into(t->f, l), wide = t->p->wide;
	size_t out = factor_out_of(t->f, l);
	const float *w = factor_weights(t->f, l) + factor_cell(into, k, n);

	t->p->add(sum, t->p->layer[l] + pass_cell(t->p, 0, k), FACTOR_PANEL, 1,
		t->delta[l + 1] + n * wide, t->n);
	adam(t, (size_t)(w - t->f->net), sum, PANEL_ROWS * PANEL_WIDTH);
	for (size_t i = 0; i < PANEL_ROWS; i++)
		for (size_t c = 0; c < FACTOR_PANEL; c++)
			t->turned[l][factor_cell(out, n + c, k + i)] =
				w[i * FACTOR_PANEL + c];
}

/* The biases of layer L, 32 from unit N on, whose slopes are at D. */
static void step_biases(struct trainer *t, unsigned l, size_t n)
{
	const float *d = t->delta[l + 1] + n * t->p->wide;
	float sum[FACTOR_PANEL] = {0};

	for (size_t i = 0; i < t->n; i++)
		for (size_t c = 0; c < FACTOR_PANEL; c++)
			sum[c] += d[i * FACTOR_PANEL + c];
	adam(t, (size_t)(factor_biases(t->f, l) - t->f->net) + n, sum,
		FACTOR_PANEL);
}

static void step_end(struct trainer *t, size_t n)
{
	const struct machine *f = t->f;
	const float *h = t->p->layer[f->layers] + n * t->p->wide;
	float sum[FACTOR_PANEL] = {0};

	for (size_t i = 0; i < t->n; i++)
		for (size_t c = 0; c < FACTOR_PANEL; c++)
			sum[c] += t->pull[i] * h[i * FACTOR_PANEL + c];
	adam(t, (size_t)(factor_weights(f, f->layers) - f->net) + n, sum,
		FACTOR_PANEL);
}

static void step_net(struct trainer *t)
{
	const struct machine *f = t->f;

	t->fade_mean *= (double)FADE_MEAN;
	t->fade_square *= (double)FADE_SQUARE;
	t->adam = (float)(t->how->rate * sqrt(1 - t->fade_square) /
			  (1 - t->fade_mean));
	for (unsigned l = 0; l < f->layers; l++)
		for (size_t n = 0; n < factor_out_of(f, l); n += FACTOR_PANEL) {
			for (size_t k = 0; k < factor_inputs(f, l);
				k += PANEL_ROWS)
				step_tile(t, l, k, n);
			step_biases(t, l, n);
		}
	for (size_t n = 0; n < factor_into(f, f->layers); n += FACTOR_PANEL)
		step_end(t, n);
}

/* Adagrad: the row of the table at ROW by the slopes G of vector and weight. */
static void step_row(const struct trainer *t, float *row, const float *g)
{
	size_t dim = t->f->dim;
	float step = (float)t->how->step, squares = 0;

	for (size_t k = 0; k < dim; k++)
		squares += g[k] * g[k];
	row[dim + 2] += g[dim] * g[dim];
	row[dim] -= step / (sqrtf(row[dim + 2]) + LEAST_ADAGRAD) * g[dim];
	if (dim == 0)
		return;
	row[dim + 1] += squares / (float)dim;
	float rate = step / (sqrtf(row[dim + 1]) + LEAST_ADAGRAD);
	for (size_t k = 0; k < dim; k++)
		row[k] -= rate * g[k];
}

/* Where the slopes of ROW are summed up; new ones are 0. */
static float *slopes_of(struct trainer *t, uint32_t row, uint32_t *touched)
{
	size_t size = (size_t)t->f->dim + 1;
	uint32_t at = t->slot[row];

	if (at >= *touched || t->list[at] != row) {
		at = t->slot[row] = (*touched)++;
		t->list[at] = row;
		memset(t->slope + at * size, 0, size * sizeof(*t->slope));
	}
	return t->slope + at * size;
}

static void step_words(struct trainer *t, const struct factor_field *field)
{
	const struct machine *f = t->f;
	size_t dim = f->dim, first = (size_t)field->slot * dim;
	uint32_t touched = 0;

	for (size_t i = 0; i < t->n; i++) {
		const uint32_t *level = t->p->level + field->slot;
		uint32_t row = (uint32_t)field->row + level[i * f->words];
		size_t next = i + AHEAD < t->n ? i + AHEAD : i;
		uint64_t later = field->row + level[next * f->words];
		__builtin_prefetch(t->slot + later);
		__builtin_prefetch(f->table + later * f->stride);
		const float *e = f->table + row * f->stride;
		const double *sum = t->p->sum + i * dim;
		float *g = slopes_of(t, row, &touched);
		for (size_t k = 0; k < dim; k++)
			g[k] += (float)((double)t->pull[i] *
					(sum[k] - (double)e[k]));
		for (size_t k = 0; f->layers && k < dim; k++)
			g[k] += t->delta[0][pass_cell(t->p, i, first + k)];
		g[dim] += t->pull[i];
	}
	for (uint32_t k = 0; k < touched; k++)
		step_row(t, f->table + t->list[k] * f->stride,
			t->slope + k * (dim + 1));
}

static void step_numbers(struct trainer *t, const struct factor_field *field)
{
	const struct machine *f = t->f;
	float *row = f->table + field->row * f->stride, *weight = row + f->dim;
	float g = 0;

	for (size_t i = 0; i < t->n; i++)
		g += t->pull[i] * t->p->number[i * f->numbers + field->slot];
	weight[2] += g * g;
	*weight -= (float)t->how->step / (sqrtf(weight[2]) + LEAST_ADAGRAD) * g;
}

static void step_bias(struct trainer *t)
{
	float g = 0;

	for (size_t i = 0; i < t->n; i++)
		g += t->pull[i];
	t->bias_sum += g * g;
	t->f->bias -= (double)((float)t->how->step /
			       (sqrtf(t->bias_sum) + LEAST_ADAGRAD) * g);
}

void train_step(struct trainer *t)
{
	pass_run(t->p, t->f, t->n);
	pull(t);
	if (t->f->layers)
		back(t);
	for (unsigned i = 0; i < t->f->fields; i++)
		if (t->f->field[i].number)
			step_numbers(t, &t->f->field[i]);
		else
			step_words(t, &t->f->field[i]);
	step_bias(t);
	if (t->f->layers)
		step_net(t);
}
