/* describe_cells.h - what --describe says of cells; for describe*.c. */
#ifndef FILTER_DESCRIBE_CELLS_H
#define FILTER_DESCRIBE_CELLS_H

#include "cells/bind.h"

struct run;

/* One line. */
void describe_fact(struct run *run, const char *file, const char *fact,
	struct text value, const char *how);

/* The first values of COLUMN, which plays ROLE, as they are read; the range of
 * times; the first cell that is not what the role's should be. */
void describe_cells(struct run *run, struct binding *b, struct batch *batch,
	size_t first, const char *role, size_t column);

/* Rows that are not whole, and lines that are the header again. */
void describe_rows(
	struct run *run, struct binding *b, struct batch *batch, size_t first);

#endif
