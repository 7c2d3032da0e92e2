/* consents.h - --consent in the driver: rows and lines of state of people who
 * have not agreed to the purpose are left out. */
#ifndef FILTER_CONSENTS_H
#define FILTER_CONSENTS_H

#include "base/fail.h"
#include "cells/consent.h"

struct run;
struct row;
struct state_row;
struct tag;

/* What a run has of it. */
struct consents {
	struct consent table;
	bool open;
	char *path, *purpose; /* of the option; owned */
	int64_t ms;	      /* the moment that --as-of gives */
	uint64_t lines;	      /* of state that were left out */
};

/* Take the option apart, FILE:PURPOSE. */
void consents_split(struct run *run);
/* Read the table. */
MUST_USE const char *consents_open(struct run *run);
/* Whether the row may be taken. */
bool consents_row(struct run *run, struct row *row);
/* A message unless people can be taken out of state that has the tag. */
MUST_USE const char *consents_tag(const struct run *run, const struct tag *tag);
/* Whether the line of state, whose key was WRITTEN in the file, may be taken.
 */
bool consents_line(struct run *run, struct text written, struct text mapped);
/* Whether WHO, of whom state knows something, has agreed at MS. */
bool consents_agreed(const struct run *run, struct text who, int64_t ms);
void consents_tell(struct run *run);
void consents_release(struct run *run);

#endif
