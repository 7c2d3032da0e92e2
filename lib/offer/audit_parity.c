/* audit_parity.c - differences within strata, by one value of an attribute. */
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "offer/audit.h"

/* A stratum with more than one price, where a deal changes something. */
struct mixed {
	size_t first, n, group; /* in the pool; rows; rows of the group */
	double total, scale, weight;
};

struct parity {
	double *pool; /* worse of rows in mixed strata */
	size_t n_pool;
	struct mixed *mixed;
	size_t n;
	double weights;
};

/* Difference of means, group against rest, from the sum of the group. */
static double difference(const struct mixed *m, double sum)
{
	double group = (double)m->group, rest = (double)(m->n - m->group);

	return (sum / group - (m->total - sum) / rest) / m->scale;
}

/* Look at rows FROM to TO; returns whether they have both kinds, and adds to
 * *OBSERVED. */
static bool look(struct parity *p, const double *worse, const uint32_t *label,
	uint32_t which, size_t from, size_t to, double *observed)
{
	struct mixed m = {.first = p->n_pool};
	double sum = 0, low = INFINITY, high = -INFINITY, size = 0;

	for (size_t i = from; i < to; i++) {
		if (label[i] == AUDIT_UNKNOWN)
			continue;
		p->pool[m.first + m.n++] = worse[i];
		m.total += worse[i];
		size += fabs(worse[i]);
		low = fmin(low, worse[i]);
		high = fmax(high, worse[i]);
		if (label[i] == which) {
			sum += worse[i];
			m.group++;
		}
	}
	if (m.group == 0 || m.group == m.n)
		return false;
	m.weight = (double)m.group * (double)(m.n - m.group) / (double)m.n;
	p->weights += m.weight;
	if (low == high)
		return true;
	m.scale = size / (double)m.n;
	*observed += m.weight * difference(&m, sum);
	p->mixed[p->n++] = m;
	p->n_pool += m.n;
	return true;
}

/* One deal: who is in the group is drawn anew in each stratum. */
static double deal(struct parity *p, struct random *r)
{
	double all = 0;

	for (size_t s = 0; s < p->n; s++) {
		const struct mixed *m = &p->mixed[s];
		double *pool = p->pool + m->first, sum = 0;
		bool few = m->group <= m->n - m->group;
		size_t draw = few ? m->group : m->n - m->group;
		for (size_t i = 0; i < draw; i++) {
			size_t j = i + random_below(r, m->n - i);
			double x = pool[j];
			pool[j] = pool[i];
			pool[i] = x;
			sum += x;
		}
		all += m->weight * difference(m, few ? sum : m->total - sum);
	}
	return all / p->weights;
}

void audit_parity(struct permutation *to, size_t *compared,
	const struct audit *a, const double *worse, const uint32_t *label,
	uint32_t which)
{
	struct parity p = {
		.pool = mem_array(a->first[a->strata], sizeof(*p.pool)),
		.mixed = mem_array(a->strata, sizeof(*p.mixed))};
	double *deals = mem_array(a->permutations, sizeof(*deals));
	double observed = 0;
	struct random r;

	*compared = 0;
	for (size_t s = 0; s < a->strata; s++)
		*compared += look(&p, worse, label, which, a->first[s],
			a->first[s + 1], &observed);
	to->size = *compared ? observed / p.weights : NAN;
	random_seed(&r, a->seed);
	size_t n = p.n ? a->permutations : 0;
	for (size_t i = 0; i < n; i++)
		deals[i] = deal(&p, &r);
	permutation_sum_up(to, deals, n);
	free(deals);
	free(p.pool);
	free(p.mixed);
}
