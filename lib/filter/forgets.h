/* forgets.h - --forget in the driver: rows and lines of state of people who are
 * to be forgotten are never seen. */
#ifndef FILTER_FORGETS_H
#define FILTER_FORGETS_H

#include "base/fail.h"
#include "cells/forget.h"

struct run;
struct reading;
struct row;
struct state_row;
struct tag;

/* What a run has of it. */
struct forgets {
	struct forget_list list;
	bool open;
	bool nobody;		    /* setup_nobody() */
	struct forget lines, other; /* who asks for state, and in each.c */
};

/* Check the options and read the table. */
MUST_USE const char *forgets_open(struct run *run);
/* Whoever reads rows asks it: as one of the threads, or beside them. */
void forgets_reading(struct run *run, struct reading *to);
void forgets_beside(struct run *run, struct reading *to);
/* Whether the row is left out. */
bool forgets_row(struct row *row);
/* A message unless people can be taken out of state that has the tag. */
MUST_USE const char *forgets_tag(const struct run *run, const struct tag *tag);
/* Whether the line is left out; a message if only a part of it should be. */
MUST_USE const char *forgets_line(
	struct run *run, const struct state_row *row, bool *left_out);
/* How many rows all threads have left out. */
uint64_t forgets_count(const struct run *run);
void forgets_tell(struct run *run);
void forgets_release(struct run *run);

#endif
