/* t_bare.c - names without the ways of writing them. */
#include "base/bare.h"

#include "unit.h"

static const char *bare(const char *name, unsigned without)
{
	static struct buf to;

	to.len = 0;
	buf_byte(&to, '>'); /* it is appended */
	bare_name(&to, text_of(name), without);
	buf_byte(&to, '\0');
	return to.at + 1;
}

START_TEST(takes_off_what_is_said)
{
	ck_assert_str_eq(bare(" A-017.0\t", 0), " A-017.0\t");
	ck_assert_str_eq(bare(" \tEmail  x ", BARE_BLANKS), "Email  x");
	ck_assert_str_eq(bare("Email ", BARE_CASE), "email ");
	ck_assert_str_eq(bare("\xc3\x89"
			      "AZ[@az",
				 BARE_CASE),
		"\xc3\x89"
		"az[@az");
	ck_assert_str_eq(bare("AA-BB:0 \xc3\xa9_/9Zz{`", BARE_MARKS),
		"AABB0\xc3\xa9"
		"9Zz");
	ck_assert_str_eq(bare("\xef\xbc\xa3\xef\xbc\x90"
			      "1",
				 BARE_WIDTH),
		"C01");
	ck_assert_str_eq(bare("a\xe2\x80\x90 b", BARE_MARKS), "a\xe2\x80\x90"
							      "b");
	ck_assert_str_eq(bare("a\xc2\xa0"
			      "b\xe3\x80\x80"
			      "c\xe2\x80\xaf"
			      "d\xe2\x80\x80"
			      "e\xe2\x80\x8a"
			      "f",
				 BARE_UNSEEN),
		"a b c d e f");
	ck_assert_str_eq(bare("\xef\xbb\xbf"
			      "a\xe2\x80\x8b"
			      "b\xc2\xad",
				 BARE_UNSEEN),
		"ab");
	ck_assert_str_eq(bare("\xe3\x80\x80"
			      "a\xe2\x80\x94\xc2\xa0",
				 BARE_UNSEEN | BARE_BLANKS),
		"a\xe2\x80\x94");
	ck_assert_str_eq(bare("\xe2\x80", BARE_UNSEEN), "\xe2\x80");
	ck_assert_str_eq(bare("", ~0U), "");
	ck_assert_str_eq(bare("--", BARE_MARKS), "");
}
END_TEST

START_TEST(takes_what_is_no_part_of_a_number)
{
	unsigned both = BARE_FRACTION | BARE_ZEROS;

	ck_assert_str_eq(bare("0017.00", BARE_FRACTION), "0017");
	ck_assert_str_eq(bare("0017", BARE_ZEROS), "17");
	ck_assert_str_eq(bare("0017.00", BARE_ZEROS), "0017.00");
	ck_assert_str_eq(bare("0017.00", both), "17");
	ck_assert_str_eq(bare("0090", both), "90");
	ck_assert_str_eq(bare("000", both), "0");
	ck_assert_str_eq(bare("0.0", both), "0");
	ck_assert_str_eq(bare("17.50", both), "17.50");
	ck_assert_str_eq(bare("1700", both), "1700");
	ck_assert_str_eq(bare("17.", both), "17.");
	ck_assert_str_eq(bare(".0", both), ".0");
	ck_assert_str_eq(bare("00A", both), "00A");
	ck_assert_str_eq(bare("A1.0", both), "A1.0");
}
END_TEST

START_TEST(takes_blanks_and_width_before_all_else)
{
	ck_assert_str_eq(bare(" \xef\xbc\x90\xef\xbc\x97.0 ", ~0U), "7");
	ck_assert_str_eq(bare("\xef\xbc\xa3-1", BARE_WIDTH | BARE_CASE), "c-1");
}
END_TEST

START_TEST(whole_numbers_are_slices)
{
	struct text t = text_of("17850.0"), other = text_of("17850");

	ck_assert_ptr_eq(bare_whole(t).at, t.at);
	ck_assert_uint_eq(bare_whole(t).len, 5);
	ck_assert_uint_eq(bare_whole(other).len, 5);
	ck_assert_uint_eq(bare_whole(text_of("")).len, 0);
	ck_assert_uint_eq(bare_whole(text_of("0")).len, 1);
}
END_TEST

UNIT_MAIN("bare", takes_off_what_is_said, takes_what_is_no_part_of_a_number,
	takes_blanks_and_width_before_all_else, whole_numbers_are_slices)
