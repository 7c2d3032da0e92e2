/* f_query.c - any bytes as a query, strict and lenient, asked of a small graph:
 * an answer or a message, and never more. */
#include <stdlib.h>

#include "base/clock.h"
#include "graph/build.h"
#include "sparql/query.h"

#include "fuzz.h"

static bool count(void *arg, struct query *q)
{
	size_t *n = arg;

	for (unsigned i = 0; i < query_columns(q); i++)
		*n += query_cell(q, i).len;
	return true;
}

static void ask(struct graph *g, struct text text, bool rdf)
{
	struct query *q = query_new(text, &(struct query_options){.rdf = rdf});
	struct query_limits limits = {
		.max_rows = 1000, .timeout_ms = 200, .clock = clock_ns};
	size_t n = 0;

	if (!query_wrong(q)) {
		struct buf plan = {0};
		const char *why = query_answer(q, g, &limits, count, &n);
		(void)why;
		query_explain(q, &plan);
		buf_release(&plan);
	}
	query_free(q);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const triple[][3] = {{"a", "p", "b"},
		{"b", "p", "c"}, {"c", "p", "a"}, {"a", "q", "12"}};
	struct text text = {(const char *)data, size};

	for (int rdf = 0; rdf < 2; rdf++) {
		struct graph_build *b = graph_build_new(rdf);
		struct buf image = {0};
		struct graph *g;
		for (int i = 0; i < 4; i++) {
			struct text part[3];
			for (int k = 0; k < 3; k++)
				part[k] = rdf ? text_of("<x:y>")
					      : text_of(triple[i][k]);
			if (graph_build_add(b, part, GRAPH_CELLS))
				abort();
		}
		if (graph_build_image(b, &image) ||
			graph_open(&g, buf_view(&image), true))
			abort();
		ask(g, text, rdf);
		graph_free(g);
		graph_build_free(b);
		buf_release(&image);
	}
	return 0;
}
