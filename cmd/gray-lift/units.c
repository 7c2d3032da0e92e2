/* units.c - units one after another, whether rows or a table of arms name
 * them. */
#include "filter/common.h"
#include "gray-lift/parts.h"

/* The end of the log: --until, or its newest row. */
int64_t gather_end(const struct state *s, struct setup *setup)
{
	const struct common *common = setup_common(setup);

	if (common->until.given)
		return common->until.ms;
	return s->has_newest ? s->newest_ms : INT64_MIN;
}

static void count_several(struct gathered *g, struct text key)
{
	if (g->several++ > 0 &&
		text_compare(key, buf_view(&g->first_several)) >= 0)
		return;
	g->first_several.len = 0;
	buf_text(&g->first_several, key);
}

static void each_row(
	struct gathered *g, struct state *s, gather_unit *one, void *arg)
{
	for (size_t i = 0; i < s->units.n; i++) {
		const struct unit *u = table_value(&s->units, i);
		if (u->flags & UNIT_SEVERAL)
			count_several(g, table_key(&s->units, i));
		else
			one(arg, u->cell - 1, u, rows_sums(&s->units, i));
	}
}

/* The sums of E, who is CUSTOMER; of nothing if there are no rows. */
static const amount *sums_of(struct state *s, const struct config *c,
	struct text customer, const struct exposed *e)
{
	struct text name = table_key(&c->cells, e->cell);
	size_t len = 0;

	while (name.at[len] != CELL_BETWEEN)
		len++;
	s->waiting = 0;
	rows_ask(s, customer, (struct text){name.at, len});
	size_t at = table_find(&s->units, s->want[0].key);
	return at == (size_t)TABLE_NONE ? s->sum : rows_sums(&s->units, at);
}

/* Whoever was exposed is a unit, with orders or without. */
static void each_exposed(
	struct gathered *g, struct state *s, gather_unit *one, void *arg)
{
	const struct config *c = g->config;

	memset(s->sum, 0, c->slots * sizeof(*s->sum));
	for (size_t i = 0; i < c->customers.n; i++) {
		struct text customer = table_key(&c->customers, i);
		uint32_t k = *(const uint32_t *)table_value(&c->customers, i);
		for (; k; k = c->exposed[k - 1].next) {
			const struct exposed *e = &c->exposed[k - 1];
			bool open = c->within && e->ms + c->within > g->end;
			if (e->several)
				count_several(g, customer);
			else if (open && c->open == 0)
				g->open++;
			else
				one(arg, e->cell, NULL,
					sums_of(s, c, customer, e));
		}
	}
}

void gather_units(
	struct gathered *g, struct state *s, gather_unit *one, void *arg)
{
	g->several = g->open = 0;
	if (!g->config->arms.n)
		each_row(g, s, one, arg);
	else if (s->has_newest) /* without a row nothing is known of anybody */
		each_exposed(g, s, one, arg);
}
