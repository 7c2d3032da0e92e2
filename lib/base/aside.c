/* aside.c - parts of arrays in a file, mapped side by side. */
#include "base/system.h"

#include "base/aside.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

size_t aside_grain(void)
{
	static const size_t least = 4096;
	size_t page = (size_t)sysconf(_SC_PAGESIZE);

	return page < least ? least : page;
}

bool aside_put(
	struct aside *a, struct aside_part *p, const void *from, size_t n)
{
	const char *at = from;
	uint64_t to = atomic_fetch_add(&a->end, n);

	*p = (struct aside_part){to, n};
	while (n) {
		ssize_t did = pwrite(a->fd, at, n, (off_t)to);
		if (did < 0 && errno == EINTR)
			continue;
		if (did <= 0)
			return false;
		at += did;
		n -= (size_t)did;
		to += (uint64_t)did;
	}
	return true;
}

static size_t bytes_of(const struct aside_part *p, size_t parts)
{
	size_t n = 0;

	for (size_t i = 0; i < parts; i++)
		n += p[i].n;
	return n;
}

static bool map_parts(const struct aside *a, char *to,
	const struct aside_part *p, size_t parts)
{
	for (size_t i = 0; i < parts; to += p[i++].n)
		if (mmap(to, p[i].n, PROT_READ, MAP_SHARED | MAP_FIXED, a->fd,
			    (off_t)p[i].at) == MAP_FAILED)
			return false;
	return true;
}

void *aside_view(const struct aside *a, const struct aside_part *p,
	size_t parts, const void *rest, size_t n)
{
	size_t before = bytes_of(p, parts);
	char *view = mmap(NULL, before + n + 1, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (view == MAP_FAILED)
		return NULL;
	if (!map_parts(a, view, p, parts)) {
		int why = errno;
		munmap(view, before + n + 1);
		errno = why;
		return NULL;
	}
	if (n)
		memcpy(view + before, rest, n);
	return view;
}

void aside_rest(void *view, const struct aside_part *p, size_t parts)
{
	madvise(view, bytes_of(p, parts), MADV_DONTNEED);
}

void aside_drop(void *view, const struct aside_part *p, size_t parts, size_t n)
{
	munmap(view, bytes_of(p, parts) + n + 1);
}
