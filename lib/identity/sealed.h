/* sealed.h - lines of which each has a keyed hash of itself and of the one
 * before, so that a line that is cut out, put in or changed shows, the last as
 * well.
 *
 *	time,request,...,status,seal
 *	2026-11-29T12:00:00Z,R-17,...,done,3f0a...
 *	2026-11-29T12:00:01Z,R-18,...,done,91be...
 *
 *	size_t at = log.len;
 *	... sealed_time(), sealed_cell()	// all cells but the last
 *	sealed_end(&log, at, k);
 *
 * The last cell, 32 hexadecimal digits, is of the line above and of what stands
 * before it in its own.  Where its name is "prev", as in logs of before, it is
 * of the line above alone, and a change of the last line does not show.  What
 * never can is that lines are missing at the end: keep their number elsewhere.
 */
#ifndef IDENTITY_SEALED_H
#define IDENTITY_SEALED_H

#include "base/keyed.h"

/* The line that begins at AT in LOG and ends with a comma gets its last cell
 * and a line end.  Above it is a header at least. */
void sealed_end(struct buf *log, size_t at, struct keyed *k);

/* Append a cell of such a line and the comma behind it, its line ends as
 * blanks; and a time, in milliseconds since 1970, as 2026-11-29T12:00:00Z. */
void sealed_cell(struct buf *to, const char *text);
void sealed_time(struct buf *to, int64_t ms);

/* The number of the first line of LOG that was changed or does not fit the one
 * before it, or 0; *LINES: how many there are behind the header. */
uint64_t sealed_fault(uint64_t *lines, struct keyed *k, struct text log);

#endif
