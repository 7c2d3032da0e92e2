/* system.h - what Linux and macOS call by different names.
 *
 * A file includes it first: it asks for what POSIX.1-2008 does not have
 * (flock, mmap without a file, numbers of cores), which the systems then
 * declare.  Nothing else of the tree asks which system it is built on.
 */
#ifndef BASE_SYSTEM_H
#define BASE_SYSTEM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifndef _DARWIN_C_SOURCE
#define _DARWIN_C_SOURCE
#endif

#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* As many files open at once as the system lets the process have. */
static inline void system_most_files(void)
{
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) == 0 &&
		files.rlim_cur < files.rlim_max) {
		files.rlim_cur = files.rlim_max;
		if (setrlimit(RLIMIT_NOFILE, &files) != 0)
			return; /* then with as many as there are */
	}
}

#ifdef __APPLE__
#include <sys/random.h>

/* Time of the last change of a file. */
static inline struct timespec system_changed(const struct stat *st)
{
	return st->st_mtimespec;
}

/* The same, or of its name, owner or times: this one nobody can set. */
static inline struct timespec system_touched(const struct stat *st)
{
	return st->st_ctimespec;
}

/* Bytes of FD are on the disk and not in its cache; -1 and errno if not. */
static inline int system_sync(int fd)
{
	return fcntl(fd, F_FULLFSYNC) == -1 ? fsync(fd) : 0;
}

/* SIZE random bytes, at most 256; false if there are none. */
static inline bool system_random(void *to, size_t size)
{
	return getentropy(to, size) == 0;
}

/* The most memory that the process has had, in KiB. */
static inline uint64_t system_most_memory(const struct rusage *u)
{
	return (uint64_t)u->ru_maxrss / 1024;
}

enum { SYSTEM_MAP_LAZY = 0 };

#else
#include <sys/random.h>

static inline struct timespec system_changed(const struct stat *st)
{
	return st->st_mtim;
}

static inline struct timespec system_touched(const struct stat *st)
{
	return st->st_ctim;
}

static inline int system_sync(int fd)
{
	return fdatasync(fd);
}

static inline bool system_random(void *to, size_t size)
{
	return getrandom(to, size, 0) == (ssize_t)size;
}

static inline uint64_t system_most_memory(const struct rusage *u)
{
	return (uint64_t)u->ru_maxrss;
}

/* Memory that is mapped counts only once it is written to. */
enum { SYSTEM_MAP_LAZY = MAP_NORESERVE };
#endif

#endif
