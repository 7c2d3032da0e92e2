/* area.c - chunks from slabs of anonymous memory, or from a mapped file. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, madvise(2) */
#include "base/area.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <zlib.h>

#include "base/fail.h"
#include "base/mem.h"

enum { WIDE = 2 << 20, SLAB = 4 << 20 };

void area_init(struct area *a, size_t size, unsigned bits)
{
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

void area_release(struct area *a)
{
	for (size_t i = a->released; i < a->slabs; i++)
		munmap(a->slab[i].at, a->slab[i].bytes);
	free(a->slab);
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

/* N bytes of zeros.  Many are in pages of 2 MB where there are such, which
 * begin at multiples of that: what is reached at random would cost as much to
 * look up as to fetch. */
static char *map(size_t n)
{
	size_t more = n >= WIDE ? WIDE : 0;
	char *at = mmap(NULL, n + more, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		fail_die("out of memory");
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

/* Memory for MORE chunks, and for an eighth of what there is: few mappings,
 * and little that lies idle. */
static void add_slab(struct area *a, size_t more)
{
	size_t each = area_chunk_bytes(a), n = 1 + a->chunks / 8;

	n = n < more ? more : n;
	if (a->chunks * each >= 2 * SLAB && n < SLAB / each)
		n = SLAB / each;
	if (n * each > SLAB) /* so that it can be released in parts */
		n = SLAB / each ? SLAB / each : 1;
	size_t bytes = n * each;
	if (bytes >= SLAB / 2)
		bytes = (bytes + WIDE - 1) / WIDE * WIDE;
	char *at = map(bytes);
	mem_grow(&a->slab, &a->cap_slabs, a->slabs + 1, sizeof(*a->slab));
	mem_grow(&a->chunk, &a->cap, a->chunks + n, sizeof(*a->chunk));
	for (size_t i = 0; i < n; i++)
		a->chunk[a->chunks++] = at + i * each;
	a->slab[a->slabs++] = (struct area_slab){at, bytes, a->chunks};
}

void area_room(struct area *a, size_t n)
{
	size_t want = (n + ((size_t)1 << a->bits) - 1) >> a->bits;

	while (a->chunks < want)
		add_slab(a, want - a->chunks);
}

void area_release_below(struct area *a, size_t chunk)
{
	while (a->released < a->slabs && a->slab[a->released].last <= chunk) {
		struct area_slab *s = &a->slab[a->released++];
		munmap(s->at, s->bytes);
	}
}
