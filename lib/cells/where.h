/* where.h - the conditions that rows must meet (--where).
 *
 * A row is seen with the columns of --with, and its people by --ids.  A cell
 * that stands for no value (--na) is empty.
 *
 *	TRY(where_read(&w, &texts, &zone, moment));
 *	TRY(where_bind(&w, &how, binding));	// of each file
 *	where_seen_init(&seen, &w, &zone, style);	// of each thread
 *	if (!where_takes(&w, &seen, row))
 *		leave it out;
 */
#ifndef CELLS_WHERE_H
#define CELLS_WHERE_H

#include "base/condition.h"
#include "cells/bind.h"

/* When @ is, the moment of judging. */
enum where_moment {
	WHERE_NEVER, /* @ is wrong */
	WHERE_GIVEN, /* where.ms */
	WHERE_ROW    /* the row's time */
};

struct where {
	struct condition **condition; /* owned; all of n must hold */
	size_t n;
	enum where_moment moment;
	int64_t ms;
	bool asks_moment; /* one of them has @ */
};

/* Read the conditions TEXTS; what the moment is has been set in W, or it is all
 * zero.  NULL, or a message. */
MUST_USE const char *where_read(
	struct where *w, const struct opt_list *texts, const struct zone *zone);
void where_release(struct where *w);

/* Find their columns in B: by the name in the file, or of a table of --with, or
 * else as a role is found.  A column that is not there is an error. */
MUST_USE const char *where_bind(
	const struct where *w, const struct bind_how *how, struct binding *b);

/* Whether one of the conditions, whose columns were found in B, is about column
 * I. */
bool where_asks(const struct where *w, const struct binding *b, size_t i);

/* What a thread has seen. */
struct where_seen {
	struct condition_view view;
	struct notice odd;     /* rows with a cell that does not compare */
	struct notice gave_up; /* and where a pattern took too many steps */
	uint64_t left_out;
	unsigned char *values; /* of all conditions, as condition_view.seen;
				* owned */
};

void where_seen_init(struct where_seen *seen, const struct where *w,
	const struct zone *zone, struct number_style style);
void where_seen_merge(const struct where *w, struct where_seen *into,
	const struct where_seen *from);
void where_seen_release(struct where_seen *seen);

/* The texts that cells were compared with and none was: how many, and the
 * first. */
size_t where_unfound(const struct where *w, const struct where_seen *seen,
	struct text *first);

/* Whether ROW, which is whole, meets all conditions. */
bool where_takes(
	const struct where *w, struct where_seen *seen, struct row *row);

#endif
