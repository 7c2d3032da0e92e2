/* keyed.c - HMAC by OpenSSL's EVP_MAC, or its plain digest without a key. */
#include "base/keyed.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"

struct keyed {
	EVP_MAC_CTX *mac; /* with a key */
	EVP_MD_CTX *plain;
	EVP_MD *digest;
};

/* OpenSSL's memory: as all of ours, there or the program has ended. */
static void *take(size_t n, const char *file, int line)
{
	(void)file;
	(void)line;
	return n ? mem_array(n, 1) : NULL;
}

static void *resize(void *p, size_t n, const char *file, int line)
{
	(void)file;
	(void)line;
	if (n)
		return mem_resize(p, n, 1);
	free(p);
	return NULL;
}

static void give(void *p, const char *file, int line)
{
	(void)file;
	(void)line;
	free(p);
}

void keyed_prepare(void)
{
	CRYPTO_set_mem_functions(take, resize, give);
	OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG |
				    OPENSSL_INIT_NO_ATEXIT |
				    OPENSSL_INIT_NO_ADD_ALL_CIPHERS |
				    OPENSSL_INIT_NO_ADD_ALL_DIGESTS,
		NULL);
}

static const char *set_key(struct keyed *k, const char *name, struct text key)
{
	char copy[16];
	EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);

	snprintf(copy, sizeof(copy), "%s", name);
	OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(
				       OSSL_MAC_PARAM_DIGEST, copy, 0),
		OSSL_PARAM_construct_end()};
	k->mac = hmac ? EVP_MAC_CTX_new(hmac) : NULL;
	EVP_MAC_free(hmac);
	if (!k->mac || !EVP_MAC_init(k->mac, (const unsigned char *)key.at,
			       key.len, params))
		return fail_text("OpenSSL has no HMAC-%s", name);
	return NULL;
}

const char *keyed_open(struct keyed **to, enum keyed_kind kind, struct text key)
{
	const char *name = kind == KEYED_SM3 ? "SM3" : "SHA256", *why = NULL;
	struct keyed *k = mem_zero(1, sizeof(*k));

	*to = NULL;
	keyed_prepare();
	k->digest = EVP_MD_fetch(NULL, name, NULL);
	k->plain = EVP_MD_CTX_new();
	if (!k->digest || !k->plain)
		why = fail_text("OpenSSL has no %s", name);
	else if (key.len)
		why = set_key(k, name, key);
	if (why)
		keyed_free(k);
	else
		*to = k;
	return why;
}

struct keyed *keyed_copy(const struct keyed *k)
{
	struct keyed *copy = mem_zero(1, sizeof(*copy));

	if (!EVP_MD_up_ref(k->digest))
		mem_lost();
	copy->digest = k->digest;
	copy->plain = EVP_MD_CTX_new();
	copy->mac = k->mac ? EVP_MAC_CTX_dup(k->mac) : NULL;
	if (!copy->plain || (k->mac && !copy->mac))
		mem_lost();
	return copy;
}

void keyed_free(struct keyed *k)
{
	if (!k)
		return;
	EVP_MAC_CTX_free(k->mac);
	EVP_MD_CTX_free(k->plain);
	EVP_MD_free(k->digest);
	free(k);
}

/* The bytes of one part, through whichever of the two there is. */
static int update(struct keyed *k, const void *at, size_t n)
{
	return k->mac ? EVP_MAC_update(k->mac, at, n)
		      : EVP_DigestUpdate(k->plain, at, n);
}

void keyed_hash(struct keyed *k, unsigned char to[KEYED_SIZE],
	const struct text *part, size_t n)
{
	unsigned size = KEYED_SIZE;
	size_t length;
	int ok = k->mac ? EVP_MAC_init(k->mac, NULL, 0, NULL)
			: EVP_DigestInit_ex(k->plain, k->digest, NULL);

	for (size_t i = 0; i < n && ok; i++) {
		unsigned char len[8];
		for (int b = 0; b < 8; b++)
			len[b] = (unsigned char)(part[i].len >> (56 - 8 * b));
		ok = update(k, len, sizeof(len)) &&
		     update(k, part[i].at, part[i].len);
	}
	if (ok)
		ok = k->mac ? EVP_MAC_final(k->mac, to, &length, KEYED_SIZE)
			    : EVP_DigestFinal_ex(k->plain, to, &size);
	if (!ok)
		mem_lost();
}

uint64_t keyed_number(struct keyed *k, const struct text *part, size_t n)
{
	unsigned char hash[KEYED_SIZE];
	uint64_t number = 0;

	keyed_hash(k, hash, part, n);
	for (int i = 0; i < 8; i++)
		number = number << 8 | hash[i];
	return number;
}

double keyed_draw(struct keyed *k, const char *what, struct text unit,
	struct text name, struct text period)
{
	const struct text part[] = {text_of(what), unit, name, period};

	return keyed_share(keyed_number(k, part, 4));
}

void keyed_hex(struct buf *to, const unsigned char *hash, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_byte(to, "0123456789abcdef"[hash[i] >> 4]);
		buf_byte(to, "0123456789abcdef"[hash[i] & 15]);
	}
}
