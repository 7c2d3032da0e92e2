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
#include "invite/hidden.h"

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

/* Map the first N bytes of the file, which is not empty; release_map(). */
static const char *map_file(
	struct text *to, const struct kept *k, const char *path, uint64_t n)
{
	void *map =
		mmap(NULL, (size_t)n, PROT_READ, MAP_PRIVATE, k->ledger_fd, 0);

	*to = (struct text){map, (size_t)n};
	return map == MAP_FAILED ? fail_text("%s: %s", path, strerror(errno))
				 : NULL;
}

static void release_map(struct text t)
{
	munmap((void *)(uintptr_t)t.at, t.len);
}

static const char *changed(const char *path)
{
	return fail_text("%s: somebody has changed what this state has written "
			 "there (want the ledger as it was)",
		path);
}

/* Append what the file lacks of the last lines, of which it has all but the
 * last N bytes. */
static const char *mend(struct kept *k, const char *path, size_t n)
{
	struct text tail = buf_view(&k->ledger_tail);

	tail.at += tail.len - n;
	tail.len = n;
	for (size_t i = 0; i < tail.len; i++)
		k->mended += tail.at[i] == '\n';
	return ledger_write(k, path, tail);
}

/* The file, FILE, is as long as the state says, or a crash has come between the
 * journal and it: then it lacks some of the last lines, and no others. */
static const char *check(struct kept *k, const char *path, struct text file)
{
	unsigned long long have = file.len, want = k->ledger_end;
	struct text tail = buf_view(&k->ledger_tail);

	if (have > want)
		return fail_text("%s: %llu bytes, and this state has written "
				 "%llu: the ledger of another state",
			path, have, want);
	if (have < k->ledger_from)
		return fail_text("%s: %llu bytes, and this state has written "
				 "%llu: some of the ledger is lost",
			path, have, want);
	struct text before = {file.at, (size_t)k->ledger_from};
	size_t last = file.len - before.len;
	if (k->first) /* release 0.1 had none */
		k->ledger_seal = seal_lines(
			seal_lines((struct seal){0, 0}, before), tail);
	else if (seal_all(0, before) != k->seal_from.all)
		return changed(path);
	if (last && memcmp(file.at + before.len, tail.at, last) != 0)
		return changed(path);
	return mend(k, path, tail.len - last);
}

/* Whether tokens have taken the place of names in FILE, and nothing else is
 * other than it was written; then the state goes on from it as it is.  If not,
 * WHY it is not the ledger. */
static const char *check_hidden(
	struct state *s, const char *path, struct text file, const char *why)
{
	struct kept *k = &s->kept;
	struct hidden_ledger is;
	const struct text tail = buf_view(&k->ledger_tail);

	if (k->first || !hidden_find(&is, &s->guard, file, k->seal_from,
				k->ledger_seal, tail))
		return why;
	k->hidden = is.names;
	k->ledger_from = is.at;
	k->ledger_end = file.len + is.lacks;
	k->seal_from =
		seal_lines((struct seal){0, 0}, (struct text){file.at, is.at});
	k->ledger_seal = seal_lines(
		k->seal_from, (struct text){file.at + is.at, file.len - is.at});
	if (is.lacks)
		k->ledger_seal = seal_lines(k->seal_from, tail);
	return mend(k, path, is.lacks);
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
static bool is_begun(const struct kept *k, struct text file)
{
	return text_is(file, ledger_header) &&
	       (k->ledger_whole ? file.len < k->ledger_end
				: k->ledger_end == 0);
}

/* The file, FILE, is the ledger of this state, or one begins there. */
static const char *take(struct state *s, const char *path, struct text file)
{
	struct kept *k = &s->kept;

	if (is_begun(k, file))
		return begin(s, path, file.len);
	if (k->ledger_end == 0)
		return fail_text("%s: %llu bytes, and this state has written "
				 "0: the ledger of another state",
			path, (unsigned long long)file.len);
	const char *why = check(k, path, file);
	if (why)
		TRY(check_hidden(s, path, file, why));
	if (!k->ledger_path_len || !text_is(path_before(k), path))
		kept_ledger_path(s, path);
	return NULL;
}

const char *ledger_open(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	struct stat st;
	struct text file;

	if (!c->ledger)
		return k->has_ledger ? fail_text("%s: this state keeps a "
						 "ledger (want --ledger)",
					       c->state)
				     : NULL;
	TRY(open_file(k, c->ledger, &st));
	uint64_t size = (uint64_t)st.st_size;
	if (!S_ISREG(st.st_mode)) /* it can be written, and not looked at */
		return k->ledger_end ? NULL : begin(s, c->ledger, 0);
	if (size == 0)
		return begin(s, c->ledger, 0);
	TRY(map_file(&file, k, c->ledger, size));
	const char *why = take(s, c->ledger, file);
	release_map(file);
	return why;
}
