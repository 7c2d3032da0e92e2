/* wide.h - integers of 256 and 512 bits, for sums of squares that must be
 * exact.
 *
 * Amounts are integers of 10^-9 in 128 bits, so their products need 256 bits
 * and the numerator of a variance, n * S_ij - S_i * S_j, needs some 320.
 *
 *	struct wide sum = {{0}}, numerator;
 *	wide_add_product(&sum, x, y);                 // sum += x * y
 *	numerator = wide_subtract(wide_times(sum, n), wide_product(sx, sy));
 *	double variance = wide_ratio(numerator, wide_product(n, n - 1));
 *
 * Two's complement, eight limbs of 64 bits, the least first.  Results that
 * leave 512 bits wrap around; callers bound what they compute, see each
 * function.
 */
#ifndef BASE_WIDE_H
#define BASE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

__extension__ typedef __int128 wide_int;
__extension__ typedef unsigned __int128 wide_unsigned;

enum { WIDE_LIMBS = 8 };

struct wide {
	uint64_t limb[WIDE_LIMBS];
};

struct wide wide_of(wide_int x);

struct wide wide_add(struct wide a, struct wide b);
struct wide wide_subtract(struct wide a, struct wide b);
struct wide wide_negate(struct wide a);

/* A * B of two integers of 128 bits: always exact. */
struct wide wide_product(wide_int a, wide_int b);

/* A * B; exact if |A * B| < 2^511. */
struct wide wide_times(struct wide a, wide_int b);

/* *SUM += A * B; exact while |*SUM| < 2^511. */
void wide_add_product(struct wide *sum, wide_int a, wide_int b);

/* Below 0, 0 or above 0. */
int wide_sign(const struct wide *a);
int wide_compare(const struct wide *a, const struct wide *b);

/* A as a double, to the nearest, ties to even; |A| up to 2^511. */
double wide_double(const struct wide *a);

/* A / B rounded once each: A, B and the quotient, so within 3 * 2^-53 of the
 * exact value.  B is not 0. */
double wide_ratio(struct wide a, struct wide b);

/* A in decimal, appended to TO; and such text read again: digits with a minus
 * before them or none, of a value that 511 bits hold. */
void wide_print(struct buf *to, struct wide a);
bool wide_parse(struct wide *to, struct text t);

#endif
