/* shapley_table.c - the lines of a table: what a leaf contributes, for each
 * value of the bits of its group.
 *
 * shapley.h has the formula.  Here its products are made for all patterns of
 * "met" and "not met" at once, one feature after another.
 */
#include "model/shapley_groups_parts.h"
#include "model/shapley_parts.h"

enum { PATTERNS = 1 << SHAPLEY_MOST_BITS, WIDEST = 2 * SHAPLEY_LINE };

/* The factor of a feature at point T, and its coefficient, as shapley_edges.c
 * has them, if it is not met (0) and if it is (1). */
struct pair {
	double factor[2], coefficient[2];
};

static struct pair pair_of(double t, double z)
{
	double met = (1 - t) * z + t;

	return (struct pair){{(1 - t) * z, met}, {-1 / (1 - t), (1 - z) / met}};
}

/* The products of all factors at a point, by pattern. */
static void multiply(
	double *product, const struct pair *p, unsigned n, double first)
{
	product[0] = first;
	for (unsigned k = 0; k < n; k++) {
		unsigned half = 1U << k;
		for (unsigned i = 0; i < half; i++) {
			product[half + i] = product[i] * p[k].factor[1];
			product[i] *= p[k].factor[0];
		}
	}
}

/* What point T of WEIGHT adds to the lines of all patterns. */
static void add_point(double *line, size_t stride,
	const struct shapley_asked *asked, unsigned n, double t, double weight)
{
	struct pair p[SHAPLEY_MOST_BITS];
	double product[PATTERNS];

	for (unsigned k = 0; k < n; k++)
		p[k] = pair_of(t, asked[k].z);
	multiply(product, p, n, weight);
	for (unsigned i = 0; i < 1U << n; i++)
		for (unsigned k = 0; k < n; k++)
			line[i * stride + asked[k].at] +=
				product[i] * p[k].coefficient[i >> k & 1];
}

/* Which pattern each value of the bits is. */
static void find_patterns(uint16_t *pattern, unsigned bits,
	const struct shapley_asked *asked, unsigned n)
{
	unsigned all = 1U << bits;

	for (unsigned m = 0; m < all; m++)
		pattern[m] = 0;
	for (unsigned k = 0; k < n; k++) {
		uint16_t mask = (uint16_t)asked[k].bits,
			 want = (uint16_t)asked[k].want;
		for (unsigned m = 0; m < all; m++)
			pattern[m] |= (uint16_t)(((m & mask) == want) << k);
	}
}

void shapley_rules_make(struct shapley_rules *rules)
{
	for (size_t n = 1; n <= SHAPLEY_MOST_BITS; n++)
		shapley_points(rules->point[n], rules->weight[n], (n + 1) / 2);
}

void shapley_table_add(const struct shapley_rules *rules, double *table,
	unsigned bits, size_t stride, const struct shapley_asked *asked,
	unsigned n, double value)
{
	double line[PATTERNS * WIDEST];
	uint16_t pattern[PATTERNS];

	memset(line, 0, (sizeof(*line) << n) * stride);
	for (unsigned k = 0; k < (n + 1) / 2; k++)
		add_point(line, stride, asked, n, rules->point[n][k],
			value * rules->weight[n][k]);
	find_patterns(pattern, bits, asked, n);
	for (unsigned m = 0; m < 1U << bits; m++) {
		const double *from = line + pattern[m] * stride;
		for (size_t i = 0; i < stride; i++)
			table[m * stride + i] += from[i];
	}
}
