/* hits.c - hits by rank, and what is made of them. */
#include "reco/hits.h"

#include <math.h>
#include <stdlib.h>

#include "base/heap.h"
#include "base/mem.h"
#include "base/vmath.h"

const char *const hits_group[HITS_GROUPS] = {
	"all", "1-4", "5-9", "10-19", "20-"};

static unsigned group_of(size_t length)
{
	return length <= 4 ? 1 : length <= 9 ? 2 : length <= 19 ? 3 : 4;
}

void hits_init(struct hits *j, size_t each, size_t items)
{
	*j = (struct hits){.each = each, .items = items};
	j->at = mem_zero(HITS_GROUPS * each, sizeof(*j->at));
	j->shown = mem_zero(items, sizeof(*j->shown));
}

void hits_release(struct hits *j)
{
	free(j->at);
	free(j->shown);
}

void hits_add(struct hits *j, size_t length, const struct recommend_pick *pick,
	size_t n, uint32_t held)
{
	unsigned group = group_of(length);

	j->customers[HITS_ALL]++;
	j->customers[group]++;
	for (size_t k = 0; k < n; k++) {
		j->shown[pick[k].item]++;
		if (pick[k].item != held)
			continue;
		j->at[k]++;
		j->at[group * j->each + k]++;
	}
}

void hits_join(struct hits *into, const struct hits *from)
{
	for (unsigned g = 0; g < HITS_GROUPS; g++)
		into->customers[g] += from->customers[g];
	for (size_t k = 0; k < HITS_GROUPS * into->each; k++)
		into->at[k] += from->at[k];
	for (size_t i = 0; i < into->items; i++)
		into->shown[i] += from->shown[i];
}

static int by_count(const void *a, const void *b, void *arg)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	(void)arg;
	return (x > y) - (x < y);
}

/* How much of the lists the commonest items take, and how many are in any. */
static void spread(struct hits_figures *f, const struct hits *j)
{
	struct heap top = {.size = sizeof(uint64_t), .order = by_count};
	uint64_t all = 0, common = 0;
	size_t any = 0;

	for (size_t i = 0; i < j->items; i++) {
		all += j->shown[i];
		any += j->shown[i] > 0;
		heap_add(&top, &j->shown[i]);
		if (top.n > HITS_COMMON)
			heap_drop(&top);
	}
	for (; top.n > 0; heap_drop(&top))
		common += *(const uint64_t *)heap_least(&top);
	heap_release(&top);
	f->coverage = (double)any / (double)j->items;
	f->common = (double)common / (double)all;
}

void hits_figures_of(
	struct hits_figures *f, const struct hits *j, unsigned group)
{
	double n = (double)j->customers[group], gain = 0;
	uint64_t hits = 0;

	*f = (struct hits_figures){.customers = j->customers[group]};
	for (size_t k = 0; k < j->each; k++) {
		uint64_t at = j->at[group * j->each + k];
		hits += at;
		gain += (double)at * vmath_log(2) / vmath_log((double)k + 2);
	}
	f->hit_rate = (double)hits / n;
	f->hit_se = sqrt(f->hit_rate * (1 - f->hit_rate) / n);
	f->ndcg = gain / n;
	spread(f, j);
}
