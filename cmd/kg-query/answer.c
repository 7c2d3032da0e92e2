/* answer.c - solutions as rows: plain cells, or terms as SPARQL's result
 * formats write them; and the plan. */
#include "graph/term.h"
#include "parts.h"

static bool as_terms(const struct config *c)
{
	return c->terms == TERMS_RDF && c->common->format == OUT_TSV + 1;
}

/* SPARQL TSV has ?name, and so has no empty name. */
static void column(const struct config *c, struct text name)
{
	struct buf b = {0};

	if (as_terms(c))
		buf_byte(&b, '?');
	buf_text(&b, name);
	buf_byte(&b, '\0');
	setup_column(c->setup, b.at);
	buf_release(&b);
}

void name_columns(struct config *c)
{
	if (c->explain) {
		setup_column(c->setup, "plan");
		setup_column(c->setup, "estimated");
		setup_column(c->setup, "real");
		return;
	}
	if (query_is_ask(c->q) && !c->column) {
		setup_no_header(c->setup);
		return;
	}
	if (query_is_ask(c->q))
		setup_column(c->setup, "answer");
	for (unsigned i = 0; i < query_columns(c->q); i++) {
		struct text name = query_name(c->q, i);
		if (c->column && text_is(name, c->column)) {
			c->has_skipped = true;
			c->skipped = i;
			continue;
		}
		column(c, name);
	}
}

/* W3C CSV: the bare text; blank nodes keep their _:. */
static void put_text(struct out *out, struct text key)
{
	struct term t = term_parts(key);
	struct buf b = {0};

	if (t.kind != TERM_BLANK) {
		out_text(out, t.text);
		return;
	}
	buf_string(&b, "_:");
	buf_text(&b, t.text);
	out_text(out, buf_view(&b));
	buf_release(&b);
}

void put_term(const struct config *c, struct out *out, struct text key)
{
	struct buf b = {0};

	if (key.len == 0) {
		out_empty(out);
	} else if (c->terms == TERMS_PLAIN) {
		out_text(out, key);
	} else if (out->format == OUT_CSV) {
		put_text(out, key);
	} else {
		term_print(&b, key);
		if (out->format == OUT_TSV)
			out_raw(out, buf_view(&b), 1);
		else
			out_text(out, buf_view(&b));
		buf_release(&b);
	}
}

struct answering {
	struct config *c;
	struct out *out;
	struct row *row; /* of --column */
	bool any;
};

static void put_solution(struct answering *a, struct query *q)
{
	for (unsigned i = 0; i < query_columns(q); i++)
		if (!a->c->has_skipped || i != a->c->skipped)
			put_term(a->c, a->out, query_cell(q, i));
}

static bool each(void *arg, struct query *q)
{
	struct answering *a = arg;

	a->any = true;
	if (query_is_ask(q) || a->c->explain)
		return true;
	put_solution(a, q);
	out_end(a->out);
	return !a->out->failed;
}

static void print_plan(struct config *c, struct out *out)
{
	struct buf b = {0};

	query_explain(c->q, &b);
	struct text all = buf_view(&b), line;
	for (line = text_split(&all, '\n'); all.at;
		line = text_split(&all, '\n')) {
		out_text(out, text_split(&line, '\t'));
		out_text(out, text_split(&line, '\t'));
		out_text(out, line);
		out_end(out);
	}
	buf_release(&b);
}

const char *answer(struct config *c, struct out *out)
{
	struct query_limits limits = limits_of(c);
	struct answering a = {.c = c, .out = out};

	warn_unknown(c, c->q);
	/* SPARQL TSV of no variables has a line of no names. */
	if (as_terms(c) && !c->explain && !query_is_ask(c->q) &&
		query_columns(c->q) == 0)
		buf_byte(&out->rows, '\n');
	TRY(query_answer(c->q, c->g, &limits, each, &a));
	if (c->explain)
		print_plan(c, out);
	else if (query_is_ask(c->q))
		buf_string(&out->rows, a.any ? "true\n" : "false\n");
	return NULL;
}

static bool each_row(void *arg, struct query *q)
{
	struct answering *a = arg;

	a->any = true;
	if (query_is_ask(q))
		return true;
	row_pass(a->row, a->out);
	put_solution(a, q);
	out_end(a->out);
	return true;
}

enum verdict answer_row(struct config *c, struct row *row, struct out *out)
{
	struct query_limits limits = limits_of(c);
	struct answering a = {.c = c, .out = out, .row = row};
	struct text cell = row_text(row, 0);
	struct buf key = {0};
	const char *why = NULL;

	if (cell.len) {
		why = term_read(&key, cell, c->terms == TERMS_RDF, true);
		if (why) {
			row->reason = why;
			buf_release(&key);
			return BAD;
		}
		query_bind(c->q, text_of(c->column), buf_view(&key));
		why = query_answer(c->q, c->g, &limits, each_row, &a);
	}
	note_row(c, row, buf_view(&key), a.any);
	buf_release(&key);
	if (why) {
		row->reason = why;
		return c->common->answer ? BAD : FATAL;
	}
	/* A row without an answer keeps its place. */
	if (!a.any || query_is_ask(c->q)) {
		row_pass(row, out);
		if (query_is_ask(c->q))
			out_string(out, cell.len == 0 ? ""
					: a.any	      ? "true"
						      : "false");
		for (unsigned i = 0; i < query_columns(c->q); i++)
			if (!c->has_skipped || i != c->skipped)
				out_empty(out);
		out_end(out);
	}
	return OK;
}
