/* t_ff1.c - FF1 by the samples of NIST SP 800-38G; there and back. */
#include "identity/ff1.h"

#include "unit.h"

static const char alphabet[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static const unsigned char key[32] = {0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2,
	0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c, 0xef, 0x43, 0x59,
	0xd8, 0xd5, 0x80, 0xaa, 0x4f, 0x7f, 0x03, 0x6d, 0x6f, 0x04, 0xfc, 0x6a,
	0x94};

static void sample(size_t key_bytes, unsigned radix, const char *tweak,
	const char *plain, const char *cipher)
{
	struct ff1 *f;
	unsigned char x[64];
	size_t n = strlen(plain);

	ck_assert(!ff1_open(
		&f, (struct text){(const char *)key, key_bytes}, radix));
	for (size_t i = 0; i < n; i++)
		x[i] = (unsigned char)(strchr(alphabet, plain[i]) - alphabet);
	ck_assert(ff1_takes(f, n));
	ff1_encrypt(f, x, n, text_of(tweak));
	for (size_t i = 0; i < n; i++)
		ck_assert_int_eq(alphabet[x[i]], cipher[i]);
	ff1_decrypt(f, x, n, text_of(tweak));
	for (size_t i = 0; i < n; i++)
		ck_assert_int_eq(alphabet[x[i]], plain[i]);
	ff1_free(f);
}

START_TEST(nist)
{
	const char *digits = "0123456789", *letters = "0123456789abcdefghi";

	sample(16, 10, "", digits, "2433477484");
	sample(16, 10, "9876543210", digits, "6124200773");
	sample(16, 36, "7777pqrs777", letters, "a9tv40mll9kdu509eum");
	sample(24, 10, "", digits, "2830668132");
	sample(24, 10, "9876543210", digits, "2496655549");
	sample(24, 36, "7777pqrs777", letters, "xbj3kv35jrawxv32ysr");
	sample(32, 10, "", digits, "6657667009");
	sample(32, 10, "9876543210", digits, "1001623463");
	sample(32, 36, "7777pqrs777", letters, "xs8a0azh2avyalyzuwd");
}
END_TEST

/* Every length that is taken, and tweaks of every length round a block. */
START_TEST(there_and_back)
{
	struct ff1 *f;
	unsigned char x[64], was[64];
	const char *tweak = "0123456789abcdef0123456789abcdef";

	ck_assert(!ff1_open(&f, (struct text){(const char *)key, 32}, 10));
	for (size_t n = 0; n <= 64; n++)
		ck_assert_int_eq(ff1_takes(f, n), n >= 6 && n <= 36);
	for (size_t n = 6; n <= 36; n++)
		for (size_t t = 0; t <= 32; t++) {
			for (size_t i = 0; i < n; i++)
				was[i] = x[i] =
					(unsigned char)((i * 7 + n + t) % 10);
			ff1_encrypt(f, x, n, (struct text){tweak, t});
			bool same = true;
			for (size_t i = 0; i < n; i++) {
				ck_assert_uint_lt(x[i], 10);
				same &= x[i] == was[i];
			}
			ck_assert(!same);
			ff1_decrypt(f, x, n, (struct text){tweak, t});
			ck_assert(memcmp(x, was, n) == 0);
		}
	ff1_free(f);
}
END_TEST

UNIT_MAIN("ff1", nist, there_and_back)
