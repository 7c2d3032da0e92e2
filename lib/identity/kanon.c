/* kanon.c - the measures of a table's classes, in integers but for entropy. */
#include "identity/kanon.h"

#include <math.h>
#include <stdlib.h>

#include "base/bare.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/vmath.h"

__extension__ typedef unsigned __int128 wide;

/* Entropies of equal shares come out as whole numbers, up to rounding. */
static const double ROUNDING = 1e-9;

/* The values of the table, without those of classes that are not in it. */
struct totals {
	uint64_t rows;
	uint64_t *total;    /* of each value */
	uint32_t *position; /* of each value, among those that occur */
	uint64_t *upto;	    /* rows with a value at position I or before */
	wide *sum;	    /* of "upto" before position I */
	size_t n;	    /* values that occur */
};

static bool is_in(const struct kanon_column *c, uint32_t class)
{
	return c->rows[class] >= c->least;
}

static void totals_open(struct totals *w, const struct kanon_column *c)
{
	*w = (struct totals){0};
	w->total = mem_zero(c->values + 1, sizeof(*w->total));
	w->position = mem_zero(c->values + 1, sizeof(*w->position));
	w->upto = mem_zero(c->values + 1, sizeof(*w->upto));
	w->sum = mem_zero(c->values + 1, sizeof(*w->sum));
	for (size_t i = 0; i < c->cells; i++)
		if (is_in(c, c->cell[i].class))
			w->total[c->cell[i].value] += c->cell[i].n;
	for (size_t v = 0; v < c->values; v++) {
		if (w->total[v] == 0)
			continue;
		w->rows += w->total[v];
		w->position[v] = (uint32_t)w->n;
		w->upto[w->n] = w->rows;
		w->sum[w->n + 1] = w->sum[w->n] + w->rows;
		w->n++;
	}
}

static void totals_release(struct totals *w)
{
	free(w->total);
	free(w->position);
	free(w->upto);
	free(w->sum);
}

/* A / B, the nearest double wherever it has few digits: 3/10 is 0.3. */
static double quotient(wide a, wide b)
{
	wide x = a, y = b;

	while (y) {
		wide rest = x % y;
		x = y;
		y = rest;
	}
	return a == 0 ? 0 : (double)(a / x) / (double)(b / x);
}

static wide apart(wide a, wide b)
{
	return a > b ? a - b : b - a;
}

/* Half the sum of |n / rows - total / all|, where all values differ by 1. */
static double equal_distance(const struct totals *w,
	const struct kanon_cell *cell, size_t n, wide rows)
{
	wide sum = 0, met = 0;

	for (size_t i = 0; i < n; i++) {
		uint64_t total = w->total[cell[i].value];
		sum += apart((wide)cell[i].n * w->rows, total * rows);
		met += total;
	}
	sum += (w->rows - met) * rows;
	return quotient(sum, 2 * rows * w->rows);
}

/* The sum of |own / rows - upto / all|, times both, over positions FROM to TO,
 * where OWN rows of the class have a value before or there. */
static wide stretch(
	const struct totals *w, size_t from, size_t to, wide own, wide rows)
{
	size_t low = from, high = to;

	while (low < high) { /* the first position with more than its share */
		size_t middle = low + (high - low) / 2;
		if (w->upto[middle] * rows > own * w->rows)
			high = middle;
		else
			low = middle + 1;
	}
	return (low - from) * own * w->rows -
	       (w->sum[low] - w->sum[from]) * rows +
	       (w->sum[to] - w->sum[low]) * rows - (to - low) * own * w->rows;
}

/* The same where values lie in a row, n - 1 steps from end to end. */
static double ordered_distance(const struct totals *w,
	const struct kanon_cell *cell, size_t n, wide rows)
{
	wide sum = 0, own = 0;
	size_t from = 0;

	if (w->n < 2)
		return 0;
	for (size_t i = 0; i < n; i++) {
		size_t at = w->position[cell[i].value];
		sum += stretch(w, from, at, own, rows);
		own += cell[i].n;
		from = at;
	}
	sum += stretch(w, from, w->n, own, rows);
	return quotient(sum, rows * w->rows * (w->n - 1));
}

static int by_number(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* e to the entropy of the shares N[i] / ROWS, which is free of their order. */
static double entropy(uint64_t *n, size_t values, uint64_t rows)
{
	double sum = 0;

	qsort(n, values, sizeof(*n), by_number);
	if (n[0] == n[values - 1])
		return (double)values;
	for (size_t i = 0; i < values; i++)
		sum += (double)n[i] * vmath_log((double)n[i]);
	double x = vmath_exp(vmath_log((double)rows) - sum / (double)rows);
	return fabs(x - nearbyint(x)) < ROUNDING ? nearbyint(x) : x;
}

static void measure_one(struct kanon_class *to, const struct kanon_column *c,
	const struct totals *w, const struct kanon_cell *cell, size_t n)
{
	uint64_t *count = mem_array(n, sizeof(*count)), most = 0;
	uint64_t rows = c->rows[cell->class];

	for (size_t i = 0; i < n; i++) {
		count[i] = cell[i].n;
		most = count[i] > most ? count[i] : most;
	}
	to->l = n;
	to->entropy = entropy(count, n, rows);
	to->alpha = quotient(most, rows);
	to->t = c->ordered ? ordered_distance(w, cell, n, rows)
			   : equal_distance(w, cell, n, rows);
	free(count);
}

void kanon_measure(struct kanon_class *to, const struct kanon_column *c)
{
	struct totals w;
	size_t n;

	for (size_t i = 0; i < c->classes; i++)
		to[i] = (struct kanon_class){0};
	totals_open(&w, c);
	for (size_t i = 0; i < c->cells; i += n) {
		uint32_t class = c->cell[i].class;
		for (n = 1; i + n < c->cells && c->cell[i + n].class == class;)
			n++;
		if (is_in(c, class))
			measure_one(&to[class], c, &w, &c->cell[i], n);
	}
	totals_release(&w);
}

void kanon_worst(
	struct kanon_class *to, const struct kanon_class *class, size_t n)
{
	*to = (struct kanon_class){0};
	for (size_t i = 0; i < n; i++) {
		const struct kanon_class *one = &class[i];
		if (one->l == 0)
			continue;
		if (to->l == 0 || one->l < to->l)
			to->l = one->l;
		if (to->entropy == 0 || one->entropy < to->entropy)
			to->entropy = one->entropy;
		to->alpha = fmax(to->alpha, one->alpha);
		to->t = fmax(to->t, one->t);
	}
}

const char *kanon_name(enum kanon_measure m)
{
	static const char *const name[KANON_MEASURES] = {
		"l", "entropy", "alpha", "t"};

	return name[m];
}

double kanon_figure(const struct kanon_class *class, enum kanon_measure m)
{
	const double figure[KANON_MEASURES] = {
		(double)class->l, class->entropy, class->alpha, class->t};

	return class->l ? figure[m] : NAN;
}

bool kanon_breaks(
	const struct kanon_class *class, enum kanon_measure m, double bound)
{
	double x = kanon_figure(class, m);

	return m == KANON_L || m == KANON_ENTROPY ? x < bound : x > bound;
}

static int by_real(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static const struct number_style plain = {'.', 0};

bool kanon_numbers(const struct table *values)
{
	double x;

	for (size_t i = 0; i < values->n; i++)
		if (!real_parse(&x, table_key(values, i), &plain))
			return false;
	return values->n > 1;
}

bool kanon_alike(const struct table *values)
{
	enum { WITHOUT = BARE_BLANKS | BARE_WIDTH | BARE_FRACTION | BARE_CASE };
	struct table bare;
	struct buf name = {0};
	bool alike = false;

	table_init(&bare, 0, 1);
	for (size_t i = 0; i < values->n && !alike; i++) {
		name.len = 0;
		bare_name(&name, table_key(values, i), WITHOUT);
		table_put(&bare, buf_view(&name));
		alike = bare.n == i;
	}
	table_release(&bare);
	buf_release(&name);
	return alike;
}

void kanon_rank(uint32_t *rank, const struct table *values)
{
	size_t n = values->n;
	double *number = mem_zero(n + 1, sizeof(*number));
	double *sorted = mem_zero(n + 1, sizeof(*sorted));

	for (size_t i = 0; i < n; i++) {
		if (!real_parse(&number[i], table_key(values, i), &plain))
			number[i] = 0; /* the caller has seen to it */
		sorted[i] = number[i];
	}
	qsort(sorted, n, sizeof(*sorted), by_real);
	for (size_t i = 0; i < n; i++) {
		const double *at = bsearch(
			&number[i], sorted, n, sizeof(*sorted), by_real);
		rank[i] = (uint32_t)(at - sorted);
	}
	free(sorted);
	free(number);
}
