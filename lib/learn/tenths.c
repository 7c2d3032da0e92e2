/* tenths.c - an edge where a tenth of the rows is full. */
#include "learn/tenths.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void tenths_take(struct tenths *t, double x, uint64_t count)
{
	t->count[t->n] += count;
	t->seen += count;
	if (t->seen >= t->all || t->seen * TENTHS < t->all * (t->full + 1))
		return;
	t->full = t->seen * TENTHS / t->all;
	t->edge[t->n++] = x;
}

enum { DIGIT = 11, DIGITS = 6, VALUES = 1 << DIGIT };

/* Bits that are in the order of the numbers. */
static uint64_t bits_of(double x)
{
	uint64_t bits;

	x += 0; /* -0 is 0 */
	memcpy(&bits, &x, sizeof(bits));
	return bits >> 63 ? ~bits : bits | UINT64_C(1) << 63;
}

static double number_of(uint64_t bits)
{
	double x;

	bits = bits >> 63 ? bits & ~(UINT64_C(1) << 63) : ~bits;
	memcpy(&x, &bits, sizeof(x));
	return x;
}

/* FROM by its digit D, equal ones as they are. */
static void by_digit(
	uint64_t *to, const uint64_t *from, size_t n, unsigned d, size_t *start)
{
	size_t all = 0;

	for (unsigned v = 0; v < VALUES; v++) {
		size_t here = start[v];
		start[v] = all;
		all += here;
	}
	for (size_t i = 0; i < n; i++)
		to[start[from[i] >> d * DIGIT & (VALUES - 1)]++] = from[i];
}

/* X, none of which is NAN, in rising order: by digits, the lowest first, as
 * there are many. */
static void sort(double *x, size_t n)
{
	size_t(*start)[VALUES] = mem_zero(DIGITS, sizeof(*start));
	uint64_t *a = mem_array(n, sizeof(*a)), *b = mem_array(n, sizeof(*b));

	for (size_t i = 0; i < n; i++) {
		a[i] = bits_of(x[i]);
		for (unsigned d = 0; d < DIGITS; d++)
			start[d][a[i] >> d * DIGIT & (VALUES - 1)]++;
	}
	for (unsigned d = 0; d < DIGITS; d++) {
		by_digit(b, a, n, d, start[d]);
		uint64_t *other = a;
		a = b;
		b = other;
	}
	for (size_t i = 0; i < n; i++)
		x[i] = number_of(a[i]);
	free(start);
	free(a);
	free(b);
}

void tenths_of(struct tenths *t, double *x, size_t n)
{
	*t = (struct tenths){.all = n};
	sort(x, n);
	for (size_t i = 0; i < n;) {
		size_t from = i;
		while (i < n && x[i] == x[from])
			i++;
		tenths_take(t, x[from], i - from);
	}
}
