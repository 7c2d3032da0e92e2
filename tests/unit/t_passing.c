/* t_passing.c - which failures may pass, known by the message they end in. */
#include "base/passing.h"

#include <errno.h>
#include <string.h>

#include "base/phrase.h"
#include "unit.h"

START_TEST(only_what_was)
{
	ck_assert(!passing_is("a: No space left on device"));
	ck_assert_str_eq(passing_cause(ENOSPC), strerror(ENOSPC));
	ck_assert(passing_is("a: No space left on device"));
	ck_assert(passing_is("--state: a: No space left on device (again)"));
	ck_assert(!passing_is("a: Input/output error"));
	ck_assert(!passing_is("a.csv:3: 'x' is not a date"));
	ck_assert(!passing_is(""));
}
END_TEST

START_TEST(each_that_passes)
{
	static const int all[] = {ENOSPC, EDQUOT, EFBIG, ENOMEM, EAGAIN, EIO,
		ENOLCK, ESTALE, ETIMEDOUT, ECONNRESET};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		ck_assert(passing_is(passing_cause(all[i])));
}
END_TEST

START_TEST(none_that_stays)
{
	static const int all[] = {ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EBADF,
		EINVAL, EROFS, ENAMETOOLONG, ELOOP, EPIPE, 0};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		ck_assert_str_eq(passing_cause(all[i]), strerror(all[i]));
		ck_assert(!passing_is(strerror(all[i])));
	}
}
END_TEST

START_TEST(locks_and_memory)
{
	ck_assert(!passing_is("out of memory"));
	ck_assert_str_eq(passing_memory(), "out of memory");
	ck_assert(passing_is("out of memory"));
	ck_assert(!passing_is("s: another one is writing here"));
	ck_assert_str_eq(passing_locked(), "another one is writing here");
	ck_assert(passing_is("s: another one is writing here"));
	phrase_chinese(true);
	ck_assert(passing_is("内存不足"));
	ck_assert(passing_is("s: 另一个程序正在写这里"));
	ck_assert(!passing_is("out of memory"));
	phrase_chinese(false);
}
END_TEST

UNIT_MAIN("passing", only_what_was, each_that_passes, none_that_stays,
	locks_and_memory)
