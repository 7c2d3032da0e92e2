/* t_reward.c - digits of a reward. */
#include "invite/reward.h"

#include "unit.h"

START_TEST(longer)
{
	ck_assert(!reward_is_longer(text_of("1.123456789"), '.'));
	ck_assert(!reward_is_longer(text_of("1.1234567890"), '.'));
	ck_assert(reward_is_longer(text_of("1.1234567891"), '.'));
	ck_assert(reward_is_longer(text_of("1,0000000001"), ','));
	ck_assert(!reward_is_longer(text_of("1,0000000001"), '.'));
	ck_assert(!reward_is_longer(text_of("12345678901234"), '.'));
	ck_assert(!reward_is_longer((struct text){NULL, 0}, '.'));
}
END_TEST

START_TEST(digits)
{
	ck_assert_uint_eq(reward_digits(AMOUNT_UNIT, 0), 2);
	ck_assert_uint_eq(reward_digits(AMOUNT_UNIT, 9), 2);
	ck_assert_uint_eq(reward_digits(AMOUNT_UNIT + 1000000, 3), 3);
	ck_assert_uint_eq(reward_digits(AMOUNT_UNIT + 1000000, 5), 3);
	ck_assert_uint_eq(reward_digits(AMOUNT_UNIT + 10000000, 3), 2);
	ck_assert_uint_eq(reward_digits(1, 9), 9);
}
END_TEST

/* As an amount of nothing is printed. */
START_TEST(none)
{
	for (unsigned i = 0; i <= AMOUNT_DECIMALS; i++) {
		struct buf b = {0};
		amount_print(&b, 0, i);
		ck_assert(text_equal(buf_view(&b), reward_none(i)));
		buf_release(&b);
	}
}
END_TEST

UNIT_MAIN("reward", longer, digits, none)
