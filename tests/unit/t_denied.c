/* t_denied.c - whom a list denies, and until when. */
#include "invite/denied.h"

#include "unit.h"

START_TEST(has)
{
	struct denied d[] = {{LIST_PHONE, 7, 100}, {LIST_USER, 7, 50},
		{LIST_DEVICE, 9, LIST_EVER}, {LIST_USER, 7, 80},
		{LIST_DEVICE, 3, 10}};

	denied_sort(d, 5);
	ck_assert(denied_has(d, 5, LIST_PHONE, 7, 99));
	ck_assert(!denied_has(d, 5, LIST_PHONE, 7, 100));
	ck_assert(denied_has(d, 5, LIST_USER, 7, 79));
	ck_assert(!denied_has(d, 5, LIST_USER, 7, 80));
	ck_assert(denied_has(d, 5, LIST_DEVICE, 9, 1000000));
	ck_assert(!denied_has(d, 5, LIST_DEVICE, 3, 10));
	ck_assert(!denied_has(d, 5, LIST_USER, 9, 0));
	ck_assert(!denied_has(d, 5, LIST_PHONE, 8, 0));
	ck_assert(!denied_has(d, 0, LIST_PHONE, 7, 0));
}
END_TEST

/* One account, in an invite with its device and phone. */
static uint32_t came(struct guard *g, const char *name)
{
	struct effect e = {.inviter = text_of("a"),
		.invitee = text_of(name),
		.event = text_of(name),
		.device = guard_key(g, KEY_DEVICE, text_of("phone 1")),
		.phone = 13800138000,
		.mail = guard_key(g, KEY_MAIL, text_of("b@x.cn")),
		.first = true,
		.counts = true};
	uint32_t row;

	guard_hash(g, &e);
	return guard_apply(g, &row, &e);
}

/* Whether the account called NAME is denied at 99 by VALUE, up to 100, and not
 * at 100. */
static bool denies(const char *name, enum list_kind kind, const char *value)
{
	struct guard g;
	struct keys k = {.guard = &g};
	struct denied_people d = {.n = 0};

	guard_init(&g, 1);
	guard_windows(&g, &rules_built_in);
	uint32_t account = came(&g, name);
	ck_assert(!denied_account(&d, &g, account, 99));
	denied_add(&d, &k, LIST_DEVICE, text_of("another"), LIST_EVER);
	denied_add(&d, &k, kind, text_of(value), 100);
	denied_ready(&d);
	bool is = denied_account(&d, &g, account, 99);
	ck_assert(!denied_account(&d, &g, account, 100));
	ck_assert(!denied_account(&d, &g, PEOPLE_NONE, 99));
	denied_release(&d);
	keys_release(&k);
	guard_release(&g);
	return is;
}

START_TEST(people)
{
	ck_assert(denies("bob", LIST_USER, "bob"));
	ck_assert(!denies("bob", LIST_USER, "a"));
	ck_assert(denies("bob", LIST_DEVICE, "phone 1"));
	ck_assert(denies("bob", LIST_PHONE, "138 0013 8000"));
	ck_assert(!denies("bob", LIST_PHONE, "13800138001"));
	ck_assert(denies("bob", LIST_EMAIL, "b@x.cn")); /* he came with it */
	ck_assert(!denies("bob", LIST_EMAIL, "c@x.cn"));
	ck_assert(denies("B+1@Y.cn", LIST_EMAIL, "b@y.cn"));
	ck_assert(!denies("B+1@Y.cn", LIST_EMAIL, "c@y.cn"));
}
END_TEST

UNIT_MAIN("denied", has, people)
