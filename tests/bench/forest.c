/* forest.c - how long a forest takes to be built and to answer, in memory.
 *
 *	forest N               N people, each but some invited by one before
 *	forest --write FILE N  the same as text, "inviter invitee" a line, then
 *	                       "? id" for each of the ids asked about
 *
 * Prints people, and CPU seconds: of building; of the components of all, which
 * are roots; of 2^20 questions of each kind about anybody, by number, and
 * of the ancestors by id.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/random.h"
#include "invite/forest_build.h"

enum { QUESTIONS = 1 << 20, ID = 12, WRITTEN = 20000 };

struct log {
	uint32_t n;
	struct forest_touch *touch;
	char *name; /* ID bytes each */
	uint32_t *order;
};

static double cpu(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static struct text name_of(const void *names, size_t i)
{
	return (struct text){(const char *)names + i * ID, ID - 1};
}

/* One in a hundred came alone, the others by anybody before, recent ones more
 * often. */
static void invent(struct log *l, uint32_t n)
{
	struct random r;

	random_seed(&r, 1);
	*l = (struct log){n, mem_zero(n, sizeof(*l->touch)), mem_array(n, ID),
		mem_array(n, sizeof(*l->order))};
	for (uint32_t i = 0; i < n; i++) {
		uint32_t by = FOREST_NONE;
		if (i && random_below(&r, 100))
			by = (uint32_t)random_below(&r, i);
		l->touch[i] = (struct forest_touch){.time = i, .inviter = by};
		snprintf(l->name + (size_t)i * ID, ID, "U%010u", i);
		l->order[i] = i;
	}
}

static void store(const struct log *l, const char *path)
{
	FILE *f = fopen(path, "w");
	struct random r;

	if (!f)
		fail_die("%s: cannot be written", path);
	for (uint32_t i = 0; i < l->n; i++)
		if (l->touch[i].inviter != FOREST_NONE)
			fprintf(f, "%u %u\n", l->touch[i].inviter, i);
	random_seed(&r, 2);
	for (int i = 0; i < WRITTEN; i++)
		fprintf(f, "? %u\n", (unsigned)random_below(&r, l->n));
	if (fclose(f) != 0)
		fail_die("%s: cannot be written", path);
}

/* Add up who is above them; who is below; how many are. */
static uint64_t above(const struct forest *f, const uint32_t *v, size_t n)
{
	static struct forest_lists lists;
	uint64_t sum = 0;

	if (!forest_ancestors(f, &lists, v, n))
		fail_die("damaged");
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < lists.of[i].n; k++)
			sum += lists.of[i].at[k];
	return sum;
}

static uint64_t below(const struct forest *f, const uint32_t *v, size_t n)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < n; i++)
		for (uint32_t u = v[i] + 1; u < forest_end(f, v[i]); u++)
			sum += u;
	return sum;
}

static uint64_t count(const struct forest *f, const uint32_t *v, size_t n)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += forest_end(f, v[i]) - v[i] - 1;
	return sum;
}

/* The root of everybody: one pass. */
static uint64_t components(const struct forest *f, uint32_t *root)
{
	uint64_t sum = 0;

	for (uint32_t v = 0, top = 0; v < f->n; v++) {
		if (forest_up(f, v) == FOREST_NONE)
			top = v;
		root[v] = top;
		sum += top;
	}
	return sum;
}

/* QUESTIONS about anybody, FOREST_BATCH at a time. */
static double questions(const struct log *l, const struct forest *f,
	uint64_t (*ask)(const struct forest *, const uint32_t *, size_t),
	bool by_id, uint64_t *sum)
{
	struct random r;
	double start = cpu();

	random_seed(&r, 2);
	for (int i = 0; i < QUESTIONS; i += FOREST_BATCH) {
		uint32_t v[FOREST_BATCH];
		struct text id[FOREST_BATCH];
		for (int k = 0; k < FOREST_BATCH; k++) {
			v[k] = (uint32_t)random_below(&r, l->n);
			id[k] = name_of(l->name, v[k]);
		}
		if (by_id)
			forest_find_all(f, v, id, FOREST_BATCH);
		*sum += ask(f, v, FOREST_BATCH);
	}
	return cpu() - start;
}

int main(int argc, char **argv)
{
	struct forest_built b;
	struct rusage usage;
	struct log l;
	uint64_t sum = 0;

	fail_name("forest");
	if (argc != 2 && !(argc == 4 && strcmp(argv[1], "--write") == 0))
		fail_die("want N, or --write FILE N");
	invent(&l, (uint32_t)strtoul(argv[argc - 1], NULL, 10));
	if (argc == 4) {
		store(&l, argv[2]);
		return 0;
	}
	double start = cpu();
	forest_build(&b, l.touch, name_of, l.name, l.order, l.n);
	printf("people %u build %.4f", l.n, cpu() - start);
	uint32_t *root = mem_array(l.n, sizeof(*root));
	start = cpu();
	sum += components(&b.forest, root);
	printf(" components %.4f", cpu() - start);
	printf(" ancestors %.4f", questions(&l, &b.forest, above, false, &sum));
	printf(" descendants %.4f",
		questions(&l, &b.forest, below, false, &sum));
	printf(" count %.4f", questions(&l, &b.forest, count, false, &sum));
	printf(" by-id %.4f", questions(&l, &b.forest, above, true, &sum));
	getrusage(RUSAGE_SELF, &usage);
	printf(" mb %ld sum %llu\n", usage.ru_maxrss / 1024,
		(unsigned long long)sum);
	return 0;
}
