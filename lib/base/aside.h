/* aside.h - parts of a large array that lie in a file while it grows, and are
 * seen side by side again when it is there.
 *
 *	struct aside a = {.fd = fd};
 *	struct aside_part p[2];
 *	aside_put(&a, &p[0], item, bytes);	// a multiple of aside_grain()
 *	aside_put(&a, &p[1], item, bytes);
 *	char *all = aside_view(&a, p, 2, rest, n);
 *	aside_rest(all, p, 2);			// read again from the file
 *	aside_drop(all, p, 2, n);
 *
 * Threads may write parts to one file, and views may be made by several.
 */
#ifndef BASE_ASIDE_H
#define BASE_ASIDE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct aside {
	int fd; /* open for reading and writing; below 0: there is none */
	_Atomic uint64_t end;
};

struct aside_part {
	uint64_t at;
	size_t n; /* bytes */
};

/* A part's bytes are a multiple of that. */
size_t aside_grain(void);

/* Write the N bytes at FROM, which are P from then on; false, with errno. */
bool aside_put(
	struct aside *a, struct aside_part *p, const void *from, size_t n);

/* The bytes of the PARTS at P, then the N at REST, side by side, to be read
 * only, or NULL with errno. */
void *aside_view(const struct aside *a, const struct aside_part *p,
	size_t parts, const void *rest, size_t n);

/* Of a view: what was read of the parts need not be in memory any more. */
void aside_rest(void *view, const struct aside_part *p, size_t parts);
void aside_drop(void *view, const struct aside_part *p, size_t parts, size_t n);

#endif
