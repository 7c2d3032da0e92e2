/* toy-model.c - one program in two settings: a fold that learns a model and
 * saves it, and with --apply a lookup that is asked line by line. */
#include <stdlib.h>

#include "base/table.h"
#include "filter/seldom.h"

enum role { CUSTOMER };

struct config {
	const char *save, *apply;
	struct out *model;
	struct side table; /* the model that is applied */
	int rows;	   /* its column */
};

static const struct opt opts[] = {
	{'s', "save", OPT_FILE, offsetof(struct config, save), "file", NULL, 0,
		0, OPT_REPLACED, "write the model here", NULL},
	{'m', "apply", OPT_FILE, offsetof(struct config, apply), "file", NULL,
		0, 0, OPT_READ | OPT_DECIDES, "ask this model", NULL},
	{0}};

static const char *open_asked(struct config *c, struct setup *setup)
{
	if (c->save || setup_merges(setup) || setup_partial(setup))
		return setup_usage(setup,
			"--apply learns nothing (want no --save, --partial and "
			"--merge)");
	TRY(setup_side(setup, &c->table, c->apply, "customer"));
	TRY(side_column(&c->rows, &c->table, "rows", true));
	setup_flow(setup,
		(struct flow){.columns = COLUMNS_PASSED, .order = ORDER_INPUT});
	setup_role(setup, "customer", SETUP_REQUIRED);
	setup_lines(setup, CUSTOMER, false);
	setup_column(setup, "learned_rows");
	return NULL;
}

static void name_columns(struct out *out)
{
	out_column(out, text_of("customer"));
	out_column(out, text_of("rows"));
	out_header(out);
}

static const char *open_model(void *config, struct setup *setup)
{
	struct config *c = config;

	if (c->apply)
		return open_asked(c, setup);
	setup_role(setup, "customer", SETUP_REQUIRED);
	setup_column(setup, "customers");
	setup_column(setup, "rows");
	if (c->save) {
		c->model = setup_file(setup, c->save);
		name_columns(c->model);
	}
	return NULL;
}

static void init(void *state, const void *config)
{
	(void)config;
	table_init(state, sizeof(int64_t), 1);
}

static void add(struct table *t, struct text who, int64_t rows)
{
	*(int64_t *)table_value(t, table_put(t, who)) += rows;
}

/* What the model says of a customer; nothing, if it has not met him. */
static enum verdict answer(const struct config *c, struct text who,
	struct row *row, struct out *out)
{
	size_t at = side_find(&c->table, who);

	row_pass(row, out);
	out_text(out, at == SIDE_NONE
			      ? (struct text){"", 0}
			      : side_cell(&c->table, at, (size_t)c->rows));
	out_end(out);
	return OK;
}

static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;
	struct text who;

	if (!row_key(row, CUSTOMER, &who))
		return BAD;
	if (c->apply)
		return answer(c, who, row, out);
	add(state, who, 1);
	return OK;
}

static enum verdict load(void *state, const void *config,
	const struct state_row *row, const char **reason)
{
	int64_t rows;

	(void)config;
	(void)reason;
	if (row->n != 1 || !state_row_int(row, 0, &rows) || rows <= 0 ||
		state_row_key(row).len == 0)
		return BAD;
	add(state, state_row_key(row), rows);
	return OK;
}

static const char *save(void *state, const void *config, struct state_out *to)
{
	struct table *t = state;
	uint32_t *order = table_sorted(t);

	(void)config;
	for (size_t i = 0; i < t->n; i++) {
		state_key(to, table_key(t, order[i]));
		state_int(to, *(int64_t *)table_value(t, order[i]));
		state_end(to);
	}
	free(order);
	return to->failed;
}

static const char *finish(
	void *state, void *config, struct setup *setup, struct out *out)
{
	struct config *c = config;
	struct table *t = state;
	uint32_t *order = table_sorted(t);
	int64_t rows = 0;

	(void)setup;
	for (size_t i = 0; i < t->n; i++) {
		int64_t n = *(int64_t *)table_value(t, order[i]);
		rows += n;
		if (!c->model)
			continue;
		out_text(c->model, table_key(t, order[i]));
		out_int(c->model, n);
		out_end(c->model);
	}
	if (rows) {
		out_int(out, (int64_t)t->n);
		out_int(out, rows);
		out_end(out);
	}
	free(order);
	return out->failed;
}

static void release(void *state)
{
	table_release(state);
}

static void close_model(void *config)
{
	struct config *c = config;

	side_release(&c->table);
}

static const struct filter toy_model = {.name = "toy-model",
	.brief = "Learn how often each customer comes, or tell it.",
	.operands = "[file ...]",
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct table),
	.open = open_model,
	.init = init,
	.row = row,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release,
	.close = close_model};

int main(int argc, char **argv)
{
	return filter_main(&toy_model, argc, argv);
}
