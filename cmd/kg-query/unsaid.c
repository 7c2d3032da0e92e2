/* unsaid.c - what the answers do not show: names that the graph lacks, rows and
 * queries passed over, values that are no numbers; counted, and told once. */
#include "parts.h"

enum { NAMES_TOLD = 8 }; /* names of a query that have a line each */

void warn_name(struct config *c, struct text key)
{
	struct buf b = {0};

	query_print_unknown(&b, c->g, key, c->terms == TERMS_RDF);
	fail_warn("%s", b.at);
	buf_release(&b);
	c->unsaid.names.n++;
}

static void warn_some(void *arg, struct text key)
{
	struct config *c = arg;

	if (c->unsaid.names.n < NAMES_TOLD)
		warn_name(c, key);
	else
		c->unsaid.names.n++;
}

void warn_unknown(struct config *c, struct query *q)
{
	if (c->terms != TERMS_PLAIN)
		return;
	size_t n = query_unknown(q, c->g, warn_some, c);
	if (n > NAMES_TOLD)
		fail_warn("%zu more names of the query are not in the graph",
			n - NAMES_TOLD);
}

static void note_name(void *arg, struct text key)
{
	struct config *c = arg;

	if (!c->unsaid.first_name.len)
		query_print_unknown(&c->unsaid.first_name, c->g, key,
			c->terms == TERMS_RDF);
}

/* Of a query of --batch, on this LINE of it. */
void note_query(struct config *c, struct query *q, uint64_t line)
{
	struct unsaid *u = &c->unsaid;

	if (query_was_wide(q))
		notice_line(&u->wide_queries, c->batch_name, line);
	if (c->terms != TERMS_PLAIN)
		return;
	for (size_t n = query_unknown(q, c->g, note_name, c); n > 0; n--)
		notice_line(&u->names, c->batch_name, line);
}

/* Of a row of --column, whose cell is the term KEY; ANY: it has an answer. */
void note_row(struct config *c, struct row *row, struct text key, bool any)
{
	struct unsaid *u = &c->unsaid;

	u->rows++;
	u->answered += any || (key.len && query_is_ask(c->q));
	if (key.len == 0)
		notice_row(&u->blank_cells, row);
	else if (!any && !graph_find(c->g, key))
		notice_row(&u->unknown_cells, row);
}

static void tell_met(struct config *c)
{
	static const struct {
		const char *name, *what;
	} says[QUERY_METS] = {
		[QUERY_AS_TEXT] = {"compared_as_text",
			"is no number, so < and > compare it as text "
			"(want NUM() around it)"},
		[QUERY_NO_NUMBER] = {"sums_void",
			"is no number, so SUM or AVG of its group has no value "
			"(want NUM() around it)"},
		[QUERY_NOT_COUNTED] = {"arithmetic_void",
			"is no number, so what is calculated from it has no "
			"value (want NUM() around it)"},
		[QUERY_NO_FUNCTION] = {"functions_unknown",
			"is no function here, so it has no value"},
		[QUERY_NO_PATTERN] = {"patterns_void",
			"is no pattern of XPath, so REGEX or REPLACE has no "
			"value (want [a-z] for [[:lower:]])"}};

	for (int i = 0; i < QUERY_METS; i++) {
		const struct query_note *met = &c->unsaid.met[i];
		setup_first(c->setup, says[i].name, met->n,
			(struct text){met->first, met->len}, says[i].what);
	}
}

static void tell_batch(struct config *c)
{
	struct unsaid *u = &c->unsaid;

	setup_notice(c->setup, "queries_blank", &u->blank_queries,
		"the line is blank and asks nothing");
	setup_notice(c->setup, "queries_wide", &u->wide_queries,
		"full-width punctuation in the query is read as plain");
	setup_notice(c->setup, "names_unknown", &u->names, u->first_name.at);
}

static void tell_rows(struct config *c)
{
	struct unsaid *u = &c->unsaid;

	setup_notice(c->setup, "cells_blank", &u->blank_cells,
		"the cell is empty and is not asked for");
	setup_notice(c->setup, "cells_unknown", &u->unknown_cells,
		"the cell is not in the graph");
	setup_part(c->setup, "rows_answered", u->answered, u->rows,
		"rows with an answer");
}

void tell_unsaid(struct config *c)
{
	struct unsaid *u = &c->unsaid;

	if (c->batch) {
		tell_batch(c);
	} else {
		setup_note(c->setup, "names_unknown", (double)u->names.n);
		setup_note(
			c->setup, "queries_wide", c->q && query_was_wide(c->q));
	}
	if (c->column)
		tell_rows(c);
	if (c->q)
		query_add_met(c->unsaid.met, c->q);
	tell_met(c);
	setup_first(c->setup, "files_unread", u->unread,
		text_of(u->unread ? u->first_unread : ""),
		"is not read, for FROM in the query names other graphs");
}

void unsaid_release(struct config *c)
{
	buf_release(&c->unsaid.first_name);
}
