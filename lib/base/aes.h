/* aes.h - the block cipher alone (FIPS 197), for modes that OpenSSL lacks.
 *
 *	struct aes *a;
 *	unsigned char x[AES_BLOCK];
 *
 *	TRY(aes_open(&a, key));
 *	aes_encrypt(a, x);	// in place
 *	aes_free(a);
 */
#ifndef BASE_AES_H
#define BASE_AES_H

#include "base/text.h"

enum { AES_BLOCK = 16 };

struct aes;

/* KEY: 16, 24 or 32 bytes, copied.  A message if this OpenSSL lacks AES; *TO is
 * NULL then. */
MUST_USE const char *aes_open(struct aes **to, struct text key);
void aes_free(struct aes *a);

/* Encrypt one block in place.  Ends the program when OpenSSL runs out of
 * memory.  One thread uses one at a time. */
void aes_encrypt(struct aes *a, unsigned char block[AES_BLOCK]);

#endif
