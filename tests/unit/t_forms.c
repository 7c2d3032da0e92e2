/* t_forms.c - one form for what is written in several ways. */
#include "invite/forms.h"

#include <stdio.h>

#include "base/random.h"
#include "unit.h"

static bool phone_is(const char *written, const char *want)
{
	char to[PHONE_MOST];
	size_t n = forms_phone(to, text_of(written));

	return text_is((struct text){to, n}, want);
}

START_TEST(phones)
{
	ck_assert(phone_is("13800138000", "13800138000"));
	ck_assert(phone_is("+86 138-0013-8000", "13800138000"));
	ck_assert(phone_is("１３８００１３８０００", "13800138000"));
	ck_assert(phone_is("＋８６（138）00138000", "13800138000"));
	ck_assert(phone_is("一三八", ""));
	ck_assert(phone_is("ext", ""));
}
END_TEST

/* What is read at a glance is what is read with care; *SEEN counts those. */
static void agrees(const char *written, unsigned *seen)
{
	char digits[PHONE_MOST];
	uint64_t number = 0, want = 0;
	size_t n = forms_phone(digits, text_of(written));

	if (!forms_phone_number(&number, text_of(written)))
		return;
	++*seen;
	for (size_t i = 0; i < n; i++)
		want = want * 10 + (uint64_t)(digits[i] - '0');
	ck_assert_uint_ge(n, 1);
	ck_assert_msg(number == want, "%s", written);
}

START_TEST(numbers_at_a_glance)
{
	static const char bytes[] = "0868613+- (9a";
	struct random r;
	char written[20];
	unsigned seen = 0;

	random_seed(&r, 14);
	for (int i = 0; i < 200000; i++) {
		size_t n = (size_t)random_below(&r, sizeof(written));
		size_t kinds = i % 4 ? 7 : sizeof(bytes) - 1;
		for (size_t k = 0; k < n; k++)
			written[k] = bytes[random_below(&r, kinds)];
		written[n] = '\0';
		agrees(written, &seen);
	}
	ck_assert_uint_gt(seen, 50000);
	agrees("8613800138000", &seen);
	uint64_t number;
	ck_assert(forms_phone_number(&number, text_of("13800138000")));
	ck_assert_uint_eq(number, 13800138000);
	ck_assert(!forms_phone_number(&number, text_of("8613800138000")));
	ck_assert(!forms_phone_number(&number, text_of("008613800138000")));
	ck_assert(!forms_phone_number(&number, text_of("138****8000")));
	ck_assert(!forms_phone_number(&number, text_of("1234567890123456")));
}
END_TEST

static bool device_is(const char *written, const char *want)
{
	char to[FORMS_DEVICE];
	size_t n = forms_device(to, text_of(written));

	return text_is((struct text){to, n}, want);
}

START_TEST(devices)
{
	static const char long_one[] = "0123456789abcdef0123456789abcdef"
				       "0123456789abcdef0123456789abcdef";

	ck_assert(device_is("AA-BB-CC-DD-EE-01", "aabbccddee01"));
	ck_assert(device_is("aabb.ccdd.ee01", "aabbccddee01"));
	ck_assert(device_is("aa:bb:cc:dd:ee:0", "")); /* eleven */
	ck_assert(device_is("aa:bb:cc:dd:ee:0g", ""));
	ck_assert(device_is("6D92078A-8246-4BA4-AE5B-76104861E7DC",
		"6d92078a82464ba4ae5b76104861e7dc"));
	ck_assert(device_is("", ""));
	ck_assert(device_is(long_one, long_one));
	char more[FORMS_DEVICE + 2];
	snprintf(more, sizeof(more), "%s0", long_one);
	ck_assert(device_is(more, ""));
	ck_assert_uint_eq(
		forms_device(more, (struct text){"aabbccddee01\0", 13}), 0);
	char room[FORMS_DEVICE];
	static const char nul[] = "aabbccddee01\0aa";
	const struct text odd = {nul, sizeof(nul) - 1};
	ck_assert(text_equal(forms_device_text(room, odd), odd));
	ck_assert(text_is(forms_device_text(room, text_of("AABBCCDDEE-01")),
		"aabbccddee01"));
	ck_assert(text_is(forms_device_text(room, text_of("aabbccddee01")),
		"aabbccddee01"));
}
END_TEST

/* A byte at each place of an identifier, in its form or not. */
START_TEST(devices_at_a_glance)
{
	static const char formed[] = "09af", changed[] = "AF-.:";
	char room[FORMS_DEVICE], device[] = "0123456789abcdef01234";
	const size_t n = sizeof(device) - 1;

	for (size_t i = 0; i < n; i++) {
		char was = device[i];
		for (const char *c = formed; *c; c++) {
			device[i] = *c;
			struct text t = text_of(device);
			ck_assert(forms_device_text(room, t).at == device);
		}
		for (const char *c = changed; *c; c++) {
			device[i] = *c;
			struct text t =
				forms_device_text(room, text_of(device));
			ck_assert(t.at == room);
			ck_assert_uint_eq(t.len, *c < 'A' ? n - 1 : n);
		}
		device[i] = was;
	}
}
END_TEST

static bool same(const char *a, const char *b)
{
	bool is = forms_same_name(text_of(a), text_of(b));

	ck_assert(is == forms_same_name(text_of(b), text_of(a)));
	return is;
}

START_TEST(names)
{
	ck_assert(same("ann", "ann") && same("Ann", "aNN") && same("", ""));
	ck_assert(same(" ann", "ann ") && same("an n", "ann\t"));
	ck_assert(same("ann\xc2\xa0", "ann") && same("ann\xe3\x80\x80", "ann"));
	ck_assert(same("a\xe2\x80\x8bnn", "ann") &&
		  same("a\xe2\x80\x8fnn", "ann"));
	ck_assert(same("\xef\xbb\xbf"
		       "ann",
		"ann\xe2\x81\xa0"));
	ck_assert(same("ＡＮＮ１", "ann1"));
	ck_assert(same("ann1", "ＡＮＮ１") && !same("ann1", "ann2"));
	ck_assert(same("annA", "ＡＮＮａ") && !same("a", "Z"));
	ck_assert(!same("ann", "anne") && !same("anne", "ann"));
	ck_assert(!same("ann", "") && !same("ann", "am"));
	ck_assert(!same("ann", "ann\xe2\x80\x90")); /* a hyphen is seen */
	ck_assert(!same("a\xe2\x80\x8ann", "ann") == true);
	ck_assert(!same("ann\xc2\xa1", "ann") && !same("李", "季"));
	ck_assert(same("李娜", "李 娜") && !same("É", "é"));
	ck_assert(!same("ann\xc2", "ann") && !same("ann\xe2\x80", "ann"));
}
END_TEST

UNIT_MAIN("forms", phones, numbers_at_a_glance, devices, devices_at_a_glance,
	names)
