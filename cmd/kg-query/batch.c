/* batch.c - many queries in one process: a line each, NAME TAB QUERY or only a
 * query, and all answers in one long table. */
#include "io/input.h"
#include "parts.h"

/* Lines of standard input are rows, whose only cell is a query. */
static const char *begin_each(struct config *c, const char *path)
{
	if (path && strcmp(path, "-") != 0)
		return setup_usage(c->setup,
			"--answer=one answers the queries of standard input "
			"(want --batch without a file)");
	c->each = true;
	c->batch_name = "stdin";
	setup_flow(
		c->setup, (struct flow){.order = ORDER_INPUT, .several = true});
	setup_role(c->setup, "query", SETUP_REQUIRED);
	setup_claimed(c->setup);
	setup_lines(c->setup, 0, !c->common->input_format);
	return load_graph(c);
}

const char *read_batch(struct config *c)
{
	static const char *const columns[] = {
		"query", "row", "variable", "value"};
	const char *path = *c->batch ? c->batch : NULL;

	if (c->query_file || c->column || c->explain)
		return setup_usage(c->setup,
			"--batch goes with no --query, --column, --explain");
	if ((!path || strcmp(path, "-") == 0) && !c->files.n && !c->tables.n &&
		!c->from_index && !c->graphs.n)
		return setup_usage(c->setup,
			"queries and triples are both on standard input (want "
			"--file, --from-index or --batch=FILE)");
	for (int i = 0; i < 4; i++)
		setup_column(c->setup, columns[i]);
	if (c->common->answer)
		return begin_each(c, path);
	c->batch_name = path ? path : "stdin";
	return read_text(&c->text, path);
}

struct listing {
	struct config *c;
	struct out *out;
	struct text name;
	int64_t row;
};

static void put(struct listing *l, struct text variable, struct text value)
{
	out_text(l->out, l->name);
	out_int(l->out, l->row);
	out_text(l->out, variable);
	put_term(l->c, l->out, value);
	out_end(l->out);
}

static bool each(void *arg, struct query *q)
{
	struct listing *l = arg;

	l->row++;
	for (unsigned i = 0; i < query_columns(q); i++)
		if (query_cell(q, i).len)
			put(l, query_name(q, i), query_cell(q, i));
	return !l->out->failed;
}

static const char *one(struct config *c, struct out *out, struct text name,
	struct text text, uint64_t line)
{
	struct query_options how = query_options_of(c);
	struct query_limits limits = limits_of(c);
	struct listing l = {.c = c, .out = out, .name = name};
	struct query *q = query_new(text, &how);
	const char *why = NULL;

	if (query_wrong(q)) {
		const struct query_wrong *w = query_wrong(q);
		why = fail_text("%u: %s", w->column, w->why);
	} else if (query_uses_graphs(q) && c->graphs.n == 0 && !c->from_index) {
		why = "1: GRAPH without a graph (want --graph)";
	} else {
		note_query(c, q, line);
		why = query_answer(q, c->g, &limits, each, &l);
		query_add_met(c->unsaid.met, q);
		if (why)
			why = fail_text("1: %s", why);
	}
	if (!why && query_is_ask(q)) {
		out_text(out, name);
		out_int(out, 1);
		out_string(out, "ask");
		out_string(out, l.row ? "true" : "false");
		out_end(out);
	}
	query_free(q);
	return why;
}

/* The name before a TAB, cut off *TEXT, or the number of LINE in NUMBER. */
static struct text name_of(struct text *text, struct buf *number, uint64_t line)
{
	if (memchr(text->at, '\t', text->len))
		return text_split(text, '\t');
	buf_printf(number, "%llu", (unsigned long long)line);
	return buf_view(number);
}

enum verdict answer_query(struct config *c, struct row *row, struct out *out)
{
	uint64_t line = batch_line(row->batch, row->record);
	struct text text = row_text(row, 0);
	struct buf number = {0};
	struct text name = name_of(&text, &number, line);
	const char *why = one(c, out, name, text, line);

	buf_release(&number);
	if (!why)
		return OK;
	row->reason = why;
	return BAD;
}

const char *answer_batch(struct config *c, struct out *out)
{
	struct text rest = buf_view(&c->text);
	uint64_t line = 0;

	while (rest.at) {
		struct text text = text_split(&rest, '\n'), name;
		struct buf number = {0};
		line++;
		if (text.len && text.at[text.len - 1] == '\r')
			text.len--;
		if (text_trim(text).len == 0) {
			if (rest.at) /* not what is behind the last line */
				notice_line(&c->unsaid.blank_queries,
					c->batch_name, line);
			continue;
		}
		name = name_of(&text, &number, line);
		const char *why = one(c, out, name, text, line);
		if (why)
			why = fail_text("%s:%llu:%s", c->batch_name,
				(unsigned long long)line, why);
		buf_release(&number);
		TRY(why);
	}
	return NULL;
}
