/* quotes.h - whether a portion of the input begins inside quotes, as far as the
 * number of quotes before it says so.
 *
 * Threads count the quotes of their portions in any order:
 *
 *	bool in = quotes_inside(&p, number, odd, &known);
 *
 * It is a guess: a malformed quote turns it round, until quotes_turn() says
 * that it was wrong.
 */
#ifndef IO_QUOTES_H
#define IO_QUOTES_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

enum { QUOTES_RING = 512 }; /* more than there can be threads */

struct quotes {
	pthread_mutex_t lock;
	uint64_t known; /* portions 0 to known - 1 are counted */
	bool inside;	/* an odd number of quotes stands before "known" */
	/* By number modulo QUOTES_RING: not counted, even, odd. */
	unsigned char count[QUOTES_RING];
};

/* INSIDE: where portion 0 begins. */
void quotes_init(struct quotes *p, bool inside);
void quotes_release(struct quotes *p);

/* Piece NUMBER has an ODD number of quotes.  Whether it begins inside quotes;
 * false, and *KNOWN too, while a portion before it is not counted.  Portions
 * that are asked about at one time lie less than QUOTES_RING apart. */
bool quotes_inside(struct quotes *p, uint64_t number, bool odd, bool *known);

/* A portion that was known to begin inside quotes began outside, or the other
 * way round. */
void quotes_turn(struct quotes *p);

#endif
