/* t_markwords.c - words with a NUL behind each. */
#include "invite/markwords.h"

#include "unit.h"

static struct markwords m;

static bool found(const char *spelt, size_t size, size_t words)
{
	markwords_release(&m);
	m = (struct markwords){0};
	return markwords_find(&m, spelt, size, words);
}

START_TEST(words)
{
	ck_assert(found("allow\0\0deny", 12, 3));
	ck_assert_uint_eq(m.n, 3);
	ck_assert(text_is(markwords_word(&m, 1), "allow"));
	ck_assert(text_is(markwords_word(&m, 2), ""));
	ck_assert(text_is(markwords_word(&m, 3), "deny"));
	ck_assert(text_is(markwords_word(&m, 0), ""));
	ck_assert(text_is(markwords_word(&m, 4), ""));
	ck_assert(found("", 0, 0));
	markwords_release(&m);
	m = (struct markwords){0};
}
END_TEST

START_TEST(others)
{
	ck_assert(!found("allow\0deny", 11, 1));
	ck_assert(!found("allow\0deny", 11, 3));
	ck_assert(!found("allow\0deny", 10, 2));
	ck_assert(!found("", 1, 0));
	markwords_release(&m);
	m = (struct markwords){0};
}
END_TEST

UNIT_MAIN("markwords", words, others)
