/* t_keys.c - what names and things are known by, with a key and without. */
#include "invite/keys.h"

#include "unit.h"

struct pair {
	struct guard g;
	struct keys plain, secret;
};

static void begin(struct pair *p)
{
	guard_init(&p->g, 7);
	p->plain = (struct keys){.guard = &p->g};
	p->secret = (struct keys){.guard = &p->g, .tokens = true};
	ck_assert_ptr_null(keyed_open(
		&p->plain.keyed, KEYED_SHA256, (struct text){"", 0}));
	ck_assert_ptr_null(
		keyed_open(&p->secret.keyed, KEYED_SHA256, text_of("secret")));
}

static void end(struct pair *p)
{
	keyed_free(p->plain.keyed);
	keyed_free(p->secret.keyed);
	keys_release(&p->plain);
	keys_release(&p->secret);
	guard_release(&p->g);
}

START_TEST(names)
{
	struct pair p;
	struct buf to = {0}, token = {0};

	begin(&p);
	keys_name(&p.plain, &to, text_of("ann"));
	ck_assert(text_is(buf_view(&to), "ann"));
	keys_name(&p.secret, &token, text_of("ann"));
	ck_assert_uint_eq(token.len, 32);
	ck_assert(keys_of(&p.plain, KEY_NAME, text_of("ann")) ==
		  guard_key(&p.g, KEY_NAME, text_of("ann")));
	ck_assert(keys_of(&p.secret, KEY_NAME, text_of("ann")) ==
		  guard_key(&p.g, KEY_NAME, buf_view(&token)));
	ck_assert(keys_of(&p.plain, KEY_DEVICE, text_of("ann")) !=
		  keys_of(&p.plain, KEY_NAME, text_of("ann")));
	buf_release(&to);
	buf_release(&token);
	end(&p);
}
END_TEST

START_TEST(phones)
{
	const uint64_t top = (uint64_t)1 << 63;
	struct pair p;
	bool is_text;

	begin(&p);
	ck_assert(keys_phone(&p.plain, text_of("13800138000"), &is_text) ==
		  13800138000);
	ck_assert(!is_text);
	ck_assert(keys_phone(&p.plain, text_of("138-0013-8000"), &is_text) ==
		  13800138000);
	ck_assert(keys_phone(&p.plain, text_of("１３８００１３８０００"),
			  &is_text) == 13800138000);
	ck_assert(!is_text);
	uint64_t token =
		keys_phone(&p.secret, text_of("13800138000"), &is_text);
	ck_assert(token & top && !is_text);
	ck_assert(keys_phone(&p.secret, text_of("138 0013 8000"), &is_text) ==
		  token);
	uint64_t word = keys_phone(&p.plain, text_of("extension"), &is_text);
	ck_assert(word & top && is_text);
	ck_assert(word ==
		  (guard_key(&p.g, KEY_DEVICE, text_of("extension")) | top));
	end(&p);
}
END_TEST

START_TEST(mailboxes)
{
	struct pair p;
	struct text form;

	begin(&p);
	ck_assert(keys_mailbox(&p.plain, text_of("Li.Na+x@Gmail.com"), &form));
	ck_assert(text_is(form, "lina@gmail.com"));
	ck_assert(keys_mailbox(&p.plain, text_of("A@b.cn"), &form));
	ck_assert(text_is(form, "a@b.cn"));
	ck_assert(!keys_mailbox(&p.plain, text_of("ann"), &form));
	ck_assert(!keys_mailbox(&p.plain, text_of("@"), &form));
	ck_assert(!keys_mailbox(&p.plain, text_of(""), &form));
	end(&p);
}
END_TEST

START_TEST(listed)
{
	struct pair p;
	struct text v = text_of("13800138000");

	begin(&p);
	ck_assert(keys_listed(&p.plain, LIST_PHONE, v) == 13800138000);
	ck_assert(keys_listed(&p.plain, LIST_USER, v) ==
		  guard_key(&p.g, KEY_NAME, v));
	ck_assert(keys_listed(&p.plain, LIST_EMAIL, v) ==
		  guard_key(&p.g, KEY_MAIL, v));
	ck_assert(keys_listed(&p.plain, LIST_DEVICE, v) ==
		  device_mark(guard_key(&p.g, KEY_DEVICE, v)));
	ck_assert(keys_listed(&p.plain, LIST_DEVICE,
			  text_of("AA:BB:CC:00:11:22")) ==
		  device_mark(keys_device(&p.plain, text_of("aabbcc001122"))));
	end(&p);
}
END_TEST

/* Where one part ends and the next begins counts. */
START_TEST(parts)
{
	struct pair p;
	struct buf a = {0}, b = {0};
	const struct text ab_c[] = {{"ab", 2}, {"c", 1}},
			  a_bc[] = {{"a", 1}, {"bc", 2}};

	begin(&p);
	keys_parts(&p.plain, &a, ab_c, 2);
	keys_parts(&p.plain, &b, a_bc, 2);
	ck_assert_uint_eq(a.len, 16);
	ck_assert(!text_equal(buf_view(&a), buf_view(&b)));
	b.len = 0;
	keys_parts(&p.plain, &b, ab_c, 2);
	ck_assert(text_equal(buf_view(&a), buf_view(&b)));
	buf_release(&a);
	buf_release(&b);
	end(&p);
}
END_TEST

UNIT_MAIN("keys", names, phones, mailboxes, listed, parts)
