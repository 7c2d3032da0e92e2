/* taken.c - files in memory, found by their path. */
#include "io/taken.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/passing.h"

enum { STEP = 64 * 1024 };

/* All that FD has; false with errno set. */
static bool swallow(struct buf *to, int fd)
{
	ssize_t n;

	do {
		n = read(fd, buf_room(to, STEP), STEP);
		if (n > 0)
			to->len += (size_t)n;
	} while (n > 0 || (n < 0 && errno == EINTR));
	return n == 0;
}

static void sum(struct taken_file *f)
{
	struct digest *d = digest_new();
	struct text all = buf_view(&f->bytes);

	digest_add(d, all.at, all.len);
	digest_end(d, f->sha256);
}

static const struct taken_file *find(const struct taken *h, const char *path)
{
	for (size_t i = 0; i < h->n; i++)
		if (strcmp(h->file[i]->path, path) == 0)
			return h->file[i];
	return NULL;
}

const char *taken_read(struct taken *h, const char *path)
{
	bool standard = strcmp(path, "-") == 0;

	if (find(h, path))
		return NULL;
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return fail_text("%s: %s", path, passing_cause(errno));
	struct taken_file *f = mem_zero(1, sizeof(*f));
	f->path = mem_copy(path, strlen(path));
	mem_grow(&h->file, &h->cap, h->n + 1, sizeof(struct taken_file *));
	h->file[h->n++] = f;
	bool read = swallow(&f->bytes, fd);
	const char *why =
		read ? NULL : fail_text("%s: %s", path, passing_cause(errno));
	if (!standard)
		close(fd);
	sum(f);
	return why;
}

const struct taken_file *taken_find(const struct taken *h, const char *path)
{
	return h ? find(h, path) : NULL;
}

void taken_release(struct taken *h)
{
	for (size_t i = 0; i < h->n; i++) {
		free(h->file[i]->path);
		buf_release(&h->file[i]->bytes);
		free(h->file[i]);
	}
	free(h->file);
	*h = (struct taken){0};
}
