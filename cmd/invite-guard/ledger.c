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
#include "base/passing.h"
#include "invite-guard/parts.h"

const char *ledger_write(
	const struct kept *k, const char *path, struct text bytes)
{
	while (bytes.len) {
		ssize_t n = write(k->ledger_fd, bytes.at, bytes.len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_text("%s: %s", path, passing_cause(errno));
		bytes.at += n;
		bytes.len -= (size_t)n;
	}
	return NULL;
}

/* Map the first N bytes of the file, which is not empty; release_map(). */
static const char *map_file(
	struct text *to, const struct kept *k, const char *path, uint64_t n)
{
	void *map =
		mmap(NULL, (size_t)n, PROT_READ, MAP_PRIVATE, k->ledger_fd, 0);

	*to = (struct text){map, (size_t)n};
	return map == MAP_FAILED
		       ? fail_text("%s: %s", path, passing_cause(errno))
		       : NULL;
}

static void release_map(struct text t)
{
	munmap((void *)(uintptr_t)t.at, t.len);
}

/* The ledger is not at PATH: whether it has been moved away. */
static const char *check_moved(const struct ledger_file *f, const char *path)
{
	struct stat st;

	struct text was = ledger_file_path(f);

	if (was.len && !text_is(was, path)) {
		char *before = mem_copy(was.at, was.len);
		bool is_there = stat(before, &st) == 0 && st.st_size > 0;
		free(before);
		if (is_there)
			return fail_text("%s: the ledger of this state is '%s' "
					 "(want that one, or move it first)",
				path, text_show(was));
	}
	if (!f->whole)
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
static const char *open_file(struct state *s, const char *path, struct stat *st)
{
	struct kept *k = &s->kept;
	const struct ledger_file *f = &s->past.file;

	k->ledger_fd = open_for(path, 0);
	if (k->ledger_fd < 0 && errno == ENOENT) {
		TRY(f->end ? check_moved(f, path) : NULL);
		k->ledger_fd = open_for(path, O_CREAT);
	}
	if (k->ledger_fd < 0 || fstat(k->ledger_fd, st) != 0)
		return fail_text("%s: %s", path, passing_cause(errno));
	return NULL;
}

/* A ledger begins at PATH, with nothing but its header. */
static const char *begin(struct state *s, const char *path, uint64_t size)
{
	struct ledger_file *f = &s->past.file;
	struct text header = text_of(ledger_header);

	if (f->end) {
		TRY(check_moved(f, path));
		f->moved = f->end;
	}
	if (size == 0)
		TRY(ledger_write(&s->kept, path, header));
	kept_ledger_begins(s, path);
	kept_ledger_lines(s, header);
	return NULL;
}

/* The file, FILE, is the ledger of this state, or one begins there. */
static const char *take(struct state *s, const char *path, struct text file)
{
	struct ledger_file *f = &s->past.file;
	struct text lacks;
	enum ledger_file_kind kind =
		ledger_file_is(f, &s->past.guard, file, s->past.first, &lacks);

	if (kind == LEDGER_FILE_BEGUN)
		return begin(s, path, file.len);
	if (kind != LEDGER_FILE_OURS)
		return ledger_file_fault(f, path, kind, file.len);
	TRY(ledger_write(&s->kept, path, lacks));
	if (!text_is(ledger_file_path(f), path))
		kept_ledger_path(s, path);
	return NULL;
}

const char *ledger_open(struct state *s, const struct config *c)
{
	const struct ledger_file *f = &s->past.file;
	struct stat st;
	struct text file;

	if (!c->ledger)
		return f->has ? fail_text("%s: this state keeps a ledger (want "
					  "--ledger)",
					c->state)
			      : NULL;
	TRY(open_file(s, c->ledger, &st));
	uint64_t size = (uint64_t)st.st_size;
	if (!S_ISREG(st.st_mode)) /* it can be written, and not looked at */
		return f->end ? NULL : begin(s, c->ledger, 0);
	if (size == 0)
		return begin(s, c->ledger, 0);
	TRY(map_file(&file, &s->kept, c->ledger, size));
	const char *why = take(s, c->ledger, file);
	release_map(file);
	return why;
}
