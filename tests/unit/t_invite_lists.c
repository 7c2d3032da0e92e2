/* t_invite_lists.c - addresses, their ranges, and names on lists. */
#include "base/random.h"
#include "invite/lists.h"
#include "unit.h"

START_TEST(addresses)
{
	static const struct {
		const char *text;
		unsigned bits;
		unsigned char first, last;
	} good[] = {{"0.0.0.0", 32, 0, 0}, {"192.0.2.255", 32, 192, 255},
		{"::ffff:192.0.2.7", 32, 192, 7},
		{"::FFFF:c000:207", 32, 192, 7}, {"2001:db8::1", 128, 0x20, 0},
		{"::", 128, 0, 0}, {"fe80::1%eth0", 128, 0xfe, 0}};
	static const char *const bad[] = {"", "1.2.3", "1.2.3.4.5", "1.2.3.256",
		"01.2.3.4", "1.2.3.", "1.2.3.4 ", "1..3.4", "1.2.3.4%eth0x.",
		"2001:db8:::1", "2001:db8::1::2", "12345::", "%eth0",
		"fe80::1%", "1.2.3.4/8", "::ffff:1.2.3.4.5", "unknown",
		"2001:0db8:0000:0000:0000:0000:0000:0000:0000:0000:0001"};
	struct address a;

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		ck_assert_msg(address_parse(&a, text_of(good[i].text)), "%s",
			good[i].text);
		ck_assert_uint_eq(a.bits, good[i].bits);
		ck_assert_uint_eq(a.byte[0], good[i].first);
		ck_assert_uint_eq(
			a.byte[3], a.bits == 32 ? good[i].last : a.byte[3]);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(
			!address_parse(&a, text_of(bad[i])), "%s", bad[i]);
	ck_assert(!address_parse(&a, (struct text){"::1\0", 4}));
}
END_TEST

START_TEST(networks)
{
	struct address a, b;

	ck_assert(address_parse(&a, text_of("198.18.7.99")));
	ck_assert(address_parse(&b, text_of("198.18.7.0")));
	a = address_network(a);
	ck_assert_mem_eq(&a, &b, sizeof(a));
	ck_assert(address_parse(&a, text_of("2001:db8:1:2:3:4:5:6")));
	ck_assert(address_parse(&b, text_of("2001:db8:1:2::")));
	a = address_network(a);
	ck_assert_mem_eq(&a, &b, sizeof(a));
}
END_TEST

static struct address random_address(struct random *r)
{
	struct address a = {.bits = 32};

	for (int i = 0; i < 4; i++)
		a.byte[i] = (unsigned char)(random_below(r, 3) << 6 |
					    random_below(r, 2));
	return a;
}

static bool covers(const struct list_range *r, struct address a)
{
	address_cut(&a, r->prefix);
	return memcmp(a.byte, r->base.byte, sizeof(a.byte)) == 0;
}

/* 200 ranges, of at least so many bits. */
static void one_by_one(unsigned least)
{
	struct random r;
	struct lists l;
	bool met[200] = {false};

	lists_init(&l);
	random_seed(&r, 3);
	for (int i = 0; i < 200; i++) {
		struct address a = random_address(&r);
		lists_add_range(&l, &a,
			least + (unsigned)random_below(&r, 33 - least),
			(enum list_action)random_below(&r, 3),
			(int64_t)random_below(&r, 100));
	}
	lists_ready(&l);
	for (int i = 0; i < 5000; i++) {
		struct address a = random_address(&r);
		int64_t ms = (int64_t)random_below(&r, 100);
		unsigned want = 0;
		for (size_t k = 0; k < l.ranges; k++)
			if (ms < l.range[k].until && covers(&l.range[k], a))
				want |= 1U << l.range[k].action;
		ck_assert_uint_eq(lists_range(&l, &a, ms, met), want);
	}
	lists_release(&l);
}

START_TEST(ranges_as_one_by_one)
{
	one_by_one(0);
	one_by_one(4); /* where most first bytes are in none */
	one_by_one(8);
}
END_TEST

START_TEST(carriers_and_names)
{
	struct lists l;
	struct address a;
	bool met[3] = {false};

	lists_init(&l);
	lists_add_name(&l, LIST_USER, text_of("ann"), LIST_DENY, 100);
	lists_add_name(&l, LIST_USER, text_of("ann"), LIST_ALLOW, LIST_EVER);
	lists_add_name(&l, LIST_USER, text_of("ann"), LIST_DENY, 50);
	lists_ready(&l);
	ck_assert(address_parse(&a, text_of("100.127.255.255")));
	ck_assert_uint_eq(lists_range(&l, &a, 0, met), 1U << LIST_NAT);
	ck_assert(address_parse(&a, text_of("100.128.0.0")));
	ck_assert_uint_eq(lists_range(&l, &a, 0, met), 0);
	ck_assert_uint_eq(lists_name(&l, LIST_USER, text_of("ann"), 100, met),
		1U << LIST_ALLOW);
	ck_assert(!met[0] && met[1] && !met[2]);
	ck_assert_uint_eq(lists_name(&l, LIST_USER, text_of("ann"), 99, met),
		1U << LIST_ALLOW | 1U << LIST_DENY);
	ck_assert(met[0] && met[1] && !met[2]);
	ck_assert(!l.twice[0] && !l.twice[1] && l.twice[2]);
	ck_assert_uint_eq(
		lists_name(&l, LIST_DEVICE, text_of("ann"), 0, met), 0);
	lists_release(&l);
}
END_TEST

/* 192.0.2.1 and ranges around it, some twice. */
/* However it is written, in the list or in the row. */
START_TEST(forms)
{
	struct lists l;
	bool met[3] = {false};

	lists_init(&l);
	lists_add_name(&l, LIST_PHONE, text_of("+86 138 0013 8000"), LIST_DENY,
		LIST_EVER);
	lists_add_name(&l, LIST_DEVICE, text_of("AA:BB:CC:DD:EE:01"), LIST_NAT,
		LIST_EVER);
	lists_add_name(
		&l, LIST_PHONE, text_of("13800138000"), LIST_DENY, LIST_EVER);
	lists_ready(&l);
	ck_assert(!l.twice[0] && !l.twice[1] && l.twice[2]);
	ck_assert_uint_eq(
		lists_name(&l, LIST_PHONE, text_of("138-0013-8000"), 0, met),
		1U << LIST_DENY);
	ck_assert_uint_eq(
		lists_name(&l, LIST_PHONE, text_of("138-0013-8001"), 0, met),
		0);
	ck_assert_uint_eq(
		lists_name(&l, LIST_DEVICE, text_of("aabb.ccdd.ee01"), 0, met),
		1U << LIST_NAT);
	ck_assert_uint_eq(
		lists_name(&l, LIST_DEVICE, text_of("aabb.ccdd.ee02"), 0, met),
		0);
	ck_assert(met[0] && met[1] && !met[2]);
	lists_release(&l);
}
END_TEST

START_TEST(what_was_met)
{
	static const struct {
		unsigned prefix;
		enum list_action action;
		int64_t until;
		bool twice, met;
	} entry[] = {{32, LIST_DENY, 10, false, false},
		{24, LIST_DENY, 10, false, true},
		{24, LIST_NAT, 99, false, true},
		{24, LIST_DENY, 99, true, true},
		{16, LIST_DENY, 20, false, false},
		{16, LIST_ALLOW, 21, false, true},
		{24, LIST_DENY, 5, true, true}};
	enum { ENTRIES = sizeof(entry) / sizeof(*entry) };
	struct lists l;
	struct address a, other;
	bool met[ENTRIES] = {false};

	lists_init(&l);
	ck_assert(address_parse(&a, text_of("192.0.2.1")));
	ck_assert(address_parse(&other, text_of("192.1.2.1")));
	for (int i = 0; i < ENTRIES; i++)
		lists_add_range(&l, &a, entry[i].prefix, entry[i].action,
			entry[i].until);
	lists_ready(&l);
	ck_assert_uint_eq(l.entries, ENTRIES);
	ck_assert_uint_eq(lists_range(&l, &other, 20, met), 0);
	for (int i = 0; i < ENTRIES; i++)
		ck_assert(!met[i]);
	ck_assert_uint_eq(lists_range(&l, &a, 20, met),
		1U << LIST_DENY | 1U << LIST_NAT | 1U << LIST_ALLOW);
	for (int i = 0; i < ENTRIES; i++) {
		ck_assert_int_eq(met[i], entry[i].met);
		ck_assert_int_eq(l.twice[i], entry[i].twice);
	}
	lists_release(&l);
}
END_TEST

/* What is built in has no number, and comes twice for nobody. */
START_TEST(built_in)
{
	struct lists l;
	struct address a;
	bool met[1] = {false};

	lists_init(&l);
	ck_assert(address_parse(&a, text_of("100.64.0.0")));
	lists_add_range(&l, &a, 10, LIST_NAT, LIST_EVER);
	lists_ready(&l);
	ck_assert(!l.twice[0]);
	ck_assert_uint_eq(lists_range(&l, &a, 0, met), 1U << LIST_NAT);
	ck_assert(met[0]);
	lists_release(&l);
}
END_TEST

UNIT_MAIN("invite lists", addresses, networks, ranges_as_one_by_one,
	carriers_and_names, forms, what_was_met, built_in)
