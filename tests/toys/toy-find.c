/* toy-find.c - a lookup on the frame: who a customer is, for each operand, or
 * for each row when there are none. */
#include "filter/filter.h"

enum role { CUSTOMER };

struct config {
	const char *file;
	struct side table;
};

static const struct opt opts[] = {
	{'f', "file", OPT_FILE, offsetof(struct config, file), "file", NULL, 0,
		0, OPT_READ, "the table to look in", NULL},
	{0}};

static const char *open_find(void *config, struct setup *setup)
{
	struct config *c = config;

	if (!c->file)
		return setup_usage(setup, "no table (want --file=FILE)");
	TRY(setup_side(setup, &c->table, c->file, "customer"));
	setup_role(setup, "customer", SETUP_REQUIRED);
	setup_column(setup, "customer");
	setup_column(setup, "column");
	setup_column(setup, "value");
	return NULL;
}

static void answer(const struct config *c, struct text who, struct out *out)
{
	size_t at = side_find(&c->table, who);

	for (size_t i = 0; i < c->table.columns && at != SIDE_NONE; i++) {
		out_text(out, who);
		out_text(out, c->table.header.name[i]);
		out_text(out, side_cell(&c->table, at, i));
		out_end(out);
	}
}

static enum verdict ask(void *state, const void *config, struct text operand,
	struct out *out, const char **reason)
{
	(void)state;
	(void)reason;
	answer(config, operand, out);
	return OK;
}

static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	struct text who;

	(void)state;
	if (!row_key(row, CUSTOMER, &who))
		return BAD;
	answer(config, who, out);
	return OK;
}

static void close_find(void *config)
{
	struct config *c = config;

	side_release(&c->table);
}

static const struct filter toy_find = {.name = "toy-find",
	.brief = "Tell what a table says of a customer.",
	.operands = "[customer ...]",
	.flow = {.order = ORDER_INPUT, .rows = ROWS_OPERANDS},
	.opts = opts,
	.config_size = sizeof(struct config),
	.open = open_find,
	.asks = "customer",
	.ask = ask,
	.row = row,
	.close = close_find};

int main(int argc, char **argv)
{
	return filter_main(&toy_find, argc, argv);
}
