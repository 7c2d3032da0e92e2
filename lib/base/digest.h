/* digest.h - SHA-256 (FIPS 180-4) of bytes as they come, by OpenSSL.
 *
 *	char hex[DIGEST_HEX];
 *	struct digest *d = digest_new();
 *	digest_add(d, bytes, n);
 *	digest_end(d, hex);		// 64 digits and a NUL; D is freed
 *
 * It says what file a run has read, as sha256sum(1) does.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>

struct digest;

enum { DIGEST_HEX = 65 };

struct digest *digest_new(void);
void digest_add(struct digest *d, const void *bytes, size_t n);
void digest_end(struct digest *d, char hex[DIGEST_HEX]);
void digest_free(struct digest *d);

/* The sum and size of a regular file, read from its beginning.  False: it
 * cannot be read (errno), or is no regular file (errno is 0). */
bool digest_file(
	char hex[DIGEST_HEX], unsigned long long *bytes, const char *path);

#endif
