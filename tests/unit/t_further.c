/* t_further.c - lines that go on with the order above them. */
#include "journey/further.h"

#include "unit.h"

static bool goes_on(
	const struct further *f, const char *id, const char *customer)
{
	return further_goes_on(f, text_of(id), text_of(customer));
}

START_TEST(order_above)
{
	struct further f = {0};

	ck_assert(!goes_on(&f, "", ""));
	ck_assert(!goes_on(&f, "#1", ""));
	further_begin(&f, text_of("#1"), text_of("ann"), 7, 5);
	ck_assert(goes_on(&f, "#1", ""));
	ck_assert(goes_on(&f, "#1", "ann"));
	ck_assert(!goes_on(&f, "#1", "bob"));
	ck_assert(!goes_on(&f, "#1", "an"));
	ck_assert(!goes_on(&f, "#11", ""));
	ck_assert(!goes_on(&f, "#2", "ann"));
	ck_assert(!goes_on(&f, "", "ann"));
	ck_assert_int_eq(f.ms, 7);
	ck_assert_uint_eq(f.day_ms, 5);
	further_begin(&f, text_of("#2"), text_of("bob"), -3, 0);
	ck_assert(!goes_on(&f, "#1", "ann"));
	ck_assert(goes_on(&f, "#2", "bob"));
	ck_assert(text_is(buf_view(&f.customer), "bob"));
	ck_assert_int_eq(f.ms, -3);
	ck_assert_uint_eq(f.day_ms, 0);
	further_end(&f);
	ck_assert(!goes_on(&f, "#2", "bob"));
	further_release(&f);
}
END_TEST

/* "(not set)" is no order, so that nothing goes on with it. */
START_TEST(no_order)
{
	struct further f = {0};

	further_begin(&f, text_of("#1"), text_of("ann"), 7, 5);
	further_begin(&f, text_of("(not set)"), text_of("ann"), 7, 5);
	ck_assert(!goes_on(&f, "(not set)", "ann"));
	ck_assert(!goes_on(&f, "#1", "ann"));
	further_begin(&f, text_of(""), text_of("ann"), 7, 5);
	ck_assert(!goes_on(&f, "", ""));
	further_release(&f);
}
END_TEST

UNIT_MAIN("further", order_above, no_order)
