/* loss.c - gradients and hessians of rows, rounded to integers. */
#include "learn/loss.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "learn/steady.h"

enum {
	CHUNK = 16384,
	HALF = 32,  /* bits of the hessian where both have their half */
	ROOM = 30,  /* bits of a sum beside its sign */
	LEVELS = 15 /* bits of the largest gradient of binary */
};

#define LEAST_GAIN 1e-10

#define MOST_LABEL 1e150 /* the squares of all rows have a sum */

/* Added and taken away, it rounds to an integer. */
#define TO_INTEGER_F 0x1.8p23f

struct loss_job {
	const struct loss *o;
	int64_t *word;
	const double *score;
	size_t rows;
	unsigned class;
	float levels; /* of binary */
	double g, h;  /* units, the others' */
	unsigned low;
	double *most_g, *most_h; /* by chunk */
};

static size_t chunks(const struct loss *o)
{
	return (o->n + CHUNK - 1) / CHUNK;
}

static size_t chunk_end(const struct loss *o, size_t from)
{
	return from + CHUNK < o->n ? from + CHUNK : o->n;
}

/* exp(X) for X in [-80, 80], to about 2e-6, by float operations in one order:
 * gradients are rounded to 2^-15 anyway. */
static inline float quick_exp(float x)
{
	float z = x * 1.44269504f, t = z + TO_INTEGER_F;
	float f = (z - (t - TO_INTEGER_F)) * 0.69314718f;
	float e =
		1 +
		f * (1 + f * (.5f + f * (.16666667f +
						f * (.041666667f +
							    f * .0083333333f))));
	uint32_t power, bits;

	memcpy(&power, &t, sizeof(power));
	memcpy(&bits, &e, sizeof(bits));
	bits += power << 23;
	memcpy(&e, &bits, sizeof(e));
	return e;
}

/* The integer that X, below 2^22, is nearest to. */
static inline int32_t rounded(float x)
{
	float t = x + TO_INTEGER_F;
	uint32_t bits;

	memcpy(&bits, &t, sizeof(bits));
	return (int32_t)(bits - 0x4b400000);
}

static void binary(void *arg, size_t chunk, unsigned worker)
{
	const struct loss_job *j = arg;
	size_t from = chunk * CHUNK, end = chunk_end(j->o, from);
	const double *y = j->o->y, *score = j->score;
	float levels = j->levels;
	int64_t *word = j->word;

	(void)worker;
	for (size_t i = from; i < end; i++) {
		float x = -(float)score[i];
		x = x > 80 ? 80 : x;
		x = x < -80 ? -80 : x;
		float p = 1 / (1 + quick_exp(x));
		int64_t g = rounded((p - (float)y[i]) * levels);
		int64_t h = rounded(p * (1 - p) * (4 * levels));
		word[i] = g * ((int64_t)1 << HALF) + h;
	}
}

/* What a row of the others wants: gradient and hessian. */
static inline double softmax(const struct loss_job *j, size_t i)
{
	double most = j->score[i], sum = 0;

	for (unsigned k = 1; k < j->o->classes; k++)
		most = fmax(most, j->score[k * j->rows + i]);
	for (unsigned k = 0; k < j->o->classes; k++)
		sum += vmath_exp(j->score[k * j->rows + i] - most);
	return vmath_exp(j->score[j->class * j->rows + i] - most) / sum;
}

static void want(const struct loss_job *j, size_t i, double *g, double *h)
{
	double y = j->o->y[i];

	switch (j->o->kind) {
	case LOSS_POISSON:
		*h = vmath_exp(j->score[i]);
		*g = *h - y;
		*h *= 2.0137527074704766; /* exp(0.7), as LightGBM damps it */
		return;
	case LOSS_MULTICLASS:
		*g = softmax(j, i);
		*h = *g * (1 - *g) * j->o->classes / (j->o->classes - 1);
		*g -= y == (double)j->class;
		return;
	default:
		*g = j->score[i] - y;
		*h = 1;
	}
}

static void measure(void *arg, size_t chunk, unsigned worker)
{
	const struct loss_job *j = arg;
	size_t from = chunk * CHUNK, end = chunk_end(j->o, from);
	double g, h, most_g = 0, most_h = 0;

	(void)worker;
	for (size_t i = from; i < end; i++) {
		want(j, i, &g, &h);
		most_g = fmax(most_g, fabs(g));
		most_h = fmax(most_h, h);
	}
	j->most_g[chunk] = most_g;
	j->most_h[chunk] = most_h;
}

static void pack(void *arg, size_t chunk, unsigned worker)
{
	const struct loss_job *j = arg;
	size_t from = chunk * CHUNK, end = chunk_end(j->o, from);
	double g, h;

	(void)worker;
	for (size_t i = from; i < end; i++) {
		want(j, i, &g, &h);
		j->word[i] = (int64_t)steady_round(g * j->g) *
				     ((int64_t)1 << j->low) +
			     (int64_t)steady_round(h * j->h);
	}
}

static void weigh(void *arg, size_t chunk, unsigned worker)
{
	const struct loss_job *j = arg;
	size_t from = chunk * CHUNK, end = chunk_end(j->o, from);

	(void)worker;
	for (size_t i = from; i < end; i++)
		j->word[i] *= j->o->weight[i];
}

static void fit_units(struct loss_job *j)
{
	const struct loss *o = j->o;
	size_t n = chunks(o);
	double g = 0, h = 0;

	j->most_g = mem_array(n + 1, sizeof(*j->most_g));
	j->most_h = mem_array(n + 1, sizeof(*j->most_h));
	chunks_run(o->threads, n, measure, j);
	for (size_t i = 0; i < n; i++) {
		g = fmax(g, j->most_g[i]);
		h = fmax(h, j->most_h[i]);
	}
	free(j->most_g);
	free(j->most_h);
	if (o->kind == LOSS_REGRESSION) {
		int of_weights;
		frexp((double)o->weights, &of_weights);
		j->low = (unsigned)of_weights;
		j->h = 1;
	} else {
		j->low = HALF;
		j->h = steady_unit(h, o->weights, HALF);
	}
	j->g = steady_unit(g, o->weights, 62 - (int)j->low);
}

void loss_words(const struct loss *o, int64_t *word,
	struct division_scale *scale, const double *score, size_t rows,
	unsigned class)
{
	struct loss_job j = {.o = o,
		.word = word,
		.score = score,
		.rows = rows,
		.class = class};

	if (o->kind == LOSS_BINARY) {
		double levels = steady_unit(1, o->weights, ROOM + 1);
		if (levels > 1 << LEVELS)
			levels = 1 << LEVELS;
		j.levels = (float)levels;
		*scale = (struct division_scale){
			HALF, 1 / levels / o->unit, 1 / (4 * levels) / o->unit};
		chunks_run(o->threads, chunks(o), binary, &j);
	} else {
		fit_units(&j);
		*scale = (struct division_scale){
			j.low, 1 / j.g / o->unit, 1 / j.h / o->unit};
		chunks_run(o->threads, chunks(o), pack, &j);
	}
	if (o->weight)
		chunks_run(o->threads, chunks(o), weigh, &j);
}

/* The weight of rows of each class. */
static void count_classes(const struct loss *o, double *score)
{
	uint64_t *n = mem_zero(o->classes, sizeof(*n));

	for (size_t i = 0; i < o->n; i++)
		n[(unsigned)o->y[i]] += o->weight ? o->weight[i] : 1;
	for (unsigned k = 0; k < o->classes; k++)
		score[k] = vmath_log(
			fmax((double)n[k], 1e-15) / (double)o->weights);
	free(n);
}

void loss_begin(const struct loss *o, double *score)
{
	double m;

	if (o->kind == LOSS_MULTICLASS) {
		count_classes(o, score);
		return;
	}
	m = steady_sum(o->y, o->weight, o->n) / (double)o->weights;
	if (o->kind == LOSS_BINARY)
		m = vmath_log(m / (1 - m));
	else if (o->kind == LOSS_POISSON)
		m = vmath_log(fmax(m, 1e-15));
	*score = m;
}

double loss_least_gain(const struct loss *o)
{
	double mean, most = 0;

	if (o->kind != LOSS_REGRESSION)
		return LEAST_GAIN;
	loss_begin(o, &mean);
	for (size_t i = 0; i < o->n; i++)
		most = fmax(most, fabs(o->y[i] - mean));
	most = fmin(most, 1);
	return LEAST_GAIN * most * most;
}

static void answer_classes(
	const struct loss *o, double *score, size_t i, size_t rows)
{
	double most = score[i], sum = 0;

	for (unsigned k = 1; k < o->classes; k++)
		most = fmax(most, score[k * rows + i]);
	for (unsigned k = 0; k < o->classes; k++) {
		score[k * rows + i] = vmath_exp(score[k * rows + i] - most);
		sum += score[k * rows + i];
	}
	for (unsigned k = 0; k < o->classes; k++)
		score[k * rows + i] /= sum;
}

void loss_answer(const struct loss *o, double *score, size_t n, size_t rows)
{
	for (size_t i = 0; i < n; i++)
		if (o->kind == LOSS_BINARY)
			score[i] = vmath_logistic(score[i]);
		else if (o->kind == LOSS_POISSON)
			score[i] = vmath_exp(score[i]);
		else if (o->kind == LOSS_MULTICLASS)
			answer_classes(o, score, i, rows);
}

static double cost(
	const struct loss *o, const double *score, size_t rows, size_t i)
{
	double y = o->y[i], s = score[i], most = s, sum = 0;

	switch (o->kind) {
	case LOSS_REGRESSION:
		return (s - y) * (s - y) / 2;
	case LOSS_POISSON:
		return vmath_exp(s) - y * s;
	case LOSS_BINARY:
		s = y > 0 ? -s : s;
		return s > 0 ? s + vmath_log(1 + vmath_exp(-s))
			     : vmath_log(1 + vmath_exp(s));
	default:
		for (unsigned k = 1; k < o->classes; k++)
			most = fmax(most, score[k * rows + i]);
		for (unsigned k = 0; k < o->classes; k++)
			sum += vmath_exp(score[k * rows + i] - most);
		return vmath_log(sum) + most - score[(unsigned)y * rows + i];
	}
}

double loss_mean(const struct loss *o, const double *score, size_t rows,
	const uint32_t *weight, size_t from, size_t end)
{
	double *x = mem_array(end - from + 1, sizeof(*x)), all = 0;

	for (size_t i = from; i < end; i++) {
		x[i - from] = cost(o, score, rows, i);
		all += weight ? weight[i] : 1;
	}
	double sum = steady_sum(x, weight ? weight + from : NULL, end - from);
	free(x);
	return all > 0 ? sum / all : 0;
}

const char *loss_check_label(enum loss_kind kind, const char *name,
	struct text label, const struct number_style *style)
{
	double y;

	if (text_trim(label).len == 0)
		return fail_text("the label '%s' is empty", name);
	if (kind != LOSS_REGRESSION && kind != LOSS_POISSON)
		return NULL;
	if (!real_parse(&y, label, style))
		return fail_text("the label '%s' is no number (want 12.5)",
			text_show(label));
	if (fabs(y) > MOST_LABEL)
		return fail_text(
			"the label '%s' is too large (want up to 1e150)",
			text_show(label));
	if (kind == LOSS_POISSON && y < 0)
		return fail_text("the label '%s' is below 0, which no count is",
			text_show(label));
	return NULL;
}
