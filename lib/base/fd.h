/* fd.h - all bytes to a descriptor, however few the system takes at once.
 *
 *	if (!fd_write(STDERR_FILENO, line, n))
 *		...			// errno says why
 */
#ifndef BASE_FD_H
#define BASE_FD_H

#include <stdbool.h>
#include <stddef.h>

/* Write N bytes.  Goes on after signals, and waits where a descriptor that is
 * O_NONBLOCK has no room; false with errno set.  May be called in a signal
 * handler. */
bool fd_write(int fd, const char *at, size_t n);

#endif
