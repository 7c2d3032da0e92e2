/* kmeans.c - how long a fit takes on customers in memory, parsing left out.
 *
 *	kmeans N K [SEED] [THREADS]	fit, and print one line
 *	kmeans --write FILE N		the features, N doubles a column
 *
 * The customers are invented, of four kinds: long tail 60 %, potential 15 %,
 * regular 20 %, high value 5 %; recency in days, frequency, monetary value in
 * cents, then log1p and z-score.  kmeans-peer.py times scikit-learn on the
 * file.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/random.h"
#include "cluster/kmeans.h"

enum { D = 3, GENERATOR_SEED = 1 };

static const struct kind {
	double up_to;	  /* share, added up */
	double frequency; /* median orders */
	double ticket;	  /* log of the median order */
} kinds[] = {{.60, 1.3, 3.2}, {.75, 2.0, 6.0}, {.95, 12, 3.8}, {1.0, 40, 5.5}};

static double positive(struct random *r)
{
	return random_unit(r) + 0x1p-54;
}

/* Box and Muller. */
static double normal(struct random *r)
{
	double radius = sqrt(-2 * log(positive(r)));

	return radius * cos(6.283185307179586 * random_unit(r));
}

/* Knuth's product of uniforms, the part above 700 taken as it is. */
static double poisson(struct random *r, double mean)
{
	double n = 0, product = 1;

	if (mean > 700)
		return floor(mean);
	for (double limit = exp(-mean);; n++) {
		product *= positive(r);
		if (product <= limit)
			return n;
	}
}

static void customer(double *x, struct random *r)
{
	double u = random_unit(r);
	const struct kind *kind = kinds;

	while (u > kind->up_to)
		kind++;
	double orders = 1 + poisson(r, kind->frequency * exp(0.5 * normal(r)));
	double age = 730 * sqrt(random_unit(r));
	double days = floor(age * -log(positive(r)) / (orders + 0.5));
	double amount = orders * exp(kind->ticket + 0.6 * normal(r));

	x[0] = fmin(days, 730);
	x[1] = orders;
	x[2] = fmax(floor(amount * 100 + 0.5) / 100, 0.01);
}

static void scale(double *x, size_t n)
{
	double sum = 0, squares = 0;

	for (size_t i = 0; i < n; i++)
		sum += x[i];
	double mean = sum / (double)n;

	for (size_t i = 0; i < n; i++)
		squares += (x[i] - mean) * (x[i] - mean);
	double deviation = sqrt(squares / (double)n);

	for (size_t i = 0; i < n; i++)
		x[i] = (x[i] - mean) / deviation;
}

static void generate(struct points *p, size_t n)
{
	struct random r;
	double *column[D], x[D];

	random_seed(&r, GENERATOR_SEED);
	for (unsigned j = 0; j < D; j++)
		p->x[j] = column[j] = mem_array(n, sizeof(double));
	p->n = n;
	p->d = D;
	for (size_t i = 0; i < n; i++) {
		customer(x, &r);
		for (unsigned j = 0; j < D; j++)
			column[j][i] = log1p(x[j]);
	}
	for (unsigned j = 0; j < D; j++)
		scale(column[j], n);
}

static void write_file(const char *path, const struct points *p)
{
	FILE *f = fopen(path, "wb");
	size_t written = 0;

	if (!f)
		fail_die("%s: cannot be written", path);
	for (unsigned j = 0; j < D; j++)
		written += fwrite(p->x[j], sizeof(double), p->n, f);
	if (fclose(f) != 0 || written != D * p->n)
		fail_die("%s: write failed", path);
}

static double cpu_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double peak_mb(void)
{
	struct rusage u;

	getrusage(RUSAGE_SELF, &u);
	return (double)u.ru_maxrss / 1024;
}

int main(int argc, char **argv)
{
	struct kmeans_options o = KMEANS_DEFAULTS;
	struct points p = {0};
	struct kmeans m;

	fail_name("kmeans");
	if (argc == 4 && strcmp(argv[1], "--write") == 0) {
		generate(&p, strtoull(argv[3], NULL, 10));
		write_file(argv[2], &p);
		return 0;
	}
	if (argc < 3)
		fail_die("usage: kmeans N K [SEED] [THREADS] | --write FILE N");
	generate(&p, strtoull(argv[1], NULL, 10));
	o.k = (unsigned)strtoul(argv[2], NULL, 10);
	if (argc > 3)
		o.seed = strtoull(argv[3], NULL, 10);
	if (argc > 4)
		o.threads = (unsigned)strtoul(argv[4], NULL, 10);
	double before = peak_mb(), start = cpu_seconds();
	const char *why = kmeans_fit(&m, &p, &o);
	double took = cpu_seconds() - start;

	if (why)
		fail_die("%s", why);
	printf("crmutils n=%zu k=%u inertia=%.6f cpu=%.3f peak_mb=%.0f "
	       "above_columns_mb=%.0f iterations=%u\n",
		p.n, m.k, m.inertia, took, peak_mb(), peak_mb() - before,
		m.iterations);
	kmeans_release(&m);
	for (unsigned j = 0; j < D; j++)
		free((void *)p.x[j]);
	return 0;
}
