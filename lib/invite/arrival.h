/* arrival.h - the cells of an invite as it came, and what keys and lists make
 * of them.
 *
 *	arrival_look(&keys, &lists, met, &arrival, &touch, &odd);
 *	if (arrival_is_listed(&touch, odd))
 *		...			// MET may have become true
 *
 * Words for none (nobody.h) and masked phones are nobody's, and what a list
 * says many share is not asked for.  A name that is a word for nobody
 * (journey/doubt.h) is one as any other, and so is one with blanks around it;
 * both are told, but blanks are not if they make two of one who invites
 * himself. */
#ifndef INVITE_ARRIVAL_H
#define INVITE_ARRIVAL_H

#include "invite/keys.h"
#include "invite/odd.h"

/* As they came; empty: not known.  Blanks may stand around inviter and invitee,
 * and around nothing else. */
struct arrival {
	struct text inviter, invitee, device, phone, email;
	struct address ip; /* bits 0: not known */
};

/* Device, phone, addresses and mailboxes of T, whose time is known; whether L
 * denies or allows it, and whether A says itself that inviter and invitee are
 * one; bits in *ODD.  MET, by entry of L: what is met becomes true. */
void arrival_look(struct keys *k, const struct lists *l, bool *met,
	const struct arrival *a, struct guard_touch *t, uint32_t *odd);

/* Whether a list says something of T, whose bits are ODD: then an entry of it
 * was met. */
bool arrival_is_listed(const struct guard_touch *t, uint32_t odd);

#endif
