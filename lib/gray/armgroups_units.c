/* armgroups_units.c - units one after another, whether rows or a list of those
 * who were exposed name them. */
#include "base/mem.h"
#include "gray/armgroups_parts.h"

static void count_several(struct armgroups *g, struct text key)
{
	if (g->several++ > 0 &&
		text_compare(key, buf_view(&g->first_several)) >= 0)
		return;
	g->first_several.len = 0;
	buf_text(&g->first_several, key);
}

static void each_row(struct armgroups *g, armgroups_unit *one, void *arg)
{
	const struct units *units = g->of->units;

	for (size_t i = 0; i < units->table.n; i++) {
		const struct unit *u = table_value(&units->table, i);
		if (u->flags & UNIT_SEVERAL)
			count_several(g, table_key(&units->table, i));
		else
			one(arg, u->cell - 1, u, units_sums(units, i));
	}
}

/* The unit of each exposure, 1 more; 0: there are no rows of it. */
static void find_units(struct armgroups *g)
{
	const struct exposed_list *l = g->of->exposed;
	const struct table *units = &g->of->units->table;

	g->unit_of = mem_zero(l->n + 1, sizeof(*g->unit_of));
	for (size_t i = 0; i < units->n; i++) {
		struct text key = table_key(units, i);
		const struct exposed *e =
			exposed_find(l, cellname_head(key), cellname_tail(key));
		if (e)
			g->unit_of[e - l->at] = (uint32_t)i + 1;
	}
}

/* Whoever was exposed is a unit, with orders or without. */
static void each_exposed(struct armgroups *g, armgroups_unit *one, void *arg)
{
	const struct armgroups_of *of = g->of;
	const struct exposed_list *l = of->exposed;
	int64_t within = of->window.within;
	amount nothing[METRICS_SLOTS] = {0};

	if (!g->unit_of)
		find_units(g);
	for (size_t i = 0; i < l->customers.n; i++) {
		struct text customer = table_key(&l->customers, i);
		uint32_t k = *(const uint32_t *)table_value(&l->customers, i);
		for (; k; k = l->at[k - 1].next) {
			const struct exposed *e = &l->at[k - 1];
			uint32_t unit = g->unit_of[k - 1];
			bool open = within && e->ms + within > of->end;
			if (e->several)
				count_several(g, customer);
			else if (open && !of->open_counts)
				g->open++;
			else
				one(arg, e->cell, NULL,
					unit ? units_sums(of->units, unit - 1)
					     : nothing);
		}
	}
}

void armgroups_units(struct armgroups *g, armgroups_unit *one, void *arg)
{
	g->several = g->open = 0;
	if (!g->of->exposed)
		each_row(g, one, arg);
	else if (g->of->units->newest
			 .given) /* without a row nothing is known */
		each_exposed(g, one, arg);
}
