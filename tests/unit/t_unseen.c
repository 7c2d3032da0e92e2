/* t_unseen.c - characters that nobody sees, and their neighbours. */
#include "base/unseen.h"

#include "unit.h"

/* The length of character C, if it is not seen. */
static size_t of(uint32_t c)
{
	char bytes[8];

	return unseen_length(
		(struct text){bytes, text_put_character(bytes, c)});
}

START_TEST(list)
{
	static const uint32_t edges[][2] = {{0xad, 0xad}, {0x34f, 0x34f},
		{0x61c, 0x61c}, {0x180e, 0x180e}, {0x200b, 0x200f},
		{0x202a, 0x202e}, {0x2060, 0x2064}, {0x2066, 0x2069},
		{0xfe00, 0xfe0f}, {0xfeff, 0xfeff}};
	size_t k = 0;

	/* Each character but halves of pairs, and no other. */
	for (uint32_t c = 1; c < 0x20000; c++) {
		if (c >= 0xd800 && c < 0xe000)
			continue;
		while (k < 10 && c > edges[k][1])
			k++;
		bool hidden = k < 10 && c >= edges[k][0];
		ck_assert_msg(of(c) == (hidden ? c < 0x800 ? 2 : 3 : 0),
			"U+%04X: %zu", (unsigned)c, of(c));
	}
}
END_TEST

START_TEST(cut_short)
{
	ck_assert_uint_eq(unseen_length((struct text){"\xe2\x80\x8b", 2}), 0);
	ck_assert_uint_eq(unseen_length((struct text){"\xc2\xad", 1}), 0);
	ck_assert_uint_eq(unseen_length((struct text){"", 0}), 0);
	ck_assert_uint_eq(unseen_length(text_of("\xe2\x80\x8b\xe4")), 3);
	ck_assert_uint_eq(unseen_length(text_of("a\xc2\xad")), 0);
	ck_assert_uint_eq(unseen_length(text_of(" ")), 0);
}
END_TEST

UNIT_MAIN("unseen", list, cut_short)
