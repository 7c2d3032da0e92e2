/* t_nobody.c - what is no device. */
#include "invite/nobody.h"

#include "unit.h"

START_TEST(nobody)
{
	static const char *const none[] = {"0", "0000", "-",
		"00:00:00:00:00:00", "00000000-0000-0000-0000-000000000000",
		"null", "NULL", "Unknown", "undefined", "N/A", "none",
		"02:00:00:00:00:00", "9774d56d682e549c", "9774D56D682E549C",
		"(not set)", "未知", "FFFFFFFF", "ff:ff:ff:ff:ff:ff",
		"ffffffff-ffff-ffff", "iPhone", "004999010640000", "\\N",
		"n.a.", "N/A.", "no device", "No-Device", "unknown_device",
		"undefined_device", "Not Available", "not-set", "NOT_PROVIDED",
		"[null]", "\"null\"", "'none'", "{}", "[]", "?", "--", "...",
		"<none>", "02-00-00-00-00-00", "020000000000", "false",
		"android_id", "ANDROIDID", "11111111111", "xxxxxxxxxx",
		"1111-1111-1111", "0123456789ABCDEF", "未授权",
		"To Be Filled By O.E.M."};
	static const char *const some[] = {"d1", "000001", "F", "ffff", "f00d",
		"nullable", "unknown1", "02:00:00:00:00:01", "9774d56d682e549d",
		"13800000001", "nobody", "ios17", "88888888", "1111111112",
		"x1", "nodevice2", "test1", "[d1]", "nu ll1",
		"00000000-0000-0000-0000-00000000000a",
		"a device with a rather long name"};

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_msg(nobody_is(text_of(none[i])), "%s", none[i]);
	for (size_t i = 0; i < sizeof(some) / sizeof(*some); i++)
		ck_assert_msg(!nobody_is(text_of(some[i])), "%s", some[i]);
}
END_TEST

/* Every word of the table is found, however it is divided. */
START_TEST(table)
{
	static const char *const words[][2] = {
#include "invite/nobody.inc"
	};
	struct buf wide = {0};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		const char *word = words[i][0];
		ck_assert_msg(nobody_is(text_of(word)), "%s", word);
		wide.len = 0;
		for (; *word; word++)
			buf_printf(&wide, "%c%s", *word,
				(unsigned char)*word < 0x80 ? "_" : "");
		ck_assert_msg(nobody_is(buf_view(&wide)), "%s", words[i][0]);
		buf_byte(&wide, '3');
		ck_assert_msg(!nobody_is(buf_view(&wide)), "%s3", words[i][0]);
	}
	buf_release(&wide);
}
END_TEST

UNIT_MAIN("nobody", nobody, table)
