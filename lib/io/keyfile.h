/* keyfile.h - reads the secret of keyed hashes (base/keyed.h) from a file. */
#ifndef IO_KEYFILE_H
#define IO_KEYFILE_H

#include <stdbool.h>

#include "base/fail.h"
#include "base/keyed.h"

enum { KEYFILE_LEAST = 16, KEYFILE_MOST = 4096 }; /* bytes of a key */

/* Read the bytes of PATH into TO, without a line end behind them.  A message,
 * with the path, if it cannot be read, is shorter than 16 bytes (a key that can
 * be guessed is none) or longer than 4096. */
MUST_USE const char *keyfile_read(struct buf *to, const char *path);

/* The same, and a message too if others than the owner may read PATH. */
MUST_USE const char *keyfile_read_private(struct buf *to, const char *path);

/* The hash of KIND with the key of PATH, or with none where it is NULL; PRIVATE
 * as above.  A message, and *TO is NULL; else it is the caller's. */
MUST_USE const char *keyfile_keyed(struct keyed **to, enum keyed_kind kind,
	const char *path, bool private);

/* The path read once: the hash by SHA-256 as above, and *TWIN, the one by SM3,
 * which is NULL where there is no key or libcrypto has no SM3. */
MUST_USE const char *keyfile_both(
	struct keyed **to, struct keyed **twin, const char *path, bool private);

#endif
