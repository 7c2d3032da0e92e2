/* grouped.c - figures of whole clusters. */
#include "cluster/grouped.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"

void grouped_number(
	struct clustering *c, const struct profile *profile, unsigned by)
{
	unsigned k = c->fit.k;
	double *key = mem_array(k, sizeof(*key));

	for (unsigned i = 0; i < k; i++)
		key[i] = profile[i].n
				 ? profile[i].sum[by] / (double)profile[i].n
				 : -INFINITY;
	clustering_renumber(c, key, NULL);
	free(key);
}

void grouped_mean(
	double *mean, const struct clustering *c, const struct model *applied)
{
	uint64_t *size = mem_array(c->fit.k, sizeof(*size));

	for (unsigned i = 0; i < c->fit.k; i++)
		size[i] = applied ? applied->size[i] : c->fit.size[i];
	clustering_mean(mean, c, size);
	free(size);
}

void grouped_low(double *low, const struct clustering *c, bool free)
{
	for (unsigned j = 0; j < c->d; j++)
		low[j] = free || j == BOOK_MONETARY
				 ? -INFINITY
				 : scale_forward(&c->scale, j, 0);
}

unsigned grouped_differ(const struct clustering *c, unsigned i, unsigned j)
{
	const double *x = c->fit.centroid + (size_t)i * c->d,
		     *y = c->fit.centroid + (size_t)j * c->d;
	unsigned most = 0;

	for (unsigned k = 1; k < c->d; k++)
		if (fabs(x[k] - y[k]) > fabs(x[most] - y[most]))
			most = k;
	return most;
}

void grouped_difference(struct buf *to, const struct clustering *c,
	const struct profile *profile, char *const name[], unsigned i,
	unsigned j)
{
	unsigned most = grouped_differ(c, i, j);

	buf_printf(to, "%s ", name[most]);
	real_print(to, profile[i].sum[most] / (double)profile[i].n);
	buf_string(to, " and ");
	real_print(to, profile[j].sum[most] / (double)profile[j].n);
}

struct segment grouped_segment(
	const struct segments *s, const struct profile *p, unsigned cluster)
{
	double n = (double)p->n;

	return book_segment(s, p->sum[BOOK_RECENCY] / n,
		p->sum[BOOK_FREQUENCY] / n, p->sum[BOOK_MONETARY] / n, cluster);
}

bool grouped_shared(const struct segments *s, const struct profile *p,
	unsigned i, unsigned j)
{
	if (!p[i].n || !p[j].n)
		return false;
	struct segment x = grouped_segment(s, &p[i], i + 1),
		       y = grouped_segment(s, &p[j], j + 1);
	return !segment_none(x) && strcmp(x.name, y.name) == 0;
}

static void resolve(const struct cluster_book *b, double *const x[],
	struct segment_rule *rules, size_t n)
{
	double *amounts = book_amounts(b);
	const double *measure[SEGMENT_MEASURES] = {
		[SEGMENT_RECENCY] = x[BOOK_RECENCY],
		[SEGMENT_FREQUENCY] = x[BOOK_FREQUENCY],
		[SEGMENT_MONETARY] = x[BOOK_MONETARY],
		[SEGMENT_AMOUNT] = amounts};

	segment_rules_resolve(rules, n, measure, b->n);
	free(amounts);
}

void grouped_segments(struct segments *s, const struct cluster_book *b,
	double *const x[], const struct segment_cuts *cuts,
	struct segment_rule *rules, size_t n)
{
	if (cuts)
		s->cuts = *cuts;
	else
		segment_cuts_fit(
			&s->cuts, x[BOOK_FREQUENCY], x[BOOK_MONETARY], b->n);
	if (n == 0)
		return;
	resolve(b, x, rules, n);
	s->rule = rules;
	s->n_rules = n;
	s->met = mem_zero(n, sizeof(*s->met));
}

void grouped_score(unsigned char *score, double *threshold,
	const struct cutpoints *cut, unsigned j, enum score_bins bins,
	unsigned parts, const double *x, size_t n)
{
	bool reversed = j == BOOK_RECENCY;

	if (cut->n[j] == 0) {
		score_column(score, threshold, bins, parts, reversed, x, n);
		return;
	}
	memcpy(threshold, cut->cut[j], cut->n[j] * sizeof(*threshold));
	score_cut(score, threshold, parts, reversed, x, n);
}
