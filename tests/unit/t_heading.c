/* t_heading.c - what the names of columns say of a table of customers. */
#include "cluster/heading.h"

#include "unit.h"

START_TEST(ages)
{
	const struct text none[] = {text_of("customer"), text_of("ages"),
		text_of("t"), text_of("tx"), text_of("")};
	const struct text last[] = {text_of("x"), text_of("t_x")};
	const struct text chinese[] = {text_of("客户年龄"), text_of("Age")};

	ck_assert_uint_eq(heading_age(none, 2), 2);
	ck_assert_uint_eq(heading_age(none, 5), 2); /* T in any case */
	ck_assert_uint_eq(heading_age(none + 3, 2), 2);
	ck_assert_uint_eq(heading_age(last, 2), 1);
	ck_assert_uint_eq(heading_age(last, 1), 1);
	ck_assert_uint_eq(heading_age(chinese, 2), 0);
	ck_assert_uint_eq(heading_age(chinese + 1, 1), 0);
	ck_assert_uint_eq(heading_age(NULL, 0), 0);
}
END_TEST

START_TEST(recency)
{
	const struct text names[] = {text_of("recenc"), text_of("customer"),
		text_of("Avg RECENCY (days)"), text_of("recency")};

	ck_assert(!heading_recency(names, 2));
	ck_assert(heading_recency(names, 3));
	ck_assert(heading_recency(names + 3, 1));
	ck_assert(!heading_recency(names, 0));
}
END_TEST

UNIT_MAIN("heading", ages, recency)
