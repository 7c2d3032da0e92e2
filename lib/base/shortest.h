/* shortest.h - the shortest decimal that reads back as the same double.
 *
 *	struct shortest d = shortest_of(0.1);   // digits 1, exponent -1
 *
 * Of the decimals that are nearer to X than to any other double (ties as
 * reading resolves them, to even) it has the fewest digits, and of these it
 * is the one nearest to X.
 *
 * The method is Schubfach (R. Giulietti, "The Schubfach way to render doubles",
 * 2020): the interval of decimals that read back as X is multiplied by a power
 * of ten from a table of 128 bits, rounded to odd, so that comparisons of
 * integers decide what is inside.
 */
#ifndef BASE_SHORTEST_H
#define BASE_SHORTEST_H

#include <stdint.h>

/* digits * 10^exponent; digits is below 10^17 and does not end in 0. */
struct shortest {
	uint64_t digits;
	int exponent;
};

/* X is finite and above 0. */
struct shortest shortest_of(double x);

#endif
