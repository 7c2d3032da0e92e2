/* random.h - seeded random numbers, the same on every machine.
 *
 * xoshiro256** of Blackman and Vigna (2018), its state filled by splitmix64
 * from one 64-bit seed.
 *
 *	struct random r;
 *	random_seed(&r, 42);
 *	size_t i = random_below(&r, n);
 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stdint.h>

struct random {
	uint64_t s[4];
};

void random_seed(struct random *r, uint64_t seed);

/* 64 random bits. */
uint64_t random_next(struct random *r);

/* A double in [0, 1), a multiple of 2^-53. */
double random_unit(struct random *r);

/* An integer in [0, BOUND), every one as likely; BOUND > 0. */
uint64_t random_below(struct random *r, uint64_t bound);

#endif
