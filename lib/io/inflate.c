/* inflate.c - gzip through zlib. */
#include <stdbool.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "io/inflate.h"

enum { TAKE = 64 * 1024 };

struct inflate {
	struct source from;
	const char *name;
	z_stream z;
	bool between; /* members: none, or the last one is complete */
	bool any;     /* a member is complete */
	bool ended;   /* FROM has no more */
	char in[TAKE];
};

static void *allocate(void *arg, unsigned count, unsigned size)
{
	(void)arg;
	return mem_zero(count, size);
}

static void release(void *arg, void *p)
{
	(void)arg;
	free(p);
}

struct inflate *inflate_new(struct source from, const char *name)
{
	struct inflate *f = mem_zero(1, sizeof(*f));

	f->from = from;
	f->name = name;
	f->between = true;
	f->z.zalloc = allocate;
	f->z.zfree = release;
	/* 15: the widest window; 16 more: gzip and nothing else. */
	if (inflateInit2(&f->z, 15 + 16) != Z_OK)
		fail_die("zlib does not work");
	return f;
}

void inflate_free(struct inflate *f)
{
	if (!f)
		return;
	inflateEnd(&f->z);
	free(f);
}

static const char *take(struct inflate *f)
{
	size_t got;

	/* cppcheck-suppress returnDanglingLifetime; it is text */
	TRY(f->from.read(f->from.self, f->in, sizeof(f->in), &got));
	f->ended = got == 0;
	f->z.next_in = (unsigned char *)f->in;
	f->z.avail_in = (unsigned)got;
	return NULL;
}

static const char *damaged(const struct inflate *f)
{
	if (f->between && f->any)
		return fail_text("%s: other bytes after gzip data", f->name);
	return fail_text("%s: damaged gzip data (%s)", f->name,
		f->z.msg ? f->z.msg : "no reason given");
}

/* Inflate what there is, up to where a member ends.  After an error zlib says
 * the same again, so bytes before it can be handed out first. */
static bool step(struct inflate *f)
{
	/* A header with one wrong byte is still "between". */
	int status = inflate(&f->z, Z_NO_FLUSH);

	if (status == Z_STREAM_END) {
		inflateReset(&f->z);
		f->between = f->any = true;
		return true;
	}
	if (f->z.total_out > 0)
		f->between = false;
	return status == Z_OK || status == Z_BUF_ERROR;
}

static const char *inflate_read(void *self, char *to, size_t room, size_t *got)
{
	struct inflate *f = self;
	unsigned size = room < 1u << 30 ? (unsigned)room : 1u << 30;

	*got = 0;
	f->z.next_out = (unsigned char *)to;
	f->z.avail_out = size;
	for (;;) {
		/* First, even with nothing to take: zlib may hold bytes back
		 * that there was no room for. */
		bool fine = step(f);

		if (f->z.avail_out == 0 ||
			(f->z.avail_out < size &&
				(f->z.avail_in == 0 || !fine)))
			break;
		if (!fine)
			return damaged(f);
		if (f->z.avail_in)
			continue;
		if (!f->ended)
			TRY(take(f));
		if (f->ended && f->between && f->z.total_in == 0)
			return NULL;
		if (f->ended)
			return fail_text("%s: gzip data ends early", f->name);
	}
	*got = size - f->z.avail_out;
	return NULL;
}

struct source inflate_source(struct inflate *f)
{
	return (struct source){inflate_read, f};
}
