/* sink.c - writing to standard output, or to a file that appears whole. */
#include "io/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/passing.h"
#include "io/temp.h"

static const char *failure(const struct sink *s)
{
	if (errno == EPIPE)
		return "";
	return fail_text("%s: %s", s->name, passing_cause(errno));
}

static const char *open_temp(struct sink *s, const struct place *p)
{
	s->fd = temp_open(&s->temp, p);
	return s->fd < 0 ? failure(s) : NULL;
}

/* What is no regular file: a device, a FIFO. */
static const char *open_there(struct sink *s)
{
	do
		s->fd = open(s->path, O_WRONLY | O_CLOEXEC);
	while (s->fd < 0 && errno == EINTR);
	return s->fd < 0 ? failure(s) : NULL;
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
	if (!p->there || S_ISREG(p->mode))
		return open_temp(s, p);
	if (S_ISDIR(p->mode)) {
		errno = EISDIR;
		return failure(s);
	}
	return open_there(s);
}

const char *sink_open(struct sink *s, const char *path)
{
	struct place p;

	*s = (struct sink){.fd = -1, .name = "stdout"};
	if (!path || strcmp(path, "-") == 0)
		return use_descriptor(s, STDOUT_FILENO);
	place_find(&p, path);
	s->name = path;
	s->path = p.path;
	return open_place(s, &p);
}

const char *sink_write(struct sink *s, struct text t)
{
	return fd_write(s->fd, t.at, t.len) ? NULL : failure(s);
}

/* All is on the disk.  The file stays open, as it is locked until it has its
 * name (temp.h). */
static bool synced(struct sink *s)
{
	while (fsync(s->fd) != 0)
		if (errno != EINTR)
			return false;
	return true;
}

const char *sink_finish(struct sink *s)
{
	int fd = s->fd;

	if (fd < 0)
		return NULL;
	if (s->temp)
		return synced(s) ? NULL : failure(s);
	s->fd = -1;
	/* After EINTR the descriptor is gone all the same (Linux). */
	if (close(fd) != 0 && errno != EINTR)
		return failure(s);
	return NULL;
}

bool sink_put(struct sink *s, struct text t)
{
	return fd_write(s->fd, t.at, t.len) && (!s->temp || synced(s));
}

bool sink_name(struct sink *s)
{
	return !s->temp || rename(s->temp, s->path) == 0;
}

const char *sink_commit(struct sink *s)
{
	if (!sink_name(s))
		return failure(s);
	if (s->temp)
		close(s->fd); /* nothing can be wrong with it any more */
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
