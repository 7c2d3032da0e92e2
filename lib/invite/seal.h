/* seal.h - two numbers for all lines of a ledger, in their order.
 *
 *	seal = seal_lines(seal, bytes);
 *
 * Whoever changes a line, takes one out or swaps two gets another seal.  Its
 * second number leaves out the names of invitee and inviter, and so stays the
 * same where tokens take their place.  The seal of nothing is {0}; that of A
 * and then B is seal_lines(seal of A, B) if A ends with a line end.  It is for
 * machines of one byte order. */
#ifndef INVITE_SEAL_H
#define INVITE_SEAL_H

#include <stdint.h>

#include "base/text.h"

struct seal {
	uint64_t all, nameless;
};

/* Where in a line of a ledger is what. */
enum seal_cell {
	SEAL_TIME,
	SEAL_CAMPAIGN,
	SEAL_INVITEE,
	SEAL_LEVEL,
	SEAL_INVITER,
	SEAL_EVENT,
	SEAL_AMOUNT,
	SEAL_STATUS,
	SEAL_CELLS
};

/* Divide LINE, without its line end, into CELL, as they stand there, with their
 * quotes; what is behind the last comma is in the last one.  How many. */
size_t seal_cells(struct text cell[SEAL_CELLS], struct text line);

struct seal seal_lines(struct seal before, struct text bytes);

/* Its first number alone, which is quicker. */
uint64_t seal_all(uint64_t before, struct text bytes);

#endif
