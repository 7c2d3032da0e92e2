/* t_numbered.c - names and their numbers. */
#include "base/numbered.h"

#include "unit.h"

START_TEST(names_have_numbers)
{
	struct numbered n = {0};

	ck_assert_uint_eq(numbered_put(&n, text_of("city")), 0);
	ck_assert_uint_eq(numbered_put(&n, text_of("")), 1);
	ck_assert_uint_eq(numbered_put(&n, (struct text){"cityx", 4}), 0);
	ck_assert_uint_eq(numbered_put(&n, text_of("cit")), 2);
	ck_assert_uint_eq(numbered_put(&n, text_of("City")), 3);
	ck_assert_uint_eq(n.n, 4);
	ck_assert_str_eq(n.name[2], "cit");
	numbered_release(&n);
	ck_assert_uint_eq(numbered_put(&n, text_of("x")), 0);
	numbered_release(&n);
}
END_TEST

UNIT_MAIN("numbered", names_have_numbers)
