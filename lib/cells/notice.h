/* notice.h - what a run has merged, passed over or left unmatched: counted,
 * with the place of the first.
 *
 * State counts rows of one kind and keeps the place of the first of them:
 *
 *	notice_row(&state->refunds, row);           // in row()
 *	notice_merge(&into->refunds, &from->refunds);   // in merge()
 *
 * The place is the first in the order of the input, whatever the threads did.
 * filter/notices.h prints it.
 */
#ifndef CELLS_NOTICE_H
#define CELLS_NOTICE_H

#include <stdint.h>

#include "base/text.h"

struct row;

struct notice {
	uint64_t n;	  /* how many rows; 0: no place */
	uint64_t line;	  /* of the first */
	unsigned order;	  /* of its file among the inputs */
	const char *name; /* of its file; borrowed, stays for the run */
};

/* One more row of this kind. */
void notice_row(struct notice *n, const struct row *row);

/* One more, at LINE of the file NAME, which is no input (a table, rules). NAME
 * must stay for the run. */
void notice_line(struct notice *n, const char *name, uint64_t line);

/* INTO counts what FROM has counted too. */
void notice_merge(struct notice *into, const struct notice *from);

#endif
