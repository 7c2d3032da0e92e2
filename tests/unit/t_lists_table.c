/* t_lists_table.c - rows of lists. */
#include "invite/lists_table.h"

#include "unit.h"

/* ROW is cells divided by ",". */
static const char *take(struct lists_entry *e, const char *row)
{
	struct text rest = text_of(row), cell[LISTS_COLUMNS];
	struct zone zone = {0};

	for (int i = 0; i < LISTS_COLUMNS; i++) {
		cell[i] = text_split(&rest, ',');
		if (!cell[i].at)
			cell[i] = (struct text){"", 0};
	}
	return lists_entry_read(e, cell, &zone);
}

START_TEST(good)
{
	struct lists_entry e;

	ck_assert(!take(&e, "deny,ip,192.0.2.1,2026-01-01"));
	ck_assert_int_eq(e.action, LIST_DENY);
	ck_assert_int_eq(e.kind, LIST_KINDS);
	ck_assert_uint_eq(e.prefix, 32);
	ck_assert_int_eq(e.until, 20455 * 86400000LL);
	ck_assert(!take(&e, "nat,cidr,2001:db8::/33,"));
	ck_assert_uint_eq(e.prefix, 33);
	ck_assert_int_eq(e.action, LIST_NAT);
	ck_assert(e.until == LIST_EVER);
	ck_assert(!take(&e, "campus,device,d1"));
	ck_assert_int_eq(e.action, LIST_NAT);
	ck_assert_int_eq(e.kind, LIST_DEVICE);
	ck_assert(text_is(e.value, "d1"));
	ck_assert(!take(&e, "allow,user,ann"));
	ck_assert_int_eq(e.action, LIST_ALLOW);
	ck_assert_int_eq(e.kind, LIST_USER);
}
END_TEST

START_TEST(bad)
{
	static const char *const row[] = {"block,ip,192.0.2.1", "nat,user,ann",
		"deny,ip,192.0.2", "deny,cidr,192.0.2.0/33", "deny,mail,a@b",
		"deny,device,", "deny,device,d1,soon", "deny,ip,::1/129",
		"deny,ip,192.0.2.1/x"};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct lists_entry e;
		ck_assert_msg(take(&e, row[i]) != NULL, "%s", row[i]);
	}
}
END_TEST

START_TEST(added)
{
	struct lists l;
	struct lists_entry e;
	struct address a;
	bool met[2] = {false};

	lists_init(&l);
	ck_assert(!take(&e, "deny,cidr,198.51.100.0/24"));
	lists_entry_add(&l, &e);
	ck_assert(!take(&e, "nat,device,d1"));
	lists_entry_add(&l, &e);
	lists_ready(&l);
	ck_assert(address_parse(&a, text_of("198.51.100.7")));
	ck_assert_uint_eq(lists_range(&l, &a, 0, met), 1u << LIST_DENY);
	ck_assert_uint_eq(lists_name(&l, LIST_DEVICE, text_of("d1"), 0, met),
		1u << LIST_NAT);
	ck_assert(met[0] && met[1]);
	lists_release(&l);
}
END_TEST

UNIT_MAIN("lists_table", good, bad, added)
