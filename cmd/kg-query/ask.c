/* ask.c - the query: where its text comes from, and what is wrong with it. */
#include "base/clock.h"
#include "base/stack.h"
#include "io/within.h"
#include "parts.h"

const char *read_text(struct buf *to, const char *path)
{
	bool is_long;

	TRY(within_read(to, path, (size_t)64 << 20, &is_long));
	return is_long ? fail_text("%s: a query of more than 64 MB", path)
		       : NULL;
}

struct query_options query_options_of(const struct config *c)
{
	return (struct query_options){.rdf = c->terms == TERMS_RDF,
		.base = text_of(c->base ? c->base : "")};
}

struct query_limits limits_of(const struct config *c)
{
	return (struct query_limits){.max_rows = (uint64_t)c->max_rows,
		.timeout_ms = c->timeout  ? c->timeout
			      : c->common ? c->common->deadline
					  : 0,
		.clock = clock_ns,
		.now_ms = c->as_of.ms,
		.seed = (uint64_t)c->seed,
		.count = c->explain,
		.stack = stack_room()};
}

/* The line with a caret under the place; the cause comes last. */
static void show_place(const struct query_wrong *w)
{
	struct buf line = {0}, caret = {0};

	query_place(w, &line, &caret);
	fail_warn("  %s", line.at);
	fail_warn("  %s", caret.at);
	buf_release(&line);
	buf_release(&caret);
}

const char *check_query(struct config *c, const struct query *q)
{
	const struct query_wrong *w = query_wrong(q);

	if (!w) {
		if (query_was_wide(q))
			fail_warn("full-width punctuation in the query is read "
				  "as plain");
		return NULL;
	}
	show_place(w);
	return setup_usage(c->setup,
		fail_text("query:%u:%u: %s", w->line, w->column, w->why));
}

const char *read_query(struct config *c, char *const *operand, size_t n)
{
	struct query_options how = query_options_of(c);

	if (c->query_file && n)
		return setup_usage(c->setup,
			"a query and --query=FILE (want one of them)");
	if (!c->query_file && n != 1)
		return setup_usage(c->setup,
			n ? "more than one query (quote it as one word)"
			  : "no query (want QUERY, --query=FILE or --batch)");
	if (c->query_file)
		TRY(read_text(&c->text, c->query_file));
	else
		buf_string(&c->text, operand[0]);
	c->q = query_new(buf_view(&c->text), &how);
	return check_query(c, c->q);
}
