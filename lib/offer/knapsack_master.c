/* knapsack_master.c - the prices of several limits by column generation.
 *
 * A mix of choices, each with its weight, that uses no more than the limits is
 * a linear program with a row for each limit and one for the weights.  Its
 * prices are asked what choice all groups would make at them; that choice is
 * the next column, until none is worth more than the mix (Dantzig and Wolfe,
 * "Decomposition principle for linear programs", Operations Research 8, 1960).
 * Each question also gives a bound, of which the least is kept.  The program is
 * solved by the revised simplex method with an explicit inverse: rows are few.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "offer/knapsack_dual.h"
#include "offer/knapsack_parts.h"

enum { MOST_ROWS = 200, MOST_PIVOTS = 1000, MOST_QUESTIONS = 400 };
enum { IDLE = 30 };	 /* pivots that gain nothing: it may be going round */
#define MOST_OPTIONS 4e8 /* looked at, over all questions */
#define CLOSE 1e-9	 /* of the bound: near enough */

struct master {
	const struct knapsack *k;
	unsigned rows;	 /* limits, and the weights */
	double *inverse; /* rows * rows */
	double *right;	 /* what the basis takes, of each row */
	double *gain;	 /* value of the basis' columns */
	double *scale;	 /* of each row: uses are parts of the limit */
	double *column;	 /* rows of each column, scaled */
	double *value;
	double *asked; /* limits of each column: the prices it was chosen at */
	size_t columns, cap[3];
	size_t *basis;	      /* the column of each row, or SLACK */
	double *y, *entering; /* prices; the column that enters */
};

#define SLACK SIZE_MAX

static void start(struct master *m, const struct knapsack *k)
{
	unsigned rows = k->limits + 1;

	*m = (struct master){.k = k,
		.rows = rows,
		.inverse = mem_zero((size_t)rows * rows, sizeof(double)),
		.right = mem_array(rows, sizeof(double)),
		.gain = mem_zero(rows, sizeof(double)),
		.scale = mem_array(rows, sizeof(double)),
		.basis = mem_array(rows, sizeof(size_t)),
		.y = mem_array(rows, sizeof(double)),
		.entering = mem_array(rows, sizeof(double))};
	for (unsigned i = 0; i < rows; i++) {
		double limit = i < k->limits ? (double)k->limit[i] : 1;
		m->inverse[i * rows + i] = 1;
		m->scale[i] = limit > 0 ? limit : 1;
		m->right[i] = limit / m->scale[i];
		m->basis[i] = SLACK;
	}
}

static void end(struct master *m)
{
	free(m->inverse);
	free(m->right);
	free(m->gain);
	free(m->scale);
	free(m->column);
	free(m->value);
	free(m->asked);
	free(m->basis);
	free(m->y);
	free(m->entering);
}

static void find_prices(struct master *m)
{
	for (unsigned j = 0; j < m->rows; j++) {
		m->y[j] = 0;
		for (unsigned i = 0; i < m->rows; i++)
			m->y[j] += m->gain[i] * m->inverse[i * m->rows + j];
	}
}

/* Bring column C (SLACK: that of row SLACK_OF) into the basis; false: it is
 * unbounded or changes nothing. */
static bool pivot(struct master *m, size_t c, unsigned slack_of)
{
	const double *a = c == SLACK ? NULL : m->column + c * m->rows;
	unsigned n = m->rows, leaves = n;
	double least = INFINITY;

	for (unsigned i = 0; i < n; i++) {
		double x = a ? 0 : m->inverse[i * n + slack_of];
		for (unsigned j = 0; j < n && a; j++)
			x += m->inverse[i * n + j] * a[j];
		m->entering[i] = x;
		if (x > 1e-11 && m->right[i] / x < least) {
			least = m->right[i] / x;
			leaves = i;
		}
	}
	if (leaves == n)
		return false;
	double by = m->entering[leaves];
	for (unsigned j = 0; j < n; j++)
		m->inverse[leaves * n + j] /= by;
	m->right[leaves] /= by;
	m->gain[leaves] = a ? m->value[c] : 0;
	m->basis[leaves] = c;
	for (unsigned i = 0; i < n; i++) {
		double x = m->entering[i];
		if (i == leaves || x == 0)
			continue;
		for (unsigned j = 0; j < n; j++)
			m->inverse[i * n + j] -= x * m->inverse[leaves * n + j];
		m->right[i] = fmax(0, m->right[i] - x * m->right[leaves]);
	}
	return true;
}

/* What column C would add at the prices. */
static double adds(const struct master *m, size_t c)
{
	double x = m->value[c];

	for (unsigned i = 0; i < m->rows; i++)
		x -= m->y[i] * m->column[c * m->rows + i];
	return x;
}

static double product(const double *x, const double *y, unsigned n)
{
	double sum = 0;

	for (unsigned i = 0; i < n; i++)
		sum += x[i] * y[i];
	return sum;
}

/* The best mix of the columns there are; the prices are its. */
static void solve(struct master *m, double tolerance)
{
	double gained = -1;

	for (int pivots = 0, idle = 0; pivots < MOST_PIVOTS && idle < IDLE;
		pivots++) {
		double gains = product(m->gain, m->right, m->rows);
		idle = gains > gained + tolerance ? 0 : idle + 1;
		gained = fmax(gained, gains);
		size_t best = m->columns;
		double most = tolerance;
		unsigned slack = m->rows;
		find_prices(m);
		for (unsigned i = 0; i < m->rows; i++)
			if (-m->y[i] > most) {
				most = -m->y[i];
				slack = i;
			}
		for (size_t c = 0; c < m->columns; c++)
			if (adds(m, c) > most) {
				most = adds(m, c);
				best = c;
			}
		if (best == m->columns && slack == m->rows)
			return;
		if (!pivot(m, best < m->columns ? best : SLACK, slack))
			return;
	}
}

/* Ask what all groups choose at PRICE, and keep it as a column; returns the
 * bound. */
static double ask(struct master *m, const double *price)
{
	const struct knapsack *k = m->k;
	double *to, value;

	mem_grow(&m->column, &m->cap[0], (m->columns + 1) * m->rows,
		sizeof(*m->column));
	mem_grow(&m->value, &m->cap[1], m->columns + 1, sizeof(*m->value));
	mem_grow(&m->asked, &m->cap[2], (m->columns + 1) * k->limits,
		sizeof(*m->asked));
	memcpy(m->asked + m->columns * k->limits, price,
		k->limits * sizeof(*price));
	to = m->column + m->columns * m->rows;
	double bound = knapsack_dual_at(k, price, &value, to);
	for (unsigned l = 0; l < k->limits; l++)
		to[l] = k->limit[l] == KNAPSACK_FREE ? 0 : to[l] / m->scale[l];
	to[k->limits] = 1;
	m->value[m->columns++] = value;
	return bound;
}

/* First columns: what is chosen about the prices there are. */
static double look_around(struct master *m, double *price, double bound)
{
	static const double by[] = {1, 0.999, 1.001, 0.99, 1.01, 0.9, 1.1};
	double *here = mem_array(m->k->limits, sizeof(*here));

	for (size_t i = 0; i < sizeof(by) / sizeof(*by); i++) {
		for (unsigned l = 0; l < m->k->limits; l++)
			here[l] = price[l] * by[i];
		double at = ask(m, here);
		if (at < bound) {
			bound = at;
			memcpy(price, here, m->k->limits * sizeof(*here));
		}
	}
	free(here);
	return bound;
}

/* The columns of the basis and their weights. */
static void tell_mix(struct knapsack_mix *mix, const struct master *m)
{
	unsigned limits = m->k->limits;

	mix->weight = mem_array(m->rows, sizeof(*mix->weight));
	mix->price = mem_array((size_t)m->rows * limits, sizeof(*mix->price));
	for (unsigned i = 0; i < m->rows; i++) {
		if (m->basis[i] == SLACK || m->right[i] <= 0)
			continue;
		mix->weight[mix->n] = m->right[i];
		memcpy(mix->price + mix->n++ * limits,
			m->asked + m->basis[i] * limits,
			limits * sizeof(*mix->price));
	}
}

void knapsack_mix_release(struct knapsack_mix *mix)
{
	free(mix->weight);
	free(mix->price);
}

double knapsack_master(double *price, struct knapsack_mix *mix,
	const struct knapsack *k, double bound, double worth)
{
	double options = 1 + (double)k->first[k->groups];
	int most = (int)fmin(MOST_QUESTIONS, MOST_OPTIONS / options);
	struct master m;

	*mix = (struct knapsack_mix){0};
	if (k->limits >= MOST_ROWS)
		return bound;
	start(&m, k);
	double *here = mem_array(k->limits, sizeof(*here));
	bound = look_around(&m, price, bound);
	for (int i = 0; i < most && bound > worth * (1 + CLOSE); i++) {
		solve(&m, bound * CLOSE * 0.1);
		double had = m.y[k->limits];
		for (unsigned l = 0; l < k->limits; l++) {
			here[l] = fmax(0, m.y[l]) / m.scale[l];
			had += m.y[l] * (k->limit[l] > 0 ? 1 : 0);
		}
		double at = ask(&m, here);
		if (at <= bound) {
			bound = at;
			memcpy(price, here, k->limits * sizeof(*here));
		}
		if (bound - had <= bound * CLOSE)
			break;
	}
	tell_mix(mix, &m);
	free(here);
	end(&m);
	return bound;
}
