/* train.c - epochs of batches, and where to stop. */
#include "factor/train.h"

#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/sort.h"
#include "base/vmath.h"
#include "factor/train_parts.h"

enum {
	MOST_HELD = 20000, /* held rows that are looked at */
	MANY = 64,   /* batches of an epoch, of which a part is looked at */
	LOOKS = 4,   /* then so often an epoch */
	PATIENCE = 3 /* looks that may be worse than the best */
};

struct keyed {
	uint64_t key;
	uint32_t row, weight;
};

static int by_key(const void *a, const void *b, void *arg)
{
	const struct keyed *x = a, *y = b;

	(void)arg;
	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->weight > y->weight) - (x->weight < y->weight);
}

/* The rows from FROM on, N of them, in the order of their hashes under SEED;
 * those that are alike are alike in all that counts. */
static uint32_t *in_order(
	const struct train_rows *rows, size_t from, size_t n, uint64_t seed)
{
	struct keyed *k = mem_array(n + 1, sizeof(*k));
	uint32_t *to = mem_array(n + 1, sizeof(*to));

	for (size_t i = 0; i < n; i++)
		k[i] = (struct keyed){
			.key = hash_fold(
				rows->hash[from + i] ^ UINT64_C(0x7472616e),
				seed * 2 + UINT64_C(0x9e3779b97f4a7c15)),
			.row = (uint32_t)(from + i),
			.weight = rows->weight ? rows->weight[from + i] : 1};
	sort_with(k, n, sizeof(*k), by_key, NULL);
	for (size_t i = 0; i < n; i++)
		to[i] = k[i].row;
	free(k);
	return to;
}

/* As many as keep some sixty steps an epoch, within 32 and 512. */
static size_t batch_of(const struct train_how *how, size_t rows)
{
	size_t n = how->batch;

	if (n == 0)
		n = rows / MANY < 32	? 32
		    : rows / MANY > 512 ? 512
					: rows / MANY;
	return (n + PANEL_ROWS - 1) / PANEL_ROWS * PANEL_ROWS;
}

static void begin(struct trainer *t, size_t batch)
{
	struct machine *f = t->f;
	size_t net = factor_net_size(f);

	t->p = pass_new(f, batch);
	t->pull = mem_zero(batch, sizeof(*t->pull));
	t->slot = mem_zero((size_t)f->rows + 1, sizeof(*t->slot));
	t->list = mem_zero(batch, sizeof(*t->list));
	t->slope = mem_zero(batch * (f->dim + 1), sizeof(*t->slope));
	t->mean = mem_zero(net + 1, sizeof(*t->mean));
	t->square = mem_zero(net + 1, sizeof(*t->square));
	t->fade_mean = t->fade_square = 1;
	for (unsigned l = 0; f->layers && l <= f->layers; l++) {
		size_t n = factor_into(f, l) * t->p->wide;
		t->delta[l] = mem_aligned(n, sizeof(float));
		memset(t->delta[l], 0, n * sizeof(float));
	}
	for (unsigned l = 0; l < f->layers; l++) {
		t->turned[l] = mem_aligned(
			factor_into(f, l) * factor_out_of(f, l), sizeof(float));
		train_turn(t, l);
	}
}

static void end(struct trainer *t)
{
	for (unsigned l = 0; l <= FACTOR_LAYERS; l++)
		free(t->delta[l]);
	for (unsigned l = 0; l < FACTOR_LAYERS; l++)
		free(t->turned[l]);
	free(t->pull);
	free(t->slot);
	free(t->list);
	free(t->slope);
	free(t->mean);
	free(t->square);
	pass_free(t->p);
}

/* The mean loss of N rows in ORDER. */
static double loss_of(struct trainer *t, const uint32_t *order, size_t n)
{
	double sum = 0, all = 0;

	for (size_t from = 0; from < n; from += t->p->most) {
		size_t m = n - from < t->p->most ? n - from : t->p->most;
		train_gather(t, order + from, m);
		pass_run(t->p, t->f, m);
		for (size_t i = 0; i < m; i++) {
			size_t at = order[from + i];
			double w = t->rows->weight ? t->rows->weight[at] : 1;
			double z = pass_raw(t->p, t->f, i);
			z = t->rows->y[at] > 0 ? z : -z;
			sum += w *
			       (z < -30 ? -z : vmath_log(1 + vmath_exp(-z)));
			all += w;
		}
	}
	return all > 0 ? sum / all : 0;
}

/* The machine where its loss was least so far. */
struct best {
	float *table, *net; /* owned */
	double bias, loss, epochs;
	unsigned worse; /* looks since */
	bool lost;	/* no number any more */
};

static void keep(struct best *b, const struct machine *f)
{
	memcpy(b->table, f->table,
		(size_t)f->rows * f->stride * sizeof(*f->table));
	if (f->net)
		memcpy(b->net, f->net, factor_net_size(f) * sizeof(*f->net));
	b->bias = f->bias;
}

static void restore(struct best *b, struct machine *f)
{
	free(f->table);
	f->table = b->table;
	if (f->net) {
		free(f->net);
		f->net = b->net;
	} else
		free(b->net);
	f->bias = b->bias;
}

/* Look at the held rows; false: it has been worse for long enough. */
static bool look(struct trainer *t, struct best *b, const uint32_t *held,
	size_t n, double epochs)
{
	double loss = loss_of(t, held, n);

	b->lost = b->lost || !isfinite(loss) || loss > 4 * b->loss + 4;
	if (!(loss < b->loss))
		return !b->lost && ++b->worse < PATIENCE;
	b->loss = loss;
	b->epochs = epochs;
	b->worse = 0;
	keep(b, t->f);
	return true;
}

/* All rows once; false: enough. */
static bool epoch(struct trainer *t, struct best *b, unsigned number,
	const uint32_t *order, size_t n, const uint32_t *held, size_t held_n)
{
	size_t batch = t->p->most, batches = (n + batch - 1) / batch;
	size_t every = batches >= MANY ? batches / LOOKS : batches;

	for (size_t i = 0; i < batches; i++) {
		size_t from = i * batch;
		train_gather(
			t, order + from, n - from < batch ? n - from : batch);
		train_step(t);
		bool last = i + 1 == batches;
		if ((last || ((i + 1) % every == 0 && i + every < batches)) &&
			!look(t, b, held, held_n,
				number + (double)(i + 1) / (double)batches))
			return false;
	}
	return true;
}

static double mean_weight(const struct train_rows *rows)
{
	uint64_t all = 0;

	for (size_t i = 0; rows->weight && i < rows->learned; i++)
		all += rows->weight[i];
	return all ? (double)all / (double)rows->learned : 1;
}

/* The learned rows, or those MOST with the lowest hashes; how many to *N. */
static uint32_t *take(const struct train_rows *rows, size_t most, size_t *n)
{
	*n = rows->learned < most ? rows->learned : most;
	return in_order(rows, 0, rows->learned, UINT64_MAX / 4);
}

/* The first N of ALL in the order of an epoch. */
static uint32_t *shuffled(const struct train_rows *rows, const uint32_t *all,
	size_t n, uint64_t seed)
{
	if (n == rows->learned)
		return in_order(rows, 0, n, seed);
	struct keyed *k = mem_array(n + 1, sizeof(*k));
	uint32_t *to = mem_array(n + 1, sizeof(*to));
	for (size_t i = 0; i < n; i++)
		k[i] = (struct keyed){
			.key = hash_fold(rows->hash[all[i]] ^ 1, seed * 2 + 1),
			.row = all[i],
			.weight = rows->weight ? rows->weight[all[i]] : 1};
	sort_with(k, n, sizeof(*k), by_key, NULL);
	for (size_t i = 0; i < n; i++)
		to[i] = k[i].row;
	free(k);
	return to;
}

static void run(struct trainer *t, struct best *b, size_t most)
{
	const struct train_rows *rows = t->rows;
	size_t n, held_n = rows->held ? rows->held : rows->learned;
	uint32_t *all = take(rows, most, &n);
	uint32_t *held =
		in_order(rows, rows->held ? rows->learned : 0, held_n, 0);

	held_n = held_n < MOST_HELD ? held_n : MOST_HELD;
	b->loss = loss_of(t, held, held_n);
	bool more = true;

	for (unsigned i = 0; i < t->how->epochs && more; i++) {
		uint32_t *order =
			shuffled(rows, all, n, (t->how->seed << 16) + i + 1);
		more = epoch(t, b, i, order, n, held, held_n);
		free(order);
	}
	free(all);
	free(held);
}

/* So many epochs as are asked for, of which the last may be a part. */
static void run_until(struct trainer *t, struct best *b)
{
	const struct train_rows *rows = t->rows;
	size_t n = rows->learned, batch = t->p->most,
	       batches = (n + batch - 1) / batch;
	size_t steps = (size_t)(t->how->until * (double)batches + .5);
	uint32_t *order = NULL;

	for (size_t i = 0; i < steps; i++) {
		size_t from = i % batches * batch;
		if (from == 0) {
			free(order);
			order = in_order(rows, 0, n,
				(t->how->seed << 16) + i / batches + 1);
		}
		train_gather(
			t, order + from, n - from < batch ? n - from : batch);
		train_step(t);
	}
	free(order);
	order = in_order(rows, 0, n, 0);
	b->loss = loss_of(t, order, n < MOST_HELD ? n : MOST_HELD);
	b->epochs = t->how->until;
	keep(b, t->f);
	free(order);
}

/* A level that no learned row has is nothing. */
static void clear_unseen(struct machine *f)
{
	for (uint64_t i = 0; f->count && i < f->rows; i++)
		if (f->count[i] == 0)
			memset(f->table + i * f->stride, 0,
				f->stride * sizeof(*f->table));
}

const char *train_run(struct machine *f, const struct train_rows *rows,
	const struct train_how *how, size_t most, struct train_found *found)
{
	struct trainer t = {
		.f = f, .rows = rows, .how = how, .by = 1 / mean_weight(rows)};
	struct best b = {0};

	train_start(f, rows, how);
	b.table = mem_array((size_t)f->rows * f->stride, sizeof(*b.table));
	b.net = mem_aligned(factor_net_size(f) + 1, sizeof(*b.net));
	begin(&t, batch_of(how, rows->learned < most ? rows->learned : most));
	clear_unseen(f);
	keep(&b, f);
	if (how->until > 0)
		run_until(&t, &b);
	else
		run(&t, &b, most);
	end(&t);
	restore(&b, f);
	*found = (struct train_found){b.loss, b.epochs};
	if ((b.lost && b.epochs == 0) || !isfinite(b.loss) || !factor_finite(f))
		return "learning went beyond all numbers (want smaller rates)";
	return NULL;
}

const char *train_layers(struct train_how *how, struct text rest)
{
	int64_t n;

	while (rest.at) {
		struct text cell = text_split(&rest, ',');
		if (!int_parse(&n, cell) || n < 1 || n > FACTOR_WIDTH ||
			how->layers == FACTOR_LAYERS)
			return fail_text("'%s' is not right (want "
					 "the units of up to %d layers, 1 to "
					 "%d each, as 128,64)",
				text_show(cell), FACTOR_LAYERS, FACTOR_WIDTH);
		how->hidden[how->layers++] = (uint32_t)n;
	}
	return NULL;
}
