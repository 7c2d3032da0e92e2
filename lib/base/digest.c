/* digest.c - SHA-256 by OpenSSL's EVP_Digest. */
#include "base/digest.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/keyed.h"

/* The context itself, under our name. */
static EVP_MD_CTX *context(struct digest *d)
{
	return (EVP_MD_CTX *)d;
}

static void must(int succeeded)
{
	if (!succeeded)
		fail_die("OpenSSL has no SHA-256");
}

struct digest *digest_new(void)
{
	keyed_prepare();
	EVP_MD_CTX *c = EVP_MD_CTX_new();

	must(c && EVP_DigestInit_ex(c, EVP_sha256(), NULL));
	return (struct digest *)c;
}

void digest_add(struct digest *d, const void *bytes, size_t n)
{
	must(EVP_DigestUpdate(context(d), bytes, n));
}

void digest_end(struct digest *d, char hex[DIGEST_HEX])
{
	static const char digit[] = "0123456789abcdef";
	unsigned char sum[EVP_MAX_MD_SIZE];

	must(EVP_DigestFinal_ex(context(d), sum, NULL));
	for (size_t i = 0; i < DIGEST_HEX / 2; i++) {
		hex[2 * i] = digit[sum[i] >> 4];
		hex[2 * i + 1] = digit[sum[i] & 15];
	}
	hex[DIGEST_HEX - 1] = '\0';
	digest_free(d);
}

void digest_free(struct digest *d)
{
	EVP_MD_CTX_free(context(d));
}

/* Sum all that FD has; false: it cannot be read. */
static bool add_all(struct digest *d, unsigned long long *bytes, int fd)
{
	enum { BLOCK = 64 * 1024 };
	char block[BLOCK];
	ssize_t n;

	*bytes = 0;
	while ((n = read(fd, block, BLOCK)) > 0 || (n < 0 && errno == EINTR))
		if (n > 0) {
			digest_add(d, block, (size_t)n);
			*bytes += (unsigned long long)n;
		}
	return n == 0;
}

bool digest_file(
	char hex[DIGEST_HEX], unsigned long long *bytes, const char *path)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	bool is_file = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode);

	if (fd < 0)
		return false;
	struct digest *d = digest_new();
	bool done = is_file && add_all(d, bytes, fd);
	int why = is_file ? errno : 0;
	digest_end(d, hex);
	close(fd);
	errno = why;
	return done;
}
