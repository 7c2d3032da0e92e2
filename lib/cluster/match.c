/* match.c - which new cluster is which old one, at the least total cost. */
#include "cluster/match.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/distance.h"

/* Columns and rows count from 1 in here; 0 is the row without a column.  The
 * reduced costs cost - u - v stay >= 0, and are 0 along the matching. */
struct work {
	const double *cost;
	unsigned k;
	double *u, *v;	  /* potentials of rows and columns */
	double *least;	  /* reduced cost of the best path to a column */
	unsigned *row;	  /* the row that has a column, 0 for none */
	unsigned *before; /* the column before it on that path */
	bool *done;
};

/* Settle the nearest column not yet done, reached from column AT. */
static unsigned step(struct work *w, unsigned at)
{
	unsigned i = w->row[at], next = 0;
	double delta = INFINITY;

	w->done[at] = true;
	for (unsigned j = 1; j <= w->k; j++) {
		if (w->done[j])
			continue;
		double reduced = w->cost[(size_t)(i - 1) * w->k + j - 1] -
				 w->u[i] - w->v[j];
		if (reduced < w->least[j]) {
			w->least[j] = reduced;
			w->before[j] = at;
		}
		if (next == 0 || w->least[j] < delta) {
			delta = w->least[j];
			next = j;
		}
	}
	for (unsigned j = 0; j <= w->k; j++) {
		if (w->done[j]) {
			w->u[w->row[j]] += delta;
			w->v[j] -= delta;
		} else {
			w->least[j] -= delta;
		}
	}
	return next;
}

/* Give row I a column, moving others along a shortest augmenting path. */
static void add_row(struct work *w, unsigned i)
{
	unsigned at = 0;

	for (unsigned j = 0; j <= w->k; j++) {
		w->least[j] = INFINITY;
		w->done[j] = false;
	}
	w->row[0] = i;
	do
		at = step(w, at);
	while (w->row[at]);
	for (; at; at = w->before[at])
		w->row[at] = w->row[w->before[at]];
}

double match_assign(unsigned *to, const double *cost, unsigned k)
{
	size_t m = (size_t)k + 1;
	struct work w = {cost, k, mem_zero(m, sizeof(double)),
		mem_zero(m, sizeof(double)), mem_zero(m, sizeof(double)),
		mem_zero(m, sizeof(unsigned)), mem_zero(m, sizeof(unsigned)),
		mem_zero(m, sizeof(bool))};
	double total = 0;

	for (unsigned i = 1; i <= k; i++)
		add_row(&w, i);
	for (unsigned j = 1; j <= k; j++)
		to[w.row[j] - 1] = j - 1;
	for (unsigned i = 0; i < k; i++)
		total += cost[(size_t)i * k + to[i]];
	free(w.u);
	free(w.v);
	free(w.least);
	free(w.row);
	free(w.before);
	free(w.done);
	return total;
}

void match_centroids(unsigned *to, const double *fresh, const double *old,
	unsigned k, unsigned d)
{
	double *cost = mem_array((size_t)k * k, sizeof(*cost));

	for (unsigned i = 0; i < k; i++)
		for (unsigned c = 0; c < k; c++)
			cost[(size_t)i * k + c] = distance2(
				fresh + (size_t)i * d, old + (size_t)c * d, d);
	match_assign(to, cost, k);
	free(cost);
}
