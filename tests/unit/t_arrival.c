/* t_arrival.c - what keys and lists make of the cells of an invite. */
#include "invite/arrival.h"

#include "unit.h"

#define BIT(odd) (1U << (odd))

struct desk {
	struct guard g;
	struct keys k;
	struct lists l;
	bool met[8];
};

static struct address ip_of(const char *s)
{
	struct address a = {.bits = 0};

	ck_assert(address_parse(&a, text_of(s)));
	return a;
}

static void begin(struct desk *d)
{
	guard_init(&d->g, 7);
	d->k = (struct keys){.guard = &d->g};
	memset(d->met, 0, sizeof(d->met));
	lists_init(&d->l);
	lists_add_name(&d->l, LIST_USER, text_of("eve"), LIST_DENY, LIST_EVER);
	lists_add_name(
		&d->l, LIST_DEVICE, text_of("kiosk"), LIST_NAT, LIST_EVER);
	lists_add_name(
		&d->l, LIST_PHONE, text_of("13800138000"), LIST_NAT, LIST_EVER);
	lists_add_name(
		&d->l, LIST_EMAIL, text_of("desk@x.cn"), LIST_NAT, LIST_EVER);
	lists_add_name(&d->l, LIST_DEVICE, text_of("good"), LIST_ALLOW, 100);
	lists_ready(&d->l);
}

static void end(struct desk *d)
{
	lists_release(&d->l);
	keys_release(&d->k);
	guard_release(&d->g);
}

/* The bits of A at MS; its keys are in *T. */
static uint32_t look(struct desk *d, const struct arrival *a, int64_t ms,
	struct guard_touch *t)
{
	uint32_t odd = 0;

	*t = (struct guard_touch){.ms = ms};
	arrival_look(&d->k, &d->l, d->met, a, t, &odd);
	return odd;
}

START_TEST(known)
{
	struct desk d;
	struct guard_touch t;
	struct arrival a = {.inviter = text_of("ann@x.cn"),
		.invitee = text_of("bob"),
		.device = text_of("d1"),
		.phone = text_of("13912345678"),
		.email = text_of("B+1@y.cn"),
		.ip = ip_of("203.0.113.9")};

	begin(&d);
	ck_assert_uint_eq(look(&d, &a, 1, &t), 0);
	ck_assert(t.device == guard_key(&d.g, KEY_DEVICE, a.device));
	ck_assert(t.phone == 13912345678);
	ck_assert(t.inviter_mail == guard_key(&d.g, KEY_MAIL, a.inviter));
	ck_assert(t.mail == guard_key(&d.g, KEY_MAIL, text_of("b@y.cn")));
	ck_assert(t.ip && t.net && t.ip != t.net);
	struct guard_touch near;
	a.ip = ip_of("203.0.113.7");
	look(&d, &a, 1, &near);
	ck_assert(near.net == t.net && near.ip != t.ip);
	ck_assert(!t.denied && !t.allowed);
	end(&d);
}
END_TEST

START_TEST(nothing)
{
	struct desk d;
	struct guard_touch t;
	struct arrival a = {
		.inviter = text_of("ann"), .invitee = text_of("bob")};

	begin(&d);
	ck_assert_uint_eq(look(&d, &a, 1, &t),
		BIT(ODD_DEVICE_EMPTY) | BIT(ODD_PHONE_EMPTY));
	a.device = text_of("unknown");
	a.phone = text_of("0000");
	a.email = text_of("none at all");
	ck_assert_uint_eq(look(&d, &a, 1, &t), BIT(ODD_DEVICE_NONE) |
						       BIT(ODD_PHONE_NONE) |
						       BIT(ODD_EMAIL_NONE));
	a.phone = text_of("138****5678");
	a.email = text_of("");
	ck_assert_uint_eq(look(&d, &a, 1, &t),
		BIT(ODD_DEVICE_NONE) | BIT(ODD_PHONE_MASKED));
	a.phone = text_of("my phone");
	ck_assert_uint_eq(look(&d, &a, 1, &t),
		BIT(ODD_DEVICE_NONE) | BIT(ODD_PHONE_TEXT));
	ck_assert(t.phone >> 63 == 1 && !t.device && !t.ip && !t.mail);
	end(&d);
}
END_TEST

START_TEST(of_many)
{
	struct desk d;
	struct guard_touch t;
	struct arrival a = {.inviter = text_of("desk@x.cn"),
		.invitee = text_of("bob"),
		.device = text_of("kiosk"),
		.phone = text_of("13800138000"),
		.ip = ip_of("10.0.0.1")};

	begin(&d);
	ck_assert_uint_eq(look(&d, &a, 1, &t),
		BIT(ODD_DEVICE_SHARED) | BIT(ODD_PHONE_SHARED) |
			BIT(ODD_EMAIL_SHARED) | BIT(ODD_IP_SHARED));
	ck_assert(!t.device && !t.phone && !t.ip && !t.net && !t.inviter_mail);
	ck_assert(!d.met[0] && d.met[1] && d.met[2] && d.met[3] && !d.met[4]);
	end(&d);
}
END_TEST

START_TEST(denied_and_allowed)
{
	struct desk d;
	struct guard_touch t;
	struct arrival a = {.inviter = text_of("ann"),
		.invitee = text_of("eve"),
		.device = text_of("good"),
		.phone = text_of("13912345678")};

	begin(&d);
	ck_assert_uint_eq(look(&d, &a, 99, &t), BIT(ODD_LISTS));
	ck_assert(t.denied && t.allowed && t.device);
	ck_assert_uint_eq(look(&d, &a, 100, &t), 0); /* over by then */
	ck_assert(t.denied && !t.allowed);
	a.invitee = text_of("bob");
	a.inviter = text_of("eve");
	look(&d, &a, 100, &t);
	ck_assert(t.denied);
	end(&d);
}
END_TEST

static bool is_self(struct desk *d, const char *inviter, const char *invitee,
	const char *mail)
{
	struct arrival a = {.inviter = text_of(inviter),
		.invitee = text_of(invitee),
		.email = text_of(mail)};
	struct guard_touch t;

	look(d, &a, 1, &t);
	return t.self;
}

START_TEST(self)
{
	struct desk d;

	begin(&d);
	ck_assert(is_self(&d, "ann", "ann", ""));
	ck_assert(is_self(&d, "Ann", "ann", ""));
	ck_assert(is_self(&d, "ann", "ann ", ""));
	ck_assert(!is_self(&d, "ann", "anne", "")); /* two without a mailbox */
	ck_assert(!is_self(&d, "ann", "bob", "b@x.cn"));
	ck_assert(is_self(&d, "b+2@x.cn", "bob", "B+1@x.cn"));
	ck_assert(!is_self(&d, "c@x.cn", "bob", "b@x.cn"));
	ck_assert(!is_self(&d, "desk@x.cn", "bob", "desk@x.cn")); /* of many */
	end(&d);
}
END_TEST

/* Of IPv6 the network is the household. */
START_TEST(six)
{
	struct desk d;
	struct guard_touch t, near, far;
	struct arrival a = {.inviter = text_of("a"),
		.invitee = text_of("b"),
		.ip = ip_of("2001:db8:1:2::1")};

	begin(&d);
	look(&d, &a, 1, &t);
	a.ip = ip_of("2001:db8:1:2:99::7");
	look(&d, &a, 1, &near);
	a.ip = ip_of("2001:db8:1:3::1");
	look(&d, &a, 1, &far);
	ck_assert(t.ip == near.ip && t.net == near.net);
	ck_assert(t.ip != far.ip && t.net != far.net && t.ip != t.net);
	end(&d);
}
END_TEST

/* Names that may not be what they seem. */
START_TEST(doubts)
{
	static const struct {
		const char *inviter, *invitee;
		uint32_t odd;
	} row[] = {{"ann", "bob", 0}, {"NULL", "bob", BIT(ODD_NOBODY)},
		{"ann", "#N/A", BIT(ODD_NOBODY)},
		{" ann", "bob", BIT(ODD_PADDED)},
		{"ann", "bob ", BIT(ODD_PADDED)},
		{"NULL", "bob ", BIT(ODD_NOBODY) | BIT(ODD_PADDED)},
		{"ann", "ann ", 0}, {"NULL", "NULL", BIT(ODD_NOBODY)}};
	const uint32_t both = BIT(ODD_NOBODY) | BIT(ODD_PADDED);
	struct desk d;
	struct guard_touch t;

	begin(&d);
	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct arrival a = {.inviter = text_of(row[i].inviter),
			.invitee = text_of(row[i].invitee)};
		ck_assert_msg(
			(look(&d, &a, 1, &t) & both) == row[i].odd, "%zu", i);
	}
	end(&d);
}
END_TEST

START_TEST(listed)
{
	const struct guard_touch none = {.ms = 1}, denied = {.denied = true},
				 allowed = {.allowed = true};

	ck_assert(arrival_is_listed(&denied, 0));
	ck_assert(arrival_is_listed(&allowed, 0));
	for (int i = 0; i < ODDS; i++)
		ck_assert_msg(
			arrival_is_listed(&none, BIT(i)) ==
				(i == ODD_IP_SHARED || i == ODD_DEVICE_SHARED ||
					i == ODD_PHONE_SHARED ||
					i == ODD_EMAIL_SHARED),
			"%d", i);
	ck_assert(!arrival_is_listed(&none, 0));
}
END_TEST

UNIT_MAIN("arrival", known, nothing, of_many, denied_and_allowed, self, six,
	doubts, listed)
