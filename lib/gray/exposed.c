/* exposed.c - who was exposed: customers, each with a chain of experiments. */
#include "gray/exposed.h"

#include <stdlib.h>

#include "base/mem.h"

void exposed_init(struct exposed_list *l)
{
	*l = (struct exposed_list){.at = NULL};
	table_init(&l->cells, sizeof(struct cellname_range), 1);
	table_init(&l->customers, sizeof(uint32_t), 1);
}

void exposed_release(struct exposed_list *l)
{
	table_release(&l->cells);
	table_release(&l->customers);
	free(l->at);
}

uint32_t exposed_cell(
	struct exposed_list *l, struct text name, double propensity)
{
	size_t cell = table_put(&l->cells, name);

	cellname_propensity(table_value(&l->cells, cell), propensity);
	return (uint32_t)cell;
}

uint32_t exposed_first(const struct exposed_list *l, struct text customer)
{
	size_t at = table_find(&l->customers, customer);

	if (at == (size_t)TABLE_NONE)
		return 0;
	return *(const uint32_t *)table_value(&l->customers, at);
}

struct text exposed_experiment(
	const struct exposed_list *l, const struct exposed *e)
{
	return cellname_head(table_key(&l->cells, e->cell));
}

struct exposed *exposed_find(const struct exposed_list *l, struct text customer,
	struct text experiment)
{
	uint32_t i = exposed_first(l, customer);

	while (i &&
		!text_equal(exposed_experiment(l, &l->at[i - 1]), experiment))
		i = l->at[i - 1].next;
	return i ? &l->at[i - 1] : NULL;
}

static void add_new(
	struct exposed_list *l, struct text customer, uint32_t cell, int64_t ms)
{
	uint32_t *first =
		table_value(&l->customers, table_put(&l->customers, customer));

	mem_grow(&l->at, &l->cap, l->n + 1, sizeof(*l->at));
	l->at[l->n] = (struct exposed){.cell = cell, .next = *first, .ms = ms};
	*first = (uint32_t)++l->n;
}

bool exposed_add(
	struct exposed_list *l, struct text customer, uint32_t cell, int64_t ms)
{
	struct text experiment = cellname_head(table_key(&l->cells, cell));
	struct exposed *old = exposed_find(l, customer, experiment);

	if (!old) {
		add_new(l, customer, cell, ms);
		return true;
	}
	if (old->cell != cell) {
		old->several = true;
		return true;
	}
	if (ms < old->ms)
		old->ms = ms;
	return false;
}

bool exposed_takes(amount *to, const struct exposed *e,
	const struct exposed_window *w, int64_t ms, int64_t end,
	const amount *all, const struct metrics *m)
{
	bool after = end >= e->ms && (!w->within || ms - e->ms <= w->within);
	bool before = end < e->ms && w->before && e->ms - ms <= w->before;

	for (unsigned i = 0; i < m->slots; i++)
		to[i] = (m->slot[i].before ? before : after) ? all[i] : 0;
	return after || before;
}
