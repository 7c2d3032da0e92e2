/* calls.c - makes the system calls that move bytes go wrong as they may.
 *
 * Preloaded; CALLS names what happens, words divided by commas:
 *
 *	short		read and write move a few bytes at a time
 *	eintr		every second call is interrupted first
 *	write, fsync, rename, close, open	it fails: there is no space
 *
 * With CALLS_AT=n only the n-th call of those that fail does, and a byte is
 * written to the file that CALLS_MARK names when it did.  Standard error is
 * left alone.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

/* The function of that name that would have been called. */
#define REAL(f) (*real_##f())
#define FIND(f)                                                                \
	static __typeof__(&(f)) real_##f(void)                                 \
	{                                                                      \
		__typeof__(&(f)) at;                                           \
		*(void **)&at = dlsym(RTLD_NEXT, #f);                          \
		return at;                                                     \
	}
FIND(read)
FIND(write)
FIND(readv)
FIND(writev)
FIND(poll)
FIND(open)
FIND(fsync)
FIND(fdatasync)
FIND(rename)
FIND(mkstemp)
FIND(close)

static atomic_uint moves, interrupts, failures;

static bool asked(const char *what)
{
	const char *list = getenv("CALLS");

	return list && strstr(list, what);
}

/* True, with errno set, every second time. */
static bool interrupted(void)
{
	if (!asked("eintr") || atomic_fetch_add(&interrupts, 1) % 2)
		return false;
	errno = EINTR;
	return true;
}

static bool fails(const char *what)
{
	if (!asked(what))
		return false;
	const char *at = getenv("CALLS_AT"), *mark = getenv("CALLS_MARK");
	unsigned n = atomic_fetch_add(&failures, 1) + 1;

	if (at && (unsigned)atoi(at) != n)
		return false;
	if (mark) {
		int fd = REAL(open)(mark, O_WRONLY);
		(void)!REAL(write)(fd, "!", 1);
		REAL(close)(fd);
	}
	errno = ENOSPC;
	return true;
}

static size_t few(size_t len)
{
	if (!asked("short") || len == 0)
		return len;
	size_t most = atomic_fetch_add(&moves, 1) % 7 + 1;
	return len < most ? len : most;
}

ssize_t read(int fd, void *to, size_t len)
{
	return interrupted() ? -1 : REAL(read)(fd, to, few(len));
}

ssize_t write(int fd, const void *from, size_t len)
{
	if (fd != STDERR_FILENO && fails("write"))
		return -1;
	return interrupted() ? -1 : REAL(write)(fd, from, few(len));
}

ssize_t readv(int fd, const struct iovec *to, int n)
{
	if (n > 0 && (asked("short") || asked("eintr")))
		return read(fd, to[0].iov_base, to[0].iov_len);
	return REAL(readv)(fd, to, n);
}

ssize_t writev(int fd, const struct iovec *from, int n)
{
	if (n > 0 && (asked("short") || asked("eintr") || asked("write")))
		return write(fd, from[0].iov_base, from[0].iov_len);
	return REAL(writev)(fd, from, n);
}

int poll(struct pollfd *of, nfds_t n, int wait)
{
	return interrupted() ? -1 : REAL(poll)(of, n, wait);
}

int open(const char *path, int flags, ...)
{
	int mode = 0;

	if (flags & O_CREAT) {
		va_list ap;
		va_start(ap, flags);
		mode = va_arg(ap, int);
		va_end(ap);
		if (fails("open"))
			return -1;
	}
	return REAL(open)(path, flags, mode);
}

int fsync(int fd)
{
	if (fails("fsync"))
		return -1;
	return interrupted() ? -1 : REAL(fsync)(fd);
}

int fdatasync(int fd)
{
	return fails("fsync") ? -1 : REAL(fdatasync)(fd);
}

int rename(const char *from, const char *to)
{
	return fails("rename") ? -1 : REAL(rename)(from, to);
}

int mkstemp(char *path)
{
	return fails("open") ? -1 : REAL(mkstemp)(path);
}

/* Only closing what was written can tell of lost bytes. */
int close(int fd)
{
	int flags = fcntl(fd, F_GETFL);
	bool written = flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;

	if (written && fd != STDERR_FILENO && fails("close")) {
		REAL(close)(fd);
		errno = ENOSPC;
		return -1;
	}
	return REAL(close)(fd);
}
