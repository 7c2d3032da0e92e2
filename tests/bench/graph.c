/* graph.c - what a query of an index costs in memory, cold and warm.
 *
 *	graph INDEX QUERIES
 *
 * QUERIES has a line for each: a name, a tab, the query.  Prints the name, how
 * many answers, CPU milliseconds of the first run, in which the index is
 * mapped and its blocks are checked as they are met, and of the best of the
 * runs that follow in the same process, parsed and planned anew each time:
 * twenty, or more if they are short.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/fail.h"
#include "base/mem.h"
#include "kept/mapped.h"
#include "sparql/query.h"

enum { ROUNDS = 20, SHORT_ROUNDS = 200 };

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

static bool count(void *arg, struct query *q)
{
	(void)q;
	++*(uint64_t *)arg;
	return true;
}

static void answer(struct graph *g, struct text text, uint64_t *answers)
{
	struct query *q =
		query_new(text, &(struct query_options){.rdf = false});

	*answers = 0;
	if (query_wrong(q))
		fail_die("%s", query_wrong(q)->why);
	must(query_answer(
		q, g, &(struct query_limits){.seed = 1}, count, answers));
	query_free(q);
}

static void measure(const char *index, const char *name, struct text text)
{
	struct opened o = {.g = NULL};
	double began = cpu(), best = 0;
	uint64_t answers;

	must(open_index(&o, index));
	answer(o.g, text, &answers);
	double cold = cpu() - began;
	int rounds = cold < 2 ? SHORT_ROUNDS : ROUNDS;
	for (int i = 0; i < rounds; i++) {
		began = cpu();
		answer(o.g, text, &answers);
		double took = cpu() - began;
		best = i == 0 || took < best ? took : best;
	}
	graph_free(o.g);
	mapped_close(&o.mapped);
	printf("%s\t%llu\t%.3f\t%.4f\n", name, (unsigned long long)answers,
		cold, best);
}

int main(int argc, char **argv)
{
	char line[4096];
	FILE *f;

	fail_name("graph");
	if (argc != 3)
		fail_die("usage: graph INDEX QUERIES");
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
