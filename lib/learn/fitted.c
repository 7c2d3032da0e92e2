/* fitted.c - the steps from rows to trees. */
#include "learn/fitted.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/sort.h"
#include "learn/steady.h"

enum {
	SAMPLE = 200000, /* rows that bounds are made of */
	MOST_CLASSES = 1000,
	FEW_CLASSES = 20 /* a table that small may have a row of each */
};

/* Which units are held does not go with which are kept. */
#define HELD_SEED UINT64_C(0x68656c64)

static const struct number_style plain = {.decimal = '.'};

enum { LEARNED, HELD, KEPT };

/* Which rows row I is among. */
static int among(const struct fitted *f, size_t i)
{
	const struct fitted_how *how = f->how;
	uint64_t unit = f->data->unit[i];

	if (i >= f->data->learned || data_is_kept(unit, how->test, how->seed))
		return KEPT;
	return how->held > 0 && data_is_kept(
					unit ^ HELD_SEED, how->held, how->seed)
		       ? HELD
		       : LEARNED;
}

/* Rows that are held come behind those that are learned from, and those that
 * are kept behind all. */
static void place(struct fitted *f)
{
	size_t n[3] = {0, 0, 0};

	f->learned = f->data->learned;
	if (f->how->test <= 0 && f->how->held <= 0)
		return;
	f->position = mem_array(f->n + 1, sizeof(*f->position));
	for (size_t i = 0; i < f->n; i++)
		n[among(f, i)]++;
	f->learned = n[LEARNED];
	f->held = n[HELD];
	n[KEPT] = n[LEARNED] + n[HELD];
	n[HELD] = n[LEARNED];
	n[LEARNED] = 0;
	for (size_t i = 0; i < f->n; i++)
		f->position[i] = (uint32_t)n[among(f, i)]++;
}

static size_t position(const struct fitted *f, size_t i)
{
	return f->position ? f->position[i] : i;
}

/* Classes that are all numbers go by their values, others by their bytes. */
static int by_class(const void *a, const void *b, void *arg)
{
	const struct text *x = a, *y = b;
	double u, v;

	(void)arg;
	if (real_parse(&u, *x, &plain) && real_parse(&v, *y, &plain) && u != v)
		return u < v ? -1 : 1;
	return text_compare(*x, *y);
}

static bool is_number(struct text t, double x)
{
	double is;

	return real_parse(&is, t, &plain) && is == x;
}

/* Of two classes, the one that is asked for comes last. */
static const char *order_two(struct fitted *f)
{
	struct text want = f->how->positive, first = f->class[0];

	if (want.len == 0) {
		if (is_number(f->class[0], 0) && is_number(f->class[1], 1))
			return NULL;
		return fail_text("the label '%s' is '%s' or '%s': which is to "
				 "be foretold? (want --positive=%s, say)",
			text_show(f->how->label), text_show(f->class[0]),
			text_show(f->class[1]), text_show(f->class[1]));
	}
	if (text_equal(f->class[1], want))
		return NULL;
	if (!text_equal(first, want))
		return fail_text("--positive: no label is '%s' (has: %s, %s)",
			text_show(want), text_show(f->class[0]),
			text_show(f->class[1]));
	f->class[0] = f->class[1];
	f->class[1] = first;
	return NULL;
}

static const char *wrong_classes(const struct fitted *f)
{
	const char *label = text_show(f->how->label);

	if (f->classes == 1)
		return fail_text("the label '%s' is '%s' in every row: there "
				 "is nothing to learn",
			label, text_show(f->class[0]));
	if (f->classes > 2 && f->how->objective == LOSS_BINARY)
		return fail_text("the label '%s' has %u values, not two: '%s', "
				 "'%s', '%s'%s (want --objective=multiclass, "
				 "or regression for numbers)",
			label, f->classes, text_show(f->class[0]),
			text_show(f->class[1]), text_show(f->class[2]),
			f->classes > 3 ? ", ..." : "");
	if (f->classes > MOST_CLASSES)
		return fail_text("the label '%s' has %u values (want at most "
				 "%d classes)",
			label, f->classes, MOST_CLASSES);
	if (f->classes > FEW_CLASSES && f->n < 2 * (size_t)f->classes)
		return fail_text(
			"the label '%s' has %u values in %zu rows, as "
			"an identifier has (want several rows of each)",
			label, f->classes, f->n);
	return NULL;
}

/* The classes, in their order, and the number of each row's. */
static const char *number_classes(struct fitted *f)
{
	const struct learn_cells *label = &f->data->label;
	const struct table *t = &label->texts;

	f->classes = (unsigned)t->n;
	f->class = mem_array(t->n + 1, sizeof(*f->class));
	for (size_t i = 0; i < t->n; i++)
		f->class[i] = table_key(t, i);
	sort_with(f->class, t->n, sizeof(*f->class), by_class, NULL);
	TRY(wrong_classes(f));
	if (f->classes == 2)
		TRY(order_two(f));
	double *number = mem_zero(t->n, sizeof(*number));
	for (unsigned k = 0; k < f->classes; k++)
		number[table_find(t, f->class[k])] = k;
	for (size_t i = 0; i < f->n; i++)
		f->y[position(f, i)] = number[label->code[i]];
	free(number);
	return NULL;
}

/* The options that keep rows from being learned from. */
static const char *kept_for(const struct fitted *f)
{
	return f->how->held > 0 ? "--test or --holdout" : "--test";
}

/* What is learned from must have every class, for what no row shows cannot be
 * learned. */
static const char *check_learned(const struct fitted *f)
{
	bool *seen = mem_zero((size_t)f->classes + 1, sizeof(*seen));
	const char *why = NULL;

	for (size_t i = 0; i < f->learned && f->classes; i++)
		seen[(unsigned)f->y[i]] = true;
	for (unsigned k = 0; k < f->classes && !why; k++)
		if (!seen[k])
			why = fail_text("no row that is learned from has the "
					"label '%s': all are kept for %s",
				text_show(f->class[k]), kept_for(f));
	free(seen);
	return why;
}

static const char *read_labels(struct fitted *f)
{
	const struct learn_cells *label = &f->data->label;

	f->y = mem_array(f->n + 1, sizeof(*f->y));
	if (label->words)
		TRY(number_classes(f));
	for (size_t i = 0; i < f->n && !label->words; i++)
		f->y[position(f, i)] = label->number[i];
	return check_learned(f);
}

struct binning {
	struct fitted *f;
	const bool *learned, *sample; /* by row, or NULL: all */
};

static void bin_column(void *arg, size_t c, unsigned worker)
{
	const struct binning *b = arg;
	const struct fitted_warm *warm = b->f->how->warm;
	struct learn_cells *column = &b->f->data->column[c];

	(void)worker;
	bins_make(&b->f->bins[c], column, b->learned, b->sample,
		warm ? warm->level[c] : NULL, warm ? warm->levels[c] : 0);
	cells_rest(column);
}

/* Rows that bounds are made of, and those that are learned from. */
static void make_bins(struct fitted *f)
{
	const struct data *d = f->data;
	bool *sample = NULL, *learned = NULL;

	if (f->learned > SAMPLE) {
		sample = mem_array(f->n, sizeof(*sample));
		for (size_t i = 0; i < f->n; i++)
			sample[i] = data_is_sampled(
				d->record[i], f->learned, SAMPLE);
	}
	if (f->learned < f->n) {
		learned = mem_array(f->n, sizeof(*learned));
		for (size_t i = 0; i < f->n; i++)
			learned[i] = position(f, i) < f->learned;
	}
	f->bins = mem_zero((size_t)d->columns + 1, sizeof(*f->bins));
	struct binning b = {f, learned, sample};
	chunks_run(f->how->boost.threads, d->columns, bin_column, &b);
	free(sample);
	free(learned);
}

/* Weights add up to no more than that, 256 a row or less. */
enum { ROW_WEIGHT = 256, MOST_WEIGHT = 1 << 26 };

static bool whole(const double *w, size_t n, double sum)
{
	if (sum > MOST_WEIGHT)
		return false;
	for (size_t i = 0; i < n; i++)
		if (w[i] != steady_round(w[i]))
			return false;
	return true;
}

/* W, of which there is one a row, as integers; *UNIT of them are one. */
static uint32_t *integers(double *unit, const double *w, size_t n)
{
	uint32_t *to = mem_array(n + 1, sizeof(*to));
	double sum = steady_sum(w, NULL, n);
	double most = fmin((double)n * ROW_WEIGHT, MOST_WEIGHT);
	int exponent;

	frexp(most / sum, &exponent);
	*unit = whole(w, n, sum) ? 1 : ldexp(1, exponent - 1);
	for (size_t i = 0; i < n; i++)
		to[i] = (uint32_t)steady_round(w[i] * *unit);
	return to;
}

static double balance(const struct fitted *f, const double *w)
{
	double rows[2] = {0, 0};

	for (size_t i = 0; i < f->learned; i++)
		rows[f->y[i] > 0] += w[i] > 0 ? 1 : 0;
	return rows[1] > 0 ? rows[0] / rows[1] : 1;
}

/* W becomes what is learned by: times the weight of the class. */
static void weigh_classes(struct fitted *f, double *w)
{
	double class = f->how->class_weight;

	if (class == 0)
		class = balance(f, w);
	for (size_t i = 0; i < f->n; i++)
		w[i] *= f->y[i] > 0 && class != 1 ? class : 1;
	f->learn_weight = integers(&f->learn_unit, w, f->n);
}

/* Weights by row where it is now: its own, and those that are learned by. */
static const char *read_weights(struct fitted *f)
{
	const double *own = f->data->weight;

	f->unit = f->learn_unit = 1;
	if (!own && f->how->class_weight == 1)
		return NULL;
	double *w = mem_array(f->n + 1, sizeof(*w));
	for (size_t i = 0; i < f->n; i++)
		w[position(f, i)] = own ? own[i] : 1;
	bool any = steady_sum(w, NULL, f->learned) > 0;
	if (own && any)
		f->weight = integers(&f->unit, w, f->n);
	for (size_t i = 0; f->weight && i < f->n; i++)
		f->weightless += w[i] > 0 && f->weight[i] == 0;
	if (any)
		weigh_classes(f, w);
	free(w);
	return any ? NULL : "no row that is learned from has a weight";
}

static uint64_t learned_weight(const struct fitted *f)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < f->learned; i++)
		sum += f->learn_weight ? f->learn_weight[i] : 1;
	return sum;
}

static void state_loss(struct fitted *f)
{
	f->objective = (struct loss){.kind = f->how->objective,
		.classes =
			f->how->objective == LOSS_MULTICLASS ? f->classes : 1,
		.n = f->learned,
		.y = f->y,
		.weight = f->learn_weight,
		.weights = learned_weight(f),
		.unit = f->learn_unit,
		.threads = f->how->boost.threads};
}

const char *fitted_begin(
	struct fitted *f, struct data *data, const struct fitted_how *how)
{
	*f = (struct fitted){.how = how, .data = data, .n = data->n};
	if (data->n == 0)
		return "no rows to learn from";
	if (data->n > LOSS_MOST)
		return fail_text("more than %llu rows to learn from (want "
				 "fewer: --shard takes a part)",
			(unsigned long long)LOSS_MOST);
	place(f);
	if (f->learned == 0)
		return fail_text("no rows to learn from: all are kept for %s",
			kept_for(f));
	TRY(read_labels(f));
	TRY(read_weights(f));
	state_loss(f);
	return NULL;
}

const char *fitted_prepare(
	struct fitted *f, struct data *data, const struct fitted_how *how)
{
	TRY(fitted_begin(f, data, how));
	make_bins(f);
	matrix_make(&f->matrix, data->column, f->bins, data->columns, f->n,
		f->position, how->boost.threads);
	return NULL;
}

/* What the model says that trees are added to, by row where it is now. */
static double *begin_warm(const struct fitted *f)
{
	const struct fitted_warm *warm = f->how->warm;
	double *to = NULL;

	if (!warm)
		return NULL;
	to = mem_array(f->n * f->objective.classes + 1, sizeof(*to));
	for (unsigned k = 0; k < f->objective.classes; k++)
		for (size_t i = 0; i < f->n; i++)
			to[k * f->n + position(f, i)] =
				warm->score[k * f->n + i];
	return to;
}

void fitted_trees(struct fitted *f)
{
	struct boost_how how = f->how->boost;
	double *begin = begin_warm(f);

	how.weight = f->weight;
	how.begin = begin;
	f->kind = "trees";
	boost_run(&f->boost, &f->matrix, &f->objective, &how);
	free(begin);
}

void fitted_release(struct fitted *f)
{
	for (unsigned c = 0; f->bins && c < f->data->columns; c++)
		bins_release(&f->bins[c]);
	free(f->bins);
	free(f->y);
	free(f->class);
	free(f->position);
	free(f->weight);
	free(f->learn_weight);
	matrix_release(&f->matrix);
	boost_release(&f->boost);
	*f = (struct fitted){0};
}

double *fitted_answers(const struct fitted *f, size_t from, size_t end)
{
	unsigned classes = f->boost.classes;
	size_t n = end - from;
	double *answer = mem_array(n * classes + 1, sizeof(*answer));

	for (unsigned k = 0; k < classes; k++)
		memcpy(answer + k * n,
			f->boost.score + k * f->boost.rows + from,
			n * sizeof(*answer));
	loss_answer(&f->objective, answer, n, n);
	return answer;
}

void fitted_judge(
	struct judged *j, const struct fitted *f, size_t from, size_t end)
{
	double *answer = fitted_answers(f, from, end);

	judge_two(j, answer, f->y + from, f->weight ? f->weight + from : NULL,
		end - from);
	free(answer);
}

double fitted_auc(const struct fitted *f)
{
	struct judged j;

	fitted_judge(&j, f, f->learned + f->held, f->n);
	double auc = judge_auc(&j);
	judged_release(&j);
	return auc;
}
