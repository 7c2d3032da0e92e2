/* inflate.h - the bytes that a source has compressed with gzip (RFC 1952).
 *
 * Members may follow one another, and are read as one.
 */
#ifndef IO_INFLATE_H
#define IO_INFLATE_H

#include "io/source.h"

struct inflate;

/* NAME is for messages and borrowed. */
struct inflate *inflate_new(struct source from, const char *name);
void inflate_free(struct inflate *f);

/* Messages: damaged data, data that ends early, other bytes after it. */
struct source inflate_source(struct inflate *f);

#endif
