/* passes.h - how many invites of an inviter pass, by campaign: what CAP asks.
 *
 *	passes_begin(&guard);	// when all that was kept is there
 *	...
 *	n = passes_of(&guard, inviter, campaign);
 *
 * From then on they are counted; they are not kept, as few ask. */
#ifndef INVITE_PASSES_H
#define INVITE_PASSES_H

#include "invite/guard.h"

struct passes {
	uint32_t inviter, terms; /* an account; terms of its campaign */
	int32_t n;
};

/* Count the invites that pass and pay, all that the book has and those to
 * come. */
void passes_begin(struct guard *g);

/* So many MORE invites of INVITER in the campaign that TERMS name pass. */
void passes_add(struct guard *g, uint32_t inviter, uint32_t terms, int more);

/* How many pass; INVITER may be PEOPLE_NONE. */
int64_t passes_of(
	const struct guard *g, uint32_t inviter, struct text campaign);

#endif
