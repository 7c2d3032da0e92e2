/* draw.h - the lots by which units come into an experiment and to an arm.
 *
 * Six ways, bit for bit those of the systems whose names they have:
 *
 *	keyed		HMAC of base/keyed.h: nobody without the key foresees it
 *	growthbook	FNV-1a twice, in steps of 1/10000 (its hash version 2)
 *	growthbook1	FNV-1a once, in steps of 1/1000 (its hash version 1)
 *	unleash		MurmurHash3, in steps of 1/100 and of the weights' sum
 *	planout		SHA-1 of "SALT.UNIT", 60 bits
 *	posthog		SHA-1 of "KEY.UNIT" and "KEY.UNITvariant", 60 bits
 *
 * A draw is a number in [0, 1), of SHA-1 in [0, 1].
 */
#ifndef GRAY_DRAW_H
#define GRAY_DRAW_H

#include "base/keyed.h"
#include "base/sha1.h"

enum draw_hash {
	DRAW_KEYED,
	DRAW_GROWTHBOOK,
	DRAW_GROWTHBOOK1,
	DRAW_UNLEASH,
	DRAW_PLANOUT,
	DRAW_POSTHOG
};

/* Of one thread. */
struct draws {
	struct keyed *keyed; /* owned */
	struct sha1 *sha1;   /* owned; NULL where no hash needs it */
	struct buf bytes;
};

/* KEYED is copied. */
void draws_init(
	struct draws *d, const struct keyed *keyed, enum draw_hash hash);
void draws_release(struct draws *d);

/* PERCENT, a number as somebody has written it, of 1: the double that is
 * nearest to its decimals with the point two places to the left, which a
 * division by 100 may miss.  Other systems compare with shares that were
 * written as such. */
double draw_of_percent(double percent);

/* Two draws of one hash, which know nothing of each other: for the ramp and for
 * the arm of EXPERIMENT. */
void draw_split(double ramp_arm[2], struct draws *d, struct text unit,
	struct text experiment, struct text period);

/* FNV-1a, of 32 bits, over the UTF-16 code units of T, going on from H; a byte
 * that is no UTF-8 counts as U+FFFD. */
uint32_t draw_fnv(struct text t, uint32_t h);

/* GrowthBook's two hashes of UNIT by SEED. */
double draw_growthbook(struct text seed, struct text unit);
double draw_growthbook1(struct text seed, struct text unit);

/* Whether UNIT is in the part [FROM, TO) of GrowthBook's namespace NAME. */
bool draw_namespace(struct text name, struct text unit, double from, double to);

/* MurmurHash3, x86, 32 bits, of "GROUP:UNIT". */
uint32_t draw_murmur(
	struct draws *d, struct text group, struct text unit, uint32_t seed);

/* The first 60 bits of SHA-1 of "SALT.UNIT" with TAIL behind it. */
uint64_t draw_sha1(
	struct draws *d, struct text salt, struct text unit, const char *tail);
/* The same as a share of 1. */
double draw_sha1_share(
	struct draws *d, struct text salt, struct text unit, const char *tail);

#endif
