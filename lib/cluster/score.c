/* score.c - scores 1 to N of one measure, by quantiles. */
#include "cluster/score.h"

#include <math.h>

#include "cluster/quantile.h"

unsigned score_of(const double *threshold, enum score_bins bins, unsigned parts,
	bool reversed, double x)
{
	unsigned bin = 0;

	if (bins == SCORE_SPSS)
		while (bin < parts - 1 && threshold[bin] <= x)
			bin++;
	else
		bin = quantile_bin(threshold, parts - 1, x);
	return reversed ? parts - bin : bin + 1;
}

/* Where NTILE(PARTS) ends each run, and the values there. */
struct runs {
	unsigned cuts;		 /* runs but the last */
	size_t end[SCORE_MAX];	 /* rows in the runs up to this one */
	double last[SCORE_MAX];	 /* greatest value of the run, in its order */
	size_t below[SCORE_MAX]; /* rows whose value is less than that */
	size_t seen[SCORE_MAX];	 /* rows with that value so far */
};

/* The first N % PARTS of the runs have one row more than the rest.  Reversed,
 * the order is that of -x. */
static void find_runs(struct runs *r, unsigned parts, bool reversed,
	const double *x, size_t n)
{
	size_t rank[SCORE_MAX] = {0}, end = 0;
	double value[SCORE_MAX];

	*r = (struct runs){.cuts = parts - 1};
	for (unsigned i = 0; i < r->cuts; i++) {
		end += n / parts + (i < n % parts);
		r->end[i] = end;
		rank[reversed ? r->cuts - 1 - i : i] =
			reversed ? n - end : end - 1;
	}
	quantile_ranks(value, rank, r->cuts, x, n);
	for (unsigned i = 0; i < r->cuts; i++)
		r->last[i] = reversed ? -value[r->cuts - 1 - i] : value[i];
}

/* The run of the row whose value is Y and whose rank, where Y ends a run, is
 * told by how many like it came before. */
static unsigned run_of(struct runs *r, double y)
{
	unsigned at = quantile_bin(r->last, r->cuts, y);

	if (at == r->cuts || r->last[at] > y)
		return at;
	/* last[at] == y: count those like it in the first run that ends so. */
	size_t rank = r->below[at] + r->seen[at]++;
	while (at < r->cuts && r->end[at] <= rank)
		at++;
	return at;
}

static void ntile(unsigned char *score, double *threshold, unsigned parts,
	bool reversed, const double *x, size_t n)
{
	struct runs r;
	size_t count[SCORE_MAX + 1] = {0};

	find_runs(&r, parts, reversed, x, n);
	/* Rows between one cut value and the next, to know how many are less
	 * than each. */
	for (size_t i = 0; i < n; i++) {
		double y = reversed ? -x[i] : x[i];
		unsigned at = quantile_bin(r.last, r.cuts, y);

		if (at < r.cuts && r.last[at] == y)
			r.seen[at]++;
		else
			count[at]++;
	}
	size_t less = 0;
	for (unsigned i = 0; i < r.cuts; i++) {
		less += count[i];
		r.below[i] = less;
		less += r.seen[i];
		r.seen[i] = 0;
	}
	for (size_t i = 0; i < n; i++)
		score[i] = (unsigned char)(run_of(&r, reversed ? -x[i] : x[i]) +
					   1);
	for (unsigned i = 0; i < r.cuts; i++)
		threshold[i] = reversed ? -r.last[r.cuts - 1 - i] : r.last[i];
}

static bool all_equal(const double *x, size_t n)
{
	size_t i = 1;

	while (i < n && x[i] == x[0])
		i++;
	return i == n;
}

void score_cut(unsigned char *score, const double *cut, unsigned parts,
	bool reversed, const double *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		score[i] = (unsigned char)score_of(
			cut, SCORE_QUANTILE, parts, reversed, x[i]);
}

void score_column(unsigned char *score, double *threshold, enum score_bins bins,
	unsigned parts, bool reversed, const double *x, size_t n)
{
	if (n == 0) {
		for (unsigned i = 0; i < parts - 1; i++)
			threshold[i] = NAN;
		return;
	}
	if (bins == SCORE_NTILE) {
		ntile(score, threshold, parts, reversed, x, n);
		return;
	}
	quantile_edges(threshold, parts, x, n);
	if (bins == SCORE_SPSS)
		for (unsigned i = 0; i < parts - 1; i++)
			threshold[i] += 1;
	/* Where all are equal nobody is better, in one measure or another. */
	bool equal = bins == SCORE_QUANTILE && all_equal(x, n);
	for (size_t i = 0; i < n; i++)
		score[i] =
			(unsigned char)(equal ? (parts + 1) / 2
					      : score_of(threshold, bins, parts,
							reversed, x[i]));
}

unsigned score_given(const unsigned char *score, size_t n, unsigned parts)
{
	bool given[SCORE_MAX + 1] = {false};
	unsigned count = 0;

	for (size_t i = 0; i < n; i++)
		given[score[i]] = true;
	for (unsigned s = 1; s <= parts; s++)
		count += given[s];
	return count;
}

/* The scores that customers with one value have: from, to; none: from 0. */
struct range {
	unsigned char from, to;
};

/* The first threshold that is X, or M: only a value that ends a run of ntile
 * can be in two runs. */
static unsigned same_as(const double *threshold, unsigned m, double x)
{
	unsigned at = quantile_bin(threshold, m, x);

	return at < m && threshold[at] == x ? at : m;
}

size_t score_split(size_t *first, const unsigned char *score,
	const double *threshold, unsigned parts, const double *x, size_t n)
{
	struct range range[SCORE_MAX] = {{0, 0}};
	unsigned m = parts - 1;
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		struct range *r = &range[same_as(threshold, m, x[i])];
		if (!r->from || score[i] < r->from)
			r->from = score[i];
		if (score[i] > r->to)
			r->to = score[i];
	}
	*first = n;
	for (size_t i = 0; i < n; i++) {
		unsigned at = same_as(threshold, m, x[i]);
		if (at == m || range[at].from == range[at].to)
			continue;
		if (count++ == 0)
			*first = i;
	}
	return count;
}
