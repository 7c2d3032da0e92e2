/* keyed.h - hashes that only who has the key can make: names, pseudonyms,
 * draws.
 *
 * HMAC (RFC 2104) with SHA-256 (FIPS 180-4) or SM3 (GB/T 32905-2016), by
 * OpenSSL.  Without a key it is the plain hash: the same everywhere, and
 * anybody can make it, so it hides nothing and a draw by it can be foreseen.
 *
 *	struct keyed *k;
 *	unsigned char hash[KEYED_SIZE];
 *
 *	TRY(keyed_open(&k, KEYED_SHA256, key));
 *	keyed_hash(k, hash, (struct text[]){customer, campaign}, 2);
 *	keyed_hex(&id, hash, 8);                // 16 hex digits
 *	keyed_free(k);
 *
 * What is hashed are the parts, each with its length before it (8 bytes,
 * big-endian), so that "ab", "c" and "a", "bc" differ.
 */
#ifndef BASE_KEYED_H
#define BASE_KEYED_H

#include <stdint.h>

#include "base/text.h"

enum keyed_kind { KEYED_SHA256, KEYED_SM3 };

enum { KEYED_SIZE = 32 };

struct keyed;

/* What must come before OpenSSL does anything: its memory is ours, no file of
 * its own may change what comes out, and nothing may fail once the answer is
 * written.  Later calls change nothing. */
void keyed_prepare(void);

/* KEY is copied; of no bytes it is none.  A message if this OpenSSL lacks the
 * hash; *TO is NULL then. */
MUST_USE const char *keyed_open(
	struct keyed **to, enum keyed_kind kind, struct text key);

/* Another one with the same key: one thread uses one at a time. */
struct keyed *keyed_copy(const struct keyed *k);
void keyed_free(struct keyed *k);

/* Hash PART[0..n) into TO.  Ends the program when OpenSSL runs out of memory.
 */
void keyed_hash(struct keyed *k, unsigned char to[KEYED_SIZE],
	const struct text *part, size_t n);

/* The first eight bytes of that hash as a number. */
uint64_t keyed_number(struct keyed *k, const struct text *part, size_t n);

/* N as a share of 1, from 0 to below it: its upper 53 bits. */
static inline double keyed_share(uint64_t n)
{
	return (double)(n >> 11) * 0x1p-53;
}

/* The share that UNIT draws of WHAT ("holdout") by NAME in PERIOD.  All
 * programs hold out by it, so the same customers are held out by all. */
double keyed_draw(struct keyed *k, const char *what, struct text unit,
	struct text name, struct text period);

/* Append N <= KEYED_SIZE bytes of HASH in hexadecimal. */
void keyed_hex(struct buf *to, const unsigned char *hash, size_t n);

#endif
