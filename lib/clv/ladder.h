/* ladder.h - distinct numbers, each once, and their places in ascending order.
 *
 *	ladder_init(&l);
 *	number[i] = ladder_number(&l, value[i]);	// of each, by its hash
 *	place = ladder_places(&l);
 *	... l.rung[place[number[i]]].value == value[i]
 *	ladder_clear(&l);		// for others; or ladder_release(&l)
 */
#ifndef CLV_LADDER_H
#define CLV_LADDER_H

#include <stddef.h>
#include <stdint.h>

struct ladder {
	struct ladder_rung {
		double value;
		uint32_t number; /* in the order of finding */
	} * rung;		 /* n; ascending after ladder_places(); owned */
	size_t n, cap;
	uint32_t *slot; /* of the hash; owned */
	unsigned bits;
};

void ladder_init(struct ladder *l);
void ladder_clear(struct ladder *l);
void ladder_release(struct ladder *l);

/* The number of VALUE, which is no NAN; -0 is 0. */
uint32_t ladder_number(struct ladder *l, double value);

/* Put the rungs in order, after the last number: the place of each number.  The
 * caller frees it. */
uint32_t *ladder_places(struct ladder *l);

#endif
