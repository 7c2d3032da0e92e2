/* t_newest.c - the newest row, in any order of rows and threads. */
#include "base/newest.h"

#include "unit.h"

START_TEST(order_does_not_show)
{
	struct newest n = {0}, other = {0};

	newest_join(&n, &other);
	ck_assert(!n.given);
	newest_see(&n, -5, text_of("b"));
	ck_assert(n.given && n.ms == -5);
	newest_see(&n, -6, text_of("a"));
	newest_see(&n, -5, text_of("c"));
	ck_assert(text_is(buf_view(&n.who), "b"));
	newest_see(&n, -5, text_of("ab"));
	ck_assert(text_is(buf_view(&n.who), "ab"));
	newest_see(&other, -5, text_of("aa"));
	newest_join(&n, &other);
	ck_assert(text_is(buf_view(&n.who), "aa"));
	newest_see(&other, 0, text_of("z"));
	newest_join(&other, &n);
	ck_assert(other.ms == 0 && text_is(buf_view(&other.who), "z"));
	newest_release(&n);
	newest_release(&other);
}
END_TEST

UNIT_MAIN("newest", order_does_not_show)
