/* t_forget.c - the tokens of --forget, and what a time covers. */
#include "cells/forget.h"

#include <limits.h>

#include "identity/token.h"
#include "unit.h"

/* They are those of other programs under the same key. */
START_TEST(tokens)
{
	struct keyed *k;
	struct buf one = {0}, other = {0};

	ck_assert_ptr_null(keyed_open(
		&k, KEYED_SHA256, text_of("a key that nobody guesses")));
	forget_token(&one, k, text_of("ann"));
	token_write_bare(&other, k, text_of("ann"));
	ck_assert_uint_eq(one.len, FORGET_TOKEN);
	ck_assert(text_equal(buf_view(&one), buf_view(&other)));
	one.len = other.len = 0;
	forget_check(&one, k);
	token_check(&other, k);
	ck_assert_uint_eq(one.len, FORGET_CHECK);
	ck_assert(text_equal(buf_view(&one), buf_view(&other)));
	buf_release(&one);
	buf_release(&other);
	keyed_free(k);
}
END_TEST

START_TEST(covers)
{
	struct forget_entry e = {.until = 100}, all = {.always = true};
	bool kept;

	ck_assert(forget_covers(&e, 1, 100, &kept) && !kept);
	ck_assert(!forget_covers(&e, 100, 101, &kept) && !kept);
	ck_assert(!forget_covers(&e, 101, 200, &kept) && kept);
	ck_assert(!forget_covers(&e, INT64_MIN, INT64_MAX, &kept) && !kept);
	ck_assert(forget_covers(&all, INT64_MIN, INT64_MAX, &kept) && !kept);
}
END_TEST

UNIT_MAIN("forget", tokens, covers)
