/* sealed.h - lines of which each has a keyed hash of the one before, so that a
 * line that is cut out, put in or changed shows.
 *
 *	time,request,...,status,prev
 *	2026-11-29T12:00:00Z,R-17,...,done,3f0a...	prev: of the header
 *	2026-11-29T12:00:01Z,R-18,...,done,91be...	prev: of the line above
 *
 * "prev" is the last cell, 32 hexadecimal digits.  What cannot show is that
 * lines are missing at the end, or that the last was changed: keep the number
 * of lines and a hash of all elsewhere.
 */
#ifndef IDENTITY_SEALED_H
#define IDENTITY_SEALED_H

#include "base/keyed.h"

/* Append the hash of LINE, without its line end. */
void sealed_hash(struct buf *to, struct keyed *k, struct text line);

/* Append a cell of such a line and the comma behind it, its line ends as
 * blanks; and a time, in milliseconds since 1970, as 2026-11-29T12:00:00Z. */
void sealed_cell(struct buf *to, const char *text);
void sealed_time(struct buf *to, int64_t ms);

/* The last line of LOG without its line end; empty if there is none. */
struct text sealed_last(struct text log);

/* The number of the first line of LOG that does not fit the one before it, or
 * 0; *LINES: how many there are behind the header. */
uint64_t sealed_fault(uint64_t *lines, struct keyed *k, struct text log);

#endif
