/* bearing.h - which rows of the tables bear on some offer, and which of them
 * say what is meant for something else.
 *
 *	struct offer_used used;
 *
 *	bearing_init(&used, &terms);
 *	offer_cell_make(&cell, &used, &terms, &at);	// marks it
 *	bearing_merge(&all, &used, &terms);
 *	bearing_release(&used);
 */
#ifndef OFFER_BEARING_H
#define OFFER_BEARING_H

#include "offer/offer.h"

/* Flags for the rows of T, all off.  Owned by U. */
void bearing_init(struct offer_used *u, const struct offer_terms *t);
void bearing_release(struct offer_used *u);

/* What is on in FROM is on in TO; both are of T. */
void bearing_merge(struct offer_used *to, const struct offer_used *from,
	const struct offer_terms *t);

/* Mark what of T could bear on an offer by R, whoever gets it. */
void bearing_possible(struct offer_used *u, const struct offer_terms *t,
	const struct offer_rule *r);

/* Whether CAP concerns rules of T that are for a rate, and none for money: then
 * it is a share, and above 1 a percentage by mistake. */
bool bearing_caps_rates(const struct offer_terms *t, const struct cap *cap);

/* Whether a rule of T that is in force AT, and that CAP concerns, has no cap on
 * that day. */
bool bearing_is_first_cap(const struct offer_terms *t, const struct cap *cap,
	const struct rule_case *at);

/* Of the rules of T that have the figure at OFFSET of struct offer_rule the one
 * whose LINE[] is the least; or t->n_rules: none has it. */
size_t bearing_first_rule(
	const struct offer_terms *t, const size_t *line, size_t offset);

#endif
