/* t_keyed.c - keyed hashes against what the openssl command prints. */
#include "base/keyed.h"

#include "unit.h"

static const struct text parts[] = {{"x", 1}, {"yes", 3}};

static void is(struct keyed *k, const char *want)
{
	unsigned char hash[KEYED_SIZE];
	struct buf hex = {0};

	keyed_hash(k, hash, parts, 2);
	keyed_hex(&hex, hash, KEYED_SIZE);
	ck_assert(text_is(buf_view(&hex), want));
	buf_release(&hex);
}

/* printf '\0\0\0\0\0\0\0\001x\0\0\0\0\0\0\0\003yes' |
 * openssl dgst -sha256 -mac hmac -macopt key:0123456789abcdef
 * (or -sm3; or without the key) */
START_TEST(as_openssl)
{
	static const struct {
		enum keyed_kind kind;
		const char *key, *want;
	} tries[] = {
		{KEYED_SHA256, "0123456789abcdef",
			"b1fc2a0b2e676cfc05698e657283cffd2bf7af72a0c2417f4f0096c9c1d01db9"},
		{KEYED_SM3, "0123456789abcdef",
			"a38e4541f82c7bacb5a5a5fbed7453704c8434d5f6c7c9df0cb063cf288b347d"},
		{KEYED_SHA256, "",
			"0d7951f27cd9f2e1420d38b709d60e2462c1f33d60e9e2d5b0022e01c9f7f99a"},
		{KEYED_SM3, "",
			"c57a867d541ad25b62827718bea9ac7d705e990b8e53d7735fde0663206da503"}};

	for (size_t i = 0; i < sizeof(tries) / sizeof(*tries); i++) {
		struct keyed *k, *copy;
		ck_assert(
			!keyed_open(&k, tries[i].kind, text_of(tries[i].key)));
		is(k, tries[i].want);
		copy = keyed_copy(k);
		is(copy, tries[i].want);
		is(k, tries[i].want);
		keyed_free(k);
		is(copy, tries[i].want);
		keyed_free(copy);
	}
}
END_TEST

START_TEST(parts_and_numbers)
{
	const struct text one[] = {{"ab", 2}, {"c", 1}},
			  other[] = {{"a", 1}, {"bc", 2}};
	struct keyed *k;

	ck_assert(!keyed_open(&k, KEYED_SHA256, text_of("a key of 16 byte")));
	ck_assert(keyed_number(k, one, 2) != keyed_number(k, other, 2));
	ck_assert(keyed_number(k, one, 2) == keyed_number(k, one, 2));
	keyed_free(k);
}
END_TEST

UNIT_MAIN("keyed", as_openssl, parts_and_numbers)
