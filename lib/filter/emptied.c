/* emptied.c - how the files of --stats and --reject begin. */
#include "filter/emptied.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/fail.h"

enum { START = 64 }; /* bytes that tell what a file holds */

static const struct written {
	const char *option;
	const char *start[2]; /* either, or nothing */
} all_written[] = {
	{"--stats", {"{\"program\":\"", "# TYPE crmutils_"}},
	{"--reject", {"# ", NULL}},
};

/* The first bytes of PATH; -1: it cannot be read. */
static ssize_t read_start(const char *path, char *to)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n;

	if (fd < 0)
		return -1;
	do
		n = read(fd, to, START);
	while (n < 0 && errno == EINTR);
	close(fd);
	return n;
}

static bool begins(const struct written *w, struct text is)
{
	for (int i = 0; i < 2 && w->start[i]; i++) {
		struct text start = text_of(w->start[i]);
		size_t n = is.len < start.len ? is.len : start.len;
		if (memcmp(is.at, start.at, n) == 0)
			return true;
	}
	return false;
}

static bool would_lose(const struct written *w, const struct claim *a)
{
	char start[START];
	ssize_t n;

	if (!a->option || strcmp(a->option, w->option) != 0 || a->dash ||
		!S_ISREG(a->place.mode) || a->place.size == 0)
		return false;
	n = read_start(a->given, start);
	return n > 0 && !begins(w, (struct text){start, (size_t)n});
}

const char *emptied_check(const struct claims *c)
{
	size_t kinds = sizeof(all_written) / sizeof(*all_written);

	for (size_t i = 0; i < c->n * kinds; i++) {
		const struct claim *a = &c->item[i / kinds];
		if (would_lose(&all_written[i % kinds], a))
			return fail_text("%s holds something else than %s "
					 "writes, and would be lost (want "
					 "another name, or remove it)",
				a->label, a->option);
	}
	return NULL;
}
