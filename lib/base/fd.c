/* fd.c - write(2) and read(2) until all is done. */
#include "base/fd.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* Whoever opened the descriptor made it O_NONBLOCK, for all that share it. */
static bool wait_for_room(int fd)
{
	struct pollfd p = {.fd = fd, .events = POLLOUT};

	return poll(&p, 1, -1) >= 0 || errno == EINTR;
}

bool fd_write(int fd, const char *at, size_t n)
{
	while (n > 0) {
		ssize_t wrote = write(fd, at, n);
		if (wrote >= 0) {
			at += wrote;
			n -= (size_t)wrote;
			continue;
		}
		if (errno == EAGAIN || errno == EWOULDBLOCK) {
			if (!wait_for_room(fd))
				return false;
		} else if (errno != EINTR) {
			return false;
		}
	}
	return true;
}

ssize_t fd_read(int fd, char *at, size_t n)
{
	size_t len = 0;

	while (len < n) {
		ssize_t got = read(fd, at + len, n - len);
		if (got == 0)
			break;
		if (got > 0)
			len += (size_t)got;
		else if (errno != EINTR)
			return -1;
	}
	return (ssize_t)len;
}
