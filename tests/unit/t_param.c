/* t_param.c - other names of utm's parameters. */
#include "channel/param.h"

#include "unit.h"

static struct origin_name name[PARAM_MOST];
static size_t n;

static const char *reads(const char *item)
{
	return param_read(name, &n, text_of(item));
}

static bool is(size_t i, const char *word, enum origin_parameter which)
{
	return text_is(name[i].name, word) && name[i].is == which;
}

START_TEST(names)
{
	n = 0;
	ck_assert_ptr_null(reads("source=mtm_source,ref"));
	ck_assert_uint_eq(n, 2);
	ck_assert(is(0, "mtm_source", ORIGIN_SOURCE));
	ck_assert(is(1, "ref", ORIGIN_SOURCE));
	ck_assert_ptr_null(reads("id=a=b"));
	ck_assert(is(2, "a=b", ORIGIN_ID));
	ck_assert_ptr_null(reads("medium=m"));
	ck_assert_ptr_null(reads("campaign=c"));
	ck_assert_ptr_null(reads("term=t"));
	ck_assert_ptr_null(reads("content=x"));
	ck_assert_uint_eq(n, 7);
	ck_assert(is(3, "m", ORIGIN_MEDIUM) && is(4, "c", ORIGIN_CAMPAIGN));
	ck_assert(is(5, "t", ORIGIN_TERM) && is(6, "x", ORIGIN_CONTENT));
}
END_TEST

static void refuses(const char *item, const char *word)
{
	const char *why = reads(item);

	ck_assert_ptr_nonnull(why);
	ck_assert_ptr_nonnull(strstr(why, word));
}

START_TEST(refusals)
{
	n = 0;
	refuses("", "'' is not names");
	refuses("source", "'source' is not names");
	refuses("sources=a", "is not names");
	refuses("=a", "is not names");
	refuses("source=", "empty");
	refuses("source=a,,b", "empty");
	refuses("source=a,", "empty");
}
END_TEST

START_TEST(no_room)
{
	n = PARAM_MOST - 1;
	ck_assert_ptr_null(reads("term=a"));
	ck_assert_uint_eq(n, PARAM_MOST);
	refuses("term=b", "more than 64");
	ck_assert_uint_eq(n, PARAM_MOST);
}
END_TEST

UNIT_MAIN("param", names, refusals, no_room)
