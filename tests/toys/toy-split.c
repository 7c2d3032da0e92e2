/* toy-split.c - a map that makes several rows of one: a row for each part of
 * the path of a url, and none where there is no url. */
#include "filter/filter.h"

enum role { URL };

static const struct opt opts[] = {{0}};

/* Scratch: one a thread, added up by merge(). */
struct state {
	struct notice empty;
};

static const char *open_split(void *config, struct setup *setup)
{
	(void)config;
	setup_role(setup, "url", SETUP_REQUIRED);
	setup_column(setup, "part");
	setup_column(setup, "number");
	return NULL;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	struct text rest = row_text(row, URL);
	int64_t n = 0;

	(void)config;
	while (rest.at) {
		struct text part = text_split(&rest, '/');
		if (part.len == 0)
			continue;
		if (part.len > 1 && part.at[0] == '.') {
			row_wrong(row, part, "a part of a url");
			return BAD; /* the rows before it are taken back */
		}
		row_pass(row, out);
		out_text(out, part);
		out_int(out, ++n);
		out_end(out);
	}
	if (n == 0)
		notice_row(&s->empty, row);
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	const struct state *more = from;
	struct state *s = into;

	(void)config;
	notice_merge(&s->empty, &more->empty);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct state *s = at;

	(void)config;
	(void)out;
	setup_notice(setup, "urls_empty", &s->empty,
		"the row has no url, and so no part");
	return NULL;
}

static const struct filter toy_split = {.name = "toy-split",
	.brief = "Make a row of each part of a url.",
	.operands = "[file ...]",
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH,
		.several = true},
	.opts = opts,
	.state_size = sizeof(struct state),
	.open = open_split,
	.row = row,
	.merge = merge,
	.finish = finish};

int main(int argc, char **argv)
{
	return filter_main(&toy_split, argc, argv);
}
