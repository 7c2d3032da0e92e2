/* t_notice.c - the first place of a kind of rows, and how many they are. */
#include "cells/notice.h"

#include "unit.h"

static struct notice at(unsigned order, uint64_t line)
{
	return (struct notice){
		.n = 1, .line = line, .order = order, .name = "f"};
}

START_TEST(merging_keeps_the_first_place)
{
	struct notice a = at(1, 9), b = at(0, 12), none = {0};

	notice_merge(&a, &b);
	ck_assert_uint_eq(a.n, 2);
	ck_assert_uint_eq(a.order, 0);
	ck_assert_uint_eq(a.line, 12);
	b = at(0, 11);
	notice_merge(&a, &b);
	ck_assert_uint_eq(a.line, 11);
	b = at(0, 13);
	notice_merge(&a, &b);
	notice_merge(&a, &none);
	ck_assert_uint_eq(a.line, 11);
	ck_assert_uint_eq(a.n, 4);
	notice_merge(&none, &a);
	ck_assert_uint_eq(none.n, 4);
	ck_assert_uint_eq(none.line, 11);
}
END_TEST

START_TEST(a_line_of_a_table_is_a_place)
{
	struct notice n = {0};

	notice_line(&n, "costs.csv", 7);
	notice_line(&n, "costs.csv", 8);
	ck_assert_uint_eq(n.n, 2);
	ck_assert_uint_eq(n.line, 7);
	ck_assert_str_eq(n.name, "costs.csv");
}
END_TEST

UNIT_MAIN("notice", merging_keeps_the_first_place, a_line_of_a_table_is_a_place)
