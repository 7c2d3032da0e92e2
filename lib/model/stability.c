/* stability.c - bins of numbers and of categories. */
#include "model/stability.h"

#include <stdlib.h>

#include "base/mem.h"

/* How many bounds are below X. */
static size_t below(const struct ensemble_drift *d, double x)
{
	size_t low = 0, high = d->bounds;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (d->bound[middle] < x)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t stability_bin(const struct ensemble_drift *d, double x, bool unseen)
{
	bool lost = x != x;

	if (d->form != DRIFT_CODES)
		return lost ? d->counts - 1 : below(d, x);
	if (lost && !unseen)
		return d->counts - 1;
	size_t named = d->counts - 2;
	return !lost && x >= 0 && x < (double)named ? (size_t)x : named;
}

void stability_init(struct stability *s, const struct ensemble_told *told)
{
	s->told = told;
	s->now = mem_zero(told->drifts, sizeof(*s->now));
	for (size_t i = 0; i < told->drifts; i++)
		s->now[i] = mem_zero(told->drift[i].counts, sizeof(**s->now));
}

void stability_release(struct stability *s)
{
	for (size_t i = 0; s->told && i < s->told->drifts; i++)
		free(s->now[i]);
	free(s->now);
}

void stability_add(struct stability *s, size_t i, double x, bool unseen)
{
	s->now[i][stability_bin(&s->told->drift[i], x, unseen)]++;
}

void stability_join(struct stability *to, const struct stability *from)
{
	for (size_t i = 0; from->told && i < from->told->drifts; i++)
		for (size_t k = 0; k < from->told->drift[i].counts; k++)
			to->now[i][k] += from->now[i][k];
}
