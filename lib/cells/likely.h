/* likely.h - what the first rows of a file say about its columns.
 *
 * Nothing is bound by what is found here: a column that its cells contradict is
 * passed over, and the likeliest one is proposed in a message.
 */
#ifndef CELLS_LIKELY_H
#define CELLS_LIKELY_H

#include "cells/roles.h"

/* Why COLUMN of H cannot play ROLE, which its name fits, as the end of the
 * sentence "'NAME' is not taken for ROLE: "; NULL: it can.  A literal, or
 * fail_text(). */
const char *likely_contradicts(
	struct text role, const struct header *h, size_t column);

/* The column of H that is likely to play ROLE, which none does by name, or
 * ROLE_NONE. */
int likely_column(struct text role, const struct header *h);

#endif
