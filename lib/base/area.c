/* area.c - chunks from slabs of anonymous memory, or from a mapped file. */
#include "base/system.h"

#include "base/area.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <zlib.h>

#include "base/fail.h"
#include "base/mem.h"

enum { WIDE = 2 << 20, LINE = 64, KINDS = 8 };

/* Where chunks are cut from, those of all areas side by side, so that they
 * share wide pages; and those that were given back, by their size.  It is given
 * up with the last chunk. */
struct spare {
	struct spare *next;
};
static struct {
	char **slab; /* each WIDE bytes */
	size_t slabs, cap;
	char *at; /* what is left of the last */
	size_t left;
	struct kind {
		size_t bytes;
		struct spare *first;
	} kind[KINDS];
	size_t used; /* chunks in use */
} pool;

/* N bytes of zeros in pages of 2 MB where there are such, which begin at
 * multiples of that: what is reached at random would cost as much to look up as
 * to fetch.  But the first slab is for those who need little. */
static char *map(size_t n)
{
	size_t more = pool.slabs ? WIDE : 0;
	char *at = mmap(NULL, n + more, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		mem_lost();
	if (!more)
		return at;
	size_t before = (WIDE - (uintptr_t)at % WIDE) % WIDE;
	if (before)
		munmap(at, before);
	if (before < WIDE)
		munmap(at + before + n, WIDE - before);
	at += before;
#ifdef MADV_HUGEPAGE
	madvise(at, n, MADV_HUGEPAGE); /* a hint */
#endif
	return at;
}

void area_init(struct area *a, size_t size, unsigned bits)
{
	assert(size << bits <= WIDE);
	*a = (struct area){.size = size, .bits = bits};
}

void area_init_file(struct area *a, size_t size, unsigned bits, char *file,
	const uint32_t *sum, size_t chunks, const char *name)
{
	area_init(a, size, bits);
	a->file = file;
	a->sum = sum;
	a->in_file = a->chunks = a->cap = chunks;
	a->name = name;
	a->chunk = mem_zero(chunks, sizeof(*a->chunk));
}

/* The spare chunks of so many bytes; NULL: there are too many sizes. */
static struct kind *kind_of(size_t bytes)
{
	for (struct kind *k = pool.kind; k < pool.kind + KINDS; k++) {
		if (k->bytes == 0)
			k->bytes = bytes;
		if (k->bytes == bytes)
			return k;
	}
	return NULL;
}

/* BYTES of zeros. */
static char *take(size_t bytes)
{
	struct kind *k = kind_of(bytes);

	pool.used++;
	if (k && k->first) {
		struct spare *s = k->first;
		k->first = s->next;
		return memset(s, 0, bytes);
	}
	if (pool.left < bytes) {
		mem_grow(&pool.slab, &pool.cap, pool.slabs + 1,
			sizeof(*pool.slab));
		pool.at = map(WIDE);
		pool.slab[pool.slabs++] = pool.at;
		pool.left = WIDE;
	}
	char *at = pool.at;
	pool.at += bytes;
	pool.left -= bytes;
	return at;
}

static void give(char *at, size_t bytes)
{
	struct kind *k = kind_of(bytes);
	struct spare *s = (struct spare *)(void *)at;

	if (k) {
		s->next = k->first;
		k->first = s;
	}
	if (--pool.used)
		return;
	for (size_t i = 0; i < pool.slabs; i++)
		munmap(pool.slab[i], WIDE);
	free(pool.slab);
	memset(&pool, 0, sizeof(pool));
}

/* What a chunk takes: the next one begins on a line of the cache. */
static size_t taken(const struct area *a)
{
	return (area_chunk_bytes(a) + LINE - 1) / LINE * LINE;
}

void area_release(struct area *a)
{
	for (size_t i = a->in_file; i < a->chunks; i++)
		give(a->chunk[i], taken(a));
	free(a->chunk);
	*a = (struct area){.size = a->size, .bits = a->bits};
}

uint32_t area_sum(const char *at, size_t n)
{
	return (uint32_t)crc32(0, (const Bytef *)at, (unsigned)n);
}

char *area_touch(const struct area *a, size_t c)
{
	size_t bytes = area_chunk_bytes(a);
	char *at = a->file + c * bytes;

	if (area_sum(at, bytes) != a->sum[c])
		fail_die("%s: damaged: bytes %zu to %zu of a section are not "
			 "what was saved (want a copy of it)",
			a->name, c * bytes, (c + 1) * bytes - 1);
	a->chunk[c] = at;
	return at;
}

void area_room(struct area *a, size_t n)
{
	size_t want = (n + ((size_t)1 << a->bits) - 1) >> a->bits;

	if (a->chunks >= want)
		return;
	mem_grow(&a->chunk, &a->cap, want, sizeof(*a->chunk));
	while (a->chunks < want)
		a->chunk[a->chunks++] = take(taken(a));
}
