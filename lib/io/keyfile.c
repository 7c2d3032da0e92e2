/* keyfile.c - a key is the bytes of a small file, as they are. */
#include "io/keyfile.h"

#include <errno.h>
#include <fcntl.h>
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

const char *keyfile_read(struct buf *to, const char *path)
{
	int fd = open(path, O_RDONLY);
	const char *why;

	to->len = 0;
	if (fd < 0)
		return fail_text("%s: %s", path, strerror(errno));
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
