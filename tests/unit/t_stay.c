/* t_stay.c - bytes that stay, whatever comes behind them. */
#include "base/stay.h"

#include <string.h>

#include "unit.h"

START_TEST(bytes_stay)
{
	struct stay s = {0};
	char *at[3000];

	for (int turn = 0; turn < 3; turn++) {
		for (int i = 0; i < 3000; i++) {
			size_t n = i % 100 == 99 ? 20000 : (size_t)(i % 41);
			at[i] = stay_room(&s, n);
			memset(at[i], i % 251, n);
		}
		for (int i = 0; i < 3000; i++) {
			size_t n = i % 100 == 99 ? 20000 : (size_t)(i % 41);
			for (size_t k = 0; k < n; k++)
				ck_assert_int_eq(
					(unsigned char)at[i][k], i % 251);
		}
		stay_clear(&s);
		ck_assert_uint_eq(s.at, 0);
	}
	stay_release(&s);
}
END_TEST

/* What was let go is used again. */
START_TEST(blocks_are_used_again)
{
	struct stay s = {0};
	size_t blocks = 0;

	for (int turn = 0; turn < 9; turn++) {
		for (int i = 0; i < 100; i++)
			stay_room(&s, 1000);
		if (turn == 0)
			blocks = s.blocks;
		stay_clear(&s);
	}
	ck_assert(blocks > 1 && s.blocks == blocks);
	stay_release(&s);
}
END_TEST

START_TEST(parts_are_joined)
{
	struct stay s = {0};
	const struct text part[] = {text_of("ab"), text_of(""), text_of("c")};

	struct text three = stay_joined(&s, part, 3, '|');
	struct text one = stay_joined(&s, part, 1, '|');
	struct text none = stay_joined(&s, part, 0, '|');
	ck_assert(text_is(three, "ab||c") && text_is(one, "ab"));
	ck_assert_uint_eq(none.len, 0);
	stay_release(&s);
}
END_TEST

UNIT_MAIN("stay", bytes_stay, blocks_are_used_again, parts_are_joined)
