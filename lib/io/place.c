/* place.c - paths to descriptors, files and free names. */
#define _XOPEN_SOURCE 700 /* realpath(3), lstat(2), readlink(2) */
#include "io/place.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"

enum { LINKS_MOST = 40 }; /* as Linux has it, path_resolution(7) */

static char *copy(const char *s)
{
	return mem_copy(s, strlen(s));
}

static char *joined(const char *directory, const char *name)
{
	struct buf b = {0};

	buf_string(&b, directory);
	if (b.len == 0 || b.at[b.len - 1] != '/')
		buf_byte(&b, '/');
	buf_string(&b, name);
	buf_byte(&b, '\0');
	return b.at;
}

/* Where the last part of PATH begins; slashes behind it are cut off. */
static char *last_part(char *path)
{
	size_t n = strlen(path);

	while (n > 1 && path[n - 1] == '/')
		path[--n] = '\0';
	char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* The real directory that PATH's last part is in, owned, or NULL. */
static char *directory_of(const char *path, const char *name)
{
	char *before = mem_copy(path, (size_t)(name - path));
	char *real = realpath(name == path ? "." : before, NULL);

	free(before);
	return real;
}

/* Whether the directory has an entry for each descriptor of this process. */
static bool has_descriptors(const char *directory)
{
	char mine[32];
	size_t n = strlen(directory);

	snprintf(mine, sizeof(mine), "/proc/%ld/", (long)getpid());
	return strcmp(directory, "/dev/fd") == 0 ||
	       (strncmp(directory, mine, strlen(mine)) == 0 && n > 3 &&
		       strcmp(directory + n - 3, "/fd") == 0);
}

static int descriptor(const char *directory, const char *name)
{
	char *end;
	long n;

	if (!has_descriptors(directory) || *name < '0' || *name > '9')
		return -1;
	n = strtol(name, &end, 10);
	return *end || n > INT_MAX ? -1 : (int)n;
}

/* What the symbolic link at FULL in DIRECTORY leads to, owned, or NULL. */
static char *target(const char *full, const char *directory)
{
	char to[PATH_MAX];
	ssize_t n = readlink(full, to, sizeof(to) - 1);

	if (n <= 0)
		return NULL;
	to[n] = '\0';
	return *to == '/' ? copy(to) : joined(directory, to);
}

/* Take PATH one link further: P's path becomes where it is really, and what is
 * returned, owned, where it leads, or NULL at its end. */
static char *follow(struct place *p, char *path)
{
	char *name = last_part(path), *next = NULL;
	char *directory = directory_of(path, name);
	struct stat st;

	free(p->path);
	p->path = copy(path);
	p->dev = 0;
	p->ino = 0;
	if (!directory)
		return NULL;
	p->fd = descriptor(directory, name);
	if (p->fd < 0 && *name && strcmp(name, ".") != 0 &&
		strcmp(name, "..") != 0) {
		free(p->path);
		p->path = joined(directory, name);
		if (lstat(p->path, &st) == 0 && S_ISLNK(st.st_mode))
			next = target(p->path, directory);
	}
	if (stat(directory, &st) == 0) {
		p->dev = st.st_dev;
		p->ino = st.st_ino;
	}
	free(directory);
	return next;
}

static void is_there(struct place *p, const struct stat *st)
{
	p->there = true;
	p->dev = st->st_dev;
	p->ino = st->st_ino;
	p->mode = st->st_mode;
	p->links = st->st_nlink;
	p->uid = st->st_uid;
	p->gid = st->st_gid;
	p->size = st->st_size;
}

void place_find_descriptor(struct place *p, int fd)
{
	struct stat st;

	*p = (struct place){.fd = fd};
	if (fstat(fd, &st) == 0)
		is_there(p, &st);
}

void place_find(struct place *p, const char *path)
{
	char *at = copy(path);
	struct stat st;

	*p = (struct place){.fd = -1};
	for (int i = 0; i < LINKS_MOST && at; i++) {
		char *next = follow(p, at);
		free(at);
		at = next;
	}
	free(at);
	if (p->fd < 0 ? stat(path, &st) != 0 : fstat(p->fd, &st) != 0)
		return;
	is_there(p, &st);
	char *real = p->fd < 0 ? realpath(path, NULL) : NULL;
	if (real) {
		free(p->path);
		p->path = real;
	}
}

const char *place_name(const struct place *p)
{
	const char *slash = p->path ? strrchr(p->path, '/') : NULL;

	return slash ? slash + 1 : p->path ? p->path : "";
}

bool place_same(const struct place *a, const struct place *b)
{
	if (a->there != b->there)
		return false;
	if (a->there || a->ino || b->ino)
		return a->dev == b->dev && a->ino == b->ino &&
		       (a->there || strcmp(place_name(a), place_name(b)) == 0);
	/* Neither has a directory: nothing will be opened there. */
	return a->fd == b->fd && a->path && b->path &&
	       strcmp(a->path, b->path) == 0;
}

/* Whether A and B give the same to their ends, with something behind the end of
 * the first line. */
static bool same_streams(FILE *a, FILE *b)
{
	char x[4096], y[sizeof(x)];
	size_t n, lines = 0;

	do {
		n = fread(x, 1, sizeof(x), a);
		if (n != fread(y, 1, sizeof(y), b) || memcmp(x, y, n) != 0)
			return false;
		for (size_t i = 0; i < n && lines < 2; i++)
			lines += x[i] == '\n';
	} while (n == sizeof(x));
	return lines > 1 && !ferror(a) && !ferror(b);
}

bool place_same_bytes(const struct place *a, const struct place *b)
{
	if (a->fd >= 0 || b->fd >= 0 || a->size != b->size || a->size == 0)
		return false;
	FILE *x = fopen(a->path, "r"), *y = fopen(b->path, "r");
	bool same = x && y && same_streams(x, y);
	if (x)
		fclose(x);
	if (y)
		fclose(y);
	return same;
}

void place_release(struct place *p)
{
	free(p->path);
	p->path = NULL;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool place_is_split(const char *name)
{
	size_t n = strlen(name), i = n ? n - 1 : 0;

	if (i == 0 || name[i] != '+' || !is_digit(name[i - 1]))
		return false;
	while (i > 0 && is_digit(name[i - 1]))
		i--;
	return i > 1 && name[i - 1] == '@';
}

const char *place_mark(const char *name)
{
	return place_is_split(name) ? "" : ":";
}
