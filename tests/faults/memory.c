/* memory.c - memory runs out at the n-th allocation.
 *
 * Preloaded; MEMORY_AT=n is which one fails, MEMORY_ON=yes that all after it
 * do too.  A byte is written to the file that MEMORY_MARK names when one did.
 * For the allocator of glibc, whose own names the real functions have.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *p, size_t size);
void *__libc_memalign(size_t align, size_t size);

static atomic_ulong count;
static unsigned long at;
static bool on;
static const char *mark;

/* Before main(): what comes earlier is the loader's. */
__attribute__((constructor)) static void begin(void)
{
	const char *n = getenv("MEMORY_AT");

	mark = getenv("MEMORY_MARK");
	on = getenv("MEMORY_ON") != NULL;
	at = n ? strtoul(n, NULL, 10) : 0;
}

static bool fails(void)
{
	if (at == 0)
		return false;
	unsigned long n = atomic_fetch_add(&count, 1) + 1;
	if (n != at && !(on && n > at))
		return false;
	if (mark && n == at) {
		int fd = open(mark, O_WRONLY | O_CLOEXEC);
		if (fd >= 0 && write(fd, "!", 1) == 1)
			close(fd);
	}
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t size)
{
	return fails() ? NULL : __libc_realloc(p, size);
}

void *aligned_alloc(size_t align, size_t size)
{
	return fails() ? NULL : __libc_memalign(align, size);
}

int posix_memalign(void **p, size_t align, size_t size)
{
	void *got = fails() ? NULL : __libc_memalign(align, size);

	if (!got)
		return ENOMEM;
	*p = got;
	return 0;
}
