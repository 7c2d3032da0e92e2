/* distinct.h - columns that have another value in each row, as identifiers do.
 *
 * A model learns such a column by heart: trees divide the numbers of orders
 * where the rows of training happen to change, and of the next rows they know
 * nothing.
 */
#ifndef LEARN_DISTINCT_H
#define LEARN_DISTINCT_H

#include "learn/cells.h"

enum { DISTINCT_LEAST = 100 }; /* with fewer rows, that is chance */

/* Whether C has DISTINCT_LEAST cells or more, each with a value of its own.
 * Words all count.  Numbers do if they are whole, and either lie so closely
 * that random ones would have met, or have eight digits or more: amounts and
 * ages of few rows differ by chance. */
bool distinct_cells(const struct learn_cells *c);

#endif
