/* sink.c - writing to standard output, or to a file that appears whole. */
#include "io/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "io/place.h"

static const char *name(const struct sink *s)
{
	return s->path ? s->path : "stdout";
}

static const char *failure(const struct sink *s)
{
	if (errno == EPIPE)
		return "";
	return fail_text("%s: %s", name(s), strerror(errno));
}

/* open(2), again when a signal came in between. */
static int reopen(const char *path, int flags, mode_t mode)
{
	int fd;

	do
		fd = open(path, flags | O_WRONLY | O_CLOEXEC, mode);
	while (fd < 0 && errno == EINTR);
	return fd;
}

/* A file of the right mode beside S->path that nobody else writes.  Its name
 * is in place before it is there, so that it can always be removed. */
static const char *open_temp(struct sink *s, mode_t mode)
{
	size_t room = strlen(s->path) + 40;
	char *temp = mem_array(room, 1);

	for (unsigned i = 0; i < 1000 && s->fd < 0; i++) {
		snprintf(temp, room, "%s.%ld-%u.tmp", s->path, (long)getpid(),
			i);
		s->fd = reopen(temp, O_CREAT | O_EXCL, mode);
		if (s->fd < 0 && errno != EEXIST)
			break;
	}
	if (s->fd < 0) {
		free(temp);
		return failure(s);
	}
	s->temp = temp;
	return NULL;
}

/* Descriptor FD of this process as it is: behind what was written to it. */
static const char *use_descriptor(struct sink *s, int fd)
{
	s->fd = fd == STDOUT_FILENO ? fd : fcntl(fd, F_DUPFD_CLOEXEC, 3);
	return s->fd < 0 || fcntl(s->fd, F_GETFL) < 0 ? failure(s) : NULL;
}

/* What the path comes to: links are followed, so that what they name is
 * replaced or made. */
static const char *open_place(struct sink *s, const struct place *p)
{
	if (p->fd >= 0)
		return use_descriptor(s, p->fd);
	if (!p->there)
		return open_temp(s, 0666);
	if (S_ISDIR(p->mode)) {
		errno = EISDIR;
		return failure(s);
	}
	if (S_ISREG(p->mode))
		return open_temp(s, p->mode & 0777);
	s->fd = reopen(s->path, 0, 0);
	return s->fd < 0 ? failure(s) : NULL;
}

const char *sink_open(struct sink *s, const char *path)
{
	struct place p;

	*s = (struct sink){.fd = -1};
	if (!path || strcmp(path, "-") == 0)
		return use_descriptor(s, STDOUT_FILENO);
	place_find(&p, path);
	s->path = p.path;
	return open_place(s, &p);
}

const char *sink_write(struct sink *s, struct text t)
{
	while (t.len > 0) {
		ssize_t n = write(s->fd, t.at, t.len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return failure(s);
		t.at += n;
		t.len -= (size_t)n;
	}
	return NULL;
}

const char *sink_finish(struct sink *s)
{
	int fd = s->fd;

	if (fd < 0)
		return NULL;
	while (s->temp && fsync(fd) != 0)
		if (errno != EINTR)
			return failure(s);
	s->fd = -1;
	/* After EINTR the descriptor is gone all the same (Linux). */
	if (close(fd) != 0 && errno != EINTR)
		return failure(s);
	return NULL;
}

const char *sink_commit(struct sink *s)
{
	if (s->temp && rename(s->temp, s->path) != 0)
		return failure(s);
	free(s->temp);
	free(s->path);
	*s = (struct sink){.fd = -1};
	return NULL;
}

void sink_abandon(struct sink *s)
{
	if (s->temp)
		unlink(s->temp);
}
