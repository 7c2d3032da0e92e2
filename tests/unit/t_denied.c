/* t_denied.c - whom a list denies, and until when. */
#include "invite/denied.h"

#include "unit.h"

START_TEST(has)
{
	struct denied at[] = {{LIST_PHONE, 7, 100, 0}, {LIST_USER, 7, 50, 1},
		{LIST_DEVICE, 9, LIST_EVER, 2}, {LIST_USER, 7, 80, 3},
		{LIST_DEVICE, 3, 10, 4}, {LIST_USER, 8, 80, 5},
		{LIST_USER, 8, 50, 6}};
	bool met[7] = {false};
	struct denied_people d = {.at = at, .n = 7, .met = met};

	denied_sort(at, 7);
	ck_assert(denied_has(&d, LIST_PHONE, 7, 99));
	ck_assert(!denied_has(&d, LIST_PHONE, 7, 100));
	ck_assert(denied_has(&d, LIST_USER, 7, 79));
	ck_assert(!denied_has(&d, LIST_USER, 7, 80));
	ck_assert(denied_has(&d, LIST_DEVICE, 9, 1000000));
	ck_assert(!denied_has(&d, LIST_DEVICE, 3, 10));
	ck_assert(!denied_has(&d, LIST_USER, 9, 0));
	ck_assert(!denied_has(&d, LIST_PHONE, 8, 0));
	ck_assert(met[0] && !met[1] && met[2] && met[3] && !met[4]);
	ck_assert(denied_has(&d, LIST_USER, 7, 49) && met[1]);
	ck_assert(denied_has(&d, LIST_USER, 8, 60) && met[5] && !met[6]);
	d = (struct denied_people){.n = 0};
	ck_assert(!denied_has(&d, LIST_PHONE, 7, 0));
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
	denied_add(&d, &k, LIST_DEVICE, text_of("another"), LIST_EVER, 0);
	denied_add(&d, &k, kind, text_of(value), 100, 0);
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

/* Whom the entries of a list deny, of which one is a share of an address. */
START_TEST(entries)
{
	static const struct lists_entry entry[] = {
		{LIST_DENY, LIST_USER, {"bob", 3}, {.bits = 0}, 0, 100},
		{LIST_ALLOW, LIST_USER, {"ann", 3}, {.bits = 0}, 0, 100},
		{LIST_DENY, LIST_EMAIL, {"C+x@Y.cn", 8}, {.bits = 0}, 0, 100},
		{LIST_DENY, LIST_KINDS, {"", 0}, {.bits = 32}, 8, 100}};
	const struct lists_entry bad = {.action = LIST_DENY,
		.kind = LIST_EMAIL,
		.value = {"no mail", 7}};
	struct denied_list list = {.n = 0};
	struct lists lists;
	struct guard g;
	struct keys k = {.guard = &g};
	struct denied_people d = {.n = 0};

	guard_init(&g, 1);
	guard_windows(&g, &rules_built_in);
	lists_init(&lists);
	for (size_t i = 0; i < 4; i++)
		ck_assert_ptr_null(denied_list_entry(&list, &lists, &entry[i]));
	ck_assert_str_eq(denied_list_entry(&list, &lists, &bad),
		"'no mail' is no e-mail address");
	ck_assert_uint_eq(lists.entries, 4);
	ck_assert_uint_eq(list.n, 2);
	denied_take(&d, &k, &list);
	denied_ready(&d);
	ck_assert(denied_account(&d, &g, came(&g, "bob"), 99));
	ck_assert(!denied_account(&d, &g, came(&g, "ann"), 99));
	ck_assert(denied_account(&d, &g, came(&g, "c@y.cn"), 99));
	ck_assert(!denied_account(&d, &g, came(&g, "c2@y.cn"), 99));
	denied_release(&d);
	denied_list_release(&list);
	lists_release(&lists);
	keys_release(&k);
	guard_release(&g);
}
END_TEST

UNIT_MAIN("denied", has, people, entries)
