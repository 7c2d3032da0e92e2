/* triple.h - what the columns of a triple are called, and the days in them. */
#ifndef IO_TRIPLE_H
#define IO_TRIPLE_H

#include <stdbool.h>

#include "base/text.h"

/* Subject, predicate and object are 0, 1 and 2. */
enum { TRIPLE_FROM = 3, TRIPLE_UNTIL, TRIPLE_SOURCE, TRIPLE_ROLES };

/* The first role from FIRST on that a column called CELL may have, or -1. */
int triple_role(struct text cell, int first);

/* 2026-01-31 or 2026/1/31 as the former, an empty cell as an empty text; false:
 * it is no day. */
bool triple_day(char to[11], struct text cell);

#endif
