/* forest.c - how long a forest takes to be built and to answer, in memory.
 *
 *	forest N               N people, each but some invited by one before
 *	forest --write FILE N  the same as text, "inviter invitee" a line, then
 *	                       "? id" for each of the ids asked about
 *
 * Prints people, and CPU seconds: of building; of the components of all
 * (roots); of a million questions each by number and by id.
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

enum { QUESTIONS = 1000000, ID = 12, WRITTEN = 20000 };

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

/* Add up who is above V. */
static uint64_t climb(const struct forest *f, uint32_t v)
{
	uint64_t sum = 0;

	for (v = forest_at(f, v)->inviter; v != FOREST_NONE;
		v = forest_at(f, v)->inviter)
		sum += v;
	return sum;
}

static uint64_t below(const struct forest *f, uint32_t v)
{
	uint64_t sum = 0;
	uint32_t end = forest_at(f, v)->end;

	for (uint32_t u = v + 1; u < end; u++)
		sum += forest_at(f, u)->inviter;
	return sum;
}

/* The root of everybody: one pass. */
static uint64_t components(const struct forest *f, uint32_t *root)
{
	uint64_t sum = 0;

	for (uint32_t v = 0, top = 0; v < f->n; v++) {
		if (forest_at(f, v)->inviter == FOREST_NONE)
			top = v;
		root[v] = top;
		sum += top;
	}
	return sum;
}

static double questions(const struct log *l, const struct forest *f,
	uint64_t (*ask)(const struct forest *, uint32_t), bool by_id,
	uint64_t *sum)
{
	struct random r;
	double start = cpu();

	random_seed(&r, 2);
	for (int i = 0; i < QUESTIONS; i++) {
		uint32_t v = (uint32_t)random_below(&r, l->n);
		if (by_id)
			v = forest_find(f, name_of(l->name, v));
		*sum += ask(f, v);
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
	for (int by_id = 0; by_id < 2; by_id++) {
		double up = questions(&l, &b.forest, climb, by_id, &sum);
		double down = questions(&l, &b.forest, below, by_id, &sum);
		printf(" %s %.4f %.4f", by_id ? "ids" : "numbers", up, down);
	}
	getrusage(RUSAGE_SELF, &usage);
	printf(" mb %ld sum %llu\n", usage.ru_maxrss / 1024,
		(unsigned long long)sum);
	return 0;
}
