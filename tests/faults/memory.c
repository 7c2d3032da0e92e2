/* memory.c - memory runs out at the n-th allocation.
 *
 * Preloaded; MEMORY_AT=n is which one fails, MEMORY_ON=yes that all after it
 * do too.  A byte is written to the file that MEMORY_MARK names when one did.
 * For the allocator of glibc, whose own names the real functions have.
 *
 * With MEMORY_LIST nothing fails: the file it names gets the numbers that are
 * worth a run, the first and the last allocation of each stack of calls.  What
 * a program does a thousand times from one place, it does alike.
 */
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *p, size_t size);
void *__libc_memalign(size_t align, size_t size);

static atomic_ulong count;
static unsigned long at;
static bool on;
static const char *mark, *list;

/* Stacks that were seen, by a hash of their addresses. */
enum { STACKS = 1 << 14, DEEPEST = 32 };
static struct stack {
	uint64_t hash;
	unsigned long first, last;
} stacks[STACKS];
static atomic_flag busy = ATOMIC_FLAG_INIT;
static _Thread_local bool inside;

/* Before main(): what comes earlier is the loader's. */
__attribute__((constructor)) static void begin(void)
{
	const char *n = getenv("MEMORY_AT");

	void *warm[1];

	inside = true; /* the first call loads what it needs */
	backtrace(warm, 1);
	inside = false;
	list = getenv("MEMORY_LIST");
	mark = getenv("MEMORY_MARK");
	on = getenv("MEMORY_ON") != NULL;
	at = n ? strtoul(n, NULL, 10) : 0;
}

/* Allocation N has the stack that is there now. */
static void see(unsigned long n)
{
	void *address[DEEPEST];
	uint64_t hash = 1;
	int deep;

	inside = true;
	deep = backtrace(address, DEEPEST);
	inside = false;
	for (int i = 0; i < deep; i++)
		hash = (hash ^ (uintptr_t)address[i]) * 0x9e3779b97f4a7c15;
	while (atomic_flag_test_and_set(&busy))
		;
	size_t slot = hash >> 50;
	while (stacks[slot].first && stacks[slot].hash != hash)
		slot = (slot + 1) % STACKS;
	if (!stacks[slot].first)
		stacks[slot] = (struct stack){hash, n, n};
	stacks[slot].last = n;
	atomic_flag_clear(&busy);
}

/* After main(): a number a line. */
__attribute__((destructor)) static void end(void)
{
	FILE *to;

	inside = true;
	to = list ? fopen(list, "w") : NULL;
	for (size_t i = 0; to && i < STACKS; i++)
		if (stacks[i].first)
			fprintf(to, "%lu\n%lu\n", stacks[i].first,
				stacks[i].last);
	if (to)
		fclose(to);
}

static bool fails(void)
{
	if (list && !inside)
		see(atomic_fetch_add(&count, 1) + 1);
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
