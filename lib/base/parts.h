/* parts.h - one member of each of several structs.
 *
 *	struct deeds **d = parts_each(state, n, offsetof(struct state, deeds));
 *	... d[0], ..., d[n - 1]
 *	free(d);
 */
#ifndef BASE_PARTS_H
#define BASE_PARTS_H

#include <stddef.h>

/* Pointers to what is OFFSET bytes into each of the N structs WHOLE; the caller
 * frees them. */
void *parts_each(void *const *whole, size_t n, size_t offset);

#endif
