/* offered.h - the offers of a budget as they come, each with the cells of its
 * row.
 *
 *	struct offered o;
 *
 *	offered_init(&o, seed);
 *	new.cells = o.cells.len;
 *	buf_string(&o.cells, "ann\tcard\t5\t1\n");	// a line
 *	TRY(offered_put(&o, &again, customer, name, &new));
 *	offered_release(&o);
 *
 * When a customer has the same offer twice with the same figures the line that
 * comes first in byte order stays, so that the order of rows does not matter.
 */
#ifndef OFFER_OFFERED_H
#define OFFER_OFFERED_H

#include "offer/budget.h"

struct offered {
	struct table offers; /* struct budget_offer under CUSTOMER NUL NAME; a
				row without an offer under CUSTOMER NUL NAME
				NUL CELLS */
	struct table words;  /* 0 is the empty one */
	struct buf cells;    /* lines */
	struct buf key;
	struct buf
		currency; /* the last that was asked for; most rows have it */
	uint32_t currency_word;
};

void offered_init(struct offered *o, uint64_t seed);
void offered_release(struct offered *o);

/* The number of the word T; and of the currency T, one for all ways to write
 * it. */
uint32_t offered_word(struct offered *o, struct text t);
uint32_t offered_currency(struct offered *o, struct text t);

/* The line of cells that begins at AT, without its line end. */
struct text offered_line(const struct offered *o, uint64_t at);

/* Keep NEW, whose line is the last of o->cells, as NAME of CUSTOMER; *AGAIN: it
 * was there already.  A message if it was, with other figures. */
MUST_USE const char *offered_put(struct offered *o, bool *again,
	struct text customer, struct text name, const struct budget_offer *new);

#endif
