/* toy-limit.c - an ordered stream on the frame: lets the first N rows of each
 * customer pass, and keeps a journal so that a later run goes on from there. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/passing.h"
#include "base/table.h"
#include "cells/side.h"
#include "filter/filter.h"

enum role { CUSTOMER };

struct config {
	int64_t most;
	const char *journal;
	struct side before; /* what an earlier journal says */
	int who;	    /* the column of the customer there */
	bool resumed;
};

static const struct opt opts[] = {
	{'n', "most", OPT_INT, offsetof(struct config, most), "n", "2", 1, 1e9,
		0, "rows of a customer that pass", NULL},
	{0, "journal", OPT_FILE, offsetof(struct config, journal), "file", NULL,
		0, 0, OPT_KEPT, "remember here who has passed", NULL},
	{0}};

static const char *open_limit(void *config, struct setup *setup)
{
	struct config *c = config;
	FILE *old;

	setup_role(setup, "customer", SETUP_REQUIRED);
	setup_column(setup, "verdict");
	if (!c->journal || !(old = fopen(c->journal, "r")))
		return NULL;
	fclose(old);
	c->resumed = true;
	TRY(setup_side(setup, &c->before, c->journal, NULL));
	return side_column(&c->who, &c->before, "customer", true);
}

struct state {
	struct table seen; /* int64_t: rows that passed */
	struct buf news;   /* of the journal, not yet written */
	FILE *journal;
};

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	table_init(&s->seen, sizeof(int64_t), 1);
	for (size_t i = 0; i < c->before.n; i++) {
		size_t who = table_put(
			&s->seen, side_cell(&c->before, i, (size_t)c->who));
		++*(int64_t *)table_value(&s->seen, who);
	}
	if (!c->journal)
		return;
	s->journal = fopen(c->journal, "a");
	if (!s->journal)
		fail_die("%s: %s", c->journal, passing_cause(errno));
	if (!c->resumed)
		buf_string(&s->news, "customer\n");
}

/* Which customer it is can be known before the row's turn. */
struct known {
	struct text who;
};

static bool ahead(void *prepared, const void *state, const void *config,
	struct row *row, const struct out *out, void *item)
{
	struct known *known = item;

	(void)prepared;
	(void)state;
	(void)config;
	(void)out;
	return row_key(row, CUSTOMER, &known->who);
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	const struct known *known = row->ahead;
	struct text who;

	if (known)
		who = known->who;
	else if (!row_key(row, CUSTOMER, &who))
		return BAD;
	int64_t *n = table_value(&s->seen, table_put(&s->seen, who));
	bool pass = *n < c->most;
	row_pass(row, out);
	out_string(out, pass ? "pass" : "limit");
	out_end(out);
	if (pass) {
		++*n;
		buf_text(&s->news, who);
		buf_byte(&s->news, '\n');
	}
	return OK;
}

static const char *commit(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	if (!s->journal)
		return NULL;
	fwrite(s->news.at, 1, s->news.len, s->journal);
	s->news.len = 0;
	return fflush(s->journal) == 0
		       ? NULL
		       : fail_text("%s: %s", c->journal, passing_cause(errno));
}

static void release(void *at)
{
	struct state *s = at;

	table_release(&s->seen);
	buf_release(&s->news);
	if (s->journal)
		fclose(s->journal);
}

static void close_limit(void *config)
{
	struct config *c = config;

	side_release(&c->before);
}

static const struct filter toy_limit = {.name = "toy-limit",
	.brief = "Let the first rows of each customer pass.",
	.operands = "[file ...]",
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_JOURNALLED},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.ahead_size = sizeof(struct known),
	.open = open_limit,
	.init = init,
	.ahead = ahead,
	.row = row,
	.commit = commit,
	.release = release,
	.close = close_limit};

int main(int argc, char **argv)
{
	return filter_main(&toy_limit, argc, argv);
}
