/* notices.h - how a command tells what it has counted: a figure of --stats, and
 * one line on standard error unless there was nothing.
 *
 *	setup_notice(setup, "refunds", &state->refunds,   // in finish()
 *		"a refund is taken from the channels that sold");
 *
 * --stats then has "refunds":12, and standard error one line:
 *
 *	attrib-roi: orders.csv:17: a refund is taken from ... (the first of 12)
 */
#ifndef FILTER_NOTICES_H
#define FILTER_NOTICES_H

#include "cells/notice.h"

struct setup;
struct table;

/* In open(), bind() of the first file, or finish(): the figure NAME for
 * --stats, 0 included, and unless it is 0 one line on standard error.  WHAT is
 * a sentence about one such row, without a full stop. */
void setup_notice(struct setup *s, const char *name, const struct notice *n,
	const char *what);

/* In save(): the figure NAME, of rows that are what they are whatever the
 * others are, so that the figures of all parts add up.  It goes with the state,
 * and
 * --stats of whoever reads that has the sum as state_NAME. */
void setup_added(struct setup *s, const char *name, uint64_t n);

/* The same for what has a name and no line: N of them, the first called FIRST.
 * "'FIRST' WHAT", where WHAT goes on from the name. */
void setup_first(struct setup *s, const char *name, uint64_t n,
	struct text first, const char *what);

/* The same where the first place is no line of a file: N things, and WHERE the
 * first of them is ("customer 'c7'"), or NULL where that is not known. */
void setup_count(struct setup *s, const char *name, uint64_t n,
	const char *where, const char *what);

/* Those of the keys of CUSTOMERS that are others but for how a program wrote
 * them: customers_fraction, customers_case and customers_wide. */
void setup_twins(struct setup *s, const struct table *customers);

/* The same for what has no place: N things of ALL, as in "found 3 of 5".  The
 * figures are NAME and NAME_of; the line is told unless N is ALL.  WHAT goes
 * before: "WHAT: 3 of 5". */
void setup_part(struct setup *s, const char *name, uint64_t n, uint64_t all,
	const char *what);

/* A check or a method that is off for want of a column or an option: the figure
 * NAME_off is 1, and WHY is told in one line. */
void setup_off(struct setup *s, const char *name, const char *why);

#endif
