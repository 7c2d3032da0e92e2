/* token.h - what stands for a value in files that leave: a keyed hash.
 *
 *	phone_031ba89fe2fe66b5e9c6df5934d780c9
 *
 * HMAC of the kind and the normal form (normal.h), 16 bytes of it, behind the
 * name of the kind.  The same value has the same token in every file that was
 * made with the same key, so files still join; without the key nobody can make
 * or search them.  There is no token without a key: phone numbers and identity
 * numbers are few enough to be tried one by one.
 */
#ifndef IDENTITY_TOKEN_H
#define IDENTITY_TOKEN_H

#include "base/keyed.h"
#include "identity/kind.h"

enum { TOKEN_HEX = 32 }; /* digits of one */

/* Append the token of NORMAL, of the kind called KIND. */
void token_write(
	struct buf *to, struct keyed *k, struct text kind, struct text normal);

/* The same without the kind, and not hashed with it: what invite-guard writes
 * for NORMAL under this key. */
void token_write_bare(struct buf *to, struct keyed *k, struct text normal);

/* Whether T is a token with the name of a kind before it. */
bool token_is(struct text t);

enum { TOKEN_CHECK = 8 };

/* The check value of the key, TOKEN_CHECK hexadecimal digits, appended: it
 * tells two keys apart and says nothing about either. */
void token_check(struct buf *to, struct keyed *k);

#endif
