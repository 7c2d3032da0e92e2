/* tsv.h - the escapes of tab-separated values.
 *
 * A cell of TSV holds any bytes: \t, \n, \r and \\ stand for TAB, LF, CR and a
 * backslash.  A backslash before anything else, or at the end, is itself.
 */
#ifndef BASE_TSV_H
#define BASE_TSV_H

#include "base/text.h"

/* Replace the escapes of CELL; what comes out, at most CELL.len bytes, goes to
 * TO, which may be CELL.at.  Returns its length. */
size_t tsv_decode(char *to, struct text cell);

/* Add CELL with its TABs, LFs, CRs and backslashes escaped. */
void tsv_encode(struct buf *to, struct text cell);

#endif
