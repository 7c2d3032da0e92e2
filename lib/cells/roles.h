/* roles.h - which column of a file plays which role.
 *
 * A role is a word of the common vocabulary (customer, time, amount, ...) or
 * the name of a column.  In a header it is found by, in this order: what
 * --columns says, its own name, one of its other names (vocabulary.h).  Two
 * columns that fit equally are an error, but only when the role is used.  A
 * column plays one role, and none that its cells contradict.
 */
#ifndef CELLS_ROLES_H
#define CELLS_ROLES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"
#include "base/text.h"
#include "cells/options.h"
#include "cells/vocabulary.h"
#include "io/batch.h"

enum {
	ROLE_NONE = -1,	   /* no column */
	ROLE_UNCLEAR = -2, /* several, and nobody has needed it yet */
	ROLE_MAX = 64
};

/* Of items of --columns, a bit each: those that name a table that was read, and
 * of these those whose role was looked for in it. */
struct role_asked {
	uint64_t seen, asked;
};

/* The names of the columns of one file, and behind them those that --with
 * appends.  Borrowed bytes; what is not known is zero. */
struct header {
	struct text *name;
	size_t n;
	/* What --columns calls the file, as in costs.time=Day; NULL: the
	 * input, which is not called. */
	const char *table;
	struct role_asked *asked; /* of a table; or NULL */
	/* Columns that play a role already, n of them, or NULL. */
	const bool *taken;
	/* Gives cell COLUMN of the I-th row at hand; false: there are no more.
	 * NULL: there are none.  JUDGES: they are the same however the bytes
	 * come, so that columns may be told from each other by them. */
	bool (*rows)(void *arg, struct text *cell, size_t i, size_t column);
	void *rows_arg;
	const uint64_t
		*line; /* of each of these rows, if they are all; or NULL */
	bool judges;
};

/* Cell COLUMN of the I-th row at hand; false: there are no more, or none that
 * are worth looking at. */
bool header_cell(
	struct text *cell, const struct header *h, size_t i, size_t column);

/* The rows at hand are the records of a batch from "first" on. */
struct header_rows {
	struct batch *batch;
	size_t first;
};
bool header_batch_cell(void *rows, struct text *cell, size_t i, size_t column);

/* ROLE is looked for in TABLE, if that is not NULL. */
void role_note_asked(struct role_asked *to, struct text role, const char *table,
	const struct opt_list *chosen);

/* Find ROLE in H: *COLUMN its number, or ROLE_NONE when no column fits.
 * CHOSEN: the list of --columns.  NULL, or a message: ambiguous, or --columns
 * names a column that is not there. */
MUST_USE const char *role_find(int *column, struct text role,
	const struct header *h, const struct opt_list *chosen);

/* The same, by what --columns says alone, and by names that fit as well as FIT
 * alone; the former leaves *COLUMN as it is and is false if it says nothing. */
bool role_find_chosen(const char **why, int *column, struct text role,
	const struct header *h, const struct opt_list *chosen);
MUST_USE const char *role_find_fit(int *column, struct text role,
	const struct header *h, const struct opt_list *chosen,
	enum vocabulary_fitness fit);

/* What --columns, whose list is CHOSEN, calls the column of ROLE in the file
 * TABLE; false: it does not say. */
bool role_chosen(struct text *name, struct text role, const char *table,
	const struct opt_list *chosen);

/* Whether --columns gives COLUMN of H to some role. */
bool role_given(
	size_t column, const struct header *h, const struct opt_list *chosen);

/* The column of H called NAME, or with the number #n; ROLE_NONE: no such name.
 * NULL, or a message: two have the name, or there are less than n. */
MUST_USE const char *role_named(
	int *column, struct text name, const struct header *h);

/* Whether NAME is ROLE or one of its synonyms. */
bool role_is(struct text name, const char *role);

/* Whether cells of the column or role NAME are identifiers (customer, device,
 * order_id, 手机号): the roles of the vocabulary that are, their synonyms, and
 * all that is called an id or a number (…_id, …编号, …号). */
bool role_identifies(struct text name);

/* Whether they are people, whose other names --ids has: customer, inviter,
 * invitee. */
bool role_is_person(const char *role);

/* "no column 'time' (has: customer, 访问时间): perhaps
 * --columns=time=访问时间", where the likeliest column, by its name and the
 * rows at hand, is proposed; a message of fail_text(). */
const char *role_missing(const char *role, const struct header *h);
/* "--columns=time=访问时间", as a shell takes it. */
void role_option(struct buf *to, const char *role, const struct header *h,
	size_t column);
/* " (has: customer, day, amt)" */
void role_list(struct buf *to, const struct header *h);

#endif
