/* products.c - the table of products, and whom each of them suits. */
#include <stdlib.h>

#include "base/mem.h"
#include "item-next/parts.h"

int products_column(const struct side *table, struct text name)
{
	for (size_t i = 0; i < table->columns; i++)
		if (text_equal(table->header.name[i], name))
			return (int)i;
	return -1;
}

/* Where a condition finds its columns. */
static const char *find_columns(struct suits *s, const struct config *c)
{
	size_t n = condition_columns(s->condition);

	s->from = mem_array(n, sizeof(*s->from));
	for (size_t k = 0; k < n; k++) {
		struct text name = condition_column(s->condition, k);
		s->from[k] =
			(struct suits_column){products_column(&c->table, name),
				products_column(&c->people, name)};
		if (s->from[k].product < 0 && s->from[k].customer < 0)
			return fail_text("neither --products nor --customers "
					 "has a column '%s'",
				text_show(name));
	}
	return NULL;
}

static const char *read_condition(
	struct suits *s, const struct config *c, struct text t)
{
	TRY(condition_read(&s->condition, t,
		CONDITION_PATTERNS | CONDITION_GRADES, setup_zone(c->setup)));
	return find_columns(s, c);
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

static void release_one(struct suits *s)
{
	condition_free(s->condition);
	free(s->from);
}

void products_close(struct config *c)
{
	for (size_t i = 0; i < c->table.n && c->when; i++)
		release_one(&c->when[i]);
	free(c->when);
	free(c->in_stock);
	release_one(&c->all);
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

static struct text cell_of(void *arg, size_t k)
{
	const struct suiting *s = arg;
	const struct suits_column *from = &s->at->from[k];
	const struct config *c = s->answer->config;

	const struct side *table = from->product < 0 ? &c->people : &c->table;
	size_t row = from->product < 0 ? s->customer : s->row;
	int column = from->product < 0 ? from->customer : from->product;

	return row == SIDE_NONE ? text_of("")
				: side_cell(table, row, (size_t)column);
}

static bool holds(struct suiting *s, const struct suits *test)
{
	s->at = test;
	return !test->condition || condition_holds(test->condition, &s->view);
}

bool products_suit(void *arg, uint32_t item)
{
	struct suiting *s = arg;
	const struct config *c = s->answer->config;

	if (s->answer->capped && !caps_may(&s->answer->caps, s->number, item))
		return false;
	s->row = c->products ? s->answer->listed[item] : SIDE_NONE;
	if (c->products && s->row == SIDE_NONE)
		return false;
	return (!c->when || holds(s, &c->when[s->row])) && holds(s, &c->all);
}

void suiting_init(struct suiting *s, const struct answer *a)
{
	const struct common *common = setup_common(a->setup);

	*s = (struct suiting){.answer = a};
	condition_view_init(&s->view, setup_zone(a->setup),
		(struct number_style){common->decimal, common->thousands});
	s->view.cell = cell_of;
	s->view.arg = s;
	s->view.grades = true;
}

void suiting_release(struct suiting *s)
{
	condition_view_release(&s->view);
}
