/* spill.c - runs written in order, and read side by side. */
#include "base/system.h"

#include "kept/spill.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/passing.h"
#include "io/temp.h"

struct spill_run {
	FILE *f;
	struct buf key; /* at hand */
	uint32_t items;
	bool over;
};

static const char *cannot(const char *what)
{
	return fail_text("--tmp: cannot %s: %s", what, passing_cause(errno));
}

const char *spill_cannot_read(void)
{
	return cannot("read");
}

const char *spill_file(FILE **f, const char *dir, const char *name)
{
	int fd;

	if (!dir || !*dir)
		dir = getenv("TMPDIR");
	if (!dir || !*dir)
		dir = "/tmp";
	fd = temp_nameless(dir, name);
	if (fd < 0)
		return fail_text("--tmp: %s: %s", dir, passing_cause(errno));
	*f = fdopen(fd, "w+");
	return *f ? NULL : cannot("open a file");
}

const char *spill_begin(struct spill *s, const char *dir, const char *name)
{
	struct spill_run *run = mem_zero(1, sizeof(*run));

	mem_grow(&s->run, &s->cap, s->n + 1, sizeof(*s->run));
	s->run[s->n++] = run;
	return spill_file(&run->f, dir, name);
}

void spill_put(struct spill *s, const void *at, size_t n)
{
	if (n)
		fwrite(at, 1, n, s->run[s->n - 1]->f); /* spill_end() looks */
}

void spill_key(struct spill *s, struct text key, size_t items)
{
	uint32_t n[2] = {(uint32_t)key.len, (uint32_t)items};

	spill_put(s, &n[0], 4);
	spill_put(s, key.at, key.len);
	spill_put(s, &n[1], 4);
}

const char *spill_end(struct spill *s)
{
	FILE *f = s->run[s->n - 1]->f;

	if (fflush(f) != 0 || ferror(f))
		return cannot("write");
	rewind(f);
	return NULL;
}

bool spill_get(struct spill_run *run, void *at, size_t n)
{
	return n == 0 || fread(at, 1, n, run->f) == n;
}

/* The next key of RUN; at its end "over". */
static const char *next(struct spill_run *run)
{
	uint32_t n;

	run->key.len = 0;
	if (!spill_get(run, &n, 4)) {
		run->over = true;
		return ferror(run->f) ? cannot("read") : NULL;
	}
	if (!spill_get(run, buf_room(&run->key, n), n) ||
		!spill_get(run, &run->items, 4))
		return cannot("read");
	run->key.len = n;
	return NULL;
}

/* The least key of all runs into s->key; false: all are over. */
static bool least(struct spill *s)
{
	const struct spill_run *first = NULL;

	for (size_t i = 0; i < s->n; i++)
		if (!s->run[i]->over &&
			(!first || text_compare(buf_view(&s->run[i]->key),
					   buf_view(&first->key)) < 0))
			first = s->run[i];
	s->key.len = 0;
	if (first)
		buf_text(&s->key, buf_view(&first->key));
	return first != NULL;
}

/* Everything there is of the key at hand. */
static const char *take_all(struct spill *s, spill_take *take, void *arg)
{
	for (size_t i = 0; i < s->n; i++) {
		struct spill_run *run = s->run[i];
		if (run->over ||
			!text_equal(buf_view(&run->key), buf_view(&s->key)))
			continue;
		TRY(take(arg, run, run->items));
		TRY(next(run));
	}
	return NULL;
}

const char *spill_merge(
	struct spill *s, spill_take *take, spill_done *done, void *arg)
{
	for (size_t i = 0; i < s->n; i++)
		TRY(next(s->run[i]));
	while (least(s)) {
		TRY(take_all(s, take, arg));
		TRY(done(arg, buf_view(&s->key)));
	}
	return NULL;
}

void spill_release(struct spill *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->run[i]->f)
			fclose(s->run[i]->f);
		buf_release(&s->run[i]->key);
		free(s->run[i]);
	}
	free(s->run);
	buf_release(&s->key);
}

static uint64_t number_in(const char *path)
{
	FILE *f = fopen(path, "re");
	unsigned long long n = 0;

	if (!f)
		return 0;
	if (fscanf(f, "%llu", &n) != 1)
		n = 0;
	fclose(f);
	return n;
}

uint64_t spill_room(void)
{
	uint64_t all = (uint64_t)sysconf(_SC_PHYS_PAGES) *
		       (uint64_t)sysconf(_SC_PAGESIZE);
	uint64_t limit = number_in("/sys/fs/cgroup/memory.max");

	if (!limit)
		limit = number_in(
			"/sys/fs/cgroup/memory/memory.limit_in_bytes");
	return (limit && limit < all ? limit : all) / 2;
}
