/* aes.c - one block at a time, by OpenSSL's EVP. */
#include "base/aes.h"

#include <openssl/evp.h>
#include <stdlib.h>

#include "base/keyed.h"
#include "base/mem.h"

struct aes {
	EVP_CIPHER_CTX *context;
};

const char *aes_open(struct aes **to, struct text key)
{
	const char *name = key.len == 16   ? "AES-128-ECB"
			   : key.len == 24 ? "AES-192-ECB"
					   : "AES-256-ECB";
	struct aes *a = mem_zero(1, sizeof(*a));

	*to = NULL;
	keyed_prepare();
	EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, name, NULL);
	a->context = EVP_CIPHER_CTX_new();
	bool ok = cipher && a->context &&
		  EVP_EncryptInit_ex2(a->context, cipher,
			  (const unsigned char *)key.at, NULL, NULL) &&
		  EVP_CIPHER_CTX_set_padding(a->context, 0);
	EVP_CIPHER_free(cipher);
	if (!ok) {
		aes_free(a);
		return fail_text("OpenSSL has no %s", name);
	}
	*to = a;
	return NULL;
}

void aes_free(struct aes *a)
{
	if (!a)
		return;
	EVP_CIPHER_CTX_free(a->context);
	free(a);
}

void aes_encrypt(struct aes *a, unsigned char block[AES_BLOCK])
{
	int n;

	if (!EVP_EncryptUpdate(a->context, block, &n, block, AES_BLOCK))
		mem_lost();
}
