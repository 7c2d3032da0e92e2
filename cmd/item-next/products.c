/* products.c - the table of products, and whom each of them suits. */
#include <stdlib.h>

#include "base/mem.h"
#include "item-next/parts.h"

int products_column(const struct side *table, struct text name)
{
	const struct header h = {
		.name = table->header.name, .n = table->columns};
	int at;

	for (size_t i = 0; i < h.n; i++)
		if (text_equal(h.name[i], name))
			return (int)i;
	return role_named(&at, name, &h) ? ROLE_NONE : at;
}

static const char *read_condition(
	struct suited_test *to, const struct config *c, struct text t)
{
	return suited_read(to, t, setup_zone(c->setup),
		&(struct suited_names){c->table.header.name, c->table.columns},
		&(struct suited_names){
			c->people.header.name, c->people.columns});
}

/* The conditions of the column "when". */
static const char *read_when(struct config *c)
{
	int column;

	TRY(side_column(&column, &c->table, "when", false));
	if (column < 0)
		return NULL;
	c->when = mem_zero(c->table.n + 1, sizeof(*c->when));
	for (size_t i = 0; i < c->table.n; i++) {
		struct text t = side_cell(&c->table, i, (size_t)column);
		if (t.len == 0)
			continue;
		const char *why = read_condition(&c->when[i], c, t);
		if (why)
			return side_fault(&c->table, i, why);
	}
	return NULL;
}

/* "category:2" of --spread. */
static const char *read_spread(struct config *c)
{
	struct text rest = text_of(c->spread ? c->spread : ""), name, n;

	c->category = -1;
	if (!c->spread)
		return NULL;
	name = text_split(&rest, ':');
	n = rest.at ? rest : text_of("");
	if (!int_parse(&c->of_category, n) || c->of_category < 1)
		return fail_text("--spread: '%s' is not right (want a column "
				 "of --products and how many, as in "
				 "category:2)",
			text_show(text_of(c->spread)));
	c->category = products_column(&c->table, name);
	return c->category < 0 ? fail_text("--spread: %s has no column '%s'",
					 c->products, text_show(name))
			       : NULL;
}

const char *products_open(struct config *c, struct setup *s)
{
	if ((c->spread || c->stock) && !c->products)
		return setup_usage(s, c->spread ? "--spread wants --products"
						: "--stock wants --products");
	if (c->customers)
		TRY(setup_side(s, &c->people, c->customers, "customer"));
	if (c->products) {
		TRY(setup_side(s, &c->table, c->products, "product"));
		TRY(read_when(c));
	}
	const char *why = read_spread(c);
	if (!why && c->stock)
		TRY(caps_open(c));
	if (!why && c->suits) {
		why = read_condition(&c->all, c, text_of(c->suits));
		why = why ? fail_text("--suits: %s", why) : NULL;
	}
	return why ? setup_usage(s, why) : NULL;
}

void products_close(struct config *c)
{
	for (size_t i = 0; i < c->table.n && c->when; i++)
		suited_free(&c->when[i]);
	free(c->when);
	free(c->in_stock);
	suited_free(&c->all);
	side_release(&c->table);
	side_release(&c->people);
}

void products_find(struct answer *a)
{
	const struct config *c = a->config;
	size_t n = a->histories.items;
	struct table categories;

	if (!c->products)
		return;
	a->listed = mem_array(n, sizeof(*a->listed));
	a->category = mem_zero(n, sizeof(*a->category));
	table_init(&categories, 1, 1);
	for (uint32_t i = 0; i < n; i++) {
		struct text name = answer_product(a, i);
		size_t at = side_find(&c->table, name);
		a->listed[i] = at;
		if (at == SIDE_NONE && a->unlisted++ == 0)
			a->first_unlisted = name;
		if (at == SIDE_NONE || c->category < 0)
			continue;
		a->category[i] = (uint32_t)table_put(&categories,
			side_cell(&c->table, at, (size_t)c->category));
	}
	a->categories = categories.n;
	table_release(&categories);
}

static struct text cell_of(
	void *arg, bool of_customer, size_t row, size_t column)
{
	const struct answer *a = arg;
	const struct config *c = a->config;
	const struct side *table = of_customer ? &c->people : &c->table;

	return side_cell(table, row, column);
}

/* Rows that are not there have one number in both. */
_Static_assert(SIDE_NONE == SUITED_NONE, "rows that are not there");

void products_suit(struct answer *a)
{
	const struct common *common = setup_common(a->setup);
	const struct config *c = a->config;

	a->suited = (struct suited){.all = &c->all,
		.each = c->when,
		.item = a->listed,
		.customer = a->person,
		.cell = cell_of,
		.arg = a,
		.zone = setup_zone(a->setup),
		.style = {common->decimal, common->thousands}};
}
