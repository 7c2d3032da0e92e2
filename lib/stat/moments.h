/* moments.h - counts, sums and sums of products that are exact.
 *
 *	struct moments_shape shape = {.columns = 2};
 *	unsigned yy = moments_pair(&shape, 0, 0);
 *	struct moments *m = mem_zero(1, moments_size(&shape));
 *	moments_add(m, &shape, y);            // y[0], y[1]: amounts of a unit
 *	double variance = moments_covariance(m, &shape, 0, 0);
 *
 * Amounts are integers of 10^-9, sums of their products integers of 10^-18 in
 * 256 bits.  So sums of any split, order or tree of merges are the same bits,
 * and nothing cancels in a variance: its numerator, n S_ij - S_i S_j, is formed
 * in integers.
 *
 * Bounds: |y| < 2^100 (10^21 units), n < 2^50.
 */
#ifndef STAT_MOMENTS_H
#define STAT_MOMENTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/number.h"
#include "base/wide.h"

enum { MOMENTS_COLUMNS = 64, MOMENTS_PAIRS = 192 };

/* |y| is below it. */
#define MOMENTS_MOST ((amount)1 << 100)

/* Which columns there are, and of which pairs the products are summed. */
struct moments_shape {
	unsigned columns, pairs;
	unsigned char first[MOMENTS_PAIRS], second[MOMENTS_PAIRS];
};

/* A signed integer of 256 bits, the least limb first. */
struct moments_sum {
	uint64_t limb[4];
};

struct moments {
	uint64_t n;
	uint64_t odd;		 /* bit i: column i was neither 0 nor 1 once */
	struct moments_sum at[]; /* of columns, then of pairs */
};

/* The number of the pair of columns A and B, which is added if it is new. */
unsigned moments_pair(struct moments_shape *s, unsigned a, unsigned b);

/* Bytes of a struct moments, a multiple of 16. */
size_t moments_size(const struct moments_shape *s);

/* One more unit with the amounts Y[0 .. columns). */
void moments_add(
	struct moments *m, const struct moments_shape *s, const amount *y);

/* INTO has the units of FROM, too. */
void moments_merge(struct moments *into, const struct moments_shape *s,
	const struct moments *from);

/* Sum I in whole units, and the mean; NAN without units. */
double moments_total(const struct moments *m, unsigned i);
double moments_mean(const struct moments *m, unsigned i);

/* The mean less ORIGIN, exact before it is rounded: where means are large
 * beside what they differ by. */
double moments_beyond(const struct moments *m, unsigned i, amount origin);

/* An amount next to the mean; 0 without units. */
amount moments_origin(const struct moments *m, unsigned i);

/* The sample covariance of columns A and B, whose pair is in S: of A and A the
 * variance.  NAN below two units. */
double moments_covariance(const struct moments *m,
	const struct moments_shape *s, unsigned a, unsigned b);

/* Covariance(A, B) / variance(B) with one rounding less; 0 if B is constant. */
double moments_slope(const struct moments *m, const struct moments_shape *s,
	unsigned a, unsigned b);

/* Sum I / sum J; NAN if that is 0. */
double moments_ratio(const struct moments *m, unsigned i, unsigned j);

/* The place, from 0, of the PERCENT quantile by nearest rank among N > 0 sorted
 * values: the first of which at least that share are no larger.  PERCENT counts
 * to 10^-9. */
size_t moments_rank(size_t n, double percent);

/* Sums in 512 bits, and back; false: 256 are too few. */
struct wide moments_wide(const struct moments_sum *s);
bool moments_narrow(struct moments_sum *to, const struct wide *w);

#endif
