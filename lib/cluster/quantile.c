/* quantile.c - exact order statistics of a column without sorting it. */
#include "cluster/quantile.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { BITS = 64, DIGIT = 11, BUCKETS = 1 << DIGIT };

/* What is known of each wanted rank: the high bits of its value, and how many
 * values are smaller in those bits. */
struct quantile_select {
	unsigned m;
	const size_t *rank;
	uint64_t *prefix;
	size_t *below;

	/* The M ranks fall into groups of one prefix; prefixes rise. */
	unsigned groups, *group;    /* of each rank */
	uint64_t *group_prefix;	    /* of each group */
	uint64_t (*count)[BUCKETS]; /* of each group, by the next digit */
};

/* Bits that order as unsigned numbers as the doubles do. */
static uint64_t to_key(double x)
{
	uint64_t bits;

	x += 0.0; /* -0 becomes 0 */
	memcpy(&bits, &x, sizeof(bits));
	return bits >> 63 ? ~bits : bits | (uint64_t)1 << 63;
}

static double from_key(uint64_t key)
{
	double x;

	key = key >> 63 ? key & ~((uint64_t)1 << 63) : ~key;
	memcpy(&x, &key, sizeof(x));
	return x;
}

static void form_groups(struct quantile_select *s)
{
	s->groups = 0;
	for (unsigned i = 0; i < s->m; i++) {
		if (i == 0 || s->prefix[i] != s->prefix[i - 1])
			s->group_prefix[s->groups++] = s->prefix[i];
		s->group[i] = s->groups - 1;
	}
	memset(s->count, 0, s->groups * sizeof(*s->count));
}

/* The last group whose prefix is not above WANT, or the first. */
static unsigned find(const uint64_t *prefix, unsigned n, uint64_t want)
{
	unsigned at = 0;

	while (n > 1) {
		unsigned half = n / 2;

		at += prefix[at + half] <= want ? half : 0;
		n -= half;
	}
	return at;
}

/* Count the digit of WIDTH bits above SHIFT of all values in a group. */
static void count_digit(struct quantile_select *s, unsigned shift,
	unsigned width, const double *x, size_t n)
{
	uint64_t mask = ((uint64_t)1 << width) - 1;
	bool first = shift + width == BITS;

	for (size_t i = 0; i < n; i++) {
		uint64_t key = to_key(x[i]);
		uint64_t prefix = first ? 0 : key >> (shift + width);
		unsigned g = find(s->group_prefix, s->groups, prefix);

		if (s->group_prefix[g] == prefix)
			s->count[g][key >> shift & mask]++;
	}
}

/* Take each rank one digit further. */
static void narrow(struct quantile_select *s, unsigned width)
{
	for (unsigned i = 0; i < s->m; i++) {
		const uint64_t *count = s->count[s->group[i]];
		unsigned digit = 0;

		while (s->below[i] + count[digit] <= s->rank[i])
			s->below[i] += count[digit++];
		s->prefix[i] = s->prefix[i] << width | digit;
	}
}

void quantile_ranks(double *value, const size_t *rank, unsigned m,
	const double *x, size_t n)
{
	struct quantile_select s = {.m = m,
		.rank = rank,
		.prefix = mem_zero(m, sizeof(*s.prefix)),
		.below = mem_zero(m, sizeof(*s.below)),
		.group = mem_array(m, sizeof(*s.group)),
		.group_prefix = mem_array(m, sizeof(*s.group_prefix)),
		.count = mem_array(m, sizeof(*s.count))};

	if (m)
		for (unsigned shift = BITS; shift;) {
			unsigned width = shift < DIGIT ? shift : DIGIT;

			shift -= width;
			form_groups(&s);
			count_digit(&s, shift, width, x, n);
			narrow(&s, width);
		}
	for (unsigned i = 0; i < m; i++)
		value[i] = from_key(s.prefix[i]);
	free(s.prefix);
	free(s.below);
	free(s.group);
	free(s.group_prefix);
	free(s.count);
}

/* Where the P quantile of N values lies among them; a place that a few
 * roundings keep from being whole is taken as whole. */
static double place(double p, size_t n)
{
	double h = p * (double)(n - 1), whole = nearbyint(h);

	return fabs(h - whole) <= 4 * DBL_EPSILON * fmax(1, h) ? whole : h;
}

void quantile_at(double *value, const double *probability, unsigned m,
	const double *x, size_t n)
{
	size_t *rank = mem_array(2 * (size_t)m, sizeof(*rank));
	double *at = mem_array(2 * (size_t)m, sizeof(*at));
	unsigned ranks = 0;

	for (unsigned i = 0; n && i < m; i++) {
		size_t lo = (size_t)place(probability[i], n);

		for (size_t r = lo; r < n && r <= lo + 1; r++)
			if (ranks == 0 || r > rank[ranks - 1])
				rank[ranks++] = r;
	}
	quantile_ranks(at, rank, ranks, x, n);
	for (unsigned i = 0, r = 0; i < m; i++) {
		if (n == 0) {
			value[i] = NAN;
			continue;
		}
		double h = place(probability[i], n), part = h - floor(h);

		while (rank[r] < (size_t)h)
			r++;
		value[i] = part > 0 ? (1 - part) * at[r] + part * at[r + 1]
				    : at[r];
	}
	free(rank);
	free(at);
}

void quantile_edges(double *edge, unsigned parts, const double *x, size_t n)
{
	unsigned m = parts - 1;
	double *p = mem_array(m, sizeof(*p));

	for (unsigned i = 0; i < m; i++)
		p[i] = (double)(i + 1) / (double)parts;
	quantile_at(edge, p, m, x, n);
	free(p);
}

unsigned quantile_bin(const double *edge, unsigned m, double x)
{
	unsigned from = 0, to = m;

	while (from < to) {
		unsigned mid = from + (to - from) / 2;

		if (edge[mid] < x)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}
