/* t_viral_log.c - rows about invites, by campaign. */
#include "invite/viral_log.h"

#include "unit.h"

static struct viral_log l;

static void add(const char *campaign, const char *inviter, const char *invitee,
	enum viral_stage stage, int64_t ms)
{
	viral_log_add(
		&l, &(struct viral_log_row){text_of(campaign), text_of(inviter),
			    text_of(invitee), stage, ms});
}

START_TEST(by_campaign)
{
	struct viral_invite *all;
	size_t n;

	viral_log_init(&l, 1);
	add("may", "a", "b", VIRAL_ACCEPTED, 20);
	add("june", "a", "b", VIRAL_SENT, 5);
	add("may", "a", "b", VIRAL_SENT, 10);
	add("may", "a", "b", VIRAL_ACCEPTED, 15);
	add("may", "a", "b", VIRAL_ACCEPTED, 25);
	add("may", "b", "a", VIRAL_OPENED, 30);
	ck_assert_uint_eq(l.people.n, 2);
	ck_assert_uint_eq(l.campaigns.n, 2);
	all = viral_log_of(&n, &l, 0);
	ck_assert_uint_eq(n, 2);
	ck_assert(text_is(table_key(&l.people, all[0].inviter), "a"));
	ck_assert(text_is(table_key(&l.people, all[0].invitee), "b"));
	ck_assert_int_eq(all[0].at[VIRAL_SENT], 10);
	ck_assert_int_eq(all[0].at[VIRAL_ACCEPTED], 15);
	ck_assert(all[0].at[VIRAL_OPENED] == VIRAL_NEVER);
	ck_assert(text_is(table_key(&l.people, all[1].inviter), "b"));
	ck_assert_int_eq(all[1].at[VIRAL_OPENED], 30);
	free(all);
	all = viral_log_of(&n, &l, 1);
	ck_assert_uint_eq(n, 1);
	ck_assert_int_eq(all[0].at[VIRAL_SENT], 5);
	ck_assert(all[0].at[VIRAL_ACCEPTED] == VIRAL_NEVER);
	free(all);
	viral_log_release(&l);
}
END_TEST

START_TEST(stages)
{
	const struct text usual[VIRAL_STAGES] = {text_of("sent"),
		text_of("accepted"), text_of("opened")},
			  own[VIRAL_STAGES] = {text_of("sent"),
				  text_of("accepted"), text_of("account")};

	ck_assert(viral_log_usual(usual));
	ck_assert(!viral_log_usual(own));
	ck_assert_int_eq(viral_log_stage(own, text_of("sent")), VIRAL_SENT);
	ck_assert_int_eq(
		viral_log_stage(own, text_of("account")), VIRAL_OPENED);
	ck_assert_int_eq(viral_log_stage(own, text_of("opened")), VIRAL_STAGES);
}
END_TEST

UNIT_MAIN("viral_log", by_campaign, stages)
