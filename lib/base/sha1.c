/* sha1.c - SHA-1 by OpenSSL's EVP_MD. */
#include "base/sha1.h"

#include <openssl/evp.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/keyed.h"
#include "base/mem.h"

struct sha1 {
	EVP_MD *digest;
	EVP_MD_CTX *context;
};

struct sha1 *sha1_new(void)
{
	struct sha1 *s = mem_zero(1, sizeof(*s));

	keyed_prepare();
	s->digest = EVP_MD_fetch(NULL, "SHA1", NULL);
	s->context = EVP_MD_CTX_new();
	if (!s->digest || !s->context)
		fail_die("OpenSSL has no SHA-1");
	return s;
}

void sha1_free(struct sha1 *s)
{
	if (!s)
		return;
	EVP_MD_CTX_free(s->context);
	EVP_MD_free(s->digest);
	free(s);
}

uint64_t sha1_number(struct sha1 *s, const struct text *part, size_t n)
{
	unsigned char hash[EVP_MAX_MD_SIZE];
	uint64_t number = 0;
	int ok = EVP_DigestInit_ex(s->context, s->digest, NULL);

	for (size_t i = 0; i < n && ok; i++)
		ok = EVP_DigestUpdate(s->context, part[i].at, part[i].len);
	if (!ok || !EVP_DigestFinal_ex(s->context, hash, NULL))
		mem_lost();
	for (int i = 0; i < 8; i++)
		number = number << 8 | hash[i];
	return number;
}
