/* peel.c - how long a dense block takes to be found, in memory.
 *
 *	peel FILE              edges of a file: two numbers a line, # a remark
 *	peel --random EDGES    as many edges between EDGES / 5 accounts and
 *	                       half as many things, some of which many use, and
 *	                       a block of 500 x 100, half full
 *
 * Prints edges, CPU seconds of sorting and of peeling (below a million edges
 * the best of five), score, rows, columns.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/random.h"
#include "invite/peel.h"

enum { SMALL = 1000000, ROUNDS = 5 }; /* small graphs, again and again */

struct graph {
	uint64_t *edge;
	size_t n, cap;
	uint32_t rows, cols;
};

static double cpu(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void add(struct graph *g, uint32_t row, uint32_t col)
{
	mem_grow(&g->edge, &g->cap, g->n + 1, sizeof(*g->edge));
	g->edge[g->n++] = peel_edge(row, col);
	g->rows = row >= g->rows ? row + 1 : g->rows;
	g->cols = col >= g->cols ? col + 1 : g->cols;
}

static void read_file(struct graph *g, const char *path)
{
	FILE *f = fopen(path, "r");
	char line[256], *end;

	if (!f)
		fail_die("%s: cannot be read", path);
	while (fgets(line, sizeof(line), f)) {
		if (*line < '0' || *line > '9')
			continue;
		uint32_t row = (uint32_t)strtoul(line, &end, 10);
		add(g, row, (uint32_t)strtoul(end, NULL, 10));
	}
	fclose(f);
}

static void invent(struct graph *g, size_t edges)
{
	uint32_t rows = (uint32_t)(edges / 5) + 1000, cols = rows / 2;
	struct random r;

	random_seed(&r, 1);
	for (size_t i = 0; i < edges; i++) {
		double u = random_unit(&r); /* squared: few things are common */
		add(g, (uint32_t)random_below(&r, rows),
			(uint32_t)(u * u * cols));
	}
	for (size_t i = 0; i < (size_t)500 * 100; i++)
		if (random_below(&r, 2))
			add(g, rows - 1 - (uint32_t)(i / 100),
				cols - 1 - (uint32_t)(i % 100));
}

int main(int argc, char **argv)
{
	struct graph g = {0};
	struct peel_block b = {0};
	struct rusage usage;

	fail_name("peel");
	if (argc == 3 && strcmp(argv[1], "--random") == 0)
		invent(&g, strtoull(argv[2], NULL, 10));
	else if (argc == 2)
		read_file(&g, argv[1]);
	else
		fail_die("want FILE, or --random EDGES");
	if (!g.edge)
		fail_die("no edges");
	double sort = 1e9, peel = 1e9;
	uint64_t *edge = mem_array(g.n, sizeof(*edge));
	size_t n = 0;
	for (int round = 0; round < (g.n < SMALL ? ROUNDS : 1); round++) {
		memcpy(edge, g.edge, g.n * sizeof(*edge));
		peel_release(&b);
		double start = cpu();
		n = peel_sort(edge, g.n, g.rows, g.cols);
		double sorted = cpu();
		peel_densest(&b, edge, n, g.rows, g.cols, PEEL_LOG, 1);
		double end = cpu();
		sort = sorted - start < sort ? sorted - start : sort;
		peel = end - sorted < peel ? end - sorted : peel;
	}
	getrusage(RUSAGE_SELF, &usage);
	printf("edges %zu sort %.4f peel %.4f score %.9f rows %zu cols %zu "
	       "mb %ld\n",
		n, sort, peel, b.score, b.rows, b.cols, usage.ru_maxrss / 1024);
	peel_release(&b);
	free(edge);
	free(g.edge);
	return 0;
}
