/* t_unchecked.c - what is off where nothing is known of something. */
#include "invite/unchecked.h"

#include "unit.h"

static struct invite_rules rules;

static const char *off(enum unchecked what, bool both, bool pays)
{
	static struct buf b;

	b.len = 0;
	unchecked_list(&b, &rules, what, both, pays);
	buf_byte(&b, '\0');
	return b.at;
}

START_TEST(checks)
{
	rules = rules_built_in;
	for (int i = 0; i < CHECKS; i++)
		rules.rule[i].enabled = true;
	ck_assert_str_eq(off(UNCHECKED_IP, true, true), " VIP VNET SAMEIP");
	ck_assert_str_eq(off(UNCHECKED_DEVICE, false, true), " VDEV DEVICE");
	ck_assert_str_eq(off(UNCHECKED_PHONE, true, true),
		" SEQPHONE PHONE DEVSHARE RING");
	rules.rule[CHECK_VDEV].enabled = false;
	ck_assert_str_eq(
		off(UNCHECKED_DEVICE, true, false), " DEVICE DEVSHARE RING");
	rules.rule[CHECK_RING].enabled = rules.rule[CHECK_VIP].enabled = false;
	ck_assert_str_eq(
		off(UNCHECKED_DEVICE, true, false), " DEVICE DEVSHARE");
	ck_assert_str_eq(off(UNCHECKED_IP, false, false), " VNET SAMEIP");
}
END_TEST

START_TEST(others)
{
	rules = rules_built_in;
	ck_assert_str_eq(
		off(UNCHECKED_REWARD, true, false), "no reward is due");
	ck_assert_str_eq(off(UNCHECKED_CAMPAIGN, false, false), "");
	ck_assert_str_eq(off(UNCHECKED_CAMPAIGN, true, true),
		"all payouts are of one campaign, which has no name");
	ck_assert_ptr_nonnull(
		strstr(off(UNCHECKED_EVENT, false, false), "--explain="));
}
END_TEST

UNIT_MAIN("unchecked", checks, others)
