/* bind.h - the columns of a file, and which of them plays which role.
 *
 * A file's own columns come before those that --with appends, in the header and
 * when a role is looked for.
 */
#ifndef CELLS_BIND_H
#define CELLS_BIND_H

#include "cells/row.h"
#include "cells/shard.h"

/* What binding goes by, of the options of a run.  All is borrowed. */
struct bind_how {
	const struct opt_list *columns, *require;
	const char *suffix;	 /* of equal names; NULL or "": none */
	const struct side *with; /* n_with tables */
	const struct join *join; /* of each table */
	size_t n_with;
	const struct ids *ids; /* people are looked up; or NULL */
	bool forget;	       /* people are left out */
	bool window;	       /* rows have a time */
	const struct shard *shard;
	/* Rows of other files may have the key of a table that these have not,
	 * and whether some have, a bit a table. */
	bool later;
	unsigned joined;
	uint64_t met; /* roles of --require that another file has, a bit each */
};

/* The roles that are looked for in a file. */
struct bind_roles {
	const char *const *name;
	const bool *required;
	unsigned n;
	bool strict; /* two that fit a role are an error though not required */
	/* Roles that are the names of columns, as an option gives them:
	 * whatever the cells of a column of that very name are; NULL: none. */
	const bool *named;
	const bool *asked; /* whose columns may play others, too; NULL: none */
};
/* Name the columns of B: the N own ones, and behind them the appended ones,
 * which --suffix tells from equal ones before them. */
void bind_names(const struct bind_how *how, struct binding *b,
	const struct text *own, size_t n);
/* A message if a column that is appended has the name of one before it. */
MUST_USE const char *bind_distinct(
	const struct bind_how *how, const struct binding *b);
/* Find the roles, and the columns that the common options ask for. */
MUST_USE const char *bind_roles(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles);
/* The number of ROLE in the list of --require, or -1. */
int bind_demanded(const struct bind_how *how, const char *role);
/* The column of ROLE, or ROLE_NONE; bind_required() has a message for that. */
MUST_USE const char *bind_find(int *column, const struct bind_how *how,
	const struct binding *b, const char *role);
MUST_USE const char *bind_required(int *column, const struct bind_how *how,
	const struct binding *b, const char *role);
/* "no column 'amount' (has: customer, day), nor in w.csv (has: branch)" */
const char *bind_missing(
	const struct bind_how *how, const struct binding *b, const char *role);
/* Remember the line of names, as it was read, for header_again(). */
void bind_said(struct binding *b, const struct text *name, size_t n);
void bind_said_record(
	struct binding *b, struct batch *batch, const struct record *r);
void bind_release(struct binding *b); /* but not B itself */

#endif
