/* sha1.h - SHA-1 (FIPS 180-4), by OpenSSL, for those who divide by it.
 *
 *	struct sha1 *s = sha1_new();
 *	uint64_t n = sha1_number(s, (struct text[]){key, dot, id}, 3);
 *	sha1_free(s);
 *
 * Nobody's secret is safe behind it: it is here because systems for experiments
 * draw their lots by it.
 */
#ifndef BASE_SHA1_H
#define BASE_SHA1_H

#include <stdint.h>

#include "base/text.h"

struct sha1;

/* One thread uses one at a time.  Ends the program when memory runs out or this
 * OpenSSL has no SHA-1. */
struct sha1 *sha1_new(void);
void sha1_free(struct sha1 *s); /* NULL is fine */

/* The first eight bytes, big-endian, of the hash of the N PARTs one behind the
 * other. */
uint64_t sha1_number(struct sha1 *s, const struct text *part, size_t n);

#endif
