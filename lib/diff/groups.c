/* groups.c - counts and sums that grow with the groups. */
#include "diff/groups.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

const char *const groups_count_name[GROUPS_COUNTS] = {"rows_old", "rows_new",
	"same", "came", "went", "changed", "entered", "left"};

void groups_init(struct groups *g, size_t sums)
{
	*g = (struct groups){.sums = sums, .last = (size_t)TABLE_NONE};
	table_init(&g->of, 0, hash_seed());
	g->decimals = mem_zero(sums + 1, sizeof(*g->decimals));
}

void groups_release(struct groups *g)
{
	table_release(&g->of);
	free(g->count);
	free(g->sum);
	free(g->decimals);
}

/* Make room for the group AT, the last. */
static void grow(struct groups *g, size_t at)
{
	size_t counts = GROUPS_COUNTS, sums = 2 * g->sums;

	mem_grow(&g->count, &g->cap, (at + 1) * counts, sizeof(*g->count));
	mem_grow(&g->sum, &g->cap_sums, (at + 1) * sums + 1, sizeof(*g->sum));
	memset(g->count + at * counts, 0, counts * sizeof(*g->count));
	for (size_t i = 0; i < sums; i++)
		g->sum[at * sums + i] = 0;
}

size_t groups_find(struct groups *g, struct text key)
{
	size_t before = g->of.n;

	if (g->last != (size_t)TABLE_NONE &&
		text_equal(table_key(&g->of, g->last), key))
		return g->last;
	g->last = table_put(&g->of, key);
	if (g->of.n > before)
		grow(g, g->last);
	return g->last;
}

void groups_pair(struct groups *g, size_t old, size_t new, bool same)
{
	groups_count(g, new, same ? GROUPS_SAME : GROUPS_CHANGED);
	if (old == new)
		return;
	groups_count(g, new, GROUPS_ENTERED);
	groups_count(g, old, GROUPS_LEFT);
}

bool groups_add(struct groups *g, size_t at, size_t i, bool new, amount a,
	unsigned decimals)
{
	if (decimals > g->decimals[i])
		g->decimals[i] = decimals;
	return amount_add(&g->sum[(at * g->sums + i) * 2 + new], a);
}

uint64_t groups_total(const struct groups *g, enum groups_count what)
{
	uint64_t all = 0;

	for (size_t i = 0; i < g->of.n; i++)
		all += g->count[i * GROUPS_COUNTS + what];
	return all;
}
