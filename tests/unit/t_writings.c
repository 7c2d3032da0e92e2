/* t_writings.c - values that are one, and values that are several. */
#include "identity/writings.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

/* The other way in which the last of the N values T is written, or "". */
static const char *other(int kind, size_t all, size_t n, const char *const *t)
{
	static char found[64];
	struct text is = {"", 0};
	struct writings w;

	writings_init(&w, kind, all);
	for (size_t i = 0; i < n; i++)
		writings_see(&w, text_of(t[i]));
	if (!writings_other(&w, text_of(t[n - 1]), &is))
		is.len = 0;
	memcpy(found, is.at, is.len);
	found[is.len] = '\0';
	writings_release(&w);
	return found;
}

#define OTHER(kind, ...)                                                       \
	other(kind, 9, sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *), \
		(const char *[]){__VA_ARGS__})

START_TEST(one_value_in_two_ways)
{
	ck_assert_str_eq(OTHER(KIND_PHONE, "+86 13800138000", "138-0013-8000",
				 "13800138000"),
		"+86 13800138000");
	ck_assert_str_eq(
		OTHER(KIND_PHONE, "138-0013-8000", "+86 13800138000"), "");
	ck_assert_str_eq(OTHER(KIND_PHONE, "+86 13800138000", "138-0013-8000"),
		"+86 13800138000");
	ck_assert_str_eq(OTHER(KIND_PHONE, "138-0013-8000", "13800138001"), "");
	ck_assert_str_eq(OTHER(KIND_LANDLINE, "(010) 6888-9999", "01068889999"),
		"(010) 6888-9999");
	ck_assert_str_eq(
		OTHER(KIND_IDCARD, "11010519491231002x", "11010519491231002X"),
		"11010519491231002x");
	ck_assert_str_eq(
		OTHER(KIND_IDCARD, "110105491231002", "11010519491231002X"),
		"110105491231002");
	ck_assert_str_eq(
		OTHER(KIND_CARD, "4111 1111 1111 1111", "4111111111111111"),
		"4111 1111 1111 1111");
	ck_assert_str_eq(
		OTHER(KIND_EMAIL, "Li.Na@EXAMPLE.cn", "li.na@example.cn"),
		"Li.Na@EXAMPLE.cn");
	ck_assert_str_eq(OTHER(KIND_IP, "192.000.002.001", "192.0.2.1"),
		"192.000.002.001");
	/* Of what has no form of its own full width and blanks alone. */
	ck_assert_str_eq(OTHER(KIND_NONE, "Ａ1", "A1"), "Ａ1");
	ck_assert_str_eq(OTHER(KIND_NONE, " A1", "A1"), " A1");
	ck_assert_str_eq(OTHER(KIND_NONE, "a1", "A1"), "");
	ck_assert_str_eq(OTHER(KIND_ACCOUNT, "Ann", "ann"), "");
	ck_assert_str_eq(OTHER(KIND_NONE, "13800138000"), "");
}
END_TEST

/* Of very many values some are looked at, and which does not depend on order.
 */
START_TEST(a_share_of_very_many)
{
	char way[2][32];
	const char *t[2] = {way[0], way[1]}, *back[2] = {way[1], way[0]};
	unsigned found = 0;

	for (unsigned i = 0; i < 1000; i++) {
		snprintf(way[0], sizeof(way[0]), "138 %04u %04u", i, i);
		snprintf(way[1], sizeof(way[1]), "138%04u%04u", i, i);
		bool is = *other(KIND_PHONE, 10u << 20, 2, t) != '\0';
		other(KIND_PHONE, 10u << 20, 2, back);
		ck_assert_int_eq(
			*other(KIND_PHONE, 10u << 20, 2, t) != '\0', is);
		ck_assert(*other(KIND_PHONE, 1 << 20, 2, t) != '\0');
		found += is;
	}
	ck_assert_uint_gt(found, 20);
	ck_assert_uint_lt(found, 200);
}
END_TEST

START_TEST(several_in_one)
{
	static const struct {
		int kind;
		const char *text;
		bool is;
	} t[] = {{KIND_PHONE, "13812345678/13912345678", true},
		{KIND_PHONE, "13812345678;010-66668888", true},
		{KIND_PHONE, "13812345678", false},
		{KIND_PHONE, "138 1234 5678", false}, {KIND_PHONE, "P7", false},
		{KIND_PHONE, "13812345678 ann@b.cn", false},
		{KIND_EMAIL, "ann@b.cn, bob@b.cn", true},
		{KIND_EMAIL, "ann@b.cn", false},
		{KIND_NONE, "13812345678/13912345678", false}};
	struct writings w;

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		writings_init(&w, t[i].kind, 1);
		ck_assert_msg(
			writings_several(&w, text_of(t[i].text)) == t[i].is,
			"%s", t[i].text);
		writings_release(&w);
	}
}
END_TEST

/* A card of digits alone is its own form.  One blank among them is seen
 * wherever it stands, although eight digits are looked at at once. */
START_TEST(digits_alone)
{
	char card[] = "4111111111111111", marked[18];

	ck_assert_str_eq(OTHER(KIND_CARD, card, "4111 1111 1111 1111"), "");
	for (size_t i = 1; i < 16; i++) {
		memcpy(marked, card, i);
		marked[i] = ' ';
		strcpy(marked + i + 1, card + i);
		ck_assert_str_eq(OTHER(KIND_CARD, marked, card), marked);
	}
	/* The bytes around digits, of which one makes a telephone no number. */
	ck_assert_str_eq(OTHER(KIND_PHONE, "138001/38000", "13800138000"), "");
	ck_assert_str_eq(OTHER(KIND_PHONE, "1380 0138000", "13800138000"),
		"1380 0138000");
}
END_TEST

/* Each byte at each place of an address and of a name of a device: bytes are
 * looked at eight at a time, and none but capitals and those that go may make
 * another form. */
START_TEST(bytes_alone)
{
	char plain[] = "abcdefgh@example.cn", odd[sizeof(plain)];

	for (size_t i = 0; i < 8; i++)
		for (int c = 1; c < 127; c++) {
			memcpy(odd, plain, sizeof(plain));
			odd[i] = (char)c;
			bool is = c >= 'A' && c <= 'Z';
			char low[sizeof(odd)];
			memcpy(low, odd, sizeof(odd));
			low[i] = (char)(is ? c + 32 : c);
			if (is || (c > ' ' && c != '@'))
				ck_assert_str_eq(OTHER(KIND_EMAIL, odd, low),
					is ? odd : "");
			if (c > ' ')
				ck_assert_str_eq(
					OTHER(KIND_DEVICE, odd, odd), "");
		}
	ck_assert_str_eq(
		OTHER(KIND_DEVICE, " bcdefgh1", "bcdefgh1"), " bcdefgh1");
	ck_assert_str_eq(OTHER(KIND_DEVICE, "abcdefg\xef\xbc\x91", "abcdefg1"),
		"abcdefg\xef\xbc\x91");
}
END_TEST

UNIT_MAIN("writings", one_value_in_two_ways, a_share_of_very_many,
	several_in_one, digits_alone, bytes_alone)
