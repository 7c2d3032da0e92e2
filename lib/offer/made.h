/* made.h - what was made of the rows: offers by what moved their price, and
 * refusals.
 *
 *	struct made all = {0};
 *
 *	all.reason[OFFERED]++;		// of each row
 *	made_cells(&all, &cells);	// when cells are forgotten
 *	made_merge(&all, &of_a_thread);
 *	made_list(&text, &all);
 */
#ifndef OFFER_MADE_H
#define OFFER_MADE_H

#include "offer/refusal.h"

struct made {
	uint64_t reason[REFUSALS + 1]; /* rows written, by enum refusal */
	uint64_t step[PRICE_STEPS], capped[PRICE_STEPS], senior;
	uint64_t bound, previous; /* offers with a max_change; of them those
				     whose last price is known */
};

/* Add what the offers of CELLS (struct offer_cell) have counted. */
void made_cells(struct made *to, const struct table *cells);
void made_merge(struct made *to, const struct made *from);

/* All rows written, and whether hardly any of them is an offer: less than one
 * of 20. */
uint64_t made_rows(const struct made *m);
bool made_is_rare(const struct made *m);

/* Append the refusals, the most frequent first: "700 NORULE (no rule holds),
 * 100 CONSENT (they have not agreed)". */
void made_list(struct buf *to, const struct made *m);

#endif
