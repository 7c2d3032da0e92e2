/* graph.c - what a query of an index costs in memory, cold and warm.
 *
 *	graph INDEX QUERIES [rdf]
 *
 * QUERIES has a line for each: a name, a tab, the query.  Prints the name, how
 * many answers, CPU milliseconds of the first run, in which the index is
 * mapped and its blocks are checked as they are met, and of the best of the
 * runs that follow in the same process, parsed and planned anew each time:
 * twenty, or more if they are short, or fewer if they take seconds; and the
 * first cell of the last answer.  With rdf, the index has terms of RDF.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/fail.h"
#include "base/mem.h"
#include "kept/mapped.h"
#include "sparql/query.h"

enum { ROUNDS = 20, SHORT_ROUNDS = 200, ENOUGH = 500 /* ms */ };

static bool rdf;

struct opened {
	struct mapped mapped;
	struct mapped_part part;
	struct graph *g;
};

static double cpu(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
}

static const char *open_index(struct opened *o, const char *path)
{
	TRY(mapped_open(&o->mapped, path, GRAPH_CONTENT));
	TRY(mapped_find(&o->mapped, &o->part, GRAPH_CONTENT, "graph", 1));
	TRY(graph_open(&o->g, (struct text){o->part.at, o->part.size}, true));
	graph_guard(o->g, mapped_sound, &o->part);
	return NULL;
}

static void must(const char *why)
{
	if (why)
		fail_die("%s", why);
}

struct answers {
	uint64_t n;
	struct buf cell; /* the first of the last */
};

static bool count(void *arg, struct query *q)
{
	struct answers *a = arg;
	struct text cell = query_cell(q, 0);
	const char *type = memchr(cell.at, '\0', cell.len);

	a->n++;
	a->cell.len = 0;
	if (type) /* the lexical form is behind the datatype */
		cell.len -= (size_t)(type + 1 - cell.at);
	buf_text(&a->cell, (struct text){type ? type + 1 : cell.at, cell.len});
	return true;
}

static void answer(struct graph *g, struct text text, struct answers *answers)
{
	struct query *q = query_new(text, &(struct query_options){.rdf = rdf});

	answers->n = 0;
	if (query_wrong(q))
		fail_die("%s", query_wrong(q)->why);
	must(query_answer(
		q, g, &(struct query_limits){.seed = 1}, count, answers));
	query_free(q);
}

static void measure(const char *index, const char *name, struct text text)
{
	struct opened o = {.g = NULL};
	double began = cpu(), best = 0, all = 0;
	struct answers answers = {0};

	must(open_index(&o, index));
	answer(o.g, text, &answers);
	double cold = cpu() - began;
	int rounds = cold < 2 ? SHORT_ROUNDS : ROUNDS;
	for (int i = 0; i < rounds && all < ENOUGH; i++) {
		began = cpu();
		answer(o.g, text, &answers);
		double took = cpu() - began;
		best = i == 0 || took < best ? took : best;
		all += took;
	}
	graph_free(o.g);
	mapped_close(&o.mapped);
	printf("%s\t%llu\t%.3f\t%.4f\t%.*s\n", name,
		(unsigned long long)answers.n, cold, best,
		(int)answers.cell.len, answers.cell.at ? answers.cell.at : "");
	buf_release(&answers.cell);
}

int main(int argc, char **argv)
{
	char line[4096];
	FILE *f;

	fail_name("graph");
	if (argc < 3)
		fail_die("usage: graph INDEX QUERIES [rdf]");
	rdf = argc > 3;
	f = fopen(argv[2], "r");
	if (!f)
		fail_die("%s: cannot be read", argv[2]);
	while (fgets(line, sizeof(line), f)) {
		char *query = strchr(line, '\t');
		if (!query) {
			fail_die("want a name, a tab and a query");
			return 1;
		}
		*query++ = '\0';
		query[strcspn(query, "\n")] = '\0';
		measure(argv[1], line, text_of(query));
	}
	fclose(f);
	return 0;
}
