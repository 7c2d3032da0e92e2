/* f_image.c - an image of a graph with bytes changed, and no sums to tell: any
 * answer or a message, and never more than the image is read.
 *
 * A case is places and what is put there: two bytes and one, again and again.
 */
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "graph/build.h"
#include "graph/tree.h"
#include "sparql/query.h"

#include "fuzz.h"

static const char *const queries[] = {
	"?s ?p ?o",
	"b ?p ?o",
	"SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p",
	"SELECT * { ?a p+ ?b . ?b !q ?c FILTER(?c > 'a') } ORDER BY ?c",
	"PATH(a, p+, ?x, ?depth, ?route)",
	"SELECT ?x { ?x q ?n MINUS { ?x p c } OPTIONAL { c p ?x } }",
};

static bool count(void *arg, struct query *q)
{
	size_t *n = arg;

	for (unsigned i = 0; i < query_columns(q); i++)
		*n += query_cell(q, i).len;
	return true;
}

static void make(struct buf *image)
{
	static const char *const triple[][3] = {{"a", "p", "b"},
		{"b", "p", "c"}, {"c", "p", "a"}, {"a", "q", "12"},
		{"b", "q", "3.5%"}, {"c", "r", "b"}, {"d", "p", "a"}};
	struct graph_build *b = graph_build_new(false);

	for (size_t i = 0; i < sizeof(triple) / sizeof(*triple); i++) {
		struct text part[3];
		for (int k = 0; k < 3; k++)
			part[k] = text_of(triple[i][k]);
		if (graph_build_add(b, part, GRAPH_CELLS))
			abort();
	}
	if (graph_build_image(b, image))
		abort();
	graph_build_free(b);
}

static void ask(struct graph *g)
{
	struct query_limits limits = {
		.max_rows = 1000, .timeout_ms = 200, .clock = clock_ns};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(queries) / sizeof(*queries); i++) {
		struct query *q = query_new(
			text_of(queries[i]), &(struct query_options){0});
		struct buf plan = {0};
		if (query_wrong(q))
			abort();
		const char *why = query_answer(q, g, &limits, count, &n);
		(void)why;
		query_explain(q, &plan);
		buf_release(&plan);
		query_free(q);
	}
	uint32_t a = graph_find(g, text_of("a")),
		 p = graph_find(g, text_of("p"));
	if (a && p) {
		struct tree_left left;
		bool cut;
		free(graph_tree(g, a, p, 0, &n, &left));
		free(graph_between(g, a, p, 0, 0, &n, &cut));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct buf image;
	struct graph *g;

	if (!image.len)
		make(&image);
	/* Its own memory, so that what reads past it is seen. */
	char *bytes = malloc(image.len);
	if (!bytes)
		abort();
	memcpy(bytes, image.at, image.len);
	for (size_t i = 0; i + 2 < size; i += 3)
		bytes[(data[i] * 256u + data[i + 1]) % image.len] =
			(char)data[i + 2];
	const char *why =
		graph_open(&g, (struct text){bytes, image.len}, false);
	if (!why) {
		ask(g);
		graph_free(g);
	}
	free(bytes);
	return 0;
}
