/* naming.h - customers keep the names that they had the last time.
 *
 *	naming_begin(&n, &linked, &nodes);
 *	TRY(naming_alias(&n, node, found, customer));   // of each old alias
 *	naming_end(&n, own_name, arg);
 *	struct text name = naming_of(&n, customer);
 *
 * Pairs of an old customer and a new one are taken by how many aliases they
 * share, more first, then by the old name, then by the new one's own name; each
 * of both is taken once, and then the new customer has the old name.  Others
 * have their own, with ~2, ~3, ... behind it if it was somebody's already.  So
 * the names are a function of what is linked and of the old names.
 *
 * What has changed:
 *
 *	new	a customer without an old alias
 *	merged	a customer has aliases of an old one whose name is gone
 *	split	a customer has aliases of an old one whose name another has
 *	gone	no customer has an alias of this old one
 */
#ifndef IDENTITY_NAMING_H
#define IDENTITY_NAMING_H

#include "identity/linked.h"

#define NAMING_NONE UINT32_MAX

enum naming_kind { NAMING_GONE, NAMING_MERGED, NAMING_NEW, NAMING_SPLIT };

/* Names as numbers, or NAMING_NONE. */
struct naming_change {
	enum naming_kind kind;
	uint32_t now, was;
};

struct naming_book {
	struct linked *linked; /* borrowed, and so are the nodes: */
	const struct nodes *nodes;
	struct table names; /* old ones, then those made new */
	uint32_t olds;
	uint32_t *old;		      /* owned: the old customer of each node */
	uint32_t *name;		      /* owned: of each customer */
	struct naming_change *change; /* owned: by kind, then both names */
	size_t changes, cap_changes;
};

/* How a customer would be called without old ones; until the next call. */
typedef struct text naming_own(void *arg, uint32_t customer);

void naming_begin(struct naming_book *n, struct linked *linked,
	const struct nodes *nodes);

/* An alias was CUSTOMER's: NODE, unless it was not FOUND.  NULL, or a message
 * if it was another's too. */
MUST_USE const char *naming_alias(
	struct naming_book *n, uint32_t node, bool found, struct text customer);

void naming_end(struct naming_book *n, naming_own *own, void *arg);

/* A name by its number; of NAMING_NONE it is empty. */
struct text naming_name(const struct naming_book *n, uint32_t name);
struct text naming_of(const struct naming_book *n, uint32_t customer);

/* How many old customers are now part of others. */
size_t naming_merged(const struct naming_book *n);

void naming_release(struct naming_book *n);

#endif
