/* markov_solve.c - removal effects of a chain, exactly. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "journey/markov.h"

/* The chain in rows: edges of state i are [first[i], first[i + 1]); row n is
 * the start.  States stand in the order of their players' names, so that what
 * is summed is summed in one order however they came. */
struct rows {
	size_t n;
	size_t *first;
	uint32_t *to;
	double *p;
	double *convert, *null, *value; /* leaving here; value of a visit */
	size_t *holder; /* states that hold player i: [holder[i], ...) */
	uint32_t *held;
	double *h, *hv; /* converting at all from here; what that brings */
};

struct gram {
	uint32_t rank[MARKOV_ORDER];
	uint32_t length, state;
};

static int by_rank(const void *a, const void *b)
{
	const struct gram *x = a, *y = b;

	for (uint32_t i = 0; i < x->length && i < y->length; i++)
		if (x->rank[i] != y->rank[i])
			return x->rank[i] < y->rank[i] ? -1 : 1;
	return (x->length > y->length) - (x->length < y->length);
}

static double *doubles(size_t n)
{
	return mem_zero(n, sizeof(double));
}

/* PLACE[state]: its place by name; and which states hold whom. */
static uint32_t *order_states(struct rows *r, const struct markov *m,
	size_t players, const uint32_t *rank)
{
	struct gram *g = mem_array(m->n, sizeof(*g));
	uint32_t *place = mem_array(m->n, sizeof(*place));
	uint32_t who[MARKOV_ORDER];

	for (uint32_t i = 0; i < m->n; i++) {
		g[i].length = (uint32_t)markov_state(m, i, who);
		g[i].state = i;
		for (uint32_t j = 0; j < g[i].length; j++)
			g[i].rank[j] = rank[who[j]];
	}
	qsort(g, m->n, sizeof(*g), by_rank);
	for (uint32_t i = 0; i < m->n; i++)
		place[g[i].state] = i;
	free(g);
	r->holder = mem_zero(players + 2, sizeof(*r->holder));
	r->held = mem_array(m->n * m->order, sizeof(*r->held));
	for (int filling = 0; filling < 2; filling++) {
		for (uint32_t i = 0; i < m->n; i++) {
			size_t k = markov_state(m, i, who);
			for (size_t j = 0; j < k; j++) {
				size_t before = 0;
				while (before < j && who[before] != who[j])
					before++;
				if (before < j)
					continue;
				if (filling)
					r->held[r->holder[who[j] + 1]++] =
						place[i];
				else
					r->holder[who[j] + 2]++;
			}
		}
		for (size_t i = 2; i < players + 2 && !filling; i++)
			r->holder[i] += r->holder[i - 1];
	}
	return place;
}

struct edge {
	uint32_t from, to;
	uint64_t weight;
};

static int by_ends(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to > y->to) - (x->to < y->to);
}

/* All edges, sorted; the start is number n. */
static struct edge *list_edges(
	const struct markov *m, const uint32_t *place, size_t *count)
{
	struct edge *e = NULL;
	size_t n = 0, cap = 0;
	uint64_t w;
	uint32_t to;
	int64_t from;

	for (size_t at = 0; markov_edge(m, &at, &from, &to, &w);) {
		mem_grow(&e, &cap, n + 1, sizeof(*e));
		e[n++] = (struct edge){
			from < 0 ? (uint32_t)m->n : place[from], place[to], w};
	}
	if (n)
		qsort(e, n, sizeof(*e), by_ends);
	*count = n;
	return e;
}

static void make_rows(struct rows *r, const struct markov *m, size_t players,
	const uint32_t *rank)
{
	size_t n = m->n, edges;
	uint32_t *place = order_states(r, m, players, rank);
	struct edge *e = list_edges(m, place, &edges);
	double *out = doubles(n + 1);

	r->n = n;
	r->first = mem_zero(n + 2, sizeof(*r->first));
	r->to = mem_array(edges, sizeof(*r->to));
	r->p = doubles(edges);
	r->convert = doubles(n);
	r->null = doubles(n);
	r->value = doubles(n);
	for (size_t i = 0; i < edges; i++) {
		out[e[i].from] += (double)e[i].weight;
		r->first[e[i].from + 1]++;
	}
	for (size_t i = 0; i <= n; i++)
		r->first[i + 1] += r->first[i];
	for (uint32_t i = 0; i < n; i++)
		out[place[i]] +=
			(double)m->exit[i].converted + (double)m->exit[i].null;
	for (size_t i = 0; i < edges; i++) {
		r->to[i] = e[i].to;
		r->p[i] = (double)e[i].weight / out[e[i].from];
	}
	for (uint32_t i = 0; i < n; i++) {
		const struct markov_exit *x = &m->exit[i];
		double all = out[place[i]];
		if (all == 0)
			continue; /* a state that was taken away again */
		r->convert[place[i]] = (double)x->converted / all;
		r->null[place[i]] = (double)x->null / all;
		r->value[place[i]] = amount_double(x->value) / all;
	}
	free(out);
	free(e);
	free(place);
}

static void release(struct rows *r)
{
	free(r->first);
	free(r->to);
	free(r->p);
	free(r->convert);
	free(r->null);
	free(r->value);
	free(r->holder);
	free(r->held);
	free(r->h);
	free(r->hv);
}

enum { ROUNDS = 1000000 };

/* Whether any path came through state I. */
static bool alive(const struct rows *r, size_t i)
{
	return r->first[i + 1] > r->first[i] || r->convert[i] > 0 ||
	       r->null[i] > 0;
}

/* h = convert + Q h and its like for money, from below: what has neither
 * converted nor ended yet bounds what is missing (Gauss-Seidel). */
static const char *look_ahead(struct rows *r)
{
	double *lost = doubles(r->n), gap = 1, before = 2;

	r->h = doubles(r->n);
	r->hv = doubles(r->n);
	for (long round = 0; gap > 4e-15 && round < ROUNDS; round++) {
		before = gap;
		gap = 0;
		for (size_t i = r->n; i-- > 0;) {
			double h = r->convert[i], v = r->value[i],
			       l = r->null[i];
			for (size_t j = r->first[i]; j < r->first[i + 1]; j++) {
				h += r->p[j] * r->h[r->to[j]];
				v += r->p[j] * r->hv[r->to[j]];
				l += r->p[j] * lost[r->to[j]];
			}
			r->h[i] = h;
			r->hv[i] = v;
			lost[i] = l;
			if (alive(r, i) && 1 - h - l > gap)
				gap = 1 - h - l;
		}
		if (gap < 1e-12 && gap >= before)
			break; /* what is left is rounding */
	}
	free(lost);
	return gap < 1e-9 ? NULL : "the Markov chain does not come to its end";
}

/* What comes first to the states of one player, times what it would bring. */
static const char *lost_without(double *lost, double *lost_value,
	const struct rows *r, const uint32_t *held, size_t n_held, double *mass,
	unsigned char *holds)
{
	double left = 1;

	*lost = *lost_value = 0;
	for (size_t i = 0; i < n_held; i++)
		holds[held[i]] = 1;
	memset(mass, 0, (r->n + 1) * sizeof(*mass));
	mass[r->n] = 1;
	for (long round = 0; left > 1e-15 * *lost && left > 1e-100; round++) {
		if (round == ROUNDS)
			return "the Markov chain does not come to its end";
		for (size_t i = r->n + 1; i-- > 0;) {
			double now = mass[i];
			if (now == 0)
				continue;
			mass[i] = 0;
			for (size_t j = r->first[i]; j < r->first[i + 1]; j++) {
				uint32_t to = r->to[j];
				double more = now * r->p[j];
				if (holds[to]) {
					*lost += more * r->h[to];
					*lost_value += more * r->hv[to];
				} else {
					mass[to] += more;
				}
			}
		}
		left = 0;
		for (size_t i = 0; i < r->n; i++)
			left += mass[i];
	}
	for (size_t i = 0; i < n_held; i++)
		holds[held[i]] = 0;
	return NULL;
}

static const char *solve_sparse(
	struct markov_effects *to, struct rows *r, size_t players)
{
	double *mass, value, lost;
	unsigned char *holds;
	const char *why = look_ahead(r);

	if (why)
		return why;
	mass = doubles(r->n + 1);
	holds = mem_zero(r->n, 1);
	for (size_t j = r->first[r->n]; j < r->first[r->n + 1]; j++) {
		to->converts += r->p[j] * r->h[r->to[j]];
		to->value += r->p[j] * r->hv[r->to[j]];
	}
	for (size_t i = 0; i < players && !why; i++) {
		size_t n = r->holder[i + 1] - r->holder[i];
		if (n == 0)
			continue;
		why = lost_without(&lost, &value, r, r->held + r->holder[i], n,
			mass, holds);
		to->effect[i] = lost / to->converts;
		to->effect_value[i] = value / to->value;
	}
	free(mass);
	free(holds);
	return why;
}

/* (I - Q)^-1 by Gauss-Jordan in place; I - Q is an M-matrix whose rows
 * dominate their diagonal, so that no pivots need be sought. */
static void invert(double *a, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		double pivot = 1 / a[k * n + k];
		a[k * n + k] = 1;
		for (size_t j = 0; j < n; j++)
			a[k * n + j] *= pivot;
		for (size_t i = 0; i < n; i++) {
			double f = a[i * n + k];
			if (i == k || f == 0)
				continue;
			a[i * n + k] = 0;
			for (size_t j = 0; j < n; j++)
				a[i * n + j] -= f * a[k * n + j];
		}
	}
}

/* Order 1, where each player is one state: with F the inverse and x = sF the
 * expected visits, g_j = x_j / F_jj. */
static void solve_dense(
	struct markov_effects *to, struct rows *r, size_t players)
{
	size_t n = r->n;
	double *f = doubles(n * n), *x = doubles(n);

	r->h = doubles(n);
	r->hv = doubles(n);
	for (size_t i = 0; i < n; i++) {
		f[i * n + i] = 1;
		for (size_t j = r->first[i]; j < r->first[i + 1]; j++)
			f[i * n + r->to[j]] -= r->p[j];
	}
	invert(f, n);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++) {
			r->h[i] += f[i * n + j] * r->convert[j];
			r->hv[i] += f[i * n + j] * r->value[j];
		}
	for (size_t j = r->first[n]; j < r->first[n + 1]; j++) {
		uint32_t s = r->to[j];
		to->converts += r->p[j] * r->h[s];
		to->value += r->p[j] * r->hv[s];
		for (size_t i = 0; i < n; i++)
			x[i] += r->p[j] * f[s * n + i];
	}
	for (size_t i = 0; i < players; i++) {
		if (r->holder[i] == r->holder[i + 1])
			continue;
		size_t s = r->held[r->holder[i]];
		double g = x[s] / f[s * n + s];
		to->effect[i] = g * r->h[s] / to->converts;
		to->effect_value[i] = g * r->hv[s] / to->value;
	}
	free(f);
	free(x);
}

const char *markov_solve(struct markov_effects *to, const struct markov *m,
	size_t players, const uint32_t *rank)
{
	struct rows r = {0};
	const char *why = NULL;

	*to = (struct markov_effects){
		.effect = doubles(players), .effect_value = doubles(players)};
	if (m->n > MARKOV_STATES)
		return fail_text("%zu Markov states, more than %d "
				 "(a lower --order makes fewer)",
			m->n, MARKOV_STATES);
	if (m->n == 0)
		return NULL;
	make_rows(&r, m, players, rank);
	if (m->order == 1 && m->n <= MARKOV_DENSE)
		solve_dense(to, &r, players);
	else
		why = solve_sparse(to, &r, players);
	release(&r);
	/* Nothing converted, or brought nothing: nothing is lost. */
	for (size_t i = 0; i < players; i++) {
		if (!isfinite(to->effect[i]))
			to->effect[i] = 0;
		if (!isfinite(to->effect_value[i]))
			to->effect_value[i] = 0;
	}
	return why;
}
