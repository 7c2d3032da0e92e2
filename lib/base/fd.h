/* fd.h - all bytes to a descriptor, however few the system takes at once.
 *
 *	if (!fd_write(STDERR_FILENO, line, n))
 *		...			// errno says why
 *	ssize_t got = fd_read(fd, start, sizeof(start));
 */
#ifndef BASE_FD_H
#define BASE_FD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Write N bytes.  Goes on after signals, and waits where a descriptor that is
 * O_NONBLOCK has no room; false with errno set.  May be called in a signal
 * handler. */
bool fd_write(int fd, const char *at, size_t n);

/* Read N bytes, or as many as there are up to the end, in however many pieces;
 * goes on after signals.  How many; -1 with errno set. */
ssize_t fd_read(int fd, char *at, size_t n);

#endif
