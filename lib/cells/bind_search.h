/* bind_search.h - what the parts of binding share; not for others.
 */
#ifndef CELLS_BIND_SEARCH_H
#define CELLS_BIND_SEARCH_H

#include "cells/bind.h"

/* Find the columns of all ROLES, each of which takes one: first what --columns
 * says, then by the best names, and in the tables of --with last.  B->taken has
 * room.  Tells of columns whose cells contradict their name. */
MUST_USE const char *bind_search(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles);

/* The file's own columns. */
struct header bind_own(const struct binding *b);

/* The file that column I of B is from. */
const char *bind_file(
	const struct bind_how *how, const struct binding *b, size_t i);

/* Whether a file without a column of role I is an error.  What another file has
 * that open() has read is not asked of the input. */
bool bind_requires(
	const struct bind_how *how, const struct bind_roles *roles, unsigned i);

#endif
