/* t_forms.c - one form for what is written in several ways. */
#include "invite/forms.h"

#include <stdio.h>

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
	ck_assert(!same("ann", "anne") && !same("anne", "ann"));
	ck_assert(!same("ann", "") && !same("ann", "am"));
	ck_assert(!same("ann", "ann\xe2\x80\x90")); /* a hyphen is seen */
	ck_assert(!same("a\xe2\x80\x8ann", "ann") == true);
	ck_assert(!same("ann\xc2\xa1", "ann") && !same("李", "季"));
	ck_assert(same("李娜", "李 娜") && !same("É", "é"));
	ck_assert(!same("ann\xc2", "ann") && !same("ann\xe2\x80", "ann"));
}
END_TEST

UNIT_MAIN("forms", phones, devices, names)
