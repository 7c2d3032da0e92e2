/* keyfile.c - a key is the bytes of a small file, as they are. */
#include "io/keyfile.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/passing.h"

/* A key that is too long is read as far as that can be seen. */
static const char *read_all(struct buf *to, int fd)
{
	enum { MOST = KEYFILE_MOST + 3 }; /* and a line end, and more */
	ssize_t got = fd_read(fd, buf_room(to, MOST), MOST);

	if (got < 0)
		return passing_cause(errno);
	to->len = (size_t)got;
	return NULL;
}

/* Whether the owner alone may read FD; root may read all. */
static const char *ask_private(int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return passing_cause(errno);
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
		return fail_text("%s: %s", path, passing_cause(errno));
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

/* The bytes of a key, cleared. */
static void forget_key(struct buf *key)
{
	if (key->at)
		memset(key->at, 0, key->cap);
	buf_release(key);
}

const char *keyfile_keyed(
	struct keyed **to, enum keyed_kind kind, const char *path, bool private)
{
	struct buf key = {0};
	const char *why = path ? read_key(&key, path, private) : NULL;

	*to = NULL;
	if (!why)
		why = keyed_open(to, kind, buf_view(&key));
	forget_key(&key);
	return why;
}

const char *keyfile_both(
	struct keyed **to, struct keyed **twin, const char *path, bool private)
{
	struct buf key = {0};
	const char *why = path ? read_key(&key, path, private) : NULL;

	*to = *twin = NULL;
	if (!why)
		why = keyed_open(to, KEYED_SHA256, buf_view(&key));
	if (!why && path && keyed_open(twin, KEYED_SM3, buf_view(&key)))
		*twin = NULL;
	forget_key(&key);
	return why;
}
