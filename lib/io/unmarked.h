/* unmarked.h - text in UTF-16 or UTF-32 that has no byte order mark.
 *
 *	if (unmarked_utf16(t, 0, &little))
 *		return unmarked_fault("orders.csv", 16, little);
 *
 * Where most characters are Latin every second byte is NUL, which input.c sees
 * at once.  Chinese has NULs only in the marks between its words.
 */
#ifndef IO_UNMARKED_H
#define IO_UNMARKED_H

#include <stdbool.h>

#include "base/fail.h"
#include "base/text.h"

/* Whether T, the BEFORE bytes before which were ASCII, is UTF-16: some of its
 * units are ASCII, and all others Chinese or Japanese characters and their
 * marks.  *LITTLE: the low byte is first. */
bool unmarked_utf16(struct text t, uint64_t before, bool *little);

/* "NAME: text in UTF-16 without a byte order mark (say --encoding=UTF-16LE)" */
const char *unmarked_fault(const char *name, int bits, bool little);

#endif
