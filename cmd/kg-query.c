/* kg-query.c - kg-query: SPARQL, or a few words, over files of triples. */
#include "kg-query/parts.h"

#define AT(field) offsetof(struct config, field)

/* clang-format off */
static const struct opt opts[] = {
	{'f', "file", OPT_FILE, AT(files), "file", NULL, 0, 0, OPT_REPEAT | OPT_READ,
		"triples: CSV, TSV or N-Triples (default: standard input)", NULL},
	{'i', "from-index", OPT_FILE, AT(from_index), "index", NULL, 0, 0, OPT_READ,
		"take the graph from an index", NULL},
	{0, "index", OPT_FILE, AT(index), "index", NULL, 0, 0, OPT_REPLACED,
		"compile the triples into an index, and answer nothing", NULL},
	{0, "stale", OPT_FLAG, AT(stale), NULL, NULL, 0, 0, 0,
		"use an index that is older than its files", NULL},
	{'q', "query", OPT_FILE, AT(query_file), "file", NULL, 0, 0, OPT_READ,
		"the query is in a file", NULL},
	{0, "terms", OPT_CHOICE, AT(terms), "plain|rdf", "plain", 0, 0, 0,
		"what a cell is: its bytes, or an RDF term", NULL},
	{0, "base", OPT_TEXT, AT(base), "iri", NULL, 0, 0, 0,
		"what relative IRIs of the query are relative to", NULL},
	{0, "graph", OPT_TEXT, AT(graphs), "name=file", NULL, 0, 0, OPT_REPEAT | OPT_READ,
		"a named graph, for GRAPH and FROM", NULL},
	{0, "triples", OPT_TEXT, AT(triples), "file:key", NULL, 0, 0, OPT_REPEAT | OPT_READ,
		"a wide table: the cell of column KEY is the subject, each other column a predicate", NULL},
	{0, "column", OPT_TEXT, AT(column), "name", NULL, 0, 0, 0,
		"for each row of standard input: ?name is its cell, answers are appended", NULL},
	{0, "explain", OPT_FLAG, AT(explain), NULL, NULL, 0, 0, 0,
		"print the plan, with estimated and real sizes", NULL},
	{0, "tree", OPT_FLAG, AT(tree), NULL, NULL, 0, 0, 0,
		"operands: NODE PREDICATE; all that comes from the node", NULL},
	{0, "between", OPT_FLAG, AT(between), NULL, NULL, 0, 0, 0,
		"operands: A B [PREDICATE]; the shortest chain from A to B", NULL},
	{0, "depth", OPT_INT, AT(depth), "n", "0", 0, 4e9, 0,
		"how far --tree and --between go; 0: any way", NULL},
	{0, "batch", OPT_FILE, AT(batch), "file", NULL, 0, 0, OPT_MAYBE | OPT_READ,
		"a query a line, from a file or standard input", ""},
	{0, "max-rows", OPT_INT, AT(max_rows), "n", "0", 0, 1e15, 0,
		"more answers than that are an error; 0: any number", NULL},
	{0, "timeout", OPT_DURATION, AT(timeout), "time", "0", 0, 0, 0,
		"more time than that is an error; 0: any", NULL},
	{0, "valid", OPT_TIME, AT(valid), "day", NULL, 0, 0, 0,
		"triples that hold then, by their columns from and until", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "time", "1970-01-01", 0, 0, 0,
		"what NOW() is", NULL},
	{0, "seed", OPT_INT, AT(seed), "n", "42", 0, 9e15, 0,
		"of RAND() and UUID()", NULL},
	{0}};
/* clang-format on */

static const char *usage(struct config *c)
{
	if (c->from_index && (c->files.n || c->graphs.n || c->triples.n))
		return "--from-index has its triples (want no --file, --graph, "
		       "--triples)";
	if (c->triples.n && c->terms == TERMS_RDF)
		return "--triples has plain cells (want no --terms=rdf)";
	if (c->from_index && c->index)
		return "--index makes an index, --from-index uses one";
	if (c->stale && !c->from_index)
		return "--stale is for --from-index";
	if (c->column && !c->files.n && !c->from_index && !c->graphs.n &&
		!c->triples.n)
		return "--column reads rows from standard input (want the "
		       "triples by --file or --from-index)";
	if (c->tree + c->between + (c->batch != NULL) + (c->column != NULL) > 1)
		return "--tree, --between, --batch, --column: want one of them";
	if ((c->tree || c->between) && c->explain)
		return "--tree and --between have no plan to --explain";
	if (c->depth && !c->tree && !c->between)
		return "--depth is for --tree and --between";
	if (c->column && c->explain)
		return "--explain is for one query (want no --column)";
	return NULL;
}

static const char *read_triples(void *config)
{
	struct config *c = config;

	return c->index ? write_index(c) : load_graph(c);
}

static const char *open_query(void *config, struct setup *setup)
{
	struct config *c = config;
	size_t n;
	char *const *operand = setup_operands(setup, &n);
	const char *why = usage(c);

	c->setup = setup;
	c->common = setup_common(setup);
	if (why)
		return setup_usage(setup, why);
	if (c->index) {
		if (n || c->query_file)
			return setup_usage(setup,
				"--index answers no query (want it alone)");
		setup_no_header(setup);
		return NULL;
	}
	if (c->batch && n)
		return setup_usage(setup, "--batch and a query (want one)");
	if (c->tree || c->between) {
		TRY(read_short(c, operand, n));
	} else if (c->batch) {
		TRY(read_batch(c));
	} else {
		TRY(read_query(c, operand, n));
		name_columns(c);
	}
	if (!c->column)
		return NULL;
	TRY(load_graph(c));
	warn_unknown(c, c->q);
	if (!query_bind(c->q, text_of(c->column), text_of("")))
		return setup_usage(
			setup, fail_text("--column=%s: the query has no ?%s",
				       c->column, c->column));
	setup_flow(setup, (struct flow){.columns = COLUMNS_PASSED,
				  .order = ORDER_INPUT,
				  .several = true});
	setup_role(setup, c->column, SETUP_REQUIRED);
	return NULL;
}

struct prepared {
	struct config *c;
};

static enum verdict row_query(
	void *state, const void *config, struct row *row, struct out *out)
{
	struct prepared *p = row->prepared;

	(void)state;
	(void)config;
	return p->c->each ? answer_query(p->c, row, out)
			  : answer_row(p->c, row, out);
}

/* A row changes the query and what is counted of its answers.  One thread has
 * them all. */
static void prepare_query(void *prepared, void *config)
{
	struct prepared *p = prepared;

	p->c = config;
}

static const char *finish_query(
	void *state, void *config, struct setup *setup, struct out *out)
{
	struct config *c = config;

	(void)state;
	if (c->index)
		return NULL;
	setup_note(setup, "triples", (double)c->g->set[0].n);
	setup_note(setup, "terms", (double)c->g->terms);
	const char *why = c->column || c->each ? NULL
			  : c->batch	       ? answer_batch(c, out)
			  : c->q	       ? answer(c, out)
					       : answer_short(c, out);
	TRY(why);
	tell_unsaid(c);
	return NULL;
}

static void close_query(void *config)
{
	struct config *c = config;

	query_free(c->q);
	unload(c);
	unsaid_release(c);
	buf_release(&c->text);
}

static const struct filter kg_query = {.name = "kg-query",
	.brief = "Answer a query from triples.",
	.operands = "[query]",
	.example =
		{"kg-query -f samples/knowledge.csv '?p 类型 信用卡 . ?p 年费 ?fee'",
			"kg-query -f samples/knowledge.csv --index=bank.kgx",
			"kg-query -f samples/knowledge.csv --tree 联禾金卡 类型"},
	.flow = {.order = ORDER_INPUT, .rows = ROWS_OWN},
	.opts = opts,
	.config_size = sizeof(struct config),
	.prepared_size = sizeof(struct prepared),
	.files = load_files,
	.open = open_query,
	.read = read_triples,
	.prepare = prepare_query,
	.row = row_query,
	.finish = finish_query,
	.close = close_query};

int main(int argc, char **argv)
{
	return filter_main(&kg_query, argc, argv);
}
