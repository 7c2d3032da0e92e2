/* passing.c - which failures may pass, and whether a message tells of one. */
#include "base/system.h"

#include "base/passing.h"

#include <errno.h>
#include <stdatomic.h>
#include <string.h>

#include "base/phrase.h"

/* No space, no memory, a lock; and reads and writes that a disk, a network or
 * a terminal in the background has failed. */
static const int passes[] = {ENOSPC, EDQUOT, EFBIG, ENOMEM, ENOBUFS, EAGAIN,
	ENOLCK, EDEADLK, EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT, ECONNRESET,
	EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ENETRESET};
static const char *const says[] = {
	"another one is writing here", "out of memory"};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* A bit for each of passes, and behind them one for each of says. */
static atomic_uint noted;
_Static_assert(COUNT(passes) + COUNT(says) <= 32, "a bit for each");

/* What strerror(3) says of the usual ones, so that they are in the table of
 * phrases, and the same with every library. */
static const struct {
	int error;
	const char *says;
} usual[] = {{ENOENT, "No such file or directory"},
	{EACCES, "Permission denied"}, {EISDIR, "Is a directory"},
	{ENOTDIR, "Not a directory"}, {EEXIST, "File exists"},
	{ENOSPC, "No space left on device"},
	{ENAMETOOLONG, "File name too long"}, {EROFS, "Read-only file system"},
	{EMFILE, "Too many open files"}, {EPERM, "Operation not permitted"},
	{EFBIG, "File too large"}, {EIO, "Input/output error"},
	{EPIPE, "Broken pipe"}, {EBADF, "Bad file descriptor"},
	{EAGAIN, "Resource temporarily unavailable"},
	{EBUSY, "Device or resource busy"}};

static const char *words_of(int error)
{
	for (size_t i = 0; i < COUNT(usual); i++)
		if (usual[i].error == error)
			return usual[i].says;
	return strerror(error);
}

static void note(size_t i)
{
	atomic_fetch_or(&noted, 1u << i);
}

const char *passing_cause(int error)
{
	for (size_t i = 0; i < COUNT(passes); i++)
		if (passes[i] == error)
			note(i);
	return words_of(error);
}

static const char *say(size_t i)
{
	note(COUNT(passes) + i);
	return says[i];
}

const char *passing_locked(void)
{
	return say(0);
}

const char *passing_memory(void)
{
	return say(1);
}

bool passing_is(const char *why)
{
	unsigned all = atomic_load(&noted);

	for (size_t i = 0; all; i++, all >>= 1)
		if ((all & 1) &&
			strstr(why,
				phrase_of(i < COUNT(passes)
						  ? words_of(passes[i])
						  : says[i - COUNT(passes)])))
			return true;
	return false;
}
