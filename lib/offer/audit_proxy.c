/* audit_proxy.c - whether a factor stands in for an attribute. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "offer/audit.h"

struct proxy {
	const struct audit *a;
	size_t *first; /* strata + 1, rows whose label is known */
	uint32_t *factor, *label;
	uint32_t factors, labels;
	/* of one stratum */
	uint32_t *count; /* factors * labels */
	uint32_t *row, *column;
	uint32_t *seen; /* factor values that occur */
	size_t n_seen;
	struct proxy_share *share;
};

/* A value of the factor: how many of its rows have a label. */
struct proxy_share {
	uint32_t with, without;
};

static double x_log_x(double x)
{
	return x > 0 ? x * log(x) : 0;
}

static void tabulate(struct proxy *p, size_t s)
{
	for (size_t i = 0; i < p->n_seen; i++) {
		uint32_t f = p->seen[i];
		p->row[f] = 0;
		for (uint32_t l = 0; l < p->labels; l++)
			p->count[(size_t)f * p->labels + l] = 0;
	}
	p->n_seen = 0;
	for (uint32_t l = 0; l < p->labels; l++)
		p->column[l] = 0;
	for (size_t i = p->first[s]; i < p->first[s + 1]; i++) {
		uint32_t f = p->factor[i], l = p->label[i];
		if (p->row[f]++ == 0)
			p->seen[p->n_seen++] = f;
		p->count[(size_t)f * p->labels + l]++;
		p->column[l]++;
	}
}

/* Mutual information and entropy of the label, both times rows. */
static void information(
	const struct proxy *p, size_t n, double *mutual, double *entropy)
{
	double all = x_log_x((double)n), h = all, joint = 0, rows = 0;

	for (uint32_t l = 0; l < p->labels; l++)
		h -= x_log_x(p->column[l]);
	for (size_t i = 0; i < p->n_seen; i++) {
		uint32_t f = p->seen[i];
		rows += x_log_x(p->row[f]);
		for (uint32_t l = 0; l < p->labels; l++)
			joint += x_log_x(p->count[(size_t)f * p->labels + l]);
	}
	*entropy += h;
	*mutual += joint - rows - (all - h) + all;
}

/* Rising by the share that has the label. */
static int by_share(const void *a, const void *b)
{
	const struct proxy_share *x = a, *y = b;
	uint64_t left = (uint64_t)x->with * y->without,
		 right = (uint64_t)y->with * x->without;

	return (left > right) - (left < right);
}

/* Pairs of a row with label L and one without, and those told apart rightly
 * (ties by half). */
static void pairs(struct proxy *p, uint32_t l, double *right, double *all)
{
	double before = 0, with = 0;

	for (size_t i = 0; i < p->n_seen; i++) {
		uint32_t f = p->seen[i];
		uint32_t n = p->count[(size_t)f * p->labels + l];
		p->share[i] = (struct proxy_share){n, p->row[f] - n};
	}
	qsort(p->share, p->n_seen, sizeof(*p->share), by_share);
	for (size_t i = 0; i < p->n_seen;) {
		double tied_with = 0, tied = 0;
		size_t j = i;
		for (; j < p->n_seen &&
			by_share(&p->share[i], &p->share[j]) == 0;
			j++) {
			tied_with += p->share[j].with;
			tied += p->share[j].without;
		}
		*right += tied_with * (before + tied / 2);
		before += tied;
		with += tied_with;
		i = j;
	}
	*all += with * before;
}

/* Both measures for the labels as they lie. */
static void measure(struct proxy *p, double *share, double *auc)
{
	double mutual = 0, entropy = 0, right = 0, all = 0;

	for (size_t s = 0; s < p->a->strata; s++) {
		size_t n = p->first[s + 1] - p->first[s];
		if (n == 0)
			continue;
		tabulate(p, s);
		information(p, n, &mutual, &entropy);
		for (uint32_t l = 0; l < p->labels; l++)
			pairs(p, l, &right, &all);
	}
	*share = entropy > 1e-12 ? mutual / entropy : NAN;
	if (*share < 1e-12) /* what rounding leaves of nothing */
		*share = 0;
	*auc = all > 0 ? right / all : NAN;
}

/* Keep the rows whose label is known. */
static void keep_known(
	struct proxy *p, const uint32_t *factor, const uint32_t *label)
{
	const struct audit *a = p->a;
	size_t n = 0;

	for (size_t s = 0; s < a->strata; s++) {
		p->first[s] = n;
		for (size_t i = a->first[s]; i < a->first[s + 1]; i++) {
			if (label[i] == AUDIT_UNKNOWN)
				continue;
			p->factor[n] = factor[i];
			p->label[n++] = label[i];
		}
	}
	p->first[a->strata] = n;
}

void audit_proxy(struct permutation *info, struct permutation *auc,
	const struct audit *a, const uint32_t *factor, uint32_t factors,
	const uint32_t *label, uint32_t labels)
{
	size_t rows = a->first[a->strata], n = 0;
	struct proxy p = {.a = a,
		.first = mem_array(a->strata + 1, sizeof(*p.first)),
		.factor = mem_array(rows, sizeof(*p.factor)),
		.label = mem_array(rows, sizeof(*p.label)),
		.factors = factors,
		.labels = labels,
		.count = mem_zero((size_t)factors * labels, sizeof(*p.count)),
		.row = mem_zero(factors, sizeof(*p.row)),
		.column = mem_zero(labels, sizeof(*p.column)),
		.seen = mem_array(factors, sizeof(*p.seen)),
		.share = mem_array(factors, sizeof(*p.share))};
	double *deals[2] = {mem_array(a->permutations, sizeof(**deals)),
		mem_array(a->permutations, sizeof(**deals))};
	struct random r;

	random_seed(&r, a->seed);
	keep_known(&p, factor, label);
	measure(&p, &info->size, &auc->size);
	for (; n < a->permutations && !isnan(info->size); n++) {
		for (size_t s = 0; s < a->strata; s++)
			permutation_deal(&r, p.label + p.first[s],
				p.first[s + 1] - p.first[s]);
		measure(&p, &deals[0][n], &deals[1][n]);
	}
	permutation_sum_up(info, deals[0], n);
	permutation_sum_up(auc, deals[1], n);
	free(p.first);
	free(p.factor);
	free(p.label);
	free(p.count);
	free(p.row);
	free(p.column);
	free(p.seen);
	free(p.share);
	free(deals[0]);
	free(deals[1]);
}
