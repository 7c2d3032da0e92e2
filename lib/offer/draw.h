/* draw.h - what does not do for all of a group is shared out by lot.
 *
 * The customers of a group that broke keep what they have, and are raised to
 * the better option one after another, in the order of a keyed hash of period
 * and customer, while every limit allows.
 */
#ifndef OFFER_DRAW_H
#define OFFER_DRAW_H

#include "offer/budget.h"

/* The lot of CUSTOMER in PERIOD; KEYED is changed by use. */
uint64_t draw_number(
	struct keyed *keyed, const char *period, struct text customer);

/* Raise customers of the groups that broke in A, whose choice was picked and
 * counted; b->pick, used, drawn and raised change. */
void draw_lots(
	struct budget *b, struct keyed *keyed, const struct knapsack_answer *a);

/* What is left over, to customers of any group: of all options that would be
 * worth more to a group than what it has, first those that are worth most
 * beside what they use at PRICE, each to the customers of its group by lot.
 * b->pick was counted; it changes, and used, drawn and raised with it. */
void draw_rest(struct budget *b, struct keyed *keyed, const double *price);

#endif
