/* growing.c - appending to a file, and looking at what is there. */
#include "base/system.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/passing.h"
#include "kept/growing.h"

static const char *fault(const struct growing *g)
{
	return fail_text("%s: %s", g->path, passing_cause(errno));
}

/* The mark of the file that ST is of. */
static uint64_t mark_of(const struct stat *st)
{
	const struct timespec m = system_changed(st), c = system_touched(st);
	const uint64_t what[] = {(uint64_t)st->st_dev, (uint64_t)st->st_ino,
		(uint64_t)st->st_size, (uint64_t)m.tv_sec, (uint64_t)m.tv_nsec,
		(uint64_t)c.tv_sec, (uint64_t)c.tv_nsec};
	uint64_t mark =
		hash_bytes((struct text){(const char *)what, sizeof(what)}, 0);

	return mark ? mark : 1;
}

/* The mark that the file of G has now. */
static uint64_t mark_now(const struct growing *g)
{
	struct stat st;

	return g->fd >= 0 && g->regular && fstat(g->fd, &st) == 0 ? mark_of(&st)
								  : 0;
}

static int open_for(const char *path, int flags)
{
	int fd;

	do
		fd = open(path, O_RDWR | O_APPEND | O_CLOEXEC | flags, 0666);
	while (fd < 0 && errno == EINTR);
	return fd;
}

const char *growing_open(
	struct growing *g, const char *path, bool makes, bool *missing)
{
	struct stat st;

	*g = (struct growing){.path = path};
	g->fd = open_for(path, makes ? O_CREAT : 0);
	*missing = g->fd < 0 && errno == ENOENT && !makes;
	if (*missing)
		return NULL;
	if (g->fd < 0 || fstat(g->fd, &st) != 0)
		return fault(g);
	g->regular = S_ISREG(st.st_mode);
	g->size = g->regular ? (uint64_t)st.st_size : 0;
	g->mark = g->regular ? mark_of(&st) : 0;
	return NULL;
}

const char *growing_look(const struct growing *g, struct text *to)
{
	*to = (struct text){"", 0};
	if (g->size == 0)
		return NULL;
	void *map =
		mmap(NULL, (size_t)g->size, PROT_READ, MAP_PRIVATE, g->fd, 0);
	if (map == MAP_FAILED)
		return fault(g);
	*to = (struct text){map, (size_t)g->size};
	return NULL;
}

uint64_t growing_mark(const struct growing *g)
{
	return g->mark == mark_now(g) ? g->mark : 0;
}

void growing_let(struct text bytes)
{
	if (bytes.len)
		munmap((void *)(uintptr_t)bytes.at, bytes.len);
}

static const char *append(const struct growing *g, struct text bytes)
{
	while (bytes.len) {
		ssize_t n = write(g->fd, bytes.at, bytes.len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fault(g);
		bytes.at += n;
		bytes.len -= (size_t)n;
	}
	return NULL;
}

const char *growing_add(struct growing *g, struct text bytes)
{
	bool alone = g->mark && g->mark == mark_now(g);

	TRY(append(g, bytes));
	g->mark = alone ? mark_now(g) : 0;
	return NULL;
}

const char *growing_sync(const struct growing *g)
{
	return system_sync(g->fd) != 0 && errno != EINVAL ? fault(g) : NULL;
}

bool growing_there(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && st.st_size > 0;
}

void growing_close(struct growing *g)
{
	if (g->fd >= 0)
		close(g->fd);
	g->fd = -1;
}
