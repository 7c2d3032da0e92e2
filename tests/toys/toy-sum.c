/* toy-sum.c - a fold on the frame: rows and amount of each customer, added by
 * all threads. */
#include <stdlib.h>

#include "base/table.h"
#include "filter/filter.h"

enum role { CUSTOMER, AMOUNT };

struct total {
	amount sum;
	int64_t rows;
	int64_t decimals;
};

static const struct opt opts[] = {{0}};

static const char *open_sum(void *config, struct setup *setup)
{
	(void)config;
	setup_role(setup, "customer", SETUP_REQUIRED);
	setup_role(setup, "amount", SETUP_REQUIRED);
	setup_column(setup, "customer");
	setup_column(setup, "rows");
	setup_column(setup, "amount");
	return NULL;
}

static void init(void *state, const void *config)
{
	(void)config;
	table_init(state, sizeof(struct total), 1);
}

/* Totals are added in one place, whether they come from a row or a state. */
static enum verdict add(struct table *t, struct text who, struct total more,
	const char **reason)
{
	struct total *total = table_value(t, table_put(t, who));

	if (!amount_add(&total->sum, more.sum)) {
		*reason = "the sum of amounts is too large";
		return FATAL;
	}
	total->rows += more.rows;
	if (more.decimals > total->decimals)
		total->decimals = more.decimals;
	return OK;
}

static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	struct text who;
	struct total one = {.rows = 1};
	unsigned decimals;

	(void)config;
	(void)out;
	if (!row_key(row, CUSTOMER, &who) ||
		!row_amount(row, AMOUNT, &one.sum, &decimals))
		return BAD;
	one.decimals = decimals;
	return add(state, who, one, &row->reason);
}

/* Each thread adds to a table of its own. */
static void share(void **state, unsigned n, const void *config)
{
	(void)state;
	(void)n;
	(void)config;
}

static const char *unite(void **state, unsigned n, const void *config)
{
	const char *reason = NULL;

	(void)config;
	for (unsigned i = 1; i < n; i++) {
		struct table *t = state[i];
		for (size_t k = 0; k < t->n; k++) {
			const struct total *total = table_value(t, k);
			if (add(state[0], table_key(t, k), *total, &reason) !=
				OK)
				return reason;
		}
	}
	return NULL;
}

static enum verdict load(void *state, const void *config,
	const struct state_row *row, const char **reason)
{
	struct total t;

	(void)config;
	if (row->n != 3 || !state_row_amount(row, 0, &t.sum) ||
		!state_row_int(row, 1, &t.rows) ||
		!state_row_int(row, 2, &t.decimals) || t.decimals < 0 ||
		t.decimals > 9)
		return BAD;
	if (state_row_key(row).len == 0)
		return BAD;
	return add(state, state_row_key(row), t, reason);
}

static const char *save(void *state, const void *config, struct state_out *to)
{
	struct table *t = state;
	uint32_t *order = table_sorted(t);

	(void)config;
	for (size_t i = 0; i < t->n; i++) {
		const struct total *total = table_value(t, order[i]);
		state_key(to, table_key(t, order[i]));
		state_amount(to, total->sum);
		state_int(to, total->rows);
		state_int(to, total->decimals);
		state_end(to);
	}
	free(order);
	return to->failed;
}

static const char *finish(
	void *state, void *config, struct setup *setup, struct out *out)
{
	struct table *t = state;
	uint32_t *order = table_sorted(t);

	(void)config;
	(void)setup;
	for (size_t i = 0; i < t->n; i++) {
		const struct total *total = table_value(t, order[i]);
		out_text(out, table_key(t, order[i]));
		out_int(out, total->rows);
		out_amount(out, total->sum, (unsigned)total->decimals);
		out_end(out);
	}
	free(order);
	return out->failed;
}

static void release(void *state)
{
	table_release(state);
}

static const struct filter toy_sum = {.name = "toy-sum",
	.brief = "Rows and amount of each customer.",
	.operands = "[file ...]",
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .by = BY_ALL},
	.version = 1,
	.opts = opts,
	.state_size = sizeof(struct table),
	.open = open_sum,
	.init = init,
	.row = row,
	.share = share,
	.unite = unite,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release};

int main(int argc, char **argv)
{
	return filter_main(&toy_sum, argc, argv);
}
