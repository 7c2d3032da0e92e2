/* who.h - who is who: from the identifiers that were seen to customers, and
 * what these are called.
 *
 *	struct who w = {.kind = kinds, .kinds = n};
 *	who_find(&w, &seen, &limits, false, threads);
 *	if (there are names from before) {
 *		who_rename(&w);
 *		TRY(who_alias(&w, alias, customer, &known));	// each
 *		who_renamed(&w);
 *	}
 *	print(who_customer(&w, linked_of(&w.linked, node)));
 *	who_release(&w);
 *
 * A customer is called after his first identifier (linked.h): kind:value, or
 * with a key "u_" and a hash of both; or as he was called before (naming.h).
 */
#ifndef IDENTITY_WHO_H
#define IDENTITY_WHO_H

#include "base/keyed.h"
#include "identity/naming.h"

/* Of each kind: the most links of one identifier, the most identifiers of one
 * customer; and how often two have to be seen together. */
struct who_limits {
	uint32_t degree[SEEN_KINDS], cap[SEEN_KINDS];
	uint32_t min_seen;
};

struct who {
	const struct text *kind; /* what kinds are called; borrowed */
	unsigned kinds;
	struct keyed *keyed; /* what names are made with, or NULL; borrowed */
	struct nodes nodes;
	struct linking linking;
	struct linked linked;
	struct naming_book naming;
	bool renames;	 /* who_rename() was called */
	struct buf name; /* of a customer, or of an identifier */
};

/* The customers of what was SEEN, which is used up.  FINDS: nodes will be
 * looked up by name or by identifier. */
void who_find(struct who *w, struct seen_book *seen,
	const struct who_limits *limits, bool finds, unsigned threads);
void who_release(struct who *w);

/* The kind called NAME, or how many there are. */
unsigned who_kind(const struct who *w, struct text name);

/* The node called NAME, "kind:value"; false if there is none. */
bool who_node(const struct who *w, struct text name, uint32_t *node);

/* What a customer or a node is called; until the next call of either. */
struct text who_customer(struct who *w, uint32_t customer);
struct text who_called(struct who *w, uint32_t node);

/* Customers keep the names of the last time: begin; an ALIAS, as who_called()
 * has it, was CUSTOMER's, *KNOWN if it is here, or a message if it was
 * another's too; end. */
void who_rename(struct who *w);
MUST_USE const char *who_alias(
	struct who *w, struct text alias, struct text customer, bool *known);
void who_renamed(struct who *w);

/* Append what the identifier VALUE of the kind called KIND is called as its
 * owner number PIECE, from 1, as who_called() has it. */
void who_alias_of(const struct who *w, struct buf *to, struct text kind,
	struct text value, uint32_t piece);

/* Have what the rows behind node I, below END, need on its way from memory:
 * step by step, as each step is read where the one before leads. */
void who_fetch(const struct who *w, uint32_t i, uint32_t end);

/* The same for another thread: W's answer, with a name and a hash of its own.
 */
struct who who_lent(const struct who *w);
void who_returned(struct who *w);

/* The one or two identifiers of WORDS, "kind:value" or "kind:value,kind:value":
 * a comma may be in a value, and one before a kind divides both.  How many, or
 * 0 if the first is none. */
unsigned who_split(const struct text *kind, unsigned kinds, struct text words,
	struct text id[2]);

/* The nodes of the one or two identifiers of WORDS, of which who_split() finds
 * one at least: how many; 0: *UNSEEN was not seen. */
unsigned who_asked(const struct who *w, struct text words, uint32_t node[2],
	struct text *unseen);

/* The refusal of the link E, in either direction; NULL: it was not refused. */
const struct linking_refusal *who_refusal(
	const struct who *w, const struct link *e);

#endif
