/* temp.c - new files beside old ones, and what dead runs have left. */
#include "base/system.h"

#include "io/temp.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif

#include "base/mem.h"

#define MARK ".crmutils-"
enum {
	SUFFIX_MOST = 40, /* MARK, two numbers, ".tmp" */
	TRIES = 1000,
	ACL_MOST = 4096
};

/* "4711-0.tmp": the process, or 0. */
static long process(const char *s)
{
	char *end;
	long pid;

	if (*s < '1' || *s > '9')
		return 0;
	pid = strtol(s, &end, 10);
	if (*end != '-' || end[1] < '0' || end[1] > '9')
		return 0;
	strtoul(end + 1, &end, 10);
	return strcmp(end, ".tmp") == 0 ? pid : 0;
}

/* Files of releases up to 0.1 have no lock, and such names may also be others':
 * they are told and stay. */
static void tell(const char *path, const char *name, long pid)
{
	if (pid && kill((pid_t)pid, 0) != 0 && errno == ESRCH)
		fail_warn("%s: '%s' beside it looks like the rest of a run "
			  "that was stopped (remove it)",
			path, text_show(text_of(name)));
}

static int open_rest(int directory, const char *name)
{
	int flags = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
	int fd = openat(directory, name, O_RDWR | flags);

	return fd < 0 ? openat(directory, name, O_RDONLY | flags) : fd;
}

/* Remove NAME in DIRECTORY if no process holds it. */
static void remove_dead(
	const char *path, int directory, const char *name, long pid)
{
	struct stat st;
	int fd = open_rest(directory, name);
	bool regular = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode);

	if (regular && flock(fd, LOCK_EX | LOCK_NB) == 0) {
		if (unlinkat(directory, name, 0) != 0)
			tell(path, name, pid);
	} else if (regular && errno != EWOULDBLOCK) {
		tell(path, name, pid);
	}
	if (fd >= 0)
		close(fd);
}

/* Look through the directory of PATH for rests of STEM, its name. */
static void sweep(const char *path, const char *stem, size_t n)
{
	char *folder = mem_copy(path, (size_t)(stem - path));
	DIR *d = opendir(*folder ? folder : ".");
	struct dirent *e;
	long pid;

	free(folder);
	while (d && (e = readdir(d))) {
		const char *name = e->d_name, *rest = name + n;
		if (strncmp(name, stem, n) != 0 || *rest != '.')
			continue;
		if (strncmp(rest, MARK, sizeof(MARK) - 1) != 0)
			tell(path, name, process(rest + 1));
		else if ((pid = process(rest + sizeof(MARK) - 1)) != 0)
			remove_dead(path, dirfd(d), name, pid);
	}
	if (d)
		closedir(d);
}

/* How many bytes of NAME can stand before a suffix: whole characters. */
static size_t stem_length(const char *name)
{
	size_t n = strlen(name), most = NAME_MAX - SUFFIX_MOST;

	if (n <= most)
		return n;
	while (most > 0 && ((unsigned char)name[most] & 0xc0) == 0x80)
		most--;
	return most;
}

/* A new file that is locked by us; -1 with EEXIST: another name. */
static int create(const char *name, mode_t mode)
{
	struct stat st;
	int fd;

	do
		fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
	while (fd < 0 && errno == EINTR);
	if (fd < 0)
		return -1;
	/* One who sweeps may have come in between. */
	if ((flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) ||
		(fstat(fd, &st) == 0 && st.st_nlink == 0)) {
		close(fd);
		errno = EEXIST;
		return -1;
	}
	return fd;
}

/* Whoever may read what FD is to replace may read it, and nobody else. */
static void keep_rights(int fd, const struct place *old)
{
	char acl[ACL_MOST];
	mode_t mode = old->mode & 0777;

	if (fchown(fd, old->uid, old->gid) != 0 &&
		fchown(fd, (uid_t)-1, old->gid) != 0)
		mode &= (mode_t)(0707 | (mode & 07) << 3);
	if (fchmod(fd, mode) != 0)
		return; /* a file system without rights */
#ifdef __linux__
	ssize_t n = getxattr(
		old->path, "system.posix_acl_access", acl, sizeof(acl));
	if (n > 0 && fsetxattr(fd, "system.posix_acl_access", acl, (size_t)n,
			     0) != 0)
		return; /* nor with access lists */
#endif
}

int temp_open(char **name, const struct place *place)
{
	const char *path = place->path, *stem = place_name(place);
	size_t n = stem_length(stem), at = (size_t)(stem - path) + n;
	char *temp = mem_array(at + SUFFIX_MOST, 1);
	int fd = -1;

	sweep(path, stem, n);
	memcpy(temp, path, at);
	for (unsigned i = 0; i < TRIES && fd < 0; i++) {
		snprintf(temp + at, SUFFIX_MOST, MARK "%ld-%u.tmp",
			(long)getpid(), i);
		fd = create(temp, place->there ? 0600 : 0666);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	if (fd < 0) {
		int error = errno;
		free(temp);
		errno = error;
		return -1;
	}
	if (place->there)
		keep_rights(fd, place);
	*name = temp;
	return fd;
}

int temp_nameless(const char *dir, const char *name)
{
	struct buf path = {0};

	buf_printf(&path, "%s/%s-XXXXXX", dir, name);
	buf_byte(&path, '\0');
	int fd = mkstemp(path.at);
	if (fd >= 0)
		unlink(path.at);
	buf_release(&path);
	return fd;
}
