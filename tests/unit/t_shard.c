/* t_shard.c - which part of the rows a key is in. */
#include <stdio.h>

#include "cells/shard.h"

#include "unit.h"

static bool parses(struct shard *s, const char *text)
{
	return shard_parse(s, text) == NULL;
}

START_TEST(reads_parts)
{
	struct shard s;

	ck_assert(parses(&s, "0/1"));
	ck_assert_uint_eq(s.of, 1);
	ck_assert(parses(&s, "7/8"));
	ck_assert_uint_eq(s.part, 7);
	ck_assert_uint_eq(s.of, 8);
	ck_assert_str_eq(s.role, "customer");
	ck_assert(parses(&s, "999999/1000000:campaign"));
	ck_assert_str_eq(s.role, "campaign");
	ck_assert(parses(&s, "0/2:a:b"));
	ck_assert_str_eq(s.role, "a:b");
}
END_TEST

START_TEST(refuses_what_is_no_part)
{
	static const char *const wrong[] = {"", "1", "/", "1/", "/2", "2/2",
		"0/0", "-1/2", "+1/2", " 1/2", "1 /2", "1/2 ", "1/2:", "1/2/3",
		"0/1000001", "4294967296/4294967297", "1/18446744073709551616",
		"a/b", "0x1/2", "1/2x"};
	struct shard s;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		ck_assert_msg(!parses(&s, wrong[i]), "'%s'", wrong[i]);
}
END_TEST

/* The check value of CRC-32 in the catalogue of CRCs: that of "123456789" is
 * cbf43926; that of nothing is 0. */
START_TEST(divides_by_crc32)
{
	struct shard s;

	ck_assert(parses(&s, "926/1000"));
	ck_assert_uint_eq(0xcbf43926 % 1000, 262);
	ck_assert(!shard_has(&s, text_of("123456789")));
	ck_assert(parses(&s, "262/1000"));
	ck_assert(shard_has(&s, text_of("123456789")));
	ck_assert(!shard_has(&s, text_of("")));
	ck_assert(parses(&s, "0/1000"));
	ck_assert(shard_has(&s, text_of("")));
}
END_TEST

START_TEST(every_key_is_in_one_part)
{
	for (uint32_t n = 1; n < 12; n++)
		for (int key = 0; key < 500; key++) {
			char text[16];
			int found = 0;
			snprintf(text, sizeof(text), "C%d", key);
			for (uint32_t i = 0; i < n; i++) {
				struct shard s = {i, n, "customer"};
				found += shard_has(&s, text_of(text));
			}
			ck_assert_int_eq(found, 1);
		}
	struct shard all = {0};
	ck_assert(shard_has(&all, text_of("x")));
}
END_TEST

UNIT_MAIN("shard", reads_parts, refuses_what_is_no_part, divides_by_crc32,
	every_key_is_in_one_part)
