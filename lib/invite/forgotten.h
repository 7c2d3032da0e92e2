/* forgotten.h - people taken out of what a guard remembers, and nobody else's
 * verdict changed.
 *
 *	n = forgotten_people(&guard, is_out, arg, hash_seed());
 *
 * All counts stay: what the accounts were first with, their teams, rings and
 * money.  Their names become others of the same length that nobody knows and
 * that are made with a secret which is not kept; so who comes again is somebody
 * new.
 */
#ifndef INVITE_FORGOTTEN_H
#define INVITE_FORGOTTEN_H

#include "invite/guard.h"

/* Names of fewer bytes stay, as another could be somebody's. */
enum { FORGOTTEN_LEAST = 16 };

/* Whether whoever is called NAME, whose newest invite is of MS, is forgotten.
 */
typedef bool forgotten_test(void *arg, struct text name, int64_t ms);

/* How many were forgotten. */
uint64_t forgotten_people(
	struct guard *g, forgotten_test *is_out, void *arg, uint64_t secret);

#endif
