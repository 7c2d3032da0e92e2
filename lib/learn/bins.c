/* bins.c - bounds between numbers, codes of words. */
#include "learn/bins.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

/* A value and how many rows have it. */
struct bins_value {
	double x;
	uint64_t n;
};

/* Doubles in the order of unsigned integers. */
static uint64_t rank_of(double x)
{
	uint64_t bits;

	x = x == 0 ? 0 : x; /* one zero */
	memcpy(&bits, &x, sizeof(bits));
	return bits ^ (bits >> 63 ? UINT64_MAX : (uint64_t)1 << 63);
}

static double of_rank(uint64_t rank)
{
	double x;

	rank ^= rank >> 63 ? (uint64_t)1 << 63 : UINT64_MAX;
	memcpy(&x, &rank, sizeof(x));
	return x;
}

enum { DIGIT = 256, DIGITS = 8 };

/* Sort the N at A by their bytes, lowest first; B has room for as many.  Where
 * they are in the end. */
static uint64_t *radix(uint64_t *a, uint64_t *b, size_t n)
{
	static const size_t zero[DIGIT];
	size_t count[DIGIT];

	for (unsigned d = 0; d < DIGITS; d++) {
		unsigned shift = 8 * d;
		memcpy(count, zero, sizeof(count));
		for (size_t i = 0; i < n; i++)
			count[a[i] >> shift & 255]++;
		if (n && count[a[0] >> shift & 255] == n)
			continue;
		for (size_t i = 0, sum = 0; i < DIGIT; i++) {
			size_t here = count[i];
			count[i] = sum;
			sum += here;
		}
		for (size_t i = 0; i < n; i++)
			b[count[a[i] >> shift & 255]++] = a[i];
		uint64_t *other = a;
		a = b;
		b = other;
	}
	return a;
}

/* The values of the rows, each once, rising; how many. */
static size_t gather(struct bins_value **to, const struct learn_cells *c,
	const bool *learned, const bool *sample)
{
	uint64_t *a = mem_array(c->n + 1, sizeof(*a)),
		 *b = mem_array(c->n + 1, sizeof(*b));
	size_t n = 0, values = 0;

	for (size_t i = 0; i < c->n; i++)
		if (!isnan(c->number[i]) && (!learned || learned[i]) &&
			(!sample || sample[i]))
			a[n++] = rank_of(c->number[i]);
	uint64_t *sorted = radix(a, b, n);
	*to = mem_array(n + 1, sizeof(**to));
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || sorted[i] != sorted[i - 1])
			(*to)[values++] =
				(struct bins_value){of_rank(sorted[i]), 0};
		(*to)[values - 1].n++;
	}
	free(a);
	free(b);
	return values;
}

static double between(double a, double b)
{
	double middle = a / 2 + b / 2;

	return middle < b ? middle : a;
}

/* Bounds so that each bin has about as many rows: a value with more than its
 * share is a bin by itself, and the others divide what is left (the greedy way
 * of Ke et al., LightGBM, 2017). */
static void divide(struct bins *b, const struct bins_value *v, size_t n)
{
	uint64_t rest = 0, now = 0;
	size_t left = BINS_NARROW;

	for (size_t i = 0; i < n; i++)
		rest += v[i].n;
	double share = (double)rest / BINS_NARROW;
	for (size_t i = 0; i < n; i++)
		if ((double)v[i].n >= share) {
			left--;
			rest -= v[i].n;
		}
	double mean = left ? (double)rest / (double)left : share;
	for (size_t i = 0; i + 1 < n && b->n < BINS_NARROW - 1; i++) {
		bool large = (double)v[i].n >= share;
		now += v[i].n;
		if (!large && (double)now < mean &&
			!((double)v[i + 1].n >= share &&
				(double)now >= mean / 2))
			continue;
		b->bound[b->n++] = between(v[i].x, v[i + 1].x);
		if (!large) {
			rest -= rest < now ? rest : now;
			left -= left > 0;
			mean = left ? (double)rest / (double)left : mean;
		}
		now = 0;
	}
}

static void range(
	struct bins *b, const struct learn_cells *c, const bool *learned)
{
	double low = INFINITY, high = -INFINITY;
	uint64_t missing = 0;

	for (size_t i = 0; i < c->n; i++) {
		double x = c->number[i];
		if (learned && !learned[i])
			continue;
		missing += x != x ? 1 : 0;
		low = x < low ? x : low;
		high = x > high ? x : high;
	}
	b->missing = missing;
	b->low = low <= high ? low : NAN;
	b->high = low <= high ? high : NAN;
}

static void make_numbers(struct bins *b, const struct learn_cells *c,
	const bool *learned, const bool *sample)
{
	struct bins_value *v;
	size_t n = gather(&v, c, learned, sample);

	b->bound = mem_array(BINS_BOUNDS, sizeof(*b->bound));
	if (n <= BINS_NARROW)
		for (size_t i = 0; i + 1 < n; i++)
			b->bound[b->n++] = between(v[i].x, v[i + 1].x);
	else
		divide(b, v, n);
	b->bound[b->n++] = DBL_MAX;
	for (unsigned i = b->n; i < BINS_BOUNDS; i++)
		b->bound[i] = INFINITY;
	range(b, c, learned);
	free(v);
}

static int by_bytes(const void *a, const void *b, void *arg)
{
	const struct table *t = arg;

	return text_compare(table_key(t, *(const uint32_t *)a),
		table_key(t, *(const uint32_t *)b));
}

static int by_rows(const void *a, const void *b, void *arg)
{
	const uint64_t *rows = arg;
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	if (rows[x] != rows[y])
		return rows[x] > rows[y] ? -1 : 1;
	return (x > y) - (x < y);
}

/* How many rows that are learned from have each text; those without one. */
static uint64_t *count_texts(
	struct bins *b, const struct learn_cells *c, const bool *learned)
{
	uint64_t *rows = mem_zero(c->texts.n + 1, sizeof(*rows));

	for (size_t i = 0; i < c->n; i++) {
		if (learned && !learned[i])
			continue;
		if (c->code[i] == CELLS_NONE)
			b->missing++;
		else
			rows[c->code[i]]++;
	}
	return rows;
}

static void add_level(struct bins *b, struct text t, uint64_t rows)
{
	b->level[b->levels] = t;
	b->rows[b->levels++] = rows;
}

/* Levels are those known, then the other texts of the rows that are learned
 * from, by their bytes. */
static void find_levels(struct bins *b, const struct learn_cells *c,
	const bool *learned, const struct text *known, uint32_t n)
{
	size_t texts = c->texts.n, levels = 0;
	uint64_t *rows = count_texts(b, c, learned);
	uint32_t *order = mem_array(texts + 1, sizeof(*order));

	b->level = mem_array(texts + n + 1, sizeof(*b->level));
	b->rows = mem_array(texts + n + 1, sizeof(*b->rows));
	b->of_text = mem_array(texts + 1, sizeof(*b->of_text));
	for (size_t i = 0; i < texts; i++)
		b->of_text[i] = UINT32_MAX;
	for (uint32_t i = 0; i < n; i++) {
		size_t at = table_find(&c->texts, known[i]);
		bool is = at != (size_t)TABLE_NONE;
		if (is)
			b->of_text[at] = i;
		add_level(b, known[i], is ? rows[at] : 0);
	}
	for (uint32_t i = 0; i < texts; i++)
		if (rows[i] && b->of_text[i] == UINT32_MAX)
			order[levels++] = i;
	sort_with(order, levels, sizeof(*order), by_bytes, (void *)&c->texts);
	for (uint32_t i = 0; i < levels; i++) {
		b->of_text[order[i]] = b->levels;
		add_level(b, table_key(&c->texts, order[i]), rows[order[i]]);
	}
	for (size_t i = 0; i < texts; i++)
		if (b->of_text[i] == UINT32_MAX)
			b->of_text[i] = b->levels; /* met in no such row */
	free(order);
	free(rows);
}

static void make_words(struct bins *b, const struct learn_cells *c,
	const bool *learned, const struct text *known, uint32_t n)
{
	find_levels(b, c, learned, known, n);
	b->wide = b->levels > BINS_NARROW;
	unsigned most = b->wide ? BINS_WIDE : BINS_NARROW;
	b->n = b->levels < most ? b->levels : most;
	b->code = mem_array((size_t)b->levels + 1, sizeof(*b->code));
	b->level_of = mem_array((size_t)b->levels + 1, sizeof(*b->level_of));
	for (uint32_t i = 0; i <= b->levels; i++) {
		b->level_of[i] = i;
		b->code[i] = b->n;
	}
	sort_with(
		b->level_of, b->levels, sizeof(*b->level_of), by_rows, b->rows);
	for (uint32_t i = 0; i < b->n; i++)
		b->code[b->level_of[i]] = i;
}

void bins_make(struct bins *b, const struct learn_cells *c, const bool *learned,
	const bool *sample, const struct text *known, uint32_t n)
{
	*b = (struct bins){.words = c->words};
	if (c->words)
		make_words(b, c, learned, known, n);
	else
		make_numbers(b, c, learned, sample);
}

enum { LANES = 8 };

/* The search of bins_of_number() in eight values at once, in which no branch
 * can be foretold wrongly: the bounds before the code are counted bit by bit.
 */
static void eight_codes(uint8_t *to, const struct bins *b, const double *x)
{
	unsigned at[LANES] = {0};

	for (unsigned half = BINS_BOUNDS / 2; half; half /= 2)
		for (unsigned k = 0; k < LANES; k++)
			at[k] += (unsigned)(x[k] > b->bound[at[k] + half - 1]) *
				 half;
	for (unsigned k = 0; k < LANES; k++)
		to[k] = (uint8_t)(x[k] == x[k] ? at[k] : b->n);
}

void bins_of_numbers(
	uint8_t *to, const struct bins *b, const double *x, size_t n)
{
	size_t i = 0;

	for (; i + LANES <= n; i += LANES)
		eight_codes(to + i, b, x + i);
	for (; i < n; i++)
		to[i] = (uint8_t)bins_of_number(b, x[i]);
}

bool bins_constant(const struct bins *b)
{
	unsigned values = b->words ? b->levels : isnan(b->low) ? 0 : b->n;

	return values + (b->missing ? 1 : 0) < 2;
}

void bins_release(struct bins *b)
{
	free(b->bound);
	free(b->level);
	free(b->rows);
	free(b->code);
	free(b->level_of);
	free(b->of_text);
	*b = (struct bins){0};
}
