/* passing.h - failures that may pass, so that the same run may do if it is
 * tried again: no space, no memory, a lock that another holds, a read or write
 * that failed.  They end a program with status 75 (EX_TEMPFAIL) and not 1.
 *
 *	if (write(fd, at, n) < 0)
 *		return fail_text("%s: %s", path, passing_cause(errno));
 *
 * A cause is known again by its text in the message that ends the program,
 * whatever stands around it, and only if it has been one in this process, so
 * that no file's name is taken for it.
 */
#ifndef BASE_PASSING_H
#define BASE_PASSING_H

#include <stdbool.h>

enum { PASSING_STATUS = 75 };

/* strerror(ERROR), which is noted if it may pass: a file that is not there or
 * may not be opened does not. */
const char *passing_cause(int error);

/* What is said where another process holds a lock; noted. */
const char *passing_locked(void);

/* What is said where there is no memory; noted. */
const char *passing_memory(void);

/* Whether the message WHY has a cause that was noted. */
bool passing_is(const char *why);

#endif
