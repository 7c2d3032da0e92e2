/* t_mails.c - accounts by mailbox, each once, and not more than are counted. */
#include "invite/mails.h"

#include "unit.h"

START_TEST(accounts)
{
	/* The same high half, by which an index finds them. */
	const uint64_t one = 7ULL << 32 | 1, two = 7ULL << 32 | 2;
	struct guard g;

	guard_init(&g, 1);
	ck_assert_int_eq(mails_users(&g, one, PEOPLE_NONE), 1);
	ck_assert_uint_eq(mails_account(&g, one, 0), PEOPLE_NONE);
	mails_add(&g, 0, 3);
	ck_assert_uint_eq(g.mails, 0);
	mails_add(&g, one, 3);
	mails_add(&g, two, 4);
	mails_add(&g, one, 3);
	mails_add(&g, one, 5);
	ck_assert_uint_eq(g.mails, 3);
	ck_assert_int_eq(mails_users(&g, one, 3), 2);
	ck_assert_int_eq(mails_users(&g, one, 4), 3);
	ck_assert_int_eq(mails_users(&g, two, PEOPLE_NONE), 2);
	ck_assert(mails_has(&g, one, 5) && !mails_has(&g, two, 5));
	ck_assert_uint_eq(mails_account(&g, two, 0), 4);
	ck_assert_uint_eq(
		mails_account(&g, one, 0) + mails_account(&g, one, 1), 8);
	ck_assert_uint_eq(mails_account(&g, one, 2), PEOPLE_NONE);
	for (uint32_t i = 0; i < 2 * MAILS_MOST; i++)
		mails_add(&g, two, i);
	ck_assert_int_eq(mails_users(&g, two, 0), MAILS_MOST);
	ck_assert_int_eq(mails_users(&g, two, PEOPLE_NONE), MAILS_MOST + 1);
	guard_release(&g);
}
END_TEST

UNIT_MAIN("mails", accounts)
