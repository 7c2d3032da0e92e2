/* pass.c - a map that only passes rows on: what reading and writing cost, to
 * measure other maps by. */
#include "filter/filter.h"

static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	(void)state;
	(void)config;
	row_pass(row, out);
	out_end(out);
	return OK;
}

static const struct filter pass = {.name = "pass",
	.brief = "Pass rows on.",
	.operands = "[file ...]",
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH},
	.opts = (const struct opt[]){{0}},
	.row = row};

int main(int argc, char **argv)
{
	return filter_main(&pass, argc, argv);
}
