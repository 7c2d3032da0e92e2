/* t_text.c - bytes with a length. */
#include "base/random.h"
#include "base/text.h"
#include "unit.h"

START_TEST(splits)
{
	struct text rest = text_of("a,,b,");
	const char *want[] = {"a", "", "b", ""};
	size_t n = 0;

	while (rest.at) {
		struct text piece = text_split(&rest, ',');
		ck_assert_uint_lt(n, 4);
		ck_assert(text_is(piece, want[n]));
		n++;
	}
	ck_assert_uint_eq(n, 4);
}
END_TEST

START_TEST(orders_by_bytes)
{
	ck_assert_int_lt(text_compare(text_of("a"), text_of("ab")), 0);
	ck_assert_int_gt(text_compare(text_of("\xff"), text_of("a")), 0);
	ck_assert_int_eq(text_compare(text_of(""), text_of("")), 0);
}
END_TEST

START_TEST(knows_utf8)
{
	ck_assert(text_utf8(text_of("客户号 é 😀")));
	ck_assert(!text_utf8(text_of("\xbf\xcd\xbb\xa7")));  /* GB18030 */
	ck_assert(!text_utf8(text_of("\xed\xa0\x80")));	     /* surrogate */
	ck_assert(!text_utf8(text_of("\xc0\x80")));	     /* long form */
	ck_assert(!text_utf8(text_of("\xf4\x90\x80\x80")));  /* too far */
	ck_assert(!text_utf8((struct text){"\xe5\xae", 2})); /* cut */
}
END_TEST

START_TEST(knows_letters)
{
	ck_assert(text_same_letters(text_of("Utm_ID"), text_of("uTM_id")));
	ck_assert(!text_same_letters(text_of("a"), text_of("ab")));
	ck_assert(!text_same_letters(text_of("@["), text_of("`{")));
	ck_assert(!text_same_letters(text_of("\xc4"), text_of("\xe4")));
	ck_assert(text_same_letters(text_of(""), text_of("")));
}
END_TEST

START_TEST(shows_safely)
{
	ck_assert_str_eq(text_show(text_of("a\tb\x1b")), "a?b?");
	char longer[100];
	memset(longer, 'x', sizeof(longer));
	ck_assert_uint_eq(
		strlen(text_show((struct text){longer, sizeof(longer)})), 60);
}
END_TEST

START_TEST(finds_bytes)
{
	struct random r;

	random_seed(&r, 3);
	for (int i = 0; i < 100000; i++) {
		char bytes[32];
		size_t n = random_below(&r, sizeof(bytes));
		bool has = false, high = false;
		for (size_t j = 0; j < n; j++) {
			bytes[j] = (char)(random_below(&r, 20)
						  ? 'a' + random_below(&r, 20)
						  : random_below(&r, 256));
			has |= bytes[j] && strchr(",\"\n\r", bytes[j]) != NULL;
			high |= (unsigned char)bytes[j] >= 0x80;
		}
		struct text t = {bytes, n};
		ck_assert(text_has(t, ',', '"', '\n', '\r') == has);
		ck_assert(text_ascii(t) == !high);
		size_t first = 0;
		while (first < n && bytes[first] != 'c' && bytes[first] != '&')
			first++;
		ck_assert(text_either(t, 'c', '&') == bytes + first);
	}
}
END_TEST

START_TEST(finds_texts)
{
	struct random r;

	random_seed(&r, 4);
	for (int i = 0; i < 100000; i++) {
		char bytes[12], what[3];
		struct text t = {bytes, random_below(&r, sizeof(bytes))};
		struct text w = {what, random_below(&r, sizeof(what) + 1)};
		const char *want = NULL;
		for (size_t k = 0; k < sizeof(bytes); k++)
			bytes[k] = (char)('a' + random_below(&r, 3));
		for (size_t k = 0; k < sizeof(what); k++)
			what[k] = (char)('a' + random_below(&r, 3));
		for (size_t k = 0; k + w.len <= t.len && !want; k++)
			if (memcmp(bytes + k, what, w.len) == 0)
				want = bytes + k;
		ck_assert_ptr_eq(text_find(t, w), want);
	}
	ck_assert_ptr_null(text_find((struct text){NULL, 0}, text_of("a")));
}
END_TEST

UNIT_MAIN("text", finds_texts, knows_letters, finds_bytes, splits,
	orders_by_bytes, knows_utf8, shows_safely)
