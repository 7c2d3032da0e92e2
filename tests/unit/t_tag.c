/* t_tag.c - tags of saved state: taken apart, and what differs is named. */
#include "kept/tag.h"

#include "unit.h"

static bool reads(const char *text)
{
	struct tag tag;

	return tag_read(&tag, text_of(text));
}

START_TEST(takes_apart)
{
	struct tag tag;

	ck_assert(tag_read(&tag, text_of("rfm-cluster/12:by=a+b,path,tz=X/Y")));
	ck_assert(text_is(tag.program, "rfm-cluster"));
	ck_assert(text_is(tag.version, "12"));
	ck_assert(text_is(tag.words, "by=a+b,path,tz=X/Y"));
	ck_assert(!tag.hashed);
	ck_assert(text_is(tag_word(&tag, "tz"), "X/Y"));
	ck_assert(text_is(tag_word(&tag, "by"), "a+b"));
	ck_assert_uint_eq(tag_word(&tag, "path").len, 0);
	ck_assert_uint_eq(tag_word(&tag, "y").len, 0);
	ck_assert(tag_read(&tag, text_of("a/1:8e4ae44e")) && tag.hashed);
	ck_assert(tag_read(&tag, text_of("a/1")) && !tag.hashed);
	ck_assert_uint_eq(tag_word(&tag, "by").len, 0);
	ck_assert(tag_read(&tag, text_of("a/1:8e4ae44")) && !tag.hashed);
	ck_assert(tag_read(&tag, text_of("a/1:8e4ae44g")) && !tag.hashed);
	ck_assert(tag_read(&tag, text_of("a/1:8e4ae44ee")) && !tag.hashed);
	ck_assert(!reads(""));
	ck_assert(!reads("a"));
	ck_assert(!reads("/1"));
	ck_assert(!reads("a/"));
	ck_assert(!reads("a/1:"));
	ck_assert(!reads("a/x:b"));
	ck_assert(!reads("a/-1"));
	ck_assert(!reads("2026/01/05"));
}
END_TEST

START_TEST(escapes_values)
{
	struct buf b = {0};

	tag_value(&b, text_of("a,b+c%d\\e\tf=g \xe5\xa7\x93\x01\x7f"));
	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, "a%2Cb%2Bc%25d%5Ce%09f=g \xe5\xa7\x93%01%7F");
	buf_release(&b);
}
END_TEST

static bool same_but_ids(const char *a, const char *b)
{
	struct tag one, two;

	return tag_read(&one, text_of(a)) && tag_read(&two, text_of(b)) &&
	       tag_same_but(&one, &two, "ids");
}

START_TEST(compares_without_a_word)
{
	ck_assert(same_but_ids("a/1", "a/1"));
	ck_assert(same_but_ids("a/1:ids=5", "a/1"));
	ck_assert(same_but_ids("a/1", "a/1:ids=5"));
	ck_assert(same_but_ids("a/1:b=1,ids=5,z", "a/1:b=1,ids=6,z"));
	ck_assert(!same_but_ids("a/1:b=1", "a/1"));
	ck_assert(!same_but_ids("a/1", "a/1:b=1"));
	ck_assert(!same_but_ids("a/1:b=1", "a/1:b=2"));
	ck_assert(!same_but_ids("a/1:b", "a/1:b=1"));
	ck_assert(!same_but_ids("a/2", "a/1"));
	ck_assert(!same_but_ids("b/1", "a/1"));
	ck_assert(!same_but_ids("a/1:8e4ae44e", "a/1:8e4ae44e"));
}
END_TEST

static void differs(const char *has, const char *want, const char *why)
{
	ck_assert_str_eq(
		tag_differs(text_of(has), text_of(want), "ids", "--per, --tz"),
		why);
}

START_TEST(names_what_differs)
{
	differs("b/1", "a/1", "this is state of b, and not of a");
	differs("a/2:x=1", "a/1:x=2",
		"this is state in version 2 of a's fields, and this program "
		"has version 1 (a later release wrote it)");
	differs("a/1", "a/2",
		"this is state in version 1 of a's fields, and this program "
		"has version 2 (write it anew from the rows)");
	differs("a/1:x=1", "a/1",
		"this state was made with --x=1, and this run is without --x");
	differs("a/1", "a/1:x=1",
		"this state was made without --x, and this run is with --x=1");
	differs("a/1:ids=7,x=1", "a/1:ids=8",
		"this state was made with --x=1, and this run is without --x");
	differs("a/1:by=p+q,path,tz=A", "a/1:by=p,z=%2C,tz=A",
		"this state was made with --by=p,q, and this run is with "
		"--by=p; it was made with --path, and this run is without "
		"--path; it was made without --z, and this run is with --z=,");
	differs("a/1:0123abcd", "a/1:tz=A",
		"this is state of release 0.1 that was made with other options "
		"(want the same --per, --tz as there)");
	differs("a", "a/1",
		"'a' is not what state begins with behind its key (want a/1)");
}
END_TEST

UNIT_MAIN("tag", takes_apart, escapes_values, compares_without_a_word,
	names_what_differs)
