/* keyfile.c - a key is the bytes of a small file, as they are. */
#include "io/keyfile.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *read_all(struct buf *to, int fd)
{
	for (;;) {
		ssize_t got = read(
			fd, buf_room(to, KEYFILE_MOST + 3), KEYFILE_MOST + 3);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return strerror(errno);
		if (got == 0)
			return NULL;
		to->len += (size_t)got;
		if (to->len > KEYFILE_MOST + 2) /* and a line end */
			return NULL;
	}
}

/* Whether the owner alone may read FD; root may read all. */
static const char *ask_private(int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return strerror(errno);
	return st.st_mode & (S_IRWXG | S_IRWXO)
		       ? "others may read this key (want chmod 600)"
		       : NULL;
}

static const char *read_key(struct buf *to, const char *path, bool private)
{
	int fd = open(path, O_RDONLY);
	const char *why;

	to->len = 0;
	if (fd < 0)
		return fail_text("%s: %s", path, strerror(errno));
	why = private ? ask_private(fd) : NULL;
	if (!why)
		why = read_all(to, fd);
	close(fd);
	if (to->len && to->at[to->len - 1] == '\n')
		to->len--;
	if (to->len && to->at[to->len - 1] == '\r')
		to->len--;
	if (!why && to->len > KEYFILE_MOST)
		why = "too long for a key (want 4096 bytes or fewer)";
	if (!why && to->len < KEYFILE_LEAST)
		why = "too short for a key (want 16 bytes or more)";
	return why ? fail_text("%s: %s", path, why) : NULL;
}

const char *keyfile_read(struct buf *to, const char *path)
{
	return read_key(to, path, false);
}

const char *keyfile_read_private(struct buf *to, const char *path)
{
	return read_key(to, path, true);
}
