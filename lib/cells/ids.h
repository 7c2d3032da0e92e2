/* ids.h - whose identifiers are: the table of --ids, as id-link prints it.
 *
 *	TRY(ids_read(&ids, "map.csv:phone@customer,account"));
 *	TRY(ids_open(&ids, how));
 *	struct text who = ids_mapped(&ids, cell);
 *
 * The columns alias and customer are read, and kind and piece if they are
 * there; others do not matter.  An alias may stand in several rows: of one
 * customer it is; of two customers by two kinds, and no kind was chosen, it is
 * an error; of two owners of one kind (pieces of id-link --window) nobody can
 * tell from the identifier which is meant, so it stays as it is.
 */
#ifndef CELLS_IDS_H
#define CELLS_IDS_H

#include "base/table.h"
#include "cells/notice.h"
#include "cells/side.h"

enum { IDS_ROLES = 8 };

struct ids {
	char *path; /* owned; NULL: there is no --ids */
	char *kind; /* owned: only aliases of this kind; NULL: of all */
	/* Whom it maps; without any, who is a person (role_is_person()). */
	char *role[IDS_ROLES]; /* owned */
	unsigned roles;

	struct table alias; /* value: struct ids_alias */
	struct table customer, kinds;
	uint64_t *line;	       /* owned: of each alias, its first */
	struct notice several; /* aliases of several owners */
	struct header names;   /* of the file; owned bytes */
	size_t key, lines;     /* the column of the alias */
};

/* Take VALUE apart, FILE[:kind][@role,...]; a file that is called so as a whole
 * is one.  NULL, or what is wrong with it. */
MUST_USE const char *ids_read(struct ids *ids, const char *value);

/* Read the table.  NULL, or a message with the place before it. */
MUST_USE const char *ids_open(struct ids *ids, const struct side_how *how);
void ids_release(struct ids *ids);

/* How many aliases there are, and the number of T among them, or SIDE_NONE. */
static inline size_t ids_count(const struct ids *ids)
{
	return ids->alias.n;
}
size_t ids_find(const struct ids *ids, struct text t);

/* Alias number I, and whose it is; itself, if it has several owners. */
struct text ids_alias(const struct ids *ids, size_t i);
struct text ids_customer(const struct ids *ids, size_t i);

/* What IDS says that T is; T if it does not say. */
struct text ids_mapped(const struct ids *ids, struct text t);

/* Whether T is one of the customers that IDS names. */
bool ids_means(const struct ids *ids, struct text t);

/* Whether cells of ROLE are mapped. */
bool ids_of_role(const struct ids *ids, const char *role);

#endif
