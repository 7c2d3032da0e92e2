/* policy.h - what is done with personal data of each kind.
 *
 *	keep		nothing; --gate lets it pass
 *	mask		the middle is hidden (mask.h); mask:1-1 leaves one
 *			character at either end
 *	token		a keyed hash stands for it (token.h)
 *	drop		it is taken out
 *	gen		it is made coarser (general.h); gen:10, gen:month
 *	fpe		its digits become other digits (ff1.h); fpe:undo takes
 *			that back
 *
 * Without another word it is what kinds.tsv says by the levels of JR/T 0171.
 */
#ifndef IDENTITY_POLICY_H
#define IDENTITY_POLICY_H

#include "identity/mask.h"

enum policy_what {
	POLICY_KEEP,
	POLICY_MASK,
	POLICY_TOKEN,
	POLICY_DROP,
	POLICY_GEN,
	POLICY_FPE
};

struct policy_action {
	enum policy_what what;
	struct mask_ends ends; /* of POLICY_MASK */
	unsigned by;	       /* of POLICY_GEN; of POLICY_FPE 1 undoes */
};

struct policy {
	struct policy_action of[KINDS];
};

/* The usual actions. */
void policy_init(struct policy *p);

/* Read WORDS, "mask:1-1", as what to do with KIND.  NULL, or a message. */
MUST_USE const char *policy_read(
	struct policy_action *to, enum identity_kind kind, struct text words);

/* "phone=token": what is done with one kind; "token": with all that are neither
 * kept nor dropped.  NULL, or a message. */
MUST_USE const char *policy_change(struct policy *p, struct text words);

/* Whether WHAT is done with some kind. */
bool policy_has(const struct policy *p, enum policy_what what);

/* "keep", "mask", "token", "drop", "gen" or "fpe". */
const char *policy_name(enum policy_what what);

/* Append A, of KIND, in the words that policy_read() takes. */
void policy_print(
	struct buf *to, enum identity_kind kind, const struct policy_action *a);

#endif
