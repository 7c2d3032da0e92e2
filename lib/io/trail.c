/* trail.c - a buffer that may be sent at any moment. */
#include "io/trail.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/mem.h"
#include "base/passing.h"
#include "io/place.h"

enum { ROOM = 64 * 1024 };

static const char *failure(const struct trail *t)
{
	return fail_text("%s: %s", t->path, passing_cause(errno));
}

static int open_file(const char *path)
{
	int fd;

	do
		fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	while (fd < 0 && errno == EINTR);
	return fd;
}

const char *trail_open(struct trail *t, const char *path)
{
	struct place p = {.fd = STDOUT_FILENO};

	*t = (struct trail){.path = path, .fd = -1};
	if (strcmp(path, "-") != 0)
		place_find(&p, path);
	t->fd = p.fd < 0 ? open_file(path)
			 : fcntl(p.fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	place_release(&p);
	if (t->fd < 0)
		return failure(t);
	t->bytes = mem_array(ROOM, 1);
	return NULL;
}

/* The handler of a signal, which ends the program, must not find bytes half
 * sent: it does not come to this thread meanwhile, and waits in another. */
static bool send(struct trail *t, const char *at, size_t n)
{
	sigset_t all, before;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	atomic_store(&t->busy, true);
	bool sent = fd_write(t->fd, at, n);
	int error = errno;
	if (at == t->bytes)
		atomic_store(&t->n, 0);
	atomic_store(&t->busy, false);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	errno = error;
	return sent;
}

const char *trail_flush(struct trail *t)
{
	size_t n = atomic_load(&t->n);

	return n == 0 || send(t, t->bytes, n) ? NULL : failure(t);
}

const char *trail_add(struct trail *t, struct text record)
{
	size_t n = atomic_load(&t->n);

	if (record.len > ROOM - n) {
		TRY(trail_flush(t));
		n = 0;
	}
	if (record.len > ROOM)
		return send(t, record.at, record.len) ? NULL : failure(t);
	memcpy(t->bytes + n, record.at, record.len);
	atomic_store(&t->n, n + record.len);
	return NULL;
}

void trail_rescue(struct trail *t)
{
	static const struct timespec moment = {.tv_nsec = 1000000};

	if (!trail_is_open(t))
		return;
	for (int i = 0; i < 1000 && atomic_load(&t->busy); i++)
		nanosleep(&moment, NULL);
	if (!atomic_load(&t->busy))
		fd_write(t->fd, t->bytes, atomic_exchange(&t->n, 0));
}

const char *trail_close(struct trail *t)
{
	const char *why;

	if (!trail_is_open(t))
		return NULL;
	why = trail_flush(t);
	/* After EINTR the descriptor is gone all the same (Linux). */
	if (close(t->fd) != 0 && errno != EINTR && !why)
		why = failure(t);
	free(t->bytes);
	t->bytes = NULL;
	t->fd = -1;
	return why;
}
