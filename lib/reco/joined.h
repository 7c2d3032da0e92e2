/* joined.h - names of items that seem to be several in one cell: "P1;P2",
 * or that a spreadsheet has made numbers of: "31.0". */
#ifndef RECO_JOINED_H
#define RECO_JOINED_H

#include "base/table.h"

/* Whether T has a semicolon or a bar between two texts, or brackets around it.
 */
bool joined_several(struct text t);

/* Of how many of ITEMS that holds, and *FIRST of them by bytes, if it is most
 * of them; else 0. */
uint64_t joined_most(const struct table *items, struct text *first);

/* How many of ITEMS end in .0 and are there without it, too, and *FIRST of them
 * by bytes. */
uint64_t joined_tailed(const struct table *items, struct text *first);

#endif
