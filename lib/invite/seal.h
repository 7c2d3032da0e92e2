/* seal.h - one number for all lines of a ledger, in their order.
 *
 *	seal = seal_lines(seal, bytes);
 *
 * Whoever changes a line, takes one out or swaps two gets another number.  The
 * seal of nothing is 0; that of A and then B is seal_lines(seal of A, B) if A
 * ends with a line end.  It is for machines of one byte order. */
#ifndef INVITE_SEAL_H
#define INVITE_SEAL_H

#include "base/hash.h"

static inline uint64_t seal_lines(uint64_t seal, struct text bytes)
{
	while (bytes.len) {
		const char *end = memchr(bytes.at, '\n', bytes.len);
		size_t n = end ? (size_t)(end - bytes.at) + 1 : bytes.len;
		seal = hash_bytes((struct text){bytes.at, n}, seal);
		bytes.at += n;
		bytes.len -= n;
	}
	return seal;
}

#endif
