/* shard.h - one part of N of the rows, by a fixed hash of their key.
 *
 * For schedulers that start N copies of a command on the same input and tell
 * each its number: every row, and every line of saved state, is in exactly one
 * part, all of a key in the same one, on any machine and in any version.  The
 * hash is the CRC-32 of RFC 1952, as zlib and gzip compute it; a key K is in
 * part crc32(K) % N, from 0.  An empty key, and a row in which none can be
 * found, is in part 0.
 */
#ifndef CELLS_SHARD_H
#define CELLS_SHARD_H

#include "cells/row.h"

struct shard {
	uint32_t part, of; /* of 0: not divided, all is taken */
	const char *role;  /* whose cell is the key; borrowed */
};

/* "2/8", or "2/8:campaign"; the role is customer without.  NULL, or what is
 * wrong with TEXT. */
MUST_USE const char *shard_parse(struct shard *to, const char *text);

/* Whether KEY is in the part, or ROW; WHOLE: its cells can be read. */
bool shard_has(const struct shard *s, struct text key);
bool shard_takes(const struct shard *s, struct row *row, bool whole);

#endif
