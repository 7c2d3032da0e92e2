/* arrival.h - the cells of an invite as it came, and what keys and lists make
 * of them.
 *
 *	arrival_look(&keys, &lists, met, &arrival, &touch, &odd);
 *
 * Words for none (nobody.h) and masked phones are nobody's, and what a list
 * says many share is not asked for. */
#ifndef INVITE_ARRIVAL_H
#define INVITE_ARRIVAL_H

#include "invite/keys.h"
#include "invite/odd.h"

/* As they came, without blanks around them; empty: not known. */
struct arrival {
	struct text inviter, invitee, device, phone, email;
	struct address ip; /* bits 0: not known */
};

/* Device, phone, addresses and mailboxes of T, whose time is known; whether L
 * denies or allows it, and whether A says itself that inviter and invitee are
 * one; bits in *ODD.  MET, by entry of L: what is met becomes true. */
void arrival_look(struct keys *k, const struct lists *l, bool *met,
	const struct arrival *a, struct guard_touch *t, uint32_t *odd);

#endif
