/* journal.c - blocks written and read back. */
#include "base/system.h"

#include "kept/journal.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/area.h"
#include "base/passing.h"

enum { HEAD = 12, SMALL = 64, BLOCK_MOST = 1 << 30 };
static const char magic[4] = "JRNL";

static const char *failure(const struct journal *j)
{
	return fail_text("%s: %s", j->path, passing_cause(errno));
}

/* N bytes at AT; what is missing behind the end of the file is not read. */
static const char *read_at(
	const struct journal *j, struct buf *to, uint64_t at, size_t n)
{
	to->len = 0;
	buf_room(to, n);
	while (to->len < n) {
		ssize_t got = pread(j->fd, to->at + to->len, n - to->len,
			(off_t)(at + to->len));
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return failure(j);
		if (got == 0)
			break;
		to->len += (size_t)got;
	}
	return NULL;
}

static uint32_t number(const char *at)
{
	return (uint32_t)text_word(at);
}

static const char *damaged(const struct journal *j, uint64_t at)
{
	return fail_text("%s: damaged: the journal's block at byte %llu is not "
			 "what was written (want a copy of it)",
		j->path, (unsigned long long)at);
}

/* The next block into TO; *WHOLE: there is one. */
static const char *next(struct journal *j, struct buf *to, bool *whole)
{
	char head[HEAD + 8] = {0};

	*whole = false;
	TRY(read_at(j, to, j->end, HEAD));
	if (to->len < HEAD)
		return NULL;
	memcpy(head, to->at, HEAD);
	uint32_t n = number(head + 4), sum = number(head + 8);
	if (memcmp(head, magic, sizeof(magic)) != 0 || n > BLOCK_MOST)
		return damaged(j, j->end);
	TRY(read_at(j, to, j->end + HEAD, n));
	if (to->len < n)
		return NULL;
	if (area_sum(to->at, n) != sum)
		return damaged(j, j->end);
	*whole = true;
	return NULL;
}

static const char *cut_off(struct journal *j)
{
	struct stat st;

	if (fstat(j->fd, &st) != 0)
		return failure(j);
	if ((uint64_t)st.st_size <= j->end)
		return NULL;
	j->cut = (uint64_t)st.st_size - j->end;
	return ftruncate(j->fd, (off_t)j->end) == 0 ? NULL : failure(j);
}

const char *journal_read(struct journal *j, int fd, const char *path,
	uint64_t at, bool writes,
	const char *(*each)(void *arg, struct text block), void *arg)
{
	struct buf block = {0};
	const char *why;
	bool whole;

	*j = (struct journal){.path = path, .fd = fd, .begin = at, .end = at};
	while (!(why = next(j, &block, &whole)) && whole) {
		why = each(arg, buf_view(&block));
		if (why)
			break;
		j->end += HEAD + block.len;
	}
	buf_release(&block);
	return why || !writes ? why : cut_off(j);
}

static void put(char *to, uint64_t x)
{
	for (int i = 0; i < 4; i++)
		to[i] = (char)(x >> (8 * i));
}

static const char *write_at(
	const struct journal *j, struct text bytes, uint64_t at)
{
	while (bytes.len) {
		ssize_t n = pwrite(j->fd, bytes.at, bytes.len, (off_t)at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return failure(j);
		bytes.at += n;
		bytes.len -= (size_t)n;
		at += (uint64_t)n;
	}
	return NULL;
}

const char *journal_flush(struct journal *j)
{
	struct buf whole = {0};
	char head[HEAD + SMALL];
	struct text bytes = {head, HEAD + j->block.len};

	if (j->block.len == 0)
		return NULL;
	if (j->block.len > BLOCK_MOST)
		return fail_text("%s: more than 1 GB at once", j->path);
	memcpy(head, magic, sizeof(magic));
	put(head + 4, j->block.len);
	put(head + 8, area_sum(j->block.at, j->block.len));
	if (j->block.len <= SMALL) { /* it needs no memory */
		memcpy(head + HEAD, j->block.at, j->block.len);
	} else {
		buf_bytes(&whole, head, HEAD);
		buf_text(&whole, buf_view(&j->block));
		bytes = buf_view(&whole);
	}
	const char *why = write_at(j, bytes, j->end);
	if (!why)
		j->end += bytes.len;
	else if (ftruncate(j->fd, (off_t)j->end) != 0)
		why = fail_text("%s, and it cannot be cut back", why);
	buf_release(&whole);
	j->block.len = 0;
	return why;
}

const char *journal_sync(const struct journal *j)
{
	int failed;

	do
		failed = system_sync(j->fd);
	while (failed && errno == EINTR);
	return failed ? failure(j) : NULL;
}
