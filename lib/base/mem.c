/* mem.c - allocation that does not fail. */
#define _DEFAULT_SOURCE /* madvise(2) */
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/fail.h"
#include "base/passing.h"
#include "base/phrase.h"

void mem_lost(void)
{
	fail_die("%s", passing_memory());
}

bool mem_is_lost(const char *why)
{
	return strcmp(why, phrase_of(passing_memory())) == 0;
}

void mem_full(const char *full)
{
	fail_die("%s", full);
}

static size_t bytes(size_t count, size_t size)
{
	if (size != 0 && count > (SIZE_MAX / 2) / size)
		mem_lost();
	return count == 0 || size == 0 ? 1 : count * size;
}

void *mem_array(size_t count, size_t size)
{
	void *p = malloc(bytes(count, size));

	if (!p)
		mem_lost();
	return p;
}

void *mem_zero(size_t count, size_t size)
{
	void *p = calloc(1, bytes(count, size));

	if (!p)
		mem_lost();
	return p;
}

void *mem_aligned(size_t count, size_t size)
{
	size_t n = (bytes(count, size) + 63) & ~(size_t)63;
	void *p = aligned_alloc(64, n);

	if (!p)
		mem_lost();
	return p;
}

void *mem_wide(size_t count, size_t size)
{
	const size_t page = (size_t)2 << 20;
	size_t n = bytes(count, size);

	if (n < page / 2)
		return mem_array(count, size);
	n = (n + page - 1) & ~(page - 1);
	void *p = aligned_alloc(page, n);
	if (!p)
		mem_lost();
#ifdef MADV_HUGEPAGE
	madvise(p, n, MADV_HUGEPAGE); /* a hint: it may say no */
#endif
	return p;
}

void *mem_resize(void *p, size_t count, size_t size)
{
	void *q = realloc(p, bytes(count, size));

	if (!q)
		mem_lost();
	return q;
}

void *mem_grown(void *p, size_t *cap, size_t want, size_t size)
{
	size_t n = *cap + *cap / 2 + 16;

	if (n < want)
		n = want;
	p = mem_resize(p, n, size);
	*cap = n;
	return p;
}

char *mem_copy(const char *from, size_t len)
{
	char *p = mem_array(len + 1, 1);

	if (len)
		memcpy(p, from, len);
	p[len] = '\0';
	return p;
}
