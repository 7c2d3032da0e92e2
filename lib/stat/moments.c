/* moments.c - exact sums in 256 bits, and what is estimated from them. */
#include "stat/moments.h"

#include <math.h>
#include <string.h>

unsigned moments_pair(struct moments_shape *s, unsigned a, unsigned b)
{
	unsigned low = a < b ? a : b, high = a < b ? b : a, i = 0;

	while (i < s->pairs && (s->first[i] != low || s->second[i] != high))
		i++;
	if (i == s->pairs && i < MOMENTS_PAIRS) {
		s->first[i] = (unsigned char)low;
		s->second[i] = (unsigned char)high;
		s->pairs++;
	}
	return i;
}

size_t moments_size(const struct moments_shape *s)
{
	return sizeof(struct moments) +
	       (s->columns + s->pairs) * sizeof(struct moments_sum);
}

static inline wide_unsigned two(uint64_t low, uint64_t high)
{
	return (wide_unsigned)high << 64 | low;
}

static inline void add(
	struct moments_sum *s, wide_unsigned low, wide_unsigned high)
{
	wide_unsigned a = two(s->limb[0], s->limb[1]) + low;
	wide_unsigned b = two(s->limb[2], s->limb[3]) + high + (a < low);

	s->limb[0] = (uint64_t)a;
	s->limb[1] = (uint64_t)(a >> 64);
	s->limb[2] = (uint64_t)b;
	s->limb[3] = (uint64_t)(b >> 64);
}

/* The upper half changes where the lower one goes below 0 or above its limit
 * only, which is seldom. */
static inline void add_one(struct moments_sum *s, wide_int x)
{
	wide_unsigned a = two(s->limb[0], s->limb[1]) + (wide_unsigned)x;
	bool over = a < (wide_unsigned)x;

	s->limb[0] = (uint64_t)a;
	s->limb[1] = (uint64_t)(a >> 64);
	if (__builtin_expect(over == (x < 0), 1))
		return;
	wide_unsigned b = two(s->limb[2], s->limb[3]) + over - (x < 0);
	s->limb[2] = (uint64_t)b;
	s->limb[3] = (uint64_t)(b >> 64);
}

static void add_large(struct moments_sum *s, amount a, amount b)
{
	struct wide w = wide_product(a, b);

	add(s, two(w.limb[0], w.limb[1]), two(w.limb[2], w.limb[3]));
}

static void add_any(
	struct moments *m, const struct moments_shape *s, const amount *y)
{
	for (unsigned i = 0; i < s->columns; i++)
		add_one(&m->at[i], y[i]);
	for (unsigned i = 0; i < s->pairs; i++)
		add_large(&m->at[s->columns + i], y[s->first[i]],
			y[s->second[i]]);
}

/* Most amounts fit 64 bits, and their products 128. */
static void add_small(
	struct moments *m, const struct moments_shape *s, const int64_t *y)
{
	struct moments_sum *product = m->at + s->columns;

	for (unsigned i = 0; i < s->columns; i++)
		add_one(&m->at[i], y[i]);
	for (unsigned i = 0; i < s->pairs; i++)
		add_one(&product[i],
			(wide_int)y[s->first[i]] * y[s->second[i]]);
}

void moments_add(
	struct moments *m, const struct moments_shape *s, const amount *y)
{
	int64_t small[MOMENTS_COLUMNS];
	bool fits = true;

	m->n++;
	for (unsigned i = 0; i < s->columns; i++) {
		small[i] = (int64_t)y[i];
		fits &= y[i] == small[i];
		if ((small[i] != 0 && small[i] != AMOUNT_UNIT) ||
			y[i] != small[i])
			m->odd |= (uint64_t)1 << i;
	}
	if (fits)
		add_small(m, s, small);
	else
		add_any(m, s, y);
}

void moments_merge(struct moments *into, const struct moments_shape *s,
	const struct moments *from)
{
	into->n += from->n;
	into->odd |= from->odd;
	for (unsigned i = 0; i < s->columns + s->pairs; i++) {
		const uint64_t *x = from->at[i].limb;
		add(&into->at[i], two(x[0], x[1]), two(x[2], x[3]));
	}
}

struct wide moments_wide(const struct moments_sum *s)
{
	struct wide w;

	memcpy(w.limb, s->limb, sizeof(s->limb));
	for (int i = 4; i < WIDE_LIMBS; i++)
		w.limb[i] = s->limb[3] >> 63 ? ~(uint64_t)0 : 0;
	return w;
}

bool moments_narrow(struct moments_sum *to, const struct wide *w)
{
	memcpy(to->limb, w->limb, sizeof(to->limb));
	struct wide same = moments_wide(to);
	return wide_compare(&same, w) == 0;
}

/* N * 10^9. */
static struct wide units(uint64_t n)
{
	return wide_product((wide_int)n, AMOUNT_UNIT);
}

double moments_total(const struct moments *m, unsigned i)
{
	return wide_ratio(moments_wide(&m->at[i]), units(1));
}

double moments_mean(const struct moments *m, unsigned i)
{
	if (m->n == 0)
		return (double)NAN;
	return wide_ratio(moments_wide(&m->at[i]), units(m->n));
}

double moments_beyond(const struct moments *m, unsigned i, amount origin)
{
	struct wide all = wide_product((wide_int)m->n, origin);

	if (m->n == 0)
		return (double)NAN;
	return wide_ratio(
		wide_subtract(moments_wide(&m->at[i]), all), units(m->n));
}

amount moments_origin(const struct moments *m, unsigned i)
{
	double mean = m->n ? moments_mean(m, i) * AMOUNT_UNIT : 0;

	return fabs(mean) < 1e30 ? (amount)mean : 0;
}

/* n S_ab - S_a S_b, exact. */
static struct wide numerator(const struct moments *m,
	const struct moments_shape *s, unsigned a, unsigned b)
{
	struct moments_shape shape = *s;
	unsigned pair = s->columns + moments_pair(&shape, a, b);
	struct wide sa = moments_wide(&m->at[a]), sb = moments_wide(&m->at[b]);
	struct wide n_sum =
		wide_times(moments_wide(&m->at[pair]), (wide_int)m->n);
	/* |S_b| < 2^150: two factors of 100 bits and what is above them */
	struct wide low = sb, product;
	wide_int high;

	bool minus = wide_sign(&sb) < 0;
	if (minus)
		low = wide_negate(low);
	high = (wide_int)((wide_unsigned)low.limb[1] >> 32 |
			  (wide_unsigned)low.limb[2] << 32);
	wide_int rest =
		(wide_int)((wide_unsigned)low.limb[0] |
			   (wide_unsigned)(low.limb[1] & 0xffffffff) << 64);
	product = wide_add(wide_times(sa, rest),
		wide_times(wide_times(sa, high), (wide_int)1 << 96));
	if (minus)
		product = wide_negate(product);
	return wide_subtract(n_sum, product);
}

double moments_covariance(const struct moments *m,
	const struct moments_shape *s, unsigned a, unsigned b)
{
	if (m->n < 2)
		return (double)NAN;
	struct wide pairs = wide_times(units(m->n), (wide_int)(m->n - 1));
	return wide_ratio(
		numerator(m, s, a, b), wide_times(pairs, AMOUNT_UNIT));
}

double moments_slope(const struct moments *m, const struct moments_shape *s,
	unsigned a, unsigned b)
{
	struct wide below = numerator(m, s, b, b);

	if (m->n < 2 || wide_sign(&below) == 0)
		return 0;
	return wide_ratio(numerator(m, s, a, b), below);
}

double moments_ratio(const struct moments *m, unsigned i, unsigned j)
{
	struct wide below = moments_wide(&m->at[j]);

	if (wide_sign(&below) == 0)
		return (double)NAN;
	return wide_ratio(moments_wide(&m->at[i]), below);
}

size_t moments_rank(size_t n, double percent)
{
	const wide_int whole = (wide_int)100 * AMOUNT_UNIT;
	wide_int part = (wide_int)llround(percent * AMOUNT_UNIT);
	wide_int rank = ((wide_int)n * part + whole - 1) / whole;

	return (size_t)(rank < 1 ? 0 : rank - 1);
}
