/* toy-pages.c - a fold over tables that have names: NAME=FILE, each with a
 * header of its own.  Customers and rows of each. */
#include <stdlib.h>

#include "base/table.h"
#include "filter/filter.h"

enum role { CUSTOMER };

static const struct opt opts[] = {{0}};

static const char *open_pages(void *config, struct setup *setup)
{
	(void)config;
	setup_role(setup, "customer", SETUP_REQUIRED);
	setup_column(setup, "table");
	setup_column(setup, "customers");
	setup_column(setup, "rows");
	return NULL;
}

struct state {
	struct table rows; /* int64_t, by customer TAB table */
	struct buf key;
};

static void init(void *at, const void *config)
{
	struct state *s = at;

	(void)config;
	table_init(&s->rows, sizeof(int64_t), 1);
}

static void add(struct state *s, struct text who, struct text table, int64_t n)
{
	s->key.len = 0;
	buf_text(&s->key, who);
	buf_byte(&s->key, '\t');
	buf_text(&s->key, table);
	*(int64_t *)table_value(
		&s->rows, table_put(&s->rows, buf_view(&s->key))) += n;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct text who;

	(void)config;
	(void)out;
	if (!row_key(row, CUSTOMER, &who))
		return BAD;
	add(at, who, row->binding->label, 1);
	return OK;
}

static enum verdict load(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct text who = state_row_key(row), table;
	int64_t n;

	(void)config;
	(void)reason;
	if (row->n != 2 || who.len == 0 || !state_row_text(row, 0, &table) ||
		!state_row_int(row, 1, &n) || n <= 0)
		return BAD;
	add(at, who, table, n);
	return OK;
}

static const char *save(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	uint32_t *order = table_sorted(&s->rows);

	(void)config;
	for (size_t i = 0; i < s->rows.n; i++) {
		struct text table = table_key(&s->rows, order[i]);
		struct text who = text_split(&table, '\t');
		state_key(to, who);
		state_text(to, table);
		state_int(to, *(int64_t *)table_value(&s->rows, order[i]));
		state_end(to);
	}
	free(order);
	return to->failed;
}

struct page {
	int64_t customers, rows;
};

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct table pages;

	(void)config;
	(void)setup;
	table_init(&pages, sizeof(struct page), 1);
	for (uint32_t i = 0; i < s->rows.n; i++) {
		struct text name = table_key(&s->rows, i);
		text_split(&name, '\t');
		struct page *p = table_value(&pages, table_put(&pages, name));
		p->customers++;
		p->rows += *(int64_t *)table_value(&s->rows, i);
	}
	uint32_t *order = table_sorted(&pages);
	for (size_t i = 0; i < pages.n; i++) {
		const struct page *p = table_value(&pages, order[i]);
		out_text(out, table_key(&pages, order[i]));
		out_int(out, p->customers);
		out_int(out, p->rows);
		out_end(out);
	}
	free(order);
	table_release(&pages);
	return out->failed;
}

static void release(void *at)
{
	struct state *s = at;

	table_release(&s->rows);
	buf_release(&s->key);
}

static const struct filter toy_pages = {.name = "toy-pages",
	.brief = "Count the customers and rows of each table.",
	.operands = "[[name=]file ...]",
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .rows = ROWS_NAMED},
	.version = 1,
	.opts = opts,
	.state_size = sizeof(struct state),
	.open = open_pages,
	.init = init,
	.row = row,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release};

int main(int argc, char **argv)
{
	return filter_main(&toy_pages, argc, argv);
}
