/* popular.c - shares of buyers, by segment. */
#include "reco/popular.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

/* Buyers that count as if all had been drawn into a segment. */
enum { PSEUDO = 20 };

static int by_units(const void *a, const void *b, void *arg)
{
	const double *units = arg;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;

	if (units[i] > units[j] || units[i] < units[j])
		return units[i] > units[j] ? -1 : 1;
	return (i > j) - (i < j);
}

static void order(struct popular_list *l, size_t items)
{
	l->order = mem_array(items, sizeof(*l->order));
	for (size_t i = 0; i < items; i++)
		l->order[i] = (uint32_t)i;
	sort_with(l->order, items, sizeof(*l->order), by_units, l->units);
}

/* Who has what, as counts, into the lists of segments. */
static void count(
	struct popular *p, const struct histories *h, const uint32_t *segment)
{
	for (size_t c = 0; c < h->customers; c++) {
		struct popular_list *l = &p->of[segment[c]];
		if (segment[c] == p->segments || !histories_length(h, c))
			continue;
		l->buyers++;
		for (uint64_t k = h->start[c]; k < h->start[c + 1]; k++)
			l->units[histories_item(h, k)]++;
	}
}

/* Counts become shares in units; BLEND has those of all, as fractions. */
static void share(struct popular_list *l, const double *blend, size_t items)
{
	double n = (double)l->buyers + PSEUDO;

	for (size_t i = 0; i < items; i++)
		l->units[i] = nearbyint(
			(l->units[i] + PSEUDO * blend[i]) / n * POPULAR_UNIT);
	order(l, items);
}

void popular_init(struct popular *p, const struct histories *h,
	const uint32_t *segment, size_t segments)
{
	double *blend = mem_array(h->items, sizeof(*blend));

	*p = (struct popular){.items = h->items, .segments = segments};
	p->of = mem_zero(segments + 1, sizeof(*p->of));
	for (size_t s = 0; s <= segments; s++)
		p->of[s].units = mem_zero(h->items, sizeof(double));
	if (segments)
		count(p, h, segment);
	p->of[segments].buyers = h->buyers;
	for (size_t i = 0; i < h->items; i++) {
		blend[i] = (double)h->owners[i] / (double)h->buyers;
		p->of[segments].units[i] = nearbyint(blend[i] * POPULAR_UNIT);
	}
	order(&p->of[segments], h->items);
	for (size_t s = 0; s < segments; s++)
		share(&p->of[s], blend, h->items);
	free(blend);
}

void popular_release(struct popular *p)
{
	for (size_t s = 0; p->of && s <= p->segments; s++) {
		free(p->of[s].order);
		free(p->of[s].units);
	}
	free(p->of);
}

void popular_lay(struct popular_flat *f, const struct popular *p)
{
	size_t n = p->segments + 1;

	f->buyers = mem_array(n, sizeof(*f->buyers));
	f->units = mem_array(n * p->items, sizeof(*f->units));
	f->order = mem_array(n * p->items, sizeof(*f->order));
	for (size_t s = 0; s < n && p->items; s++) {
		f->buyers[s] = p->of[s].buyers;
		memcpy(f->units + s * p->items, p->of[s].units,
			p->items * sizeof(*f->units));
		memcpy(f->order + s * p->items, p->of[s].order,
			p->items * sizeof(*f->order));
	}
	if (p->items == 0)
		memset(f->buyers, 0, n * sizeof(*f->buyers));
}

bool popular_take(struct popular *p, const struct popular_flat *f)
{
	for (size_t s = 0; s <= p->segments; s++) {
		struct popular_list *l = &p->of[s];
		l->buyers = f->buyers[s];
		l->order = mem_array(p->items, sizeof(*l->order));
		l->units = mem_array(p->items, sizeof(*l->units));
		for (size_t i = 0; i < p->items; i++) {
			l->order[i] = f->order[s * p->items + i];
			l->units[i] = f->units[s * p->items + i];
			if (l->order[i] >= p->items || !(l->units[i] >= 0) ||
				l->units[i] > POPULAR_UNIT)
				return false;
		}
	}
	return true;
}

void popular_flat_release(struct popular_flat *f)
{
	free(f->buyers);
	free(f->units);
	free(f->order);
}
