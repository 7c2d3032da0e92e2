/* hidden.h - a ledger in which tokens stand in place of names, as cust-forget
 * leaves it.
 *
 *	struct hidden_ledger is;
 *
 *	if (hidden_find(&is, &guard, file, from, end, tail))
 *		use(is.at, is.names);
 *
 * It is the one that a state has written if everything else in it is as it was
 * (seal.h), and if each name is the one that the state knows, or a token: 32
 * hexadecimal digits. */
#ifndef INVITE_HIDDEN_H
#define INVITE_HIDDEN_H

#include "invite/guard.h"
#include "invite/seal.h"

struct hidden_ledger {
	size_t at;	/* where the last lines begin that the state wrote */
	size_t lacks;	/* bytes of them that are not there */
	uint64_t names; /* how many are others than the state knows */
};

/* Whether FILE, all bytes of the ledger, is so, with a token at least.  FROM:
 * the seal before the last lines, TAIL, of which it may lack some at its end;
 * END: that of all. */
bool hidden_find(struct hidden_ledger *to, const struct guard *g,
	struct text file, struct seal from, struct seal end, struct text tail);

#endif
