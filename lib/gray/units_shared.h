/* units_shared.h - units to which several threads add.
 *
 *	units_shared_begin(units, n);		// of which the first has some
 *	... each thread: units_cell(), units_next(), units_take(), _settle()
 *	units_shared_end(units, n);		// the first has those of all
 *
 * Keys go to the table of their stripe (base/stripes.h).  Cells are few: each
 * thread has a table of its own, and beside it the numbers that all agree on.
 * In the end there is no index of keys: units are read, and none is put.
 */
#ifndef GRAY_UNITS_SHARED_H
#define GRAY_UNITS_SHARED_H

#include "gray/units.h"

void units_shared_begin(struct units **u, unsigned n);
void units_shared_end(struct units **u, unsigned n);

/* For units.c: the newest cell of U is NAME; a row of KEY with the sums of
 * units_next(); those that wait. */
void units_shared_number(struct units *u, struct text name);
void units_shared_send(
	struct units *u, struct text key, const struct unit_row *row);
void units_shared_settle(struct units *u);

#endif
