/* ledger.c - the file of the ledger: whether it is what this state has written,
 * and what is appended to it.
 *
 * The state knows the path, how many bytes it has written and their seal
 * (invite/seal.h).  A ledger that is not there any more, or is empty, has been
 * moved away, and a new one is begun; but only after a run that has ended, as
 * one that was killed may have kept its last lines from the file.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "invite-guard/parts.h"
#include "invite/seal.h"

const char *ledger_write(
	const struct kept *k, const char *path, struct text bytes)
{
	while (bytes.len) {
		ssize_t n = write(k->ledger_fd, bytes.at, bytes.len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_text("%s: %s", path, strerror(errno));
		bytes.at += n;
		bytes.len -= (size_t)n;
	}
	return NULL;
}

/* SEAL: of the first N bytes of the file. */
static const char *seal_of(
	uint64_t *seal, const struct kept *k, const char *path, uint64_t n)
{
	*seal = 0;
	if (n == 0)
		return NULL;
	void *map =
		mmap(NULL, (size_t)n, PROT_READ, MAP_PRIVATE, k->ledger_fd, 0);
	if (map == MAP_FAILED)
		return fail_text("%s: %s", path, strerror(errno));
	*seal = seal_lines(0, (struct text){map, (size_t)n});
	munmap(map, (size_t)n);
	return NULL;
}

/* The file has SIZE bytes, of which SEALED are all that this state has written
 * or all but the last lines: they are as they were written. */
static const char *check_seal(
	struct kept *k, const char *path, uint64_t sealed, uint64_t want)
{
	uint64_t seal;

	TRY(seal_of(&seal, k, path, sealed));
	if (k->first) /* release 0.1 had none */
		k->ledger_seal = seal_lines(seal, buf_view(&k->ledger_tail));
	else if (seal != want)
		return fail_text("%s: somebody has changed what this state has "
				 "written there (want the ledger as it was)",
			path);
	return NULL;
}

/* The ledger is as long as the state says, or a crash has come between the
 * journal and it: then it lacks some of the last lines, and no others. */
static const char *check(struct kept *k, const char *path, uint64_t size)
{
	unsigned long long have = size, want = k->ledger_end;

	if (size > k->ledger_end)
		return fail_text("%s: %llu bytes, and this state has written "
				 "%llu: the ledger of another state",
			path, have, want);
	if (size < k->ledger_from)
		return fail_text("%s: %llu bytes, and this state has written "
				 "%llu: some of the ledger is lost",
			path, have, want);
	TRY(check_seal(k, path, k->ledger_from, k->seal_from));
	struct text tail = buf_view(&k->ledger_tail);
	tail.at += size - k->ledger_from;
	tail.len -= size - k->ledger_from;
	for (size_t i = 0; i < tail.len; i++)
		k->mended += tail.at[i] == '\n';
	TRY(ledger_write(k, path, tail));
	return k->first ? NULL
			: check_seal(k, path, k->ledger_end, k->ledger_seal);
}

static struct text path_before(const struct kept *k)
{
	return (struct text){
		area_at(&k->ledger_path, 0), (size_t)k->ledger_path_len};
}

/* The ledger is not at PATH: whether it has been moved away. */
static const char *check_moved(const struct kept *k, const char *path)
{
	struct stat st;

	if (k->ledger_path_len && !text_is(path_before(k), path)) {
		struct text was = path_before(k);
		char *before = mem_copy(was.at, was.len);
		bool is_there = stat(before, &st) == 0 && st.st_size > 0;
		free(before);
		if (is_there)
			return fail_text("%s: the ledger of this state is '%s' "
					 "(want that one, or move it first)",
				path, text_show(was));
	}
	if (!k->ledger_whole)
		return fail_text("%s: the run before was killed, so a ledger "
				 "that was moved since may lack its last lines "
				 "(want it here again, for one run)",
			path);
	return NULL;
}

static int open_for(const char *path, int flags)
{
	int fd;

	do
		fd = open(path, O_RDWR | O_APPEND | O_CLOEXEC | flags, 0666);
	while (fd < 0 && errno == EINTR);
	return fd;
}

/* The file at PATH; where there is none it is made, if one may begin there. */
static const char *open_file(struct kept *k, const char *path, struct stat *st)
{
	k->ledger_fd = open_for(path, 0);
	if (k->ledger_fd < 0 && errno == ENOENT) {
		TRY(k->ledger_end ? check_moved(k, path) : NULL);
		k->ledger_fd = open_for(path, O_CREAT);
	}
	if (k->ledger_fd < 0 || fstat(k->ledger_fd, st) != 0)
		return fail_text("%s: %s", path, strerror(errno));
	return NULL;
}

/* A ledger begins at PATH, with nothing but its header. */
static const char *begin(struct state *s, const char *path, uint64_t size)
{
	struct kept *k = &s->kept;
	struct text header = text_of(ledger_header);

	if (k->ledger_end) {
		TRY(check_moved(k, path));
		k->ledger_moved = k->ledger_end;
	}
	if (size == 0)
		TRY(ledger_write(k, path, header));
	kept_ledger_begins(s, path);
	kept_ledger_lines(s, header);
	return NULL;
}

/* Whether the file has a header and nothing else, as after a run that was
 * killed when it had begun the ledger, and had not said so in the journal.  If
 * the run before has ended, its lines are in another file, and are not to be
 * written again. */
static bool is_begun(const struct kept *k, const char *path, uint64_t size)
{
	uint64_t seal;

	return size == strlen(ledger_header) &&
	       (k->ledger_whole ? size < k->ledger_end : k->ledger_end == 0) &&
	       seal_of(&seal, k, path, size) == NULL &&
	       seal == seal_lines(0, text_of(ledger_header));
}

const char *ledger_open(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	struct stat st;

	if (!c->ledger)
		return k->has_ledger ? fail_text("%s: this state keeps a "
						 "ledger (want --ledger)",
					       c->state)
				     : NULL;
	TRY(open_file(k, c->ledger, &st));
	uint64_t size = (uint64_t)st.st_size;
	if (!S_ISREG(st.st_mode)) /* it can be written, and not looked at */
		return k->ledger_end ? NULL : begin(s, c->ledger, 0);
	if (size == 0 || is_begun(k, c->ledger, size))
		return begin(s, c->ledger, size);
	if (k->ledger_end == 0)
		return fail_text("%s: %llu bytes, and this state has written "
				 "0: the ledger of another state",
			c->ledger, (unsigned long long)size);
	TRY(check(k, c->ledger, size));
	if (!k->ledger_path_len || !text_is(path_before(k), c->ledger))
		kept_ledger_path(s, c->ledger);
	return NULL;
}
