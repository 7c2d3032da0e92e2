/* ff1.h - encryption that keeps the format: digits become as many digits.
 *
 *	struct ff1 *f;
 *	unsigned char x[11] = {1, 3, 8, 0, 0, 1, 3, 8, 0, 0, 0};
 *
 *	TRY(ff1_open(&f, key, 10));
 *	ff1_encrypt(f, x, 11, text_of("phone"));
 *	ff1_decrypt(f, x, 11, text_of("phone"));	// as it was
 *	ff1_free(f);
 *
 * FF1 of NIST SP 800-38G over AES (base/aes.h).  Who has the key
 * undoes it: the result is a pseudonym and not anonymous.  One thread uses one
 * at a time.
 */
#ifndef IDENTITY_FF1_H
#define IDENTITY_FF1_H

#include <stdint.h>

#include "base/text.h"

struct ff1;

/* KEY: 16, 24 or 32 bytes, copied.  RADIX: 2 to 36.  A message if OpenSSL lacks
 * AES; *TO is NULL then. */
MUST_USE const char *ff1_open(struct ff1 **to, struct text key, unsigned radix);
void ff1_free(struct ff1 *f);

/* Whether N characters can be encrypted: at least a million values (SP 800-38G
 * rev. 1), and halves that fit 63 bits. */
bool ff1_takes(const struct ff1 *f, size_t n);

/* X[0..N), each below the radix, in place; ff1_takes(F, N).  TWEAK: what is
 * encrypted differently under one key. */
void ff1_encrypt(struct ff1 *f, unsigned char *x, size_t n, struct text tweak);
void ff1_decrypt(struct ff1 *f, unsigned char *x, size_t n, struct text tweak);

/* The digits among AT[0..LEN) in place, other bytes as they are; of radix 10.
 * False, and nothing was done: there are too few or too many. */
bool ff1_text(
	struct ff1 *f, char *at, size_t len, struct text tweak, bool undo);

#endif
